"""Find who is named after "according to", and what is said to be so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from corpus.reading.lexicon import table, words_in
from corpus.reading.quotes.clause_starts import trim
from corpus.reading.quotes.parts import Report, WordRange
from corpus.reading.quotes.phrases import PAUSES, has_finite
from corpus.reading.quotes.quotations import begins_capital
from corpus.reading.words import QUOTATION, Word

_PHRASES: dict[str, list[list[str]]] = defaultdict(list)  # by their first words
for _phrase in table("cues")["according"]:
    _PHRASES[_phrase.split()[0]].append(_phrase.split())
_APPOSITIONS = words_in("grammar", "apposition_openers")
_DETERMINERS = words_in("grammar", "determiners")
_ENDS_OF_SOURCE = PAUSES - {"-"} | {";", ":", ")"}
_PAUSES = PAUSES | {"("}
_BREAKS = frozenset(["(", ";"])
_INITIAL = 1  # "But according to …" still opens its sentence


def accordings(words: Sequence[Word], end: int) -> list[Report]:
    """Return what sources named by "according to" and its like report, in order."""
    found: list[Report] = []
    floor = 0
    for at in range(end - 2):
        if words[at].lower not in _PHRASES or at < floor:
            continue
        first = at + _phrase_length(words, at)
        if first == at:
            continue
        stop = _source_end(words, first, end, initial=_is_initial(words, at))
        content = _content(words, at, stop, end, floor)
        if stop > first and content:
            found.append(Report((first, stop), (at, first), content, "according-to"))
            floor = stop
    return found


def _phrase_length(words: Sequence[Word], at: int) -> int:
    for parts in _PHRASES[words[at].lower]:
        if parts == [word.lower for word in words[at : at + len(parts)]]:
            return len(parts)
    return 0


def _is_initial(words: Sequence[Word], at: int) -> bool:
    return at <= _INITIAL and words[0].tag != QUOTATION


def _content(
    words: Sequence[Word], at: int, stop: int, end: int, floor: int
) -> list[WordRange]:
    rest = trim(words, stop, end)
    if _is_initial(words, at):
        return [(rest, end)] if rest < end else []
    left = at
    while left > floor and words[left - 1].text in _PAUSES:
        left -= 1
    start = max(
        (i + 1 for i in range(floor, left) if words[i].text in _BREAKS), default=floor
    )
    if any(word.text == ")" for word in words[start:left]):
        start = floor
    start = trim(words, start, left)
    content = [(start, left)] if start < left else []
    if rest < end and words[stop].text == "," and has_finite(words, rest, end):
        content.append((rest, end))
    return content


def _source_end(words: Sequence[Word], start: int, end: int, *, initial: bool) -> int:
    """Return where the source after "according to" ends, its apposition included."""
    stop = _next_mark(words, start, end)
    if stop + 1 >= end or words[stop].text != ",":
        return stop
    if words[stop + 1].lower not in _APPOSITIONS:
        return stop
    further = _next_mark(words, stop + 1, end)
    if initial and further == end:
        return stop  # "According to the paper, the repairs …": the rest is content
    relative = words[stop + 1].lower in ("who", "whose", "which")
    if not relative and has_finite(words, stop + 1, further):
        return stop  # "According to a poll, the two are level": no apposition
    return further if further == end or words[further].text == "," else stop


def _next_mark(words: Sequence[Word], start: int, end: int) -> int:
    at = start
    while at < end and words[at].text not in _ENDS_OF_SOURCE:
        opens = words[at].tag == QUOTATION and begins_capital(words[at])
        if opens and words[at - 1].lower not in _DETERMINERS:
            break
        at += 1
    return at
