"""Names of people: when two are one person, and what counts as naming them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

from quizzes.engine.data import word_list

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ARTICLE = re.compile(r"^(?:al|el|ul)[-'’]", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_PARTICLES = frozenset(word_list("names")["particles"])
_REMEMBERED = 20_000  # names come up again for every option
SAME_SPELLING = 84.0  # rapidfuzz ratio: "Nouri" and "Nuri" score 89


@lru_cache(_REMEMBERED)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name without accents, case, "al-" and possessive."""
    flat = unicodedata.normalize("NFKD", name)
    flat = "".join(char for char in flat if not unicodedata.combining(char))
    words = (_POSSESSIVE.sub("", word) for word in _WORD.findall(flat))
    bare = (_ARTICLE.sub("", word).lower() for word in words)
    return tuple(word for word in bare if word)


@lru_cache(_REMEMBERED)
def surname(name: str) -> str:
    """Return the plain last word of a name, generational suffix left out."""
    words = [word for word in name_words(name) if word not in _PARTICLES]
    return words[-1] if words else ""


@lru_cache(_REMEMBERED)
def may_be_one_person(one: str, other: str) -> bool:
    """Whether two names could name one person: rather too often than too rarely.

    "Kerry" and "John Kerry" may; two full names with one surname may unless their
    first names differ clearly.
    """
    if fuzz.ratio(surname(one), surname(other)) < SAME_SPELLING:
        return set(name_words(one)) <= set(name_words(other)) or set(
            name_words(other)
        ) <= set(name_words(one))
    firsts = [name_words(name)[:-1] for name in (one, other)]
    if not all(firsts):
        return True
    return any(
        fuzz.ratio(a, b) >= SAME_SPELLING for a in firsts[0] for b in firsts[1]
    ) or any(len(word) == 1 for first in firsts for word in first)


def is_named_in(name: str, text: str) -> bool:
    """Whether a text mentions this person, by surname at least."""
    last = surname(name)
    return bool(last) and any(
        word == last or fuzz.ratio(word, last) >= SAME_SPELLING
        for word in name_words(text)
    )


def accepted_names(
    name: str, spellings: Iterable[str], others: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return what counts as naming this person: spellings and surnames.

    A surname counts only while none of the ``others`` bears it: "Curie" names neither
    Marie nor Pierre.
    """
    full = [name, *sorted(set(spellings) - {name})]
    last = [one.split()[-1] for one in full if one.split()]
    bare = [_ARTICLE.sub("", word) for word in last]
    taken = {surname(other) for other in others if not may_be_one_person(name, other)}
    alone = [word for word in [*last, *bare] if surname(word) not in taken]
    return tuple(dict.fromkeys([*full, *alone]))
