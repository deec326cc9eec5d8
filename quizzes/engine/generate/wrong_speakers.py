"""Who else could have said it: people whom the article itself has made known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.genders import fitting
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.names import (
    is_named_in,
    may_be_one_person,
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
from quizzes.engine.generate.speakers import speakers_beside

_PREPOSITION = re.compile(r" (?:of|in|at|from|for|to|with|on|near|by|who)\b")
_FEWEST_MENTIONS = 2  # of somebody who only comes up


def wrong_speakers(
    article: Material, pool: Pool, *, name: str, kind: str, said: str, shown: str
) -> tuple[Candidate, ...]:
    """Return who did not say it but could have; ``shown`` is what a reader sees of it.

    Who is named there is visibly spoken of, and whoever is quoted with nearly the
    same words anywhere may have said it too.
    """
    rivals = [name, *speakers_of_the_same(pool, said)]
    fit = [
        one
        for one in known_to_readers(article, pool, kind)
        if not any(may_be_one_person(one.text, rival) for rival in rivals)
        and not is_named_in(one.text, shown)
        and (kind != "person" or (" " in one.text) is (" " in name))
        and is_plural(one.text, kind) is is_plural(name, kind)
    ]
    near = speakers_like(name, fitting(fit, article, pool, shown), pool)
    return tuple(likeliest(article, pool, [name], near))


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
            yield one
        elif not one.unlikely:
            heard.add(surname(one.text))
    for entity in article.entities if kind == "person" else ():
        often = len(entity.mentions) >= _FEWEST_MENTIONS
        speaks = surname(entity.name) in heard
        if entity.type == "PER" and " " in entity.name and (often or speaks):
            name, unlikely = entity.name, not speaks
            yield Candidate(text=name, origin="same_article", unlikely=unlikely)


def likeliest(
    article: Material, pool: Pool, names: Sequence[str], candidates: Iterable[Candidate]
) -> Iterator[Candidate]:
    """Call those unlikely who would not speak of the affairs of one of ``names``."""
    for one in candidates:
        strange = is_only_cited(article, one.text) or any(
            _is_stranger(article, pool, name, one.text) for name in names
        )
        yield replace(one, unlikely=True) if strange else one


def _is_stranger(article: Material, pool: Pool, one: str, other: str) -> bool:
    """Whether somebody stands outside what the other speaks of.

    A foreigner whom the article mentions once has a view of its war, but none of the
    quorum in its parliament, whose members have none of his government.
    """
    nations = {name: nations_of(pool, name) for name in (one, other)}
    foreign = [name for name, known in nations.items() if known]
    passing = len(foreign) == 1 and (
        mentions_of(article, foreign[0]) < _FEWEST_MENTIONS
    )
    return passing or _rules_beside_nobody(article, pool, one, other)


def _rules_beside_nobody(article: Material, pool: Pool, one: str, other: str) -> bool:
    """Whether one of the two is a head of state, and the other of no known office.

    It is no matter of one whom the article is about.
    """
    standings = {name: standing_of(pool, name) for name in (one, other)}
    heads = [name for name, known in standings.items() if known.is_head()]
    unknown = any(known.rank is None for known in standings.values())
    return unknown and len(heads) == 1 and not is_prominent(article, heads[0])
