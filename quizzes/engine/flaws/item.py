"""What the checks look at: an item, whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from quizzes.engine.context import BAR
from quizzes.engine.items import Form, Key, Option

_TITLE = re.compile(r"\b(?:In|According to|from) “[^”]*”(?: \([^)]*\))?")


class Item(Protocol):
    """A question with its key; a ``Draft`` is one.

    An item may have several right options: then ``key.accept`` lists their texts.
    """

    @property
    def stem(self) -> str: ...
    @property
    def excerpt(self) -> str: ...
    @property
    def bars(self) -> Sequence[tuple[int, int]]: ...
    @property
    def key(self) -> Key: ...
    @property
    def options(self) -> Sequence[Option]: ...
    @property
    def ordered(self) -> bool: ...
    @property
    def forms(self) -> Sequence[Form]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenItem:
    """An item with nothing behind it: a teacher's own, or a wording of the bank."""

    stem: str
    key: Key
    options: tuple[Option, ...] = ()
    excerpt: str = ""
    bars: tuple[tuple[int, int], ...] = ()
    ordered: bool = False
    forms: tuple[Form, ...] = ("choice",)


def readable(item: Item) -> str:
    """Return the excerpt as a learner reads it, with one sign for each bar."""
    parts, at = [], 0
    for start, end in item.bars:
        parts += [item.excerpt[at:start], BAR]
        at = end
    return "".join([*parts, item.excerpt[at:]])


def wrong_options(item: Item) -> list[Option]:
    return [option for option in item.options if not option.right]


def texts_of(item: Item) -> list[str]:
    return [option.text for option in item.options]


def untitled(stem: str) -> str:
    """Leave out what names the article: it says nothing of what is asked."""
    return _TITLE.sub("", stem)
