"""How long something took: TIMEX3 durations."""

from __future__ import annotations

import re
from decimal import Decimal

from corpus.reading.dates.rule import Context, Timex, rule
from corpus.reading.dates.vocabulary import (
    COUNT,
    UNIT,
    UNITS,
    YEAR,
    S,
    compiled,
    count_of,
)
from corpus.reading.numerals import SMALL, TENS

# Units that ISO 8601 lacks, in units that it has.
_MULTIPLES = {"E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "F": (2, "W")}
_HALVES = {"Y": "6M", "TH": "30M", "TM": "30S"}
_MANY = 10**6


def length(number: Decimal | str, unit: str) -> str:
    """Write a duration; ``number`` "X" leaves the amount open, as in "PXY"."""
    code = UNITS[unit.lower()]
    if isinstance(number, str):
        code = "Y" if code == "E" else code  # "decades" are an open number of years
    elif code in _MULTIPLES:
        times, code = _MULTIPLES[code]
        number *= times
    clock, letter = ("T" if code[0] == "T" else ""), code.removeprefix("T")
    if isinstance(number, str):
        return f"P{clock}{number}{letter}"
    if number % 1 == Decimal("0.5") and code in _HALVES:
        whole = f"{int(number)}{letter}" if number >= 1 else ""
        return f"P{clock}{whole}{_HALVES[code]}"
    return f"P{clock}{number.normalize():f}{letter}"


_ORDINAL_SECOND = compiled(
    r"\s(?:term|time|round|half|largest|place|day|year|quarter|person|man|woman)\b"
)
# "It will one day be built" has no length.
_MODAL = compiled(r"(?:\b(?:will|would|could|might|may|can|shall|should)|['’]ll)\s$")
_KIND = compiled(r"\b(?:fiscal|calendar)\b")
_YEAR = compiled(YEAR)
_AGE = compiled(r"[-\s]old\b")
_RATE_LEFT = compiled(
    r"(?:\d|illion|ousand|hundred|times|once|twice|percent|%|barrels|dollars|hours|days"
    r"|miles|people|tons|tonnes|cents|pounds|euros|lives)\s$"
)


def _counted(match: re.Match[str], context: Context) -> Timex | None:
    number, name = count_of(match["count"]), match["unit"].lower()
    article = match["count"].lower() in ("a", "an")
    if article and _KIND.search(match[0]):
        return None
    if _YEAR.fullmatch(match["count"]) and name in ("quarter", "quarters", "year"):
        return None  # "the 2013 fiscal year"
    if number is None or number > _MANY or _AGE.match(context.after(match.end())):
        return None
    if match[0].lower() == "one day" and _MODAL.search(context.before(match.start())):
        return Timex("DATE", "FUTURE_REF", anchor="dct", rule="future")
    if article and name in ("second", "quarter", "weekend"):
        return None
    if article and _RATE_LEFT.search(context.before(match.start())):
        return Timex("SET", length(Decimal(1), name), rule="a_year")
    if name == "second" and _ORDINAL_SECOND.match(context.after(match.end())):
        return None
    if name in ("quarter", "quarters") and (number == 1 or "-" in match[0]):
        return None  # "three-quarters" is a fraction
    if match["unit"][0].isupper() and not match[0].isupper():
        return None  # a title: "60 Minutes"
    if match["half"]:
        number += Decimal("0.5")
    if match["high"]:
        high = count_of(match["high"])
        if high is None:
            return None
        value = f"{length(number, name)}/{length(high, name)}"
        return Timex("DURATION", value, rule="duration_range")
    return Timex("DURATION", length(number, name), rule="a_while" if article else None)


def _half(match: re.Match[str], _: Context) -> Timex:
    return Timex("DURATION", length(Decimal("0.5"), match["unit"]))


def _part_of_hour(match: re.Match[str], _: Context) -> Timex:
    minutes = {"q": 15, "h": 30, "t": 45}[match["part"][0].lower()]
    return Timex("DURATION", f"PT{minutes}M", rule="half_duration")


def _vague(match: re.Match[str], _: Context) -> Timex:
    if match.groupdict().get("couple"):
        return Timex("DURATION", length(Decimal(2), match["unit"]), mod="APPROX")
    return Timex("DURATION", length("X", match["unit"]))


_OPEN_LEFT = compiled(r"\b(?:for|within|after|took|takes|lasted|spent|follows)\s$")
_OPEN_RIGHT = compiled(r"\s(?:of|after|before)\b")


def _open(match: re.Match[str], context: Context) -> Timex | None:
    left, right = context.before(match.start()), context.after(match.end())
    first = not left.strip() or left[-1] in "\"“('’"
    if not _OPEN_LEFT.search(left) and not (first and _OPEN_RIGHT.match(right)):
        return None
    return Timex("DURATION", length("X", match["unit"]), rule="open_duration")


def _past(match: re.Match[str], _: Context) -> Timex:
    return Timex("DURATION", length(Decimal(1), match["unit"]))


def _long(match: re.Match[str], _: Context) -> Timex:
    name = match["unit"].lower()
    return Timex("DURATION", length("X" if name.endswith("s") else Decimal(1), name))


_LONG = {unit + "long" for unit in UNITS}
_BETWEEN = (
    r"(?:(?:more|full|trading|consecutive|straight|additional|long|whole|other|business"
    r"|working|calendar|fiscal|solid|extra)[\s-])?"
)

RULES = (
    rule(
        "duration",
        {*SMALL} | {*TENS} | {"a", "an", "hundred", "thousand", "#"},
        rf"(?P<count>{COUNT})(?:(?:{S}(?:to|or){S}|[-–])(?P<high>{COUNT}))?[\s-]{{1,2}}"
        rf"{_BETWEEN}(?P<unit>{UNIT})\b(?P<half>{S}and{S}a{S}half\b)?"
        rf"(?:{S}or{S}so\b)?(?:-long\b)?(?!-\w|['’]s?\s(?:end|ago))",
        _counted,
    ),
    rule(
        "half_duration",
        "half",
        r"half(?:[\s-]an?)?[\s-](?P<unit>hour|year|decade|century|day|minute)\b",
        _half,
    ),
    rule(
        "half_duration",
        "a half three",
        rf"(?:a{S})?(?P<part>quarter|half|three[\s-]quarters){S}of{S}an{S}hour\b",
        _part_of_hour,
    ),
    rule(
        "vague_duration",
        "several few many some recent couple past last coming next",
        rf"(?:(?:past|last|next|coming|recent){S})?"
        rf"(?:several|few|many|some|recent|past|last|coming|next|(?P<couple>couple{S}of))"
        rf"{S}(?:more{S})?(?P<unit>{UNIT})(?<=s)\b(?!-)",
        _vague,
    ),
    rule(
        "vague_duration",
        "weeks months years decades centuries hours days minutes",
        rf"(?P<unit>{UNIT})\b(?!-)",
        _open,
    ),
    rule("vague_duration", "over", rf"over{S}the{S}(?P<unit>years)\b", _vague),
    rule(
        "past_duration",
        "the",
        rf"the{S}past{S}(?P<unit>week|month|year|decade|century|quarter|day|hour)\b",
        _past,
    ),
    rule("long_duration", {*UNITS} | _LONG, rf"(?P<unit>{UNIT})[- ]?long\b", _long),
)
