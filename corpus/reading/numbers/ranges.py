"""Two numerals as one amount: "20–30 °C", "between 5 and 10", "from 3 to 7 km"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from corpus.reading.facts import Range, Span
from corpus.reading.numbers.units import CURRENCY, Unit, unit_after
from corpus.reading.numbers.words_around import CHANGES, before
from corpus.reading.numbers.written import Numeral, numeral_at
from corpus.reading.numerals import SCALES, SUFFIXES, one_of

_LINK = re.compile(
    r"(?P<link>-to-|-\sto\s|\s?[-–—−]\s?|\sto\s(?:about\s|around\s|over\s)?|\sand\s(?:about\s)?)"
    rf"(?:[<>~∼≈]\s?)?(?:{CURRENCY})?\s?(?P<minus>[-−]\s?)?(?=\w)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?P<between>\bbetween)(?:\sthe\sages\sof)?|(?P<from>\b(?:rang(?:e|es|ed|ing)\s)?"
    r"from))\s(?:about\s|around\s|[~∼≈]\s?)?$",
    re.IGNORECASE,
)
# "It rose from 3 to 4" tells two numbers, "from 3 to 4 km long" tells a range.
_CHANGE = re.compile(rf"\b(?:{one_of(CHANGES)})\b", re.IGNORECASE)
_SCALE = re.compile(rf"\s?\b({one_of(SCALES)})$", re.IGNORECASE)
_WORD = re.compile(r"to|and", re.IGNORECASE)
_SUFFIX = re.compile(rf"\d\s?({one_of(SUFFIXES)})$", re.IGNORECASE)
_LEFT = 34  # characters that "between the ages of around $" takes
_WIDEST = 4  # times the low end: what goes further after a verb of change is its end
_CLAUSE = 60  # characters in which a verb of change is looked for


@dataclass(frozen=True, slots=True)
class Stretch:
    """A range: ``number`` from the first digit to the last, ``whole`` with "from"."""

    number: Span
    whole_start: int
    value: Range
    unit: Unit | None
    dashed: bool


def range_from(
    text: str, low: Numeral, start: int, currency: Unit | None, part: Span
) -> Stretch | None:
    """Read a range that begins with ``low``; its sign or currency is at ``start``."""
    first = None if currency else unit_after(text, low.span.end, part.end, "")
    link = _LINK.match(text, first.at if first else low.span.end, part.end)
    if link is None:
        return None
    high = numeral_at(text, link.end(), part, money=currency is not None)
    if high is None:
        return None
    lead = _LEAD.search(before(text, start, part, _LEFT))
    word = _WORD.search(link["link"])
    joined = word[0].lower() if word else ""
    if not _is_led(text, joined, lead, start, part):
        return None
    unit = currency or _unit(text, high, part)
    if first and (unit is None or unit.name != first.name):
        return None  # "lost 10 points to 250"
    dashed = not joined
    if dashed and _is_glued(text, high.span, unit):
        return None
    value = _between(
        text, low, high, negative=bool(link["minus"]), led=lead is not None
    )
    if value is None or _is_change(text, value, joined, start, part):
        return None
    opens = start - len(lead[0]) if lead else start
    return Stretch(Span(low.span.start, high.span.end), opens, value, unit, dashed)


def _is_led(
    text: str, joined: str, lead: re.Match[str] | None, start: int, part: Span
) -> bool:
    """Say whether "and" follows "between" and "to" follows no verb of change."""
    if joined == "and":
        return lead is not None and bool(lead["between"])
    if joined == "to" and lead and lead["from"]:
        ranging = lead["from"].lower() != "from"
        return ranging or not _follows_change(text, start, part)
    return True


def _is_change(text: str, value: Range, joined: str, start: int, part: Span) -> bool:
    """Tell a change from a range: "lost 60 to 1,200", "cut 30 to 40 jobs"."""
    wide = value.low * _WIDEST < value.high
    return joined == "to" and wide and _follows_change(text, start, part)


def _follows_change(text: str, start: int, part: Span) -> bool:
    return _CHANGE.search(before(text, start, part, _CLAUSE)) is not None


def _unit(text: str, number: Numeral, part: Span) -> Unit | None:
    return unit_after(text, number.span.end, part.end, number.span.of(text))


def _is_glued(text: str, high: Span, unit: Unit | None) -> bool:
    if unit and unit.at > high.end:
        return False
    after = text[high.end : high.end + 1]
    return after in ("-", "–", "/") or after.isalpha()


def _between(
    text: str, low: Numeral, high: Numeral, *, negative: bool, led: bool
) -> Range | None:
    first, last = low.value, -high.value if negative else high.value
    written = high.span.of(text)
    scale = _SCALE.search(written) or _SUFFIX.search(written)
    if scale and abs(first) < 1000 and low.span.of(text)[-1].isdecimal():
        word = scale[1].lower()
        first *= SCALES.get(word) or SUFFIXES[word]  # "3 to 4 million"
    if high.shared and not low.shared:
        first = first.scaleb(high.shared)  # "(2–3) × 10⁶"
    if last < first and (led or negative or first < 0):
        first, last = last, first
    return Range(low=Decimal(first), high=Decimal(last)) if first < last else None
