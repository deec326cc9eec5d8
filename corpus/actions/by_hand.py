"""What a person says about a fact or a person outranks the engine from then on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from corpus.models import Fact, Mention, Person, Spelling

RULE = "by_a_person"


class SameNameError(ValueError):
    """The new person would be written like the old one, and nobody could tell."""


@transaction.atomic
def correct_fact(
    fact: Fact, changes: Mapping[str, Any], *, by, person: Person | None = None
) -> Mention:
    """State a fact anew: ``changes`` replace parts of its value, or its place.

    ``start``, ``end`` and ``text`` among them move the mention. ``person`` is who it is
    now, if it was about somebody. Correcting it to what it says already keeps it, and
    makes it sure.
    """
    fact = (
        Fact.objects.select_for_update(of=("self",))
        .select_related("current")
        .get(pk=fact.pk)
    )
    mention = _said_by_hand(fact, changes, by=by, tier=Mention.Tier.A)
    fact.current, fact.withdrawn_at = mention, None
    if person is not None:
        fact.person, fact.person_by_hand = person, True
    fact.save(update_fields=["current", "withdrawn_at", "person", "person_by_hand"])
    return mention


@transaction.atomic
def reject_fact(fact: Fact, *, by) -> Mention:
    """Withdraw a fact that the text does not state; no reading brings it back."""
    fact = (
        Fact.objects.select_for_update(of=("self",))
        .select_related("current")
        .get(pk=fact.pk)
    )
    mention = _said_by_hand(fact, {}, by=by, tier=Mention.Tier.C)
    fact.current, fact.withdrawn_at = mention, timezone.now()
    fact.save(update_fields=["current", "withdrawn_at"])
    return mention


@transaction.atomic
def believe_the_engine(fact: Fact) -> bool:
    """Take back what people said about a fact; return whether there was anything.

    The newest mention by the engine counts again. A fact that the engine does not find
    in the present text stays withdrawn.
    """
    fact = (
        Fact.objects.select_for_update(of=("self",))
        .select_related("current")
        .get(pk=fact.pk)
    )
    read = fact.mentions.filter(by_a_person=False).order_by("pk").last()
    if read is None or not (fact.person_by_hand or _is_by_hand(fact)):
        return False
    newest = fact.article.current_revision()
    fact.current, fact.person_by_hand = read, False
    fact.withdrawn_at = None if read.revision_id == newest.pk else timezone.now()
    fact.save(update_fields=["current", "person_by_hand", "withdrawn_at"])
    newest.read_by = ""  # who it is about is found by reading again
    newest.save(update_fields=["read_by"])
    return True


@transaction.atomic
def merge_people(person: Person, into: Person) -> None:
    """Let ``person`` be ``into`` from now on, and everybody merged into ``person`` too.

    Merging into somebody who is merged already means the one behind that.
    """
    into = into.behind()
    if into.pk == person.pk:
        return
    Person.objects.filter(merged_into=person).update(merged_into=into)
    person.merged_into = into
    person.save(update_fields=["merged_into"])


@transaction.atomic
def unmerge_person(person: Person) -> None:
    """Let a merged person be somebody of their own again."""
    person.merged_into = None
    person.save(update_fields=["merged_into"])


@transaction.atomic
def split_person(
    person: Person, name: str, *, facts: Iterable[Fact], spellings: Iterable[Spelling]
) -> Person:
    """Give facts and spellings to a new person called ``name``; return that person.

    Raises ``SameNameError`` if ``name`` stays a spelling of the old one.
    """
    moved = {spelling.pk for spelling in spellings}
    kept = person.spellings.exclude(pk__in=moved)
    if name == person.name or kept.filter(text=name).exists():
        raise SameNameError(name)
    other = Person.objects.create(name=name)
    person.spellings.filter(pk__in=moved).update(person=other)
    Spelling.objects.get_or_create(person=other, text=name)
    Fact.objects.filter(pk__in=[fact.pk for fact in facts], person=person).update(
        person=other, person_by_hand=True
    )
    return other


def _is_by_hand(fact: Fact) -> bool:
    return fact.current is not None and fact.current.by_a_person


def _said_by_hand(fact: Fact, changes: Mapping[str, Any], *, by, tier: str) -> Mention:
    before = fact.said()
    place = {
        name: changes[name] for name in ("start", "end", "text") if name in changes
    }
    return fact.mentions.create(
        revision=before.revision,
        by_a_person=True,
        corrected_by=by,
        start=place.get("start", before.start),
        end=place.get("end", before.end),
        sentence_start=before.sentence_start,
        sentence_end=before.sentence_end,
        text=place.get("text", before.text),
        value={**before.value, **changes, "rule": RULE, "confidence": 1, "tier": tier},
        rule=RULE,
        confidence=1,
        tier=tier,
    )
