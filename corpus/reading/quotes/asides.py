"""Read what stands beside a source between commas: "X, a lawyer, said"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.parts import Subject
from corpus.reading.quotes.phrases import PAUSES, is_noun_like, phrase_before
from corpus.reading.words import QUOTATION, Word

_APPOSITIONS = words_in("grammar", "apposition_openers")
_CUE_PARTICIPLES = words_in("grammar", "cue_participles")
_PASSING_ON = words_in("chains", "after_source")
_NOUNS = frozenset(["CD", "NN", "NNS", "JJ"])
_AFTER_APPOSITION = frozenset(["VBG", "IN", "RB", "CC", "WRB", "PRP", QUOTATION])
_OFFICES = words_in("titles", "offices")
_ASIDE = ("NN", "JJ", "CD", "VBG", "VBN", "PRP$", "RB", "W", "IN", "DT")
_MOST_COMMAS = 4


def source_before_aside(words: Sequence[Word], cue: Cue) -> Subject | None:
    """Read "X, a lawyer from Ohio, said": the source is all of it but the comma."""
    stop = cue.start - 1
    commas = [at for at in range(stop) if words[at].text in PAUSES]
    found: list[int] = []
    for comma in commas[-_MOST_COMMAS:]:
        floor = _clause_floor(words, commas, comma)
        start = phrase_before(words, comma, floor)
        if start is None or not _is_aside(words, comma + 1, stop):
            continue
        start = _with_office(words, start, floor)
        found.append(start)
        if start == floor:
            break  # nothing else stands in its clause
    if not found:
        return None
    return Subject((found[-1], _source_end(words, found[-1], stop)), found[-1], cue.end)


def _with_office(words: Sequence[Word], start: int, floor: int) -> int:
    """Take in the office before "of": "the chief of | police"."""
    head = start - 2
    if head < floor or words[head + 1].lower != "of":
        return start
    if words[head].lower not in _OFFICES:
        return start
    return head - (head > floor and words[head - 1].tag in ("DT", "PRP$"))


def _clause_floor(words: Sequence[Word], commas: Sequence[int], comma: int) -> int:
    """Return where the words between a comma and the mark before it begin."""
    floor = max((at + 1 for at in commas if at < comma), default=0)
    for at in range(floor, comma):
        if words[at].tag == QUOTATION or words[at].lower in (";", ":"):
            floor = at + 1
    while floor < comma and words[floor].lower in ("and", "but", "that", "so"):
        floor += 1
    return floor


def _is_aside(words: Sequence[Word], start: int, stop: int) -> bool:
    if start >= stop or words[start].tag == QUOTATION:
        return False
    return words[start].tag.startswith(_ASIDE) or is_noun_like(words[start])


def _source_end(words: Sequence[Word], start: int, stop: int) -> int:
    """Leave out of a source who passes it on: "Brown, according to the paper,"."""
    for at in range(start, stop - 1):
        if words[at].text == "," and words[at + 1].lower in _PASSING_ON:
            return at
    return stop


def with_apposition(words: Sequence[Word], stop: int) -> int:
    """Return the end of "X, a professor of law at Yale" for that of "X"."""
    if stop + 1 >= len(words) or words[stop].text != ",":
        return stop
    first = words[stop + 1]
    if first.tag == QUOTATION or first.lower in _CUE_PARTICIPLES:
        return stop
    if first.lower not in _APPOSITIONS and first.tag not in _NOUNS:
        return stop
    at = stop + 1
    while at < len(words) and not _ends_apposition(words, at):
        at += 1
    return at


def _ends_apposition(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.tag == QUOTATION or word.text in ".!?" or word.lower in (";", ":", "—"):
        return True
    if word.text != "," or at + 1 >= len(words):
        return False
    following = words[at + 1]
    return following.tag in _AFTER_APPOSITION or following.lower in ("and", "but")
