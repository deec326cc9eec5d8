"""What the engine generates questions from, fetched from the store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import F, Q

from corpus.models import Article, Mention, Person, Revision, Spelling
from corpus.reading.interchange import outline_from_json
from quizzes.engine.generate.material import Material, Stated
from quizzes.queries.stated_facts import fact_of


def materials_of(articles: Iterable[Article]) -> list[Material]:
    """Return the newest texts of the articles with the facts that stand in them."""
    listed = list(articles)
    newest = {
        revision.article_id: revision
        for revision in Revision.objects.filter(article__in=listed).order_by("number")
    }
    stated = _stated_in([revision.pk for revision in newest.values()])
    return [
        _material(article, newest[article.pk], stated[article.pk])
        for article in listed
        if article.pk in newest
    ]


def _material(article: Article, revision: Revision, stated: list[Stated]) -> Material:
    sentences, entities, referents = outline_from_json(revision.outline)
    ours = article.origin == Article.Origin.SEED
    return Material(
        uuid=str(article.uuid),
        title=article.title,
        publisher="" if ours else article.publisher,
        published=article.published,
        language=article.language,
        topic=article.topic,
        text=revision.text,
        stated=tuple(stated),
        sentences=sentences,
        entities=entities,
        referents=referents,
        follows=article.follows,
    )


def readable_beside(article: Article) -> Q:
    """Which articles may lend wrong options to questions about ``article``.

    Public ones, and for a private article also those of its owner.
    """
    public = Q(visibility=Article.Visibility.PUBLIC)
    if article.visibility == Article.Visibility.PUBLIC or article.owner_id is None:
        return public | Q(pk=article.pk)
    return public | Q(owner=article.owner_id)


def _stated_in(revisions: Sequence[int]) -> dict[int, list[Stated]]:
    mentions = list(
        Mention.objects.filter(
            revision__in=revisions, fact__current=F("pk"), fact__withdrawn_at=None
        )
        .select_related("fact__person__merged_into")
        .order_by("start", "end", "fact__uuid")
    )
    people = {m.fact.pk: _whole(m.fact.person) for m in mentions if m.fact.person}
    spellings = _spellings({person.pk for person in people.values()})
    found: dict[int, list[Stated]] = defaultdict(list)
    for mention in mentions:
        person = people.get(mention.fact.pk)
        found[mention.fact.article_id].append(
            Stated(
                uuid=str(mention.fact.uuid),
                fact=fact_of(mention),
                person=person.name if person else None,
                spellings=spellings[person.pk] if person else (),
            )
        )
    return found


def _whole(person: Person) -> Person:
    """Return whom a person was merged into, if into anybody."""
    return person.merged_into or person


def _spellings(people: set[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    rows = Spelling.objects.filter(
        Q(person__in=people) | Q(person__merged_into__in=people)
    ).values_list("person__merged_into", "person", "text")
    for merged_into, person, text in rows.order_by("text"):
        found[merged_into or person] += (text,)
    return found
