"""What only the holder of an office can say of himself: "I ordered the fleet out"."""

from __future__ import annotations

import re

from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Pool
from quizzes.engine.generate.nations import nations_in, nations_of
from quizzes.engine.generate.peers import standing_of

_LISTS = word_list("speech")["in_office"]
_DEED = re.compile(
    rf"\bI (?:have |had |hereby |therefore |also )*(?:{'|'.join(_LISTS['deeds'])})\b"
    rf"|\bmy (?:own )?(?:{'|'.join(_LISTS['own'])})\b"
)
_SELF = re.compile(r"\b(?:I|my|me)\b")
_SEAT = re.compile(rf"\b(?:{'|'.join(_LISTS['seats'])})\b")


def speaks_in_office(words: str) -> bool:
    """Whether words tell what their speaker does, or where he resides, by office."""
    seated = _SELF.search(words) and _SEAT.search(words)
    return bool(_DEED.search(words) or seated)


def may_hold_such_office(pool: Pool, name: str, other: str, words: str) -> bool:
    """Whether somebody is known to be of the rank of whoever speaks in office.

    "I ordered America’s armed forces" is said by nobody who is known to be of another
    nation, nor of another than the speaker's.
    """
    own, others = standing_of(pool, name).rank, standing_of(pool, other).rank
    deed = _DEED.search(words)
    commanded = (
        nations_in(words[deed.end() :].split(" to ")[0]) if deed else frozenset()
    )
    nations = nations_of(pool, other)
    foreign = any(
        nations and side and not nations & side
        for side in (nations_of(pool, name), commanded)
    )
    return own is not None and own == others and not foreign
