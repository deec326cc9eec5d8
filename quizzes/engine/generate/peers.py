"""Who stands near enough to somebody to be taken for him: a wrong option must."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from corpus.reading.facts import Role
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.names import name_words
from quizzes.engine.generate.rivals import roles_of

_LISTS = word_list("standing")
_FIELD_OF: dict[str, frozenset[str]] = {
    word: frozenset(f for f, words in _LISTS["fields"].items() if word in words)
    for words in _LISTS["fields"].values()
    for word in words
}
_SPEAKING = frozenset(_LISTS["speaking_for"]["words"])
_SPEAKING_FIELDS = frozenset(_LISTS["speaking_for"]["fields"])
_LESSER = frozenset(_LISTS["ranks"]["lesser"])
_AT_WAR = "|".join(_LISTS["at_war"]["words"])
_SHORT_NAME = re.compile(r"[A-Z]{3,}")
_HEAD, _HIGH, _MIDDLE, _LOW = 3, 2, 1, 0
_REACH = 2  # steps between two ranks


@dataclass(frozen=True, slots=True)
class Standing:
    """What offices make of their holder; empty and None where none is known."""

    fields: frozenset[str]
    rank: int | None

    def is_far_from(self, other: Standing) -> bool:
        """Whether few would take the one for the other."""
        known = self.fields and other.fields
        elsewhere = bool(known) and not self.fields & other.fields
        return elsewhere or self._steps_to(other) > 1

    def is_out_of_reach_of(self, other: Standing) -> bool:
        """Whether nobody would: a minister for a constable, or for an insurgent."""
        known = self.fields and other.fields
        at_war = bool(known) and ("armed" in self.fields) != ("armed" in other.fields)
        return at_war or self._steps_to(other) > _REACH

    def is_head(self) -> bool:
        return self.rank == _HEAD

    def _steps_to(self, other: Standing) -> int:
        if self.rank is None or other.rank is None:
            return 0
        return abs(self.rank - other.rank)


def standing_of(pool: Pool, name: str) -> Standing:
    """Return where all the offices that any article gives to somebody put him."""
    return pool.once(_Standings).of(name)


def standing_in(pool: Pool, office: str) -> Standing:
    """Return where one office puts its holder."""
    return pool.once(_Standings).made_of([office])


def peers_of(
    own: Standing, candidates: Iterable[tuple[Candidate, Standing]]
) -> Iterator[Candidate]:
    """Yield those whom a reader could take for somebody of a standing.

    Those who stand far off are unlikely where they come from the article itself,
    and left out where they come from another.
    """
    for one, other in candidates:
        if not own.is_far_from(other):
            yield one
        elif one.origin == "same_article" and not own.is_out_of_reach_of(other):
            yield replace(one, unlikely=True)


def speakers_like(
    name: str, candidates: Iterable[Candidate], pool: Pool
) -> Iterator[Candidate]:
    """Yield those who could have said what somebody said."""
    rows = ((one, standing_of(pool, one.text)) for one in candidates)
    return peers_of(standing_of(pool, name), rows)


def holders_for(
    office: str, candidates: Iterable[Candidate], pool: Pool
) -> Iterator[Candidate]:
    """Yield those who could hold an office; no head of state holds a lesser one."""
    own = standing_in(pool, office)
    rows = [(one, standing_of(pool, one.text)) for one in candidates]
    return peers_of(own, [row for row in rows if row[1].is_head() == own.is_head()])


def offices_like(
    office: str, candidates: Iterable[Candidate], pool: Pool
) -> Iterator[Candidate]:
    """Yield the offices that the holder of one could have held instead."""
    own = standing_in(pool, office)
    rows = [(one, standing_in(pool, one.text)) for one in candidates]
    return peers_of(own, [row for row in rows if row[1].is_head() == own.is_head()])


class _Standings:
    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._at_war = frozenset(
            word for article in pool.articles for word in _bodies_at_war(article)
        )
        self._known: dict[str, Standing] = {}

    def of(self, name: str) -> Standing:
        if name not in self._known:
            self._known[name] = self.made_of(list(roles_of(self._pool, name)))
        return self._known[name]

    def made_of(self, offices: list[str]) -> Standing:
        words = [name_words(office) for office in offices]
        if any(self._at_war.intersection(office) for office in words):
            return Standing(frozenset({"armed"}), None)
        ranks = [rank for office in words if (rank := _rank_of(office)) is not None]
        fields = frozenset(field for office in words for field in _fields_of(office))
        return Standing(fields, max(ranks, default=None))


def _fields_of(office: tuple[str, ...]) -> Iterator[str]:
    if _SPEAKING.intersection(office):
        yield from _SPEAKING_FIELDS
    for word in office:
        yield from _FIELD_OF.get(word, ())


def _rank_of(office: tuple[str, ...]) -> int | None:
    if not any(_fields_of(office)):
        return None
    text = f" {' '.join(office)} "
    if _SPEAKING.intersection(office):
        return _MIDDLE
    if _holds(text, "head") and not _LESSER.intersection(office):
        return _HEAD
    if _holds(text, "high"):
        return _HIGH
    return _LOW if _holds(text, "low") else _MIDDLE


def _holds(text: str, rank: str) -> bool:
    return any(f" {title} " in text for title in _LISTS["ranks"][rank])


def _bodies_at_war(article: Material) -> Iterator[str]:
    """Yield the words of bodies beside "militants": "ISIS militants"."""
    bodies = {
        article.words(role.organisation)
        for _, role in article.of(Role)
        if role.organisation and _SHORT_NAME.fullmatch(article.words(role.organisation))
    }
    for body in bodies:
        name = re.escape(body)
        if re.search(
            rf"\b(?:{_AT_WAR})\W+(?:\w+\W+){{0,4}}{name}\b|\b{name}\W+(?:{_AT_WAR})\b",
            article.text,
        ):
            yield from name_words(body)
