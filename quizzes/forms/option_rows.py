"""Rows of options as the editor's page has them, with or without JavaScript."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.http import QueryDict

FEWEST_ROWS, ROWS, MOST_ROWS = 2, 4, 6
MOST_CHARACTERS = 300  # of an option; the checks ask for far fewer
_CELLS = ("option", "right", "why")


class Row(NamedTuple):
    """One option as written; ``number`` is from 0."""

    number: int
    text: str
    right: bool
    why: str = ""


def rows_in(posted: Mapping[str, Any]) -> int:
    number = str(posted.get("rows", ""))
    return min(max(int(number), FEWEST_ROWS), MOST_ROWS) if number.isdecimal() else ROWS


def with_rows_changed(posted: QueryDict, what: str) -> QueryDict:
    """Return what was posted with a row of options more, or without one of them.

    ``what`` is "more", or "without-2" for the third row.
    """
    changed = posted.copy()
    number = rows_in(posted)
    if what == "more":
        changed["rows"] = str(min(number + 1, MOST_ROWS))
        return changed
    gone = what.removeprefix("without-")
    kept = [n for n in range(number) if str(n) != gone]
    changed["right"] = ""
    for place in range(number):
        old = kept[place] if place < len(kept) else None
        for cell in _CELLS:
            value = "" if old is None else posted.get(f"{cell}-{old}", "")
            changed[f"{cell}-{place}"] = value
        if old is not None and posted.get("right") == str(old):
            changed["right"] = str(place)
    changed["rows"] = str(max(len(kept), FEWEST_ROWS))
    return changed
