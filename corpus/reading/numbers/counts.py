"""Numbers without a unit: counts, shares and what only looks like one."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from corpus.reading.facts import Span
from corpus.reading.lexicon import tags
from corpus.reading.numbers.amounts import Amount
from corpus.reading.numbers.counted import (
    counted_after,
    group_before,
    hyphened_after,
    singular_after,
)
from corpus.reading.numbers.found import Found, Type
from corpus.reading.numbers.names import (
    has_name_before,
    is_equated,
    is_glued,
    is_label,
    is_name,
)
from corpus.reading.numbers.shared import shared_unit
from corpus.reading.numbers.shares import proportion_at, share_at

_TIMES = re.compile(
    r"\stimes\b(?!\s(?:a|per)\b)(?P<compared>(?=\s(?:as|more|less|fewer|the|its|their"
    r"|his|her|that|what|better|worse|greater|over|[a-z]{3,9}er)\b))?"
    r"|(?P<fold>[\s-]?fold\b)",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(r"\s(?:fewer|less)\b", re.IGNORECASE)
_FOR = re.compile(r"-for-", re.IGNORECASE)
_SMALLEST_ALONE = 10  # smaller numbers without a noun are rarely quantities


def count_in(
    text: str, amount: Amount, part: Span, names: frozenset[str]
) -> Found | None:
    """Read an amount without a unit as a count, or None if it is no quantity.

    ``names`` are the numbers that the text uses as names.
    """
    number = amount.number
    if proportion := proportion_at(text, amount, part):
        return Found(proportion, "ratio", "ratio", proportion.whole)
    if is_glued(text, number, part) or is_name(text, number, part, names):
        return None
    if _FOR.match(text, number.end, part.end):
        return None  # "a 2-for-1 stock split"
    if _DIFFERENCE.match(text, number.end, part.end):
        return None  # "300 fewer players" tells no count of players
    if times := _TIMES.match(text, number.end, part.end):
        whole = Span(amount.whole.start, times.end())
        if times.lastgroup is None:
            return Found(amount, "count", "bare_count", whole)  # "voted three times"
        return Found(amount, "ratio", "ratio", whole)
    if share := share_at(text, amount, part):
        counted = counted_after(text, share.whole.end, part.end)
        return Found(share, "ratio", "ratio", share.whole, counted)
    return _count(text, amount, part)


def _count(text: str, amount: Amount, part: Span) -> Found | None:
    left = text[max(part.start, amount.number.start - 30) : amount.number.start]
    named = has_name_before(left)
    kind: Type = "count" if isinstance(amount.value, Decimal) else "range"
    counted = _counted(text, amount, left, part)
    if named and not (counted and _PLACE_LEFT.search(left)):
        interval = amount.dashed and "." in amount.number.of(text)  # "CI 1.1–1.6"
        return Found(amount, kind, "bare_count", amount.whole) if interval else None
    if counted:
        rule = "count_after_name" if named else _rule_of_count(text, amount)
        return Found(amount, kind, rule, amount.whole, counted)
    if (unit := shared_unit(text, amount.number.end, part.end)) and not is_label(left):
        unit = unit._replace(at=amount.quantity.end)
        return Found(
            replace(amount, unit=unit), unit.kind, "shared_measure", amount.whole
        )
    if is_equated(text, amount.number, part):
        return Found(amount, kind, "equated", amount.whole)
    if not _stands_alone(text, amount, part):
        return None
    return Found(amount, kind, "bare_count", amount.whole)


def _rule_of_count(text: str, amount: Amount) -> str:
    if amount.value == 1:
        return "count_of_one"
    if text[amount.number.end : amount.number.end + 1] == "-":
        return "hyphened_count"
    return "count" if isinstance(amount.value, Decimal) else "range"


def _counted(text: str, amount: Amount, left: str, part: Span) -> Span | None:
    number = amount.number
    if amount.value == 1:
        return _counted_by_one(text, number, left, part)
    if text[number.end : number.end + 1] == "-":
        return hyphened_after(text, number.end + 1, part.end)
    counted = counted_after(text, number.end, part.end)
    return counted or group_before(left, number.start)


_PRONOUN_LEFT = re.compile(
    r"\b(?:the|no|this|that|which|every|any|each|some|another|last|first|next|new|big"
    r"|good|only|at)\s$|[-–]$",
    re.IGNORECASE,
)


def _counted_by_one(text: str, number: Span, left: str, part: Span) -> Span | None:
    if _PRONOUN_LEFT.search(left):
        return None
    if text[number.start].isupper() and left.rstrip()[-1:].isalnum():
        return None  # "from One Ton Depot": a name
    return singular_after(text, number.end, part.end)


_PLACE_LEFT = re.compile(r"\b[Ii]n\s[A-Z]\w+\s$")
_MODEL_LEFT = re.compile(
    r"\b(?:the|an?|new|old|final|first|last|its|their|his|her|our|any|larger|smaller"
    r"|[a-z]+-[a-z]+)\s$",
    re.IGNORECASE,
)
_SCORE_LEFT = re.compile(r"\d\sto\s$")  # "by 219 to 212"
_SIGN_LEFT = re.compile(r"[<>≤≥≲≳≈∼~±]\s?[-−]?$")
_DECIMAL = re.compile(r"\d?\.\d+$")
_WORD_RIGHT = re.compile(r"\s(?:(?P<word>[^\W\d_]+)|[\"“])")
_NO_NOUNS = frozenset(
    "CC DT EX IN JJR MD PRP PRP$ RB RBR TO VBD VBP VBZ WDT WP WP$ WRB".split()
)


def _stands_alone(text: str, amount: Amount, part: Span) -> bool:
    """Tell whether a number without a noun is still a quantity."""
    written, value = amount.number.of(text), amount.value
    left = text[max(part.start, amount.number.start - 30) : amount.number.start]
    if _SIGN_LEFT.search(left):
        return True
    if _DECIMAL.search(written):
        return not _noun_follows(text, amount, part)
    if not isinstance(value, Decimal):
        return not amount.dashed
    if not written.isdecimal() and written[0].isdecimal() and value >= 1000:
        return True  # "3,700", "1.4 million"
    if not written[0].isdecimal() or value < _SMALLEST_ALONE:
        return False
    if _SCORE_LEFT.search(left) or is_label(left):
        return False
    if _MODEL_LEFT.search(left) or _noun_follows(text, amount, part):
        return False
    # Four digits may be a year, five or more without a comma are a model or code.
    return value < 1900


def _noun_follows(text: str, amount: Amount, part: Span) -> bool:
    """Tell whether what follows could be a noun that the number does not count."""
    match = _WORD_RIGHT.match(text, amount.number.end, part.end)
    if match is None:
        return False
    return match["word"] is None or tags().get(match["word"].lower()) not in _NO_NOUNS
