"""What only the holder of an office can say of himself: "I ordered the fleet out"."""

from __future__ import annotations

import re

from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Pool
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


def may_hold_such_office(pool: Pool, name: str, other: str) -> bool:
    """Whether somebody is known to be of the rank of whoever speaks in office."""
    own, others = standing_of(pool, name).rank, standing_of(pool, other).rank
    return own is not None and own == others
