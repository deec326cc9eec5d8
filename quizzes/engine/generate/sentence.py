"""One sentence that a question is made of."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from quizzes.engine.data import word_list

_LISTS = word_list("clauses")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence on one line, with what its text tells about the words.

    ``names`` are words that the text writes with a capital inside sentences, ``common``
    those that it writes without one, ``people`` the words of people's names. ``clear``
    are the nouns that mean one thing only to whoever is told which text is asked about.
    """

    text: str
    names: Collection[str] = ()
    people: Collection[str] = ()
    common: Collection[str] = ()
    clear: Collection[str] = ()
    tolls: Collection[str] = ()  # "died", where all that died did so in one disaster

    def opening(self, part: str) -> str | None:
        """Return a part that opened the sentence as it stands inside one."""
        first = re.split(r"[\s’']", part, maxsplit=1)[0]
        if first.lower() in _SMALL:
            return part[:1].lower() + part[1:]
        second = part[len(first) :].removeprefix("’s").lstrip()[:1]
        if first in self.names or not first[:1].isupper():
            return part
        if first.lower() in self.common and not second.isupper():
            return part[:1].lower() + part[1:]
        named = second.isupper() or second.isdigit() or first.isupper()
        return part if named else None


_SMALL = frozenset(
    word
    for name in ("determiners", "prepositions", "pointing")
    for word in _LISTS[name]
) | {"as", "when", "while", "two", "three", "four", "five", "six", "seven", "eight"}
