"""Cards that learners write themselves: a front and a back, or a text with gaps."""

from __future__ import annotations

import re

LONGEST = 2000  # characters
_GAP = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


class UnusableCardError(ValueError):
    """The card cannot be asked; ``code`` says why, in a word that forms translate."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def check_basic(front: str, back: str) -> tuple[str, str]:
    """Return both sides, trimmed.

    Raises ``UnusableCardError`` with ``front_empty``, ``back_empty`` or ``too_long``.
    """
    front, back = front.strip(), back.strip()
    if not front:
        raise UnusableCardError("front_empty")
    if not back:
        raise UnusableCardError("back_empty")
    if max(len(front), len(back)) > LONGEST:
        raise UnusableCardError("too_long")
    return front, back


def check_cloze(text: str) -> str:
    """Return the text, trimmed; its gaps are written ``[[1928]]``.

    Raises ``UnusableCardError`` with ``front_empty``, ``no_gap``, ``gap_empty`` or
    ``too_long``.
    """
    text = text.strip()
    if not text:
        raise UnusableCardError("front_empty")
    if len(text) > LONGEST:
        raise UnusableCardError("too_long")
    gaps = _GAP.findall(text)
    if not gaps:
        raise UnusableCardError("no_gap")
    if not all(gap.strip() for gap in gaps):
        raise UnusableCardError("gap_empty")
    return text


def lift(text: str) -> tuple[str, list[list[int]]]:
    """Return a cloze text without its brackets, and ``[[start, end]]`` of the gaps.

    The two have the shape of a wording's excerpt and bars.
    """
    excerpt, bars, at = "", [], 0
    for gap in _GAP.finditer(text):
        excerpt += text[at : gap.start()]
        bars.append([len(excerpt), len(excerpt) + len(gap[1])])
        excerpt += gap[1]
        at = gap.end()
    return excerpt + text[at:], bars
