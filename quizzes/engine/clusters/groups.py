"""Put statements about one thing together, each with all the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from quizzes.engine.clusters.sentences import Gist
from quizzes.engine.clusters.shapes import Cluster, Kind, Relation, Voice
from quizzes.engine.generate.material import tell_one_story
from quizzes.engine.generate.word_index import WordIndex

_FEWEST_SOURCES = 2
_ALIKE = frozenset({"agreement", "variant"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Statement:
    """A fact as one voice states it, with what its sentence is about."""

    voice: Voice
    fact: Any
    gist: Gist


Relate = Callable[[Statement, Statement], Relation | None]


def clusters_of(
    kind: Kind,
    statements: Iterable[Statement],
    relate: Relate,
    about: Callable[[Statement], str],
    *,
    fewest: int,
    share: float,
) -> Iterator[Cluster]:
    """Yield the clusters of at least two sources.

    Every statement of a cluster is related to every other one: a chain of likenesses
    would lead from one thing to the next. An article speaks once in a cluster; where
    it states two sides, there is no conflict. ``fewest`` words and a ``share`` of the
    shorter gist's must be common to two statements for ``relate`` to be asked.
    """
    listed = list(statements)
    index = WordIndex([(one.gist.words, one) for one in listed])

    def near(one: Statement) -> Iterator[Statement]:
        for other in index.sharing(one.gist.words, fewest=fewest, share=share):
            if _in_one_story(one, other):
                yield other

    groups = _groups(listed, near, relate)
    for group in _joined(groups, near, relate):
        relations = {relate(*pair) for pair in _pairs(group)}
        worst: Relation = "agreement"
        worst = "variant" if "variant" in relations else worst
        worst = "conflict" if "conflict" in relations else worst
        voices = tuple(
            replace(one.voice, side=side)
            for one, side in zip(group, _sides(group, relate), strict=True)
        )
        shortest = min(group, key=lambda one: len(about(one)))
        cluster = Cluster(
            kind=kind, relation=worst, about=about(shortest), voices=voices
        )
        if cluster.sources >= _FEWEST_SOURCES:
            yield cluster


def _in_one_story(one: Statement, other: Statement) -> bool:
    first, second = one.voice.article, other.voice.article
    return first.uuid != second.uuid and tell_one_story(first, second)


def _groups(
    listed: Sequence[Statement],
    near: Callable[[Statement], Iterable[Statement]],
    relate: Relate,
) -> list[list[Statement]]:
    """Group what agrees, or differs in words only."""
    taken: set[Statement] = set()
    groups = []
    for one in listed:
        if one in taken:
            continue
        group = [one]
        for other in near(one):
            told = {member.voice.article.uuid for member in group}
            free = other not in taken and other.voice.article.uuid not in told
            if free and all(relate(each, other) in _ALIKE for each in group):
                group.append(other)
        taken.update(group)
        groups.append(group)
    return groups


def _joined(
    groups: Sequence[list[Statement]],
    near: Callable[[Statement], Iterable[Statement]],
    relate: Relate,
) -> Iterator[list[Statement]]:
    """Yield the groups, those that contradict each other as one."""
    group_of = {one: at for at, group in enumerate(groups) for one in group}
    done: set[int] = set()
    for at, group in enumerate(groups):
        if at in done:
            continue
        joined = list(group)
        for other_at in dict.fromkeys(group_of[other] for other in near(group[0])):
            other = groups[other_at]
            told = {one.voice.article.uuid for one in joined}
            if (
                other_at not in {at, *done}
                and told.isdisjoint(one.voice.article.uuid for one in other)
                and all(relate(*pair) == "conflict" for pair in product(group, other))
            ):
                joined += other
                done.add(other_at)
        yield joined


def _sides(group: Sequence[Statement], relate: Relate) -> list[int]:
    """Number the statements by the first one of the group that they agree with."""
    sides: list[int] = []
    for at, one in enumerate(group):
        alike = (
            sides[before]
            for before in range(at)
            if relate(group[before], one) == "agreement"
        )
        sides.append(next(alike, at))
    return sides


def _pairs(group: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    for at, one in enumerate(group):
        for other in group[at + 1 :]:
            yield one, other
