"""Words that name something that happens or holds: what a date can date."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import table
from corpus.reading.words import Word

_DATA = table("events")
_NOUNS = frozenset(_DATA["nouns"])
_ENDINGS = tuple(_DATA["endings"])
LIMITS = frozenset(_DATA["limits"])
_STATES = frozenset(_DATA["states"])
PREPOSITIONS = frozenset(_DATA["prepositions"])
BE = frozenset(_DATA["be"])
AUXILIARIES = BE | frozenset(_DATA["have"])
FINITE = frozenset(["VBD", "VBZ", "VBP", "VBN"])
NOUN_TAGS = frozenset(["NN", "NNS"])
_DESCRIBED = frozenset(["DT", "PRP$", "JJ", "POS", "CD"])
_NAMED = NOUN_TAGS | {"JJ", "NNP"}


def is_known_event(noun: str) -> bool:
    return noun in _NOUNS or (noun.endswith("s") and noun[:-1] in _NOUNS)


def is_event(noun: str) -> bool:
    return (
        is_known_event(noun)
        or noun.endswith(_ENDINGS)
        or (noun.endswith("s") and noun[:-1].endswith(_ENDINGS))
    )


def is_state(word: Word) -> bool:
    return word.lower in _STATES


def is_attributive(words: Sequence[Word], at: int) -> bool:
    """Say whether a participle only describes a noun: "the revolving loans"."""
    participle = words[at].tag in ("VBG", "VBN", "VBD") and at + 1 < len(words)
    return (
        participle
        and at > 0
        and words[at + 1].tag in _NAMED
        and words[at - 1].tag in _DESCRIBED
    )
