"""What generation works from: one article's facts, and those of the others."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal, TypeVar

from corpus.reading.facts import Date, Entity, Fact, Quote, Referent, Role, Span
from quizzes.engine.generate.dates import grain_of
from quizzes.engine.generate.told_things import Things, things_in

F = TypeVar("F", bound=Fact)
T = TypeVar("T")

Origin = Literal["same_article", "other_article", "perturbed"]

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’-]{2,}")
_PLAIN = re.compile(r"(?<!\w)[a-z][\w’-]+")
_KIN = re.compile(
    r"(?<=\b[Tt]he\s)[A-Z][\w’-]+\s(brothers|sisters|twins|couple|family)\b"
)
_NEAR_DAYS = 62
_SHARED_NAMES = 5
_NEAREST = 12  # articles of a story that lend wrong options


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A fact as an article states it, with its identity in the store.

    ``person`` is the full name of the speaker or office holder, if known, and
    ``spellings`` are the other ways in which that name is written.
    """

    uuid: str
    fact: Fact
    person: str | None = None
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Material:
    """One article: its text, what it is called, and what it states.

    ``publisher`` is empty for the site's own articles, which go by their title.
    """

    uuid: str
    title: str
    publisher: str
    published: date | None
    language: str
    topic: str
    text: str
    stated: tuple[Stated, ...]
    sentences: tuple[Span, ...] = ()  # of the prose, in order
    entities: tuple[Entity, ...] = ()
    referents: tuple[Referent, ...] = ()
    follows: str = ""  # what this article retells, if anything

    def number_of(self, sentence: Span) -> int | None:
        """Return which sentence of the article this is, from 1; None if unknown."""
        at = bisect_right(self.sentences, sentence.start, key=lambda one: one.start)
        return at if at and self.sentences[at - 1].overlaps(sentence) else None

    @cached_property
    def word_count(self) -> int:
        """How many words its sentences have; those of the text if it has none yet."""
        prose = [span.of(self.text) for span in self.sentences] or [self.text]
        return sum(len(sentence.split()) for sentence in prose)

    @cached_property
    def names(self) -> frozenset[str]:
        """The capitalised words of the text, most of them names."""
        return frozenset(_NAME.findall(self.text))

    @cached_property
    def proper_names(self) -> frozenset[str]:
        """The words that are, or are part of, a name wherever they stand."""
        named = {word for entity in self.entities for word in entity.name.split()}
        return self.names | named

    @cached_property
    def person_names(self) -> frozenset[str]:
        """The words of the names of people."""
        told = [entity.name for entity in self.entities if entity.type == "PER"]
        return frozenset(
            word for name in (*told, *self.people) for word in name.split()
        )

    @cached_property
    def kin(self) -> dict[str, str]:
        """What "the brothers" are called in full, where there are only these."""
        found: dict[str, set[str]] = defaultdict(set)
        for whole in _KIN.finditer(self.text):
            found[whole[1]].add(" ".join(whole[0].split()))
        return {noun: max(names) for noun, names in found.items() if len(names) == 1}

    @cached_property
    def things(self) -> Things:
        """The things of which it has one, so that "the fire" says which."""
        return things_in(self.title, self.text, self.entities)

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """The words that the text writes without a capital."""
        return frozenset(_PLAIN.findall(self.text))

    @cached_property
    def _referent_starts(self) -> list[int]:
        return [referent.span.start for referent in self.referents]

    def referents_in(self, sentence: Span) -> tuple[Referent, ...]:
        """Return the pronouns and short mentions of a sentence, in order."""
        first = bisect_left(self._referent_starts, sentence.start)
        return self.referents[first : bisect_left(self._referent_starts, sentence.end)]

    @cached_property
    def is_news(self) -> bool:
        """Whether most of its dates, if any, lie within a year of its publication."""
        if self.published is None:
            return False
        years = [
            int(date.value[:4]) for _, date in self.of(Date) if grain_of(date.value)
        ]
        near = sum(abs(year - self.published.year) <= 1 for year in years)
        return near * 2 > len(years) or not years

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Everybody whom the article is known to name in full."""
        named = {stated.person for stated in self.stated if stated.person}
        roles = {role.name for _, role in self.of(Role) if " " in role.name}
        return tuple(sorted(named | roles))

    @cached_property
    def messengers(self) -> frozenset[Span]:
        """The mentions of those who pass on what somebody else said."""
        return frozenset(
            messenger.span for _, quote in self.of(Quote) for messenger in quote.via
        )

    @cached_property
    def days(self) -> tuple[Date, ...]:
        """The sure dates that count from another day, such as "Wednesday"."""
        sure = (date for _, date in self.of(Date) if date.tier == "A")
        relative = (date for date in sure if date.anchor != "explicit")
        return tuple(sorted(relative, key=lambda date: date.span))

    @cached_property
    def calendar_days(self) -> tuple[Date, ...]:
        """The sure dates that are written out."""
        sure = (date for _, date in self.of(Date) if date.tier == "A")
        return tuple(date for date in sure if date.anchor == "explicit")

    def of(self, kind: type[F]) -> Iterator[tuple[Stated, F]]:
        """Yield the facts of one kind, whatever their tier, in the text's order."""
        for stated in self.stated:
            if isinstance(stated.fact, kind):
                yield stated, stated.fact

    def words(self, span: Span) -> str:
        """Return a span's text on one line."""
        return " ".join(span.of(self.text).split())


@dataclass(frozen=True, kw_only=True, eq=False)
class Pool:
    """All articles that may be drawn on, the one that is asked about included."""

    articles: tuple[Material, ...] = field(default_factory=tuple)

    def around(self, article: Material) -> Iterator[tuple[Origin, Material]]:
        """Yield the article, then those of the same story that share most names.

        Articles on other subjects are left out: their people and figures would be no
        temptation to anybody who has read this one.
        """
        if article.uuid not in self._stories:
            alike = [
                other
                for other in self.articles
                if other.uuid != article.uuid and tell_one_story(article, other)
            ]
            alike.sort(key=lambda one: (-len(one.names & article.names), one.uuid))
            nearest = sorted(alike[:_NEAREST], key=lambda one: one.uuid)
            self._stories[article.uuid] = tuple(nearest)
        yield "same_article", article
        for other in self._stories[article.uuid]:
            yield "other_article", other

    def once(self, make: Callable[[Pool], T]) -> T:
        """Return what ``make`` makes of the pool: made at the first call, then kept."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    @cached_property
    def _stories(self) -> dict[str, tuple[Material, ...]]:
        return {}

    @cached_property
    def _made(self) -> dict[Callable[[Pool], Any], Any]:
        return {}


def tell_one_story(one: Material, other: Material) -> bool:
    """Whether two articles have one topic, or are news of one season and people."""
    if one.topic and one.topic == other.topic:
        return True
    if not (one.is_news and other.is_news and one.published and other.published):
        return False
    apart = abs((one.published - other.published).days)
    return apart <= _NEAR_DAYS and len(one.names & other.names) >= _SHARED_NAMES
