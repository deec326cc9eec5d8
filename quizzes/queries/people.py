"""People as those who look after articles see them."""

from __future__ import annotations

from django.db.models import Count, Q
from rapidfuzz import fuzz, process

from corpus.models import Fact, Person

_LIKE = 80.0  # rapidfuzz score of two names that may be one person's
_MOST = 5


def people_listed(words: str):
    """Return everybody who is nobody else, narrowed by the words of any spelling."""
    people = Person.objects.filter(merged_into=None)
    for word in words.split():
        people = people.filter(
            Q(name__icontains=word)
            | Q(spellings__text__icontains=word)
            | Q(merged__name__icontains=word)
        )
    return (
        people.distinct()
        .annotate(
            said=Count("facts", filter=Q(facts__withdrawn_at=None), distinct=True)
        )
        .order_by("name", "pk")
    )


def names_like(person: Person) -> list[str]:
    """Return names of others that may be this person's, the likeliest first."""
    names = (
        Person.objects.filter(merged_into=None)
        .exclude(pk=person.pk)
        .values_list("name", flat=True)
    )
    found = process.extract(
        person.name, list(names), scorer=fuzz.WRatio, score_cutoff=_LIKE, limit=_MOST
    )
    return [name for name, _score, _at in found]


def facts_of(person: Person):
    """Return what a person said and held, by article."""
    return (
        Fact.objects.standing()
        .filter(person=person, current__isnull=False)
        .select_related("article", "current")
        .order_by("article__title", "current__start", "pk")
    )
