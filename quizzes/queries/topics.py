"""Topics: what articles have in common, and what these state together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.text import slugify

from corpus.models import Article, Fact, Revision
from quizzes.engine.clusters.find import Clusters
from quizzes.engine.clusters.shapes import Cluster
from quizzes.engine.generate.material import Material, Pool
from quizzes.queries.materials import materials_of
from quizzes.queries.reading_page import facts_in_open_questions

_RANKS = {"conflict": 0, "agreement": 1, "variant": 2}


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as people see it, with how many articles they may read on it."""

    name: str
    slug: str
    articles: int


@dataclass(frozen=True, slots=True)
class Together:
    """What the articles of a topic state; of covered facts, only how many there are."""

    articles: Sequence[Material]
    clusters: Sequence[Cluster]
    covered: frozenset[str]  # uuids


def slug_of(topic: str) -> str:
    """Return a topic's name in addresses; empty only for a topic without letters."""
    return slugify(topic, allow_unicode=True)


def topics_of(person) -> list[Topic]:
    """Return the topics of the articles that the person may read, by name."""
    names = (
        Article.objects.visible_to(person).order_by().values_list("topic", flat=True)
    )
    counted = Counter(name for name in names if slug_of(name))
    by_slug: dict[str, Topic] = {}
    for name in sorted(counted):
        slug = slug_of(name)
        known = by_slug.get(slug, Topic(name, slug, 0))
        by_slug[slug] = Topic(known.name, slug, known.articles + counted[name])
    return list(by_slug.values())


def articles_on(slug: str, person) -> list[Article]:
    """Return the articles on a topic that the person may read, the oldest first."""
    readable = Article.objects.visible_to(person).exclude(topic="")
    topics = readable.order_by().values_list("topic", flat=True).distinct()
    names = [topic for topic in topics if slug_of(topic) == slug]
    return list(readable.filter(topic__in=names).order_by("published", "title", "pk"))


def told_together(articles: Sequence[Article], person) -> Together:
    """Return what the newest texts of the articles state, alone and together.

    A fact that an open question of the person asks for is covered, and so is what
    other articles state about the same thing.
    """
    materials = materials_of(articles)
    clusters = Pool(articles=tuple(materials)).once(Clusters).all
    covered = _covered(articles, person)
    told = [{voice.stated.uuid for voice in cluster.voices} for cluster in clusters]
    beside = [facts for facts in told if not covered.isdisjoint(facts)]
    shown = [c for c, facts in zip(clusters, told, strict=True) if facts not in beside]
    shown.sort(key=lambda cluster: _RANKS[cluster.relation])
    return Together(materials, shown, covered.union(*beside))


def _covered(articles: Collection[Article], person) -> frozenset[str]:
    if not person.pk:
        return frozenset()
    revisions = Revision.objects.filter(article__in=articles)
    covered = facts_in_open_questions(revisions.order_by().values("pk"), person)
    uuids = Fact.objects.filter(pk__in=covered).values_list("uuid", flat=True)
    return frozenset(map(str, uuids))
