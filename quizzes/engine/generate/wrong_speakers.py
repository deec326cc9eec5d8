"""Who else could have said it: people whom the article itself has made known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from quizzes.engine.distractors import FEWEST
from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.deeds import may_hold_such_office, speaks_in_office
from quizzes.engine.generate.genders import fitting
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.names import (
    is_named_in,
    may_be_one_person,
    name_words,
    surname,
)
from quizzes.engine.generate.nations import nations_of
from quizzes.engine.generate.peers import speakers_like, standing_of
from quizzes.engine.generate.prominence import (
    is_only_cited,
    is_prominent,
    mentions_of,
)
from quizzes.engine.generate.rivals import speakers_of_the_same
from quizzes.engine.generate.sides import (
    among_his_own,
    is_at_home_elsewhere,
    with_own_side,
)
from quizzes.engine.generate.speakers import speakers_beside

_PREPOSITION = re.compile(r" (?:of|in|at|from|for|to|with|on|near|by|who)\b")
_CUT_SHORT = re.compile(r" [A-Z]$")  # "William E"
_AS_ONE_OF = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b")
_OFTEN = 4
_FEWEST_MENTIONS = 2  # of somebody who only comes up


def wrong_speakers(
    article: Material,
    pool: Pool,
    *,
    name: str,
    kind: str,
    said: str,
    shown: str,
    around: str = "",
) -> tuple[Candidate, ...]:
    """Return who did not say it but could have; ``shown`` is what a reader sees of it.

    Who is named there, or ``around`` it, is visibly spoken of or to, and whoever is
    quoted with nearly the same words anywhere may have said it too.
    """
    rivals = [name, *speakers_of_the_same(pool, said)]
    fit = [
        one
        for one in known_to_readers(article, pool, kind)
        if _occurs_in(article, one)
        and not any(may_be_one_person(one.text, rival) for rival in rivals)
        and not is_named_in(one.text, f"{shown} {around}")
        and (kind != "person" or (" " in one.text) is (" " in name))
        and is_plural(one.text, kind) is is_plural(name, kind)
        and not _is_part_of(one.text, name)
    ]
    if kind != "person":
        texts = {one.text for one in fit}
        fit = [one for one in fit if not any(_is_part_of(one.text, t) for t in texts)]
    if kind == "person" and speaks_in_office(said):
        fit = [one for one in fit if may_hold_such_office(pool, name, one.text, said)]
    if _AS_ONE_OF.search(said):
        fit = among_his_own(pool, name, fit)
    fit = [
        replace(one, unlikely=True)
        if is_at_home_elsewhere(pool, name, said, one.text)
        else one
        for one in fit
    ]
    near = speakers_like(name, fitting(fit, article, pool, shown), pool)
    likely = _enough(by_likelihood(article, pool, [name], near))
    spare = (
        one
        for one in speakers_like(name, speakers_beside(article, pool, kind), pool)
        if " " in one.text
        and _occurs_in(article, one)
        and not any(may_be_one_person(one.text, r) for r in rivals)
    )
    return with_own_side(pool, name, said, likely, spare)


def _occurs_in(article: Material, one: Candidate) -> bool:
    """Whether readers of an article have met somebody whom they may choose."""
    return one.origin == "same_article" or is_named_in(one.text, article.text)


def _enough(graded: Mapping[int, Sequence[Candidate]]) -> tuple[Candidate, ...]:
    """Take the less likely only for want of others, which come before them."""
    taken: list[Candidate] = []
    for grade in sorted(graded):
        if len({one.text for one in taken}) < FEWEST:
            taken = [replace(one, unlikely=False) for one in taken]
            taken += graded[grade]
    return tuple(taken)


def _is_part_of(one: str, other: str) -> bool:
    """Whether "Security Council" is said in full as "U.N. Security Council"."""
    return set(name_words(one)) < set(name_words(other))


def is_plural(name: str, kind: str) -> bool:
    """Whether a description is of several: "residents say" rules out one officer."""
    head = _PREPOSITION.split(name.lower(), maxsplit=1)[0]
    several = head.endswith(("s", "people", "men")) or " and " in head
    return kind == "description" and several


def known_to_readers(article: Material, pool: Pool, kind: str) -> Iterator[Candidate]:
    """Yield those who speak or hold an office here, and others whom readers know.

    Of them the article speaks more than once, or they speak in one of the same story.
    """
    heard: set[str] = set()
    for one in speakers_beside(article, pool, kind):
        if one.origin == "same_article":
            if kind != "person" or not _CUT_SHORT.search(one.text):
                yield one
        elif not one.unlikely:
            heard.add(surname(one.text))
    for entity in article.entities if kind == "person" else ():
        often = len(entity.mentions) >= _FEWEST_MENTIONS
        speaks = surname(entity.name) in heard
        whole = " " in entity.name and not _CUT_SHORT.search(entity.name)
        if entity.type == "PER" and whole and (often or speaks):
            name, unlikely = entity.name, not speaks
            yield Candidate(text=name, origin="same_article", unlikely=unlikely)


def by_likelihood(
    article: Material, pool: Pool, names: Sequence[str], candidates: Iterable[Candidate]
) -> dict[int, list[Candidate]]:
    """Sort who could have said what ``names`` said: 0 well, 1 hardly, 2 at a pinch.

    Whom the article is about always could; who comes up once beside somebody who comes
    up again and again, or stands outside his affairs, hardly.
    """
    graded: dict[int, list[Candidate]] = {0: [], 1: [], 2: []}
    for one in candidates:
        grade = _grade(article, pool, names, one)
        graded[grade].append(replace(one, unlikely=grade > 0))
    return graded


def _grade(
    article: Material, pool: Pool, names: Sequence[str], one: Candidate
) -> Literal[0, 1, 2]:
    if is_prominent(article, one.text):
        return 0
    rules = any(_rules_beside_nobody(article, pool, name, one.text) for name in names)
    if rules or is_only_cited(article, one.text):
        return 2
    often = any(mentions_of(article, name) >= _OFTEN for name in names)
    passes = often and mentions_of(article, one.text) < _FEWEST_MENTIONS
    strange = any(_is_stranger(article, pool, name, one.text) for name in names)
    if not (one.unlikely or passes or strange):
        return 0
    return 2 if one.stated is None else 1


def _is_stranger(article: Material, pool: Pool, one: str, other: str) -> bool:
    """Whether somebody stands outside what the other speaks of.

    A foreigner whom the article mentions once has a view of its war, but none of the
    quorum in its parliament, whose members have none of his government.
    """
    nations = {name: nations_of(pool, name) for name in (one, other)}
    foreign = [name for name, known in nations.items() if known]
    return len(foreign) == 1 and mentions_of(article, foreign[0]) < _FEWEST_MENTIONS


def _rules_beside_nobody(article: Material, pool: Pool, one: str, other: str) -> bool:
    """Whether one of the two is a head of state, and the other of no known office.

    It is no matter of one whom the article is about.
    """
    first, second = standing_of(pool, one), standing_of(pool, other)
    unknown = first.rank is None or second.rank is None
    head = one if first.is_head() else other
    beside = first.is_head() is not second.is_head()
    return unknown and beside and not is_prominent(article, head)
