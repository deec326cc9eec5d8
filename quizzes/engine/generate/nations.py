"""Whose office it is: the nation that its words name."""

from __future__ import annotations

import re
from functools import lru_cache

from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Pool
from quizzes.engine.generate.rivals import roles_of

_NATION_OF = {
    word: words[0] for words in word_list("nations")["nations"] for word in words
}
_WORDS_FOR = {words[0]: tuple(words) for words in word_list("nations")["nations"]}
_NATION = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(_NATION_OF, key=len, reverse=True)))})"
    r"(?!\w)"
)
_OWNER = re.compile(r"\b([A-Z][\w-]+)[’']s\b")


def nations_of(pool: Pool, name: str) -> frozenset[str]:
    """Return the nations that somebody's offices name; empty where none does.

    "Brook's spokesman" is of the nation that Brook is of.
    """
    roles = list(roles_of(pool, name))
    owners = {owner for role in roles for owner in _OWNER.findall(role)} - {name}
    served = (role for owner in owners for role in roles_of(pool, owner))
    return frozenset(one for role in (*roles, *served) for one in nations_in(role))


@lru_cache(20_000)
def nations_in(words: str) -> frozenset[str]:
    """Return every nation that is named, by the name of its people."""
    return frozenset(_NATION_OF[found] for found in _NATION.findall(words))


def words_for(nation: str) -> tuple[str, ...]:
    """Return every word that names a nation, that of its people first."""
    return _WORDS_FOR[nation]
