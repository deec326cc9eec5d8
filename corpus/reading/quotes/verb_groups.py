"""Find where the verb group of a cue begins: "has also gone on to say"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.words import Word

_AUXILIARIES = words_in("grammar", "auxiliaries")
_BE = words_in("grammar", "be")
_HAVE = words_in("grammar", "have")
_DAYS = words_in("grammar", "days")
_UNITS = words_in("grammar", "calendar_units")
_DAY_LEADS = words_in("grammar", "day_leads")
_GO = words_in("grammar", "go_on")
_GO_ALONE = words_in("grammar", "continue")
_TOUGH = words_in("grammar", "tough_adjectives")
_DEGREES = words_in("grammar", "degrees")
_SHORTEST = 3  # words: "she is quick"
_GOVERNORS = words_in("grammar", "governing_verbs")


def group_start(words: Sequence[Word], index: int) -> int:
    """Return where the auxiliaries, adverbs and days before a verb begin."""
    start = index
    while start:
        before = words[start - 1]
        earlier = words[start - 2].lower if start > 1 else ""
        governing = governor(words, start - 1) if before.lower == "to" else None
        if governing is not None:
            start = governing
        elif before.lower in _AUXILIARIES or (
            before.tag == "RB" and before.lower.endswith("ly")
        ):
            start -= 1
        elif before.lower == "since" and earlier in _HAVE:
            start -= 2
        elif before.lower in _DAYS:
            start -= 2 if earlier in _DAY_LEADS else 1
        elif (before.lower in _UNITS and earlier in _DAY_LEADS) or (
            before.lower == "on" and earlier in _GO
        ):
            start -= 2
        elif before.lower in _GO_ALONE:
            start -= 1
        else:
            break
    return start


def governor(words: Sequence[Word], to: int) -> int | None:
    """Return where the verb stands that "to say" hangs on: "went on | to"."""
    if not to:
        return None
    before = words[to - 1]
    if before.lower == "on" and to > 1 and words[to - 2].lower in _GO:
        return to - 2
    if before.lower in _GO_ALONE or before.lower in _GOVERNORS:
        return to - 1
    if before.tag != "JJ" or before.lower in _TOUGH or to < _SHORTEST:
        return None  # "it is hard to say": nobody said it
    start = to - 2 if words[to - 2].lower in _DEGREES else to - 1
    return start if words[start - 1].lower in _BE or start < to - 1 else None
