"""The verb or noun that a date dates, and the way in which the two are tied."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.reading.calibration import grade
from corpus.reading.dates.happenings import (
    AUXILIARIES,
    BE,
    FINITE,
    LIMITS,
    NOUN_TAGS,
    PREPOSITIONS,
    is_attributive,
    is_event,
    is_known_event,
    is_state,
)
from corpus.reading.dates.vocabulary import PAST
from corpus.reading.facts import Span
from corpus.reading.words import Word, words_of

_DETERMINERS = frozenset(["DT", "PRP$", "POS"])
_ENDS_CLAUSE = frozenset([";", ":", "(", ")"])
_SUBJECTS = frozenset(["PRP", "DT", "NNP", "NNPS", "PRP$", "EX"])
_REACH = 200  # characters looked at around the dates of a sentence
_WORDS = 25  # words looked at on each side of one date
_NEAR = 6  # words between a verb and its date that are still its own clause


class Tie(NamedTuple):
    """What a date dates; ``way`` names how far the tie can be trusted."""

    span: Span
    way: str


def confidence_of(tie: Tie) -> float:
    """Return how often a date tied in this way was tied to the right event."""
    return grade("event", tie.way).confidence


def ties_of(text: str, sentence: Span, dates: Sequence[Span]) -> list[Tie | None]:
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
        tie = _tie(left, right, text[date.start : date.end].lower())
        found.append(tie and Tie(Span(tie[0].start, tie[0].end), tie[1]))
    return found


def _tie(left: list[Word], right: list[Word], date: str) -> tuple[Word, str] | None:
    for way, event in _candidates(left, right, date):
        if event:
            return event, way
    return None


def _candidates(
    left: list[Word], right: list[Word], date: str
) -> Iterator[tuple[str, Word | None]]:
    """Try the ways in which a date is tied, the surest first."""
    if "-" in date:
        if date.endswith("quarter"):  # "third-quarter sales fell"
            yield "verb_of_subject", _verb_after(right[:_NEAR])
        yield "measured_noun", _head(right)  # "a 17-minute recording"
    if right and right[0].lower == "'s":
        yield "possessive", _head(right[1:])
    if left and left[-1].tag in _DETERMINERS:
        noun = _head(right)
        yield "described_noun", noun if noun and is_event(noun.lower) else None
    if left and is_state(left[-1]):
        yield "state", left[-1]  # "due March 1"
    yield "noun_before", _noun_before(left, right)
    verb, between = _verb_before(left)
    if verb and not between:
        yield "verb_precedes", verb
    if left and _is_predicate(right):
        yield "verb_follows", _main(right, 0)
    if _opens_clause(left, right):
        yield "opening", _verb_after(right)
    yield "noun_straight", _noun_straight(left, alone=not verb)
    if verb:
        yield _distance(between), verb
    yield "verb_after", _verb_after(right)


def _is_predicate(right: list[Word]) -> bool:
    """Say whether the date is followed straight by the verb of its clause."""
    if not right or right[0].tag not in FINITE or right[0].tag == "VBN":
        return False
    return right[0].lower not in LIMITS  # "for the quarter ended June 30"


def _opens_clause(left: list[Word], right: list[Word]) -> bool:
    """Say whether a clause begins with the date: "…, and in May he left"."""
    lead = [word for word in left if word.lower not in PREPOSITIONS]
    if not lead:
        return True
    if len(lead) == 1 and lead[0].tag in ("CC", "RB"):
        return True
    return lead[-1].tag in ("CC", ",") and bool(right) and right[0].tag in _SUBJECTS


def _noun_straight(left: list[Word], *, alone: bool) -> Word | None:
    """Return the event noun in "welcomed the figures at a news conference Friday"."""
    if not left or not is_known_event(left[-1].lower):
        return None
    # The object of a verb is dated by the verb: "attended a rally Thursday".
    led = any(word.tag == "IN" for word in left[-4:-1])
    return left[-1] if led or alone else None


def _distance(between: list[Word]) -> str:
    """Name how far from its date a verb stands."""
    gap = [word.lower for word in between]
    if all(word in PREPOSITIONS for word in gap):
        return "verb_and_preposition"
    if "," in gap:
        return "across_comma"
    return "verb_near" if len(gap) <= _NEAR else "verb_far"


def _head(words: list[Word]) -> Word | None:
    """Return the last noun of the run that ``words`` begins with."""
    noun = None
    for word in words[:4]:
        if word.tag in NOUN_TAGS:
            noun = word
        elif noun or word.tag not in ("JJ", "VBG", "VBN", "NNP"):
            break
    return noun


def _noun_before(left: list[Word], right: list[Word]) -> Word | None:
    """Return an event noun straight before the date, as in "the summit in April"."""
    if not left or left[-1].lower not in PREPOSITIONS:
        return None
    noun = next((word for word in left[:-4:-1] if word.lower not in PREPOSITIONS), None)
    if noun is None or noun.tag not in NOUN_TAGS:
        return None
    # A noun that only ends like an event needs more: "of", or to be the subject.
    sure = left[-1].lower == "of" or (bool(right) and right[0].tag in FINITE)
    return (
        noun if is_known_event(noun.lower) or (sure and is_event(noun.lower)) else None
    )


def _main(words: list[Word], at: int) -> Word:
    """Step from an auxiliary to what it helps: "had been told" is "told"."""
    verb = words[at]
    for word in words[at + 1 : at + 5]:
        if verb.lower not in AUXILIARIES:
            break
        if word.tag.startswith("VB"):
            verb = word
        elif word.tag == "JJ" and verb.lower in BE:
            return word  # "was profitable": the state is what happens
        elif word.tag not in ("RB", "TO", "MD"):
            break
    return verb


def _verb_after(right: list[Word]) -> Word | None:
    for at, word in enumerate(right):
        if word.tag in FINITE or (word.tag == "VB" and at):
            return _main(right, at)
    return None


def _verb_at(words: list[Word], at: int) -> Word:
    """Return the verb that a form belongs to: "was found clinging" is "found"."""
    word, before = words[at], words[max(0, at - 1)]
    if word.lower in AUXILIARIES:
        return _main(words, at)
    led = before.tag in ("VBD", "VBN") and before.lower not in AUXILIARIES
    return before if word.tag == "VBG" and led else word


def _verb_before(left: list[Word]) -> tuple[Word | None, list[Word]]:
    """Return the last verb and the words between it and the date."""
    for at in range(len(left) - 1, -1, -1):
        word = left[at]
        if word.tag.startswith("VB") and not is_attributive(left, at):
            return _verb_at(left, at), left[at + 1 :]
        if word.lower in PAST and at and left[at - 1].lower in AUXILIARIES:
            return word, left[at + 1 :]  # tagged as a noun: "was shot"
        if word.lower in _ENDS_CLAUSE:
            break
    return None, []
