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
from corpus.reading.numbers.words_around import NO_NOUNS, PLURALS, before

_TIMES = re.compile(
    r"\stimes\b(?!\s(?:a|per)\b)(?P<compared>(?=\s(?:as|more|less|fewer|the|its|their"
    r"|his|her|that|what|better|worse|greater|over|[a-z]{3,9}er)\b))?"
    r"|(?P<fold>[\s-]?fold\b)",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(r"\s(?:fewer|less)\b", re.IGNORECASE)
_FOR = re.compile(r"-for-", re.IGNORECASE)
_PER_LEFT = re.compile(r"\bper\s$", re.IGNORECASE)
_OR_MORE = re.compile(r"-(?:plus|odd)\b|\s?\+(?=\s)")
_PRONOUN_LEFT = re.compile(
    r"\b(?:the|no|this|that|which|every|any|each|some|another|last|first|next|new|big"
    r"|good|only|at)\s$|[-–]$",
    re.IGNORECASE,
)
_PLACE_LEFT = re.compile(r"\b[Ii]n\s[A-Z]\w+\s$")
_MODEL_LEFT = re.compile(
    r"\b(?:the|an?|new|old|final|first|last|its|their|his|her|our|any|larger|smaller"
    r"|[a-z]+-[a-z]+)\s$",
    re.IGNORECASE,
)
_SCORE_LEFT = re.compile(r"\d\sto\s$")  # "by 219 to 212"
_SIGN_LEFT = re.compile(r"[<>≤≥≲≳≈∼~±]\s?[-−]?$")
_DECIMAL = re.compile(r"\.\d|×\s?10|10\^|10[⁰-⁹⁻]")
_OF_THEM = re.compile(
    r"\s(?:of\s(?:them|whom|which|us|you|these|those)\b|who\b|which\b)"
)
_OF_WHICH = re.compile(r"\bof\s(?:which|whom)\s$", re.IGNORECASE)
_SPELT = re.compile(r"[a-z]+[\s-][a-z]", re.IGNORECASE)
_FEWEST_SPELT = 20
_WORD_RIGHT = re.compile(r"\s(?:(?P<word>[^\W\d_]+)|[\"“])")
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
    left = before(text, amount.number.start, part)
    if _PER_LEFT.search(left):
        return None  # "20 per 1,000 patients" counts no patients
    named = has_name_before(left)
    kind: Type = "count" if isinstance(amount.value, Decimal) else "range"
    counted = _counted(text, amount, left, part)
    if named and not (counted and _PLACE_LEFT.search(left)):
        interval = amount.dashed and "." in amount.number.of(text)  # "CI 1.1–1.6"
        return Found(amount, kind, "bare_count", amount.whole) if interval else None
    if counted:
        titled = named or _is_titled(text, counted)
        rule = "count_after_name" if titled else _rule_of_count(text, amount, counted)
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


def _is_titled(text: str, counted: Span) -> bool:
    """Say whether a common noun has a capital, as in "12 Angry Men"."""
    head = counted.of(text).split()[-1]
    common = head.lower() in PLURALS or tags().get(head.lower()) == "NNS"
    return head.istitle() and common and tags().get(head) not in ("NNP", "NNPS")


def _rule_of_count(text: str, amount: Amount, counted: Span) -> str:
    if counted.end <= amount.number.start:
        return "count_in_group"
    if amount.value == 1:
        return "count_of_one"
    if text[amount.number.end : amount.number.end + 1] == "-" and not _OR_MORE.match(
        text, amount.number.end
    ):
        return "hyphened_count"
    return "count" if isinstance(amount.value, Decimal) else "range"


def _counted(text: str, amount: Amount, left: str, part: Span) -> Span | None:
    number = amount.number
    if amount.value == 1:
        return _counted_by_one(text, number, left, part)
    more = _OR_MORE.match(text, number.end, part.end)
    if not more and text[number.end : number.end + 1] == "-":
        return hyphened_after(text, number.end + 1, part.end)
    counted = counted_after(text, more.end() if more else number.end, part.end)
    return counted or group_before(left, number.start)


def _counted_by_one(text: str, number: Span, left: str, part: Span) -> Span | None:
    if _PRONOUN_LEFT.search(left):
        return None
    if text[number.start].isupper() and left.rstrip()[-1:].isalnum():
        return None  # "from One Ton Depot": a name
    return singular_after(text, number.end, part.end)


def _stands_alone(text: str, amount: Amount, part: Span) -> bool:
    """Say whether a number without a noun is still a quantity."""
    written, value = amount.number.of(text), amount.value
    left = before(text, amount.number.start, part)
    if _SIGN_LEFT.search(left):
        return True
    if _stands_for_some(text, amount, left, part):
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


def _stands_for_some(text: str, amount: Amount, left: str, part: Span) -> bool:
    """Say whether the number is a noun itself: "three of them", "of which ten"."""
    if not isinstance(amount.value, Decimal) or amount.value < 2:
        return False
    if _OF_THEM.match(text, amount.number.end, part.end) or _OF_WHICH.search(left):
        return not _MODEL_LEFT.search(left)
    long = amount.value >= _FEWEST_SPELT and _SPELT.match(amount.number.of(text))
    return bool(long) and not _noun_follows(text, amount, part)


def _noun_follows(text: str, amount: Amount, part: Span) -> bool:
    """Say whether what follows could be a noun that the number does not count."""
    match = _WORD_RIGHT.match(text, amount.number.end, part.end)
    if match is None:
        return False
    return match["word"] is None or tags().get(match["word"].lower()) not in NO_NOUNS
