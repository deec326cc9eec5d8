"""What can be wrong with the excerpt: the source sentence under its bars."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizzes.engine.context import BAR, is_cut, leans_on_context, needs_a_date
from quizzes.engine.flaws.item import Item, readable
from quizzes.engine.flaws.stems import gives_away

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MOST_WORDS = 60
_FEWEST_WORDS = 5
_FEWEST_BESIDE_QUOTED = 2  # words that the stem or the options quote say enough
_QUOTED_IN_STEM = re.compile(r"“(?:\S+ ){3,}[^”]*”\?$")
_DATED = re.compile(r"\b[12]\d{3}\b")
_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*"
_AND = re.compile(r", (?:and )?| and ")
_NAMES = re.compile(rf"{_NAME}(?:, {_NAME})*,? and {_NAME}")


def _answer_in_excerpt(item: Item) -> bool:
    return gives_away(item, readable(item))


def _nothing_barred(item: Item) -> bool:
    return not item.bars


def _too_long(item: Item) -> bool:
    return len(readable(item).split()) > _MOST_WORDS


def _too_short(item: Item) -> bool:
    words = _WORD.findall(readable(item).replace(BAR, " "))
    quotes = item.key.text.startswith("“") or _QUOTED_IN_STEM.search(item.stem)
    return len(words) < (_FEWEST_BESIDE_QUOTED if quotes else _FEWEST_WORDS)


def _is_cut(item: Item) -> bool:
    return is_cut(readable(item))


def _leans(item: Item) -> bool:
    names = item.key.kind in {"name", "phrase"}
    return leans_on_context(readable(item), bar_names=names)


def _needs_date(item: Item) -> bool:
    return needs_a_date(item.excerpt) and not _DATED.search(item.stem)


def _can_be_counted(item: Item) -> bool:
    """Whether the excerpt lists by name what the key counts."""
    low = str(item.key.value.get("low", ""))
    if item.key.kind != "number" or not low.isdigit():
        return False
    names = (
        re.split(r", (?:and )?| and ", m[0]) for m in _NAMES.finditer(item.excerpt)
    )
    return any(len(listed) == int(low) for listed in names)


CHECKS: dict[str, Callable[[Item], bool]] = {
    "answer_in_excerpt": _answer_in_excerpt,
    "nothing_barred": _nothing_barred,
    "excerpt_too_long": _too_long,
    "excerpt_too_short": _too_short,
    "excerpt_is_cut": _is_cut,
    "excerpt_leans_on_context": _leans,
    "excerpt_needs_date": _needs_date,
    "answer_can_be_counted": _can_be_counted,
}
