"""What a line of a page is, told by the wording of ``data/boilerplate.toml``."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from corpus.reading.lexicon import table

LONGEST = 500  # characters; captions end before, and matching stays linear
_ENDING = 120  # characters at most of a credit at the end of a line


class _Rule(NamedTuple):
    reason: str
    line: re.Pattern[str] | None
    ending: re.Pattern[str] | None


@cache
def _rules() -> tuple[_Rule, ...]:
    found: list[_Rule] = []
    for rule in table("boilerplate")["rule"]:
        shapes = [
            rf"(?:{'|'.join(rule[key])}){suffix}"
            for key, suffix in (("whole", r"\Z"), ("start", ""))
            if key in rule
        ]
        line = re.compile("|".join(shapes), re.IGNORECASE) if shapes else None
        ending = None
        if "end" in rule:
            ending = re.compile(rf"(?:{'|'.join(rule['end'])})\Z", re.IGNORECASE)
        found.append(_Rule(rule["reason"], line, ending))
    return tuple(found)


def reason_to_mask(line: str) -> str | None:
    """Return what kind of boilerplate ``line`` is, None for anything else."""
    if len(line) > LONGEST:
        return None
    for reason, whole, ending in _rules():
        if whole and whole.match(line):
            return reason
        if ending and ending.search(line[-_ENDING:]):
            return reason
    return None
