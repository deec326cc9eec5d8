"""What two numbers have in common: "102 and 21 people", "34 and 38 °C"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.reading.numbers.found import Found
from corpus.reading.numbers.units import Unit, unit_after
from corpus.reading.numerals import DIGITS

_LINK = re.compile(r",\s|,?\s(?:and|or)\s")
_NEXT = re.compile(
    rf"(?P<link>,\s|,?\s(?:and|or|to)\s)(?:about\s|the\s)?(?P<next>{DIGITS})"
)
_MOST = 5  # numbers in one list


def share_nouns(text: str, found: Sequence[Found]) -> list[Found]:
    """Let "102 and 21 people" count people twice."""
    shared: list[Found] = []
    following: Found | None = None
    for each in reversed(found):
        if following and following.counted and each.counted is None:
            between = text[each.whole.end : following.whole.start]
            if each.rule == "bare_count" and _LINK.fullmatch(between):
                each = replace(each, counted=following.counted, rule="shared_count")
        shared.append(each)
        following = each
    return shared[::-1]


def shared_unit(text: str, at: int, end: int) -> Unit | None:
    """Return the unit of the number that a list beginning at ``at`` leads to.

    A comma alone makes no list: "In group 5, 10 km were run".
    """
    joined = False
    for _ in range(_MOST):
        following = _NEXT.match(text, at, end)
        if following is None:
            return None
        at = following.end()
        joined = joined or following["link"].strip() != ","
        unit = unit_after(text, at, end, following["next"])
        if unit:
            return unit if joined and unit.kind != "money" else None
    return None
