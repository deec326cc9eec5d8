"""Store what a reading finds: every fact keeps its uuid when it is read again."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from rapidfuzz import fuzz

from corpus.actions.people import People
from corpus.models import Article, Fact, Revision
from corpus.reading.facts import Fact as ReadFact
from corpus.reading.facts import Span
from corpus.reading.identities import fact_keys, fact_uuid, kind_of
from corpus.reading.interchange import fact_as_json, moved, outline_as_json
from corpus.reading.reader import VERSION, read

_SAME_SENTENCE = 85.0  # rapidfuzz ratio, 0 to 100


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finding:
    """A fact of the new reading, ready to be matched and stored."""

    kind: str
    key: str
    read: ReadFact
    sentence: str
    text: str


def read_article(article: Article) -> bool:
    """Read the current revision and store its facts; return whether anything changed.

    A text already read by this version for this publication date is left alone. A fact
    that the new reading no longer finds is withdrawn, not deleted; a person's
    correction stands in any case.
    """
    revision = article.current_revision()
    if revision.read_by == VERSION and revision.read_for == article.published:
        return False
    masked = [Span(start, end) for start, end, _ in revision.mask]
    reading = read(revision.text, published=article.published, masked=masked)
    people = People(revision.text, reading.entities)
    with transaction.atomic():
        _store(article, revision, list(_findings(revision, reading.facts)), people)
        revision.read_by = VERSION
        revision.read_for = article.published
        revision.outline = outline_as_json(reading)
        revision.save(update_fields=["read_by", "read_for", "outline"])
    return True


def _findings(revision: Revision, facts: Sequence[ReadFact]) -> Iterator[_Finding]:
    for fact, key in zip(facts, fact_keys(revision.text, facts), strict=True):
        yield _Finding(
            kind=kind_of(fact),
            key=key,
            read=fact,
            sentence=fact.sentence.of(revision.text),
            text=fact.span.of(revision.text),
        )


def _store(
    article: Article, revision: Revision, findings: list[_Finding], people: People
) -> None:
    known = list(
        article.facts.select_related("current").prefetch_related("current__revision")
    )
    matches = _match(revision, findings, known)
    for finding, fact in zip(findings, matches, strict=True):
        _store_one(article, revision, finding, fact, people)
    kept = {fact.pk for fact in matches if fact}
    gone = [
        fact.pk
        for fact in known
        if fact.pk not in kept
        and fact.withdrawn_at is None
        and not (_is_by_hand(fact) and fact.said().revision_id == revision.pk)
    ]
    Fact.objects.filter(pk__in=gone).update(withdrawn_at=timezone.now())


def _match(
    revision: Revision, findings: list[_Finding], known: list[Fact]
) -> list[Fact | None]:
    """Pair findings with known facts: by key, else by kind and aligned span."""
    by_key = {(fact.kind, fact.key): fact for fact in known}
    matches = [by_key.get((finding.kind, finding.key)) for finding in findings]
    taken = {fact.pk for fact in matches if fact}
    free = [fact for fact in known if fact.pk not in taken and fact.current]
    for index, finding in enumerate(findings):
        if matches[index] is None and free:
            score, best = max(
                ((_alignment(revision, finding, fact), fact) for fact in free),
                key=lambda pair: pair[0],
            )
            if score > 0:
                matches[index] = best
                free.remove(best)
    return matches


def _alignment(revision: Revision, finding: _Finding, fact: Fact) -> float:
    """How well a known fact stands where the finding stands; 0 if it does not."""
    mention = fact.current
    if mention is None or fact.kind != finding.kind:
        return 0.0
    if mention.revision_id == revision.pk:
        overlap = min(mention.end, finding.read.span.end) - max(
            mention.start, finding.read.span.start
        )
        return max(0.0, float(overlap))
    sentence = mention.revision.text[mention.sentence_start : mention.sentence_end]
    similar = fuzz.ratio(sentence, finding.sentence, score_cutoff=_SAME_SENTENCE)
    if not similar:
        return 0.0
    return similar + fuzz.ratio(mention.text, finding.text) / 100


def _store_one(
    article: Article,
    revision: Revision,
    finding: _Finding,
    fact: Fact | None,
    people: People,
) -> None:
    person = people.behind(finding.read)
    if fact is None:
        fact = Fact.objects.create(
            uuid=_unused_uuid(article, finding),
            article=article,
            kind=finding.kind,
            key=finding.key,
            person=person,
        )
    if _is_by_hand(fact) and _carry_over(fact, revision, finding):
        return
    values = _mention_values(revision, finding)
    mention = fact.current
    if mention is None or any(
        getattr(mention, name) != value for name, value in values.items()
    ):
        mention = fact.mentions.create(**values, engine=VERSION)
    changes: dict[str, Any] = {
        "current": mention,
        "person": fact.person if fact.person_by_hand else person,
        "key": finding.key,
        "withdrawn_at": None,
    }
    changed = [name for name, value in changes.items() if getattr(fact, name) != value]
    for name in changed:
        setattr(fact, name, changes[name])
    if changed:
        fact.save(update_fields=changed)


def _is_by_hand(fact: Fact) -> bool:
    return fact.current is not None and fact.current.by_a_person


def _carry_over(fact: Fact, revision: Revision, finding: _Finding) -> bool:
    """Let what a person said stand in a new text that has the same sentence.

    Returns False where the sentence is another one: the text says something else now.
    """
    said = fact.said()
    if said.revision_id == revision.pk:
        return True
    start, end = finding.read.sentence
    if said.revision.text[said.sentence_start : said.sentence_end] != finding.sentence:
        return False
    by = start - said.sentence_start
    fact.current = fact.mentions.create(
        revision=revision,
        by_a_person=True,
        corrected_by=said.corrected_by,
        start=said.start + by,
        end=said.end + by,
        sentence_start=start,
        sentence_end=end,
        text=said.text,
        value=moved(said.value, by),
        rule=said.rule,
        confidence=said.confidence,
        tier=said.tier,
    )
    fact.key = finding.key
    fact.save(update_fields=["current", "key"])
    return True


def _unused_uuid(article: Article, finding: _Finding) -> uuid.UUID:
    """Derive the uuid, unless a fact that has since been reworded carries it."""
    derived = fact_uuid(article.uuid, finding.kind, finding.key)
    return uuid.uuid4() if Fact.objects.filter(uuid=derived).exists() else derived


def _mention_values(revision: Revision, finding: _Finding) -> dict[str, Any]:
    read_fact = finding.read
    return {
        "revision": revision,
        "start": read_fact.span.start,
        "end": read_fact.span.end,
        "sentence_start": read_fact.sentence.start,
        "sentence_end": read_fact.sentence.end,
        "text": finding.text,
        "value": fact_as_json(revision.text, read_fact),
        "rule": read_fact.rule,
        "confidence": read_fact.confidence,
        "tier": read_fact.tier,
    }
