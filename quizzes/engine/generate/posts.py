"""Other posts that a body has to give: the wrong answers to "which post?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.engine.data import word_list

_GROUPS: tuple[tuple[str, ...], ...] = tuple(
    tuple(group) for group in word_list("standing")["posts"]["groups"]
)
_KNOWN = sorted(
    ((post, group) for group in _GROUPS for post in group),
    key=lambda row: (-len(row[0]), row[1].index(row[0])),
)


def posts_beside(office: str) -> Iterator[str]:
    """Yield the office with other posts of its body in the place of its own."""
    for post, group in _KNOWN:
        found = re.search(rf"\b{re.escape(post)}\b", office, re.IGNORECASE)
        if not found:
            continue
        small = found[0][:1].islower()
        for other in group:
            if other != post:
                written = other.lower() if small and not other.isupper() else other
                yield office[: found.start()] + written + office[found.end() :]
        return
