"""What a line of a page is, told by the wording of ``data/boilerplate.toml``."""

from __future__ import annotations

import re
from functools import cache

from corpus.reading.lexicon import table

LONGEST = 500  # characters; captions end before, and matching stays linear


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    compiled: list[tuple[str, re.Pattern[str]]] = []
    for rule in table("boilerplate")["rule"]:
        shapes = [
            rf"(?:{'|'.join(rule[key])}){suffix}"
            for key, suffix in (("whole", r"\Z"), ("start", ""))
            if key in rule
        ]
        if "end" in rule:
            shapes.append(rf".*?(?:{'|'.join(rule['end'])})\Z")
        pattern = re.compile("|".join(shapes), re.IGNORECASE | re.DOTALL)
        compiled.append((rule["reason"], pattern))
    return tuple(compiled)


def reason_to_mask(line: str) -> str | None:
    """Return what kind of boilerplate ``line`` is, None for anything else."""
    if len(line) > LONGEST:
        return None
    for reason, pattern in _rules():
        if pattern.match(line):
            return reason
    return None
