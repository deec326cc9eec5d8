"""Years, decades, centuries and the eras before and after."""

from __future__ import annotations

import dataclasses
import re

from corpus.reading.dates.points import Point, starting
from corpus.reading.dates.rule import Context, Timex, explicit, rule
from corpus.reading.dates.vocabulary import (
    COUNTED,
    DECADES,
    NUMBERED,
    ORDINAL,
    YEAR,
    S,
    compiled,
    ordinal_of,
)
from corpus.reading.facts import Span
from corpus.reading.lexicon import tags
from corpus.reading.numerals import ORDINALS, SMALL, TENS, one_of, value_of

# Words that make four digits a year, and signs that make them a quantity.
_YEAR_CUE = compiled(
    r"\b(?:in|since|until|till|by|during|from|after|before|through|circa|fiscal|year)"
    rf"{S}(?:(?:early|late|mid|about|around|the{S}year){S})?$"
)
_YEAR_LEFT = compiled(
    r"\b(?:of|and|to|the|between|late|early|for|around|spring|summer|fall|winter"
    r"|autumn|on|mid|its|his|their|that|than|versus|vs\.?|or|with)[\s-]$"
)
_SECOND = re.compile(r"\s(?:and|or|to)\s\d{4}(?!\d)")
_WIDEST_GAP = 6
_LISTED = re.compile(r",?\s(?:and\s|or\s)?")
_LINK_LEFT = compiled(r"\b(?:and|or|to|between)\s$")
_NO_YEAR_LEFT = compiled(r"(?:[$#£€¥/.,:'’\w]|[-–+]|\bno\.?\s|\bnumber\s)$")
_FISCAL = compiled(rf"\b(?:fiscal|financial|model){S}(?:year{S})?$")
_FISCAL_RIGHT = compiled(rf"{S}(?:fiscal|financial|model){S}year\b")
_NUMBERED = compiled(rf"\b(?:{one_of(NUMBERED)})\s$")  # "Room 1914"
_NO_YEAR_RIGHT = compiled(
    rf"(?:[.,:]\d|[-–/]\d|%|[a-z]|°|\$)|\s?(?:{one_of(COUNTED)})\b"
)
# "1980 mm", "1500–2000 g mol−1": only symbols that no word looks like.
_UNIT_RIGHT = re.compile(
    r"\s?°|\s(?:(?:[kcmµμn]m|[kMG]?Hz|[kmµμ]g|m[lL]|[hkMG]Pa|[kM]?eV|rpm|ppm|ppb"
    r"|[kMG]W|kV|kJ)\b|K\b(?=\s[a-z]|[,;)])|[A-Za-z]{1,3}(?:\s[A-Za-z]{1,3})?−[1-3])"
)
_SIGN = re.compile(r"\s?[%°$]|[,.]\d|-\w")
_WORD_RIGHT = re.compile(r"\s([a-z]{2,20})\b")
_COUNTED_TAGS = frozenset(["NNS", "JJ"])  # "1500 guests", "1500 armed men"
_LATEST = 2050  # when nobody knows the day of publication


def _of_year(year: int, name: str | None = None) -> Timex:
    point = starting("year", year)
    return Timex("DATE", f"{year:04d}", point=point, rule=name)


def _year(match: re.Match[str], context: Context) -> Timex | None:
    year = int(match["year"])
    left, right = context.before(match.start()), context.after(match.end())
    hyphened = left.endswith("-") and _YEAR_LEFT.search(left)
    if _NO_YEAR_RIGHT.match(right) or _UNIT_RIGHT.match(right):
        return None
    if _is_first_of_two(right):
        return None
    if _NO_YEAR_LEFT.search(left) and not hyphened:
        return None
    if _YEAR_CUE.search(left):
        fiscal = _FISCAL.search(left) or _FISCAL_RIGHT.match(right)
        return _of_year(year, "fiscal_year" if fiscal else "in_year")
    if _NUMBERED.search(left):
        return None
    if _is_listed(match, context):
        return _of_year(year)
    latest = context.published.year + 10 if context.published else _LATEST
    if 1900 <= year <= latest:
        return _of_year(year)
    if _LINK_LEFT.search(left) and counts_what_follows(right):
        return None
    plain = _YEAR_LEFT.search(left) or not right.strip() or right[0] in ",.;:)]'’"
    return _of_year(year) if 1500 <= year <= latest + 40 and plain else None


def _is_listed(match: re.Match[str], context: Context) -> bool:
    """Say whether a year stands straight after another: "in 1631, 1794 and 1906"."""
    previous, start = context.previous, match.start()
    if previous is None or previous.unit != "year":
        return False
    # The last date may lie a megabyte back: only what fits the gap is looked at.
    near = start - context.taken <= _WIDEST_GAP
    if not near or not _LISTED.fullmatch(context.text, context.taken, start):
        return False
    return not counts_what_follows(context.after(match.end()))


def _is_first_of_two(right: str) -> bool:
    """Say whether the noun comes after a second number: "1500 to 2000 euros"."""
    second = _SECOND.match(right)
    return bool(second) and counts_what_follows(right[second.end() if second else 0 :])


def counts_what_follows(right: str) -> bool:
    """Say whether a number before ``right`` has a noun: "1500 guests"."""
    word = _WORD_RIGHT.match(right)
    noun = word and tags().get(word[1], "NNS") in _COUNTED_TAGS
    return bool(noun or _SIGN.match(right))


def _year_range(match: re.Match[str], context: Context) -> Timex | None:
    low, tail = int(match["low"]), match["high"]
    high = int(str(low)[: 4 - len(tail)] + tail)
    left, right = context.before(match.start()), context.after(match.end())
    if not low < high < _LATEST or left[-1:] in ("$", "£", "€", "-", "–"):
        return None
    if _NUMBERED.search(left) or _NO_YEAR_RIGHT.match(right):
        return None
    if _UNIT_RIGHT.match(right):
        return None
    if len(tail) == 4 and counts_what_follows(right) and not left.endswith("the "):
        return None  # "1500-2000 dollars"
    begins, ends = _of_year(low), _of_year(high)
    return dataclasses.replace(
        begins,
        span=Span(*match.span("low")),
        ends=dataclasses.replace(ends, span=Span(*match.span("high"))),
    )


def _spoken_year(match: re.Match[str], _: Context) -> Timex | None:
    if match["rest"][0].isupper() and not match[0].isupper():
        return None  # a title: "Nineteen Eighty-Four"
    hundreds, rest = value_of(match["century"]), value_of(match["rest"])
    if hundreds is None or rest is None:
        return None
    return _of_year(int(hundreds) * 100 + int(rest))


_BARE_LEFT = compiled(
    rf"\b(?:the{S}|\d0s{S}(?:and|or|to){S})(?:(?:early|late|mid)[\s-])?$"
)


def _decade(match: re.Match[str], context: Context) -> Timex | None:
    if (
        match["digits"]
        and match["digits"].startswith("1")
        and match["digits"][2] == "0"
    ):
        return explicit(starting("century", int(match["digits"])))  # "the 1800s"
    if match["bare"] and not _BARE_LEFT.search(context.before(match.start())):
        return None  # "a man in his 70s"
    short = match["short"] or match["bare"]
    value = match["digits"][:3] if match["digits"] else f"19{short[0]}"
    start = match.start() - (match["short"] is not None)  # the apostrophe of '90s
    if start < context.sentence.start:
        return None
    span = Span(start, match.end())
    return Timex("DATE", value, point=_point_of_decade(value), span=span)


def _named_decade(match: re.Match[str], context: Context) -> Timex | None:
    if not re.search(r"\bthe\s(?:\w+[\s-]){0,2}$", context.before(match.start())):
        return None
    value = str(DECADES[match["decade"].lower()])
    return Timex("DATE", value, point=_point_of_decade(value))


def _point_of_decade(value: str) -> Point | None:
    return starting("decade", int(value) * 10)


def _century(match: re.Match[str], _: Context) -> Timex | None:
    number = ordinal_of(match["number"])
    if not 1 <= number <= 21:
        return None
    return explicit(starting("century", (number - 1) * 100 or 1))


_TENS_OR_SMALL = (
    rf"(?:(?:{one_of(TENS)})(?:[- ](?:{one_of(SMALL)}))?"
    r"|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
)

RULES = (
    rule("bare_year", "#", rf"(?P<year>{YEAR})(?![\w])", _year),
    rule(
        "year_range",
        "#",
        rf"(?P<low>{YEAR})[-–—/](?P<high>\d{{4}}|\d{{2}})(?![\w-])",
        _year_range,
    ),
    rule(
        "spoken_year",
        "sixteen seventeen eighteen nineteen",
        rf"(?P<century>(?:six|seven|eigh|nine)teen)[- ](?P<rest>{_TENS_OR_SMALL})\b"
        rf"(?![\s-](?:hundred|thousand|million))",
        _spoken_year,
    ),
    rule(
        "decade",
        "#",
        r"(?P<digits>(?:1\d|20)\d0)[’']?s\b|(?<=['’])(?P<short>\d0)s\b|(?P<bare>\d0)s\b",
        _decade,
    ),
    rule("decade", {*DECADES}, rf"(?P<decade>{one_of(DECADES)})\b", _named_decade),
    rule(
        "century",
        {*ORDINALS, "#"},
        rf"(?P<number>{ORDINAL})(?:[-\s](?:century|centuries)\b"
        rf"|(?=\s(?:and|to|or)\s(?:the\s)?(?:(?:early|late|mid)[\s-])?{ORDINAL}\scentur(?:y|ies)))",
        _century,
    ),
)
