"""Say whether a name is a man's or a woman's, as far as title and first name tell."""

from __future__ import annotations

from functools import cache
from typing import Literal

from corpus.reading.lexicon import table, words_in

Gender = Literal["he", "she"]

_LISTS: dict[Gender, str] = {"he": "male", "she": "female"}


def gender_of(title: str, name: str) -> Gender | None:
    """Return the pronoun that fits; a title says more than a first name."""
    words = title.lower().replace(".", "").split()
    for gender, kind in _LISTS.items():
        titles = words_in("genders", f"{kind}_titles")
        if words and (words[-1] in titles or " ".join(words[-2:]) in titles):
            return gender
    first, _, rest = name.partition(" ")
    return gender_of_first_name(first) if rest else None


def gender_of_first_name(name: str) -> Gender | None:
    return _by_first_name().get(name)


@cache
def _by_first_name() -> dict[str, Gender]:
    lists = table("genders")
    return {
        name: gender
        for gender, kind in _LISTS.items()
        for name in lists[f"{kind}_names"].split()
    }
