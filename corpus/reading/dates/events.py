"""The verb or noun that a date dates."""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

from corpus.reading.dates.vocabulary import PAST
from corpus.reading.facts import Span
from corpus.reading.words import Word, words_of

_DATA: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "events.toml").read_text(encoding="utf-8")
)
_NOUNS = frozenset(_DATA["nouns"])
_ENDINGS = tuple(_DATA["endings"])
_PREPOSITIONS = frozenset(
    ["on", "in", "at", "of", "since", "from", "by", "for", "during", "until", "the"]
)
_AUXILIARIES = frozenset(
    [
        *("be", "is", "are", "was", "were", "been", "being", "am", "'m", "'re", "'s"),
        *("have", "has", "had", "having", "'ve", "'d", "do", "does", "did"),
    ]
)
_NOUN_TAGS = frozenset(["NN", "NNS"])
_DETERMINERS = frozenset(["DT", "PRP$", "POS"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "VBN"])
_ENDS_CLAUSE = frozenset([";", ":", "(", ")"])
_REACH = 200  # characters looked at around the dates of a sentence
_WORDS = 25  # words looked at on each side of one date


def events_of(text: str, sentence: Span, dates: Sequence[Span]) -> list[Span | None]:
    """Return for each date of a sentence what it dates, if that can be told."""
    window = Span(
        max(sentence.start, dates[0].start - _REACH),
        min(sentence.end, dates[-1].end + _REACH),
    )
    words = words_of(text, window)
    starts = [word.start for word in words]
    found = []
    for date in dates:
        first, after = bisect_left(starts, date.start), bisect_left(starts, date.end)
        left = words[max(0, first - _WORDS) : first]
        right = words[after : after + _WORDS]
        event = _event(left, right, "-" in text[date.start : date.end])
        found.append(event and Span(event.start, event.end))
    return found


def _event(left: list[Word], right: list[Word], hyphened: bool) -> Word | None:
    if noun := _noun_after(left, right, hyphened):
        return noun
    if noun := _noun_before(left, right):
        return noun
    if right and right[0].tag in _FINITE and left and right[0].tag != "VBN":
        return _main(right, 0)
    if not left or all(word.lower in _PREPOSITIONS for word in left):
        return _verb_after(right)
    return _verb_before(left) or _verb_after(right)


def _noun_after(left: list[Word], right: list[Word], hyphened: bool) -> Word | None:
    """Return the noun that the date describes, as in "Wednesday's ruling"."""
    if hyphened:
        return _head(right)  # "a 17-minute recording"
    if right and right[0].lower == "'s":
        return _head(right[1:])
    noun = _head(right) if left and left[-1].tag in _DETERMINERS else None
    return noun if noun and _is_event(noun.lower) else None


def _head(words: list[Word]) -> Word | None:
    """Return the last noun of the run that ``words`` begins with."""
    noun = None
    for word in words[:4]:
        if word.tag in _NOUN_TAGS:
            noun = word
        elif noun or word.tag not in ("JJ", "VBG", "VBN", "NNP"):
            break
    return noun


def _noun_before(left: list[Word], right: list[Word]) -> Word | None:
    """Return an event noun straight before the date, as in "the summit in April"."""
    if not left or left[-1].lower not in _PREPOSITIONS:
        return None
    noun = next(
        (word for word in left[:-4:-1] if word.lower not in _PREPOSITIONS), None
    )
    if noun is None or noun.tag not in _NOUN_TAGS:
        return None
    # A noun that only ends like an event needs more: "of", or to be the subject.
    sure = left[-1].lower == "of" or (bool(right) and right[0].tag in _FINITE)
    known = noun.lower.removesuffix("s") in _NOUNS
    return noun if known or (sure and _is_event(noun.lower)) else None


def _is_event(noun: str) -> bool:
    return (
        noun in _NOUNS
        or (noun.endswith("s") and noun[:-1] in _NOUNS)
        or noun.endswith(_ENDINGS)
        or (noun.endswith("s") and noun[:-1].endswith(_ENDINGS))
    )


def _main(words: list[Word], at: int) -> Word:
    """Step from an auxiliary to the verb it helps: "had been told" is "told"."""
    verb = words[at]
    for word in words[at + 1 : at + 5]:
        if verb.lower not in _AUXILIARIES:
            break
        if word.tag.startswith("VB"):
            verb = word
        elif word.tag not in ("RB", "TO", "MD"):
            break
    return verb


def _verb_after(right: list[Word]) -> Word | None:
    for at, word in enumerate(right):
        if word.tag in _FINITE or (word.tag == "VB" and at):
            return _main(right, at)
    return None


def _verb_before(left: list[Word]) -> Word | None:
    for at in range(len(left) - 1, -1, -1):
        word = left[at]
        if word.tag.startswith("VB") and word.lower not in _AUXILIARIES:
            return word
        if word.tag.startswith("VB"):
            return _main(left, at)
        if word.lower in PAST and at and left[at - 1].lower in _AUXILIARIES:
            return word  # tagged as a noun: "was shot"
        if word.lower in _ENDS_CLAUSE:
            return None
    return None
