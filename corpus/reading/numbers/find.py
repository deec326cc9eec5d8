"""Find the numbers of a text, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from corpus.reading.calibration import grade
from corpus.reading.facts import Date, Number, Span
from corpus.reading.lexicon import table
from corpus.reading.numbers.ages import age_at
from corpus.reading.numbers.amounts import Amount, amount_at
from corpus.reading.numbers.counted import counted_after, worth_after
from corpus.reading.numbers.counts import count_in
from corpus.reading.numbers.found import Found
from corpus.reading.numbers.names import numbers_in_names
from corpus.reading.numbers.ordinals import SPELT, ordinal_at
from corpus.reading.numbers.shared import share_nouns
from corpus.reading.numbers.words_around import (
    before,
    is_stretch,
    modifier_after,
    modifier_before,
)
from corpus.reading.numerals import SCALES, SMALL, TENS, VAGUE, VULGAR
from corpus.reading.visible import seen_through

_WORD = re.compile(rf"\w+|[{VULGAR}]")
_OPENERS = frozenset(
    [*SMALL, *TENS, *VAGUE, *SCALES, *SPELT, "a", "an", "half", "tens"]
    + [words.split()[0] for words in table("numbers")["vague"]]
)
_FEW = range(1, 13)  # "over three games", but "over 40 games" is more than 40


def find_numbers(
    text: str,
    sentences: Sequence[Span],
    dates: Sequence[Date],
    masked: Sequence[Span] = (),
) -> list[Number]:
    """Return the numbers of ``text`` in order, none overlapping another or a date.

    ``dates`` are those of the same text, in order: what they cover is no number.
    """
    names = numbers_in_names(text)
    visible = seen_through([*masked, *(date.span for date in dates)])
    found: list[Number] = []
    for sentence in sentences:
        here: list[Found] = []
        for part in visible(sentence):
            here.extend(_in_part(text, part, names))
        found.extend(_fact(each, sentence) for each in share_nouns(text, here))
    return found


def _in_part(text: str, part: Span, names: frozenset[str]) -> Iterator[Found]:
    position = part.start
    for word in _WORD.finditer(text, part.start, part.end):
        if not _may_open(word[0]) or word.start() < position:
            continue
        found = ordinal_at(text, word.start(), part)
        amount = None if found else amount_at(text, word.start(), part)
        if amount:
            position = amount.number.end
            found = _found(text, amount, part, names)
        if found:
            position = max(found.amount.quantity.end, found.whole.end)
            if found.counted:  # a number inside is a name: "five new 737 aircraft"
                position = max(position, found.counted.end)
            yield found


@lru_cache(maxsize=20_000)
def _may_open(word: str) -> bool:
    return word[0].isdecimal() or word in VULGAR or word.lower() in _OPENERS


def _found(
    text: str, amount: Amount, part: Span, names: frozenset[str]
) -> Found | None:
    if amount.kind == "cardinal":
        age = age_at(text, amount.number, amount.value, part)
        if age and amount.unit is None:
            aged = Found(amount, "age", "age", _wide(amount, age))
            return _modified(text, aged, part)
    if amount.unit or amount.tolerance is not None:
        found = _with_unit(text, amount, part)
    elif amount.kind == "cardinal":
        found = count_in(text, amount, part, names)
    else:
        found = _inexact(text, amount, part)
    return found and _modified(text, found, part)


def _wide(amount: Amount, span: Span) -> Span:
    whole = amount.whole
    return Span(min(whole.start, span.start), max(whole.end, span.end))


def _with_unit(text: str, amount: Amount, part: Span) -> Found | None:
    unit = amount.unit
    if _stands_in_a_longer_word(text, amount, part):
        return None
    if amount.kind == "vague":
        rule = "vague"
    elif amount.tolerance is not None:
        rule = "tolerance"
    else:
        rule = unit.kind if unit else "bare_count"
    counted = worth_after(text, amount.quantity.end, part.end)
    if unit and unit.kind == "percent" and counted is None:
        counted = counted_after(text, amount.quantity.end, part.end)
    kind = unit.kind if unit else "count"
    return Found(amount, kind, rule, amount.whole, counted)


def _stands_in_a_longer_word(text: str, amount: Amount, part: Span) -> bool:
    left = before(text, amount.quantity.start, part, 2)
    right = text[amount.quantity.end : amount.quantity.end + 2]
    # "5-foot-11" is no five feet.
    glued = re.search(r"\w$|\w[-./'’′]$|\^$", left) or re.match(
        r"\w|/[\dA-Z]|-\d", right
    )
    return glued is not None


_HALF_LEFT = re.compile(
    r"\b(?:first|second|last|latter|other|better|top|bottom)\s$", re.IGNORECASE
)


def _inexact(text: str, amount: Amount, part: Span) -> Found | None:
    left = before(text, amount.number.start, part, 10)
    if amount.kind == "fraction" and _HALF_LEFT.search(left):
        return None  # "the last half of 1989"
    counted = counted_after(text, amount.number.end, part.end)
    if amount.kind == "fraction":
        return Found(amount, "ratio", "fraction", amount.whole, counted)
    return Found(amount, "range", "vague", amount.whole, counted)


def _modified(text: str, found: Found, part: Span) -> Found:
    start = found.whole.start
    left = before(text, start, part, 40)
    right = text[found.whole.end : min(part.end, found.whole.end + 40)]
    value = found.amount.value
    if value in _FEW and is_stretch(left, right):
        return found
    if modifier := modifier_before(left, start):
        whole = Span(modifier.span.start, found.whole.end)
        return replace(found, modifier=modifier, whole=whole)
    if modifier := modifier_after(text, found.whole.end, part.end):
        whole = Span(start, modifier.span.end)
        return replace(found, modifier=modifier, whole=whole)
    return found


def _fact(found: Found, sentence: Span) -> Number:
    amount, (confidence, tier) = found.amount, grade("number", found.rule)
    vague = amount.kind == "vague"
    unit = "year" if found.type == "age" else amount.unit and amount.unit.name
    return Number(
        span=found.whole,
        sentence=sentence,
        rule=found.rule,
        confidence=confidence,
        tier=tier,
        type=found.type,
        value=amount.value,
        number=amount.number,
        quantity=amount.quantity,
        unit=unit,
        modifier=found.modifier.span if found.modifier else None,
        operator=found.modifier.operator if found.modifier else "~" if vague else None,
        counted=found.counted,
        vague=vague,
        tolerance=amount.tolerance,
    )
