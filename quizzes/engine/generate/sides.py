"""Whose side words are spoken from: "they welcome our support" is no Iraqi's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from quizzes.engine.data import word_list
from quizzes.engine.distractors import FEWEST
from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.material import Pool
from quizzes.engine.generate.nations import nations_in, nations_of, words_for
from quizzes.engine.generate.rivals import roles_of

_LISTS = word_list("speech")["outside"]
_STATE = "|".join(_LISTS["state"])
_HELP = "|".join(_LISTS["help"])
_TITLES = re.compile(
    rf"\b(?:the|this|that|his|her|their|our)\s+(?:[A-Z][\w.’'-]*\s+)*"
    rf"({'|'.join(_LISTS['titles'])})\b",
    re.IGNORECASE,
)


def could_say(pool: Pool, name: str, words: str) -> bool:
    """Whether words do not speak of somebody by his office, as others do."""
    titles = {title.lower() for title in _TITLES.findall(words)}
    if not titles:
        return True
    held = " ".join(roles_of(pool, name)).lower()
    return not any(re.search(rf"\b{re.escape(one)}\b", held) for one in titles)


def with_own_side(
    pool: Pool,
    name: str,
    words: str,
    candidates: Iterable[Candidate],
    spare: Iterable[Candidate] = (),
) -> tuple[Candidate, ...]:
    """Leave out who could not have said it, but for one who makes up the number.

    Without anybody else of the speaker's own side there is no choice left; for want of
    him one is taken from ``spare``, the other speakers of the story.
    """
    fit = [one for one in candidates if could_say(pool, one.text, words)]
    foreign = spoken_of_from_outside(words) - nations_of(pool, name)
    if not foreign:
        return tuple(fit)
    known = bool(nations_of(pool, name))
    own: list[Candidate] = []
    others: list[Candidate] = []
    for one in fit:
        nations = nations_of(pool, one.text)
        beside = not nations & foreign and (bool(nations) or not known)
        (own if beside else others).append(one)
    side = nations_of(pool, name)
    own = own or [
        replace(one, unlikely=False)
        for one in spare
        if nations_of(pool, one.text) & side and could_say(pool, one.text, words)
    ]
    names = {one.text for one in own}
    return (*own, *others[: max(0, FEWEST - len(names))]) if own else ()


def among_his_own(
    pool: Pool, name: str, candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Return who may say "we" as somebody does: nobody, if all are of other nations.

    Of whose nation nothing is known, he stands out among people who are all of one.
    """
    side = nations_of(pool, name)
    sides = [nations_of(pool, one.text) for one in candidates]
    if side:
        stands_out = all(other and not other & side for other in sides)
    else:
        stands_out = bool(sides) and bool(frozenset.intersection(*sides))
    return [] if stands_out else list(candidates)


def is_at_home_elsewhere(pool: Pool, name: str, words: str, other: str) -> bool:
    """Whether a nation that is named parts the two: it is of the one, not of the other.

    "It is unacceptable to the American people" is no Iraqi's, and "Iraq harbors
    terrorists" not its president's.
    """
    named = nations_in(words)
    own, rival = nations_of(pool, name) & named, nations_of(pool, other) & named
    return bool(nations_of(pool, other)) and bool(own) is not bool(rival)


def fits_in(pool: Pool, name: str, words: str) -> bool:
    """Whether somebody else's words would be no surprise in this mouth."""
    foreign = spoken_of_from_outside(words)
    return could_say(pool, name, words) and not foreign & nations_of(pool, name)


@lru_cache(10_000)
def spoken_of_from_outside(words: str) -> frozenset[str]:
    """Return the nations whose state is spoken of, or which get help, from abroad."""
    return frozenset(
        nation for nation in nations_in(words) if _outside(nation).search(words)
    )


@lru_cache(200)
def _outside(nation: str) -> re.Pattern[str]:
    name = rf"(?:{'|'.join(map(re.escape, words_for(nation)))})"
    return re.compile(
        rf"\b(?:{_STATE}) (?:of|in) {name}\b"
        rf"|\b{name}(?:[’']s)? (?:[a-z]+ )?(?:{_STATE})\b"
        rf"|\b(?:{_HELP})\b[^.,;]{{0,30}}\b{name}\b",
        re.IGNORECASE,
    )
