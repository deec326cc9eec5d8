"""What is done to a place: it is captured, reached, left or fled to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.reading.lexicon import table, words_in
from corpus.reading.whereabouts.located import clause_kind, clause_start
from corpus.reading.words import Word

_DATA = table("whereabouts")["targets"]
_HELPED: dict[str, list[str]] = _DATA["helped"]
_TAKING = {lead: frozenset(verbs) for lead, verbs in _DATA["verbs"].items()}
_FALLEN = frozenset(_DATA["fallen"])
_THINGS = frozenset(_DATA["things"])
_BE = words_in("grammar", "be")
_PAST = frozenset(["VBD", "VBN"])
_VERBS = frozenset(["VBD", "VBZ", "VBP", "MD", "VB", "VBG", "TO"])
_PASSED = {"to": frozenset(["with", "by", "from"])}
_WITH = frozenset(["with", "by"])
_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP"])
_MOVING = frozenset(_DATA["moving"])  # nothing, but for "with" it, stands behind them
_FAR = 7  # words between a verb and the preposition that it takes


class Done(NamedTuple):
    """The verb, how the place is tied to it, and the kind of its clause."""

    event: Word
    tie: str
    clause: str


def done_to(words: Sequence[Word], first: int, after: int, lead: str) -> Done | None:
    """Return what is done to the place whose phrase is ``words[first:after]``.

    ``lead`` is its preposition, if it has one.
    """
    if not lead and after < len(words) and words[after].lower in _FALLEN:
        return _done(words, after, "fallen") if _opens(words, first) else None
    verb = _verb_before(words, first, lead)
    if verb is None or words[max(0, verb - 1)].lower in _THINGS:
        return None
    return _done(words, verb, lead or "object")


def _done(words: Sequence[Word], verb: int, tie: str) -> Done:
    kind = clause_kind(words, clause_start(words, verb), verb)
    return Done(words[verb], tie, kind)


def _opens(words: Sequence[Word], first: int) -> bool:
    """Whether nothing comes before a subject in its clause but a when or where."""
    start = clause_start(words, first)
    return first == start or words[first - 1].lower in (",", "and", "when", "after")


def _verb_before(words: Sequence[Word], first: int, lead: str) -> int | None:
    """Return the verb that takes a place behind this preposition, or behind none."""
    if not lead:
        at = first - 1
        return at if at >= 0 and _takes(words, at) else None
    for at in _back(words, first, lead):
        if words[at].lower in _TAKING[lead]:
            helped = _HELPED.get(words[at].lower)
            if helped is not None:
                return _helping(words, at, helped)
            return None if _moves_something(words, at, first) else at
    return None


def _moves_something(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether a verb of motion has an object: "moved money to Cyprus"."""
    if words[at].lower not in _MOVING:
        return False
    behind = words[at + 1 : first]
    stop = (here for here, one in enumerate(behind) if one.tag == "IN")
    told = [one for one in behind[: next(stop, None)] if one.lower != "home"]
    return any(one.tag in _NOUNS for one in told)


def _back(words: Sequence[Word], first: int, lead: str) -> Iterator[int]:
    """Step back from a preposition to the verb, over what may stand between."""
    passed = _PASSED.get(lead, _WITH)
    for at in range(first - 1, max(-1, first - 2 - _FAR), -1):
        yield at
        word = words[at]
        between = word.tag != "IN" or word.lower in passed
        if not word.text[0].isalnum() or word.tag in _VERBS or not between:
            return


def _takes(words: Sequence[Word], at: int) -> bool:
    passive = at > 0 and words[at - 1].lower in _BE
    past = words[at].tag in _PAST and not passive
    return past and words[at].lower in _TAKING["object"]


def _helping(words: Sequence[Word], at: int, verbs: Sequence[str]) -> int | None:
    """Return the verb of "took full control of", "drew near to"."""
    for before in range(at - 1, max(-1, at - 4), -1):
        if words[before].lower in verbs:
            return before
    return None
