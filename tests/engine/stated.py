"""Facts found by hand in a text: each function names the words, and finds the spans."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal

from corpus.reading.facts import (
    Abbreviation,
    Date,
    Description,
    Entity,
    Fact,
    Number,
    Place,
    Quote,
    Referent,
    Role,
    Span,
    Speaker,
)
from quizzes.engine.generate.material import Material, Pool, Stated

_NAMESPACE = uuid.UUID(int=0)


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def sentence_of(text: str, span: Span) -> Span:
    """The line that the span stands on: these texts have one sentence a line."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, len(text) if end < 0 else end)


def _found(text: str, words: str, tier: str = "A") -> dict:
    span = span_of(text, words)
    return {
        "span": span,
        "sentence": sentence_of(text, span),
        "rule": "by_hand",
        "confidence": 1.0,
        "tier": tier,
    }


def quote(text: str, content: str, speaker: str, name: str | None = None, **more):
    hedged = more.pop("hedged", False)
    return Quote(
        form="direct",
        speaker=Speaker(
            span=span_of(text, speaker),
            name=name or speaker,
            person=span_of(text, speaker),
            hedged=hedged,
        ),
        cue=None,
        content=(span_of(text, content),),
        stance=more.pop("stance", "stated"),
        **_found(text, content, **more),
    )


def date(text: str, words: str, value: str, event: str | None = None, **more) -> Date:
    return Date(
        type="DATE",
        value=value,
        event=event and span_of(text, event),
        mod=more.pop("mod", None),
        anchor=more.pop("anchor", "explicit"),
        **_found(text, words, **more),
    )


def number(text: str, words: str, value: str, counted: str = "", **more) -> Number:
    modifier = more.pop("modifier", None)
    vague, tolerance = more.pop("vague", False), more.pop("tolerance", None)
    return Number(
        type=more.pop("type", "count"),
        value=Decimal(value),
        number=span_of(text, more.pop("number", words)),
        quantity=span_of(text, words),
        unit=more.pop("unit", None),
        modifier=modifier and span_of(text, modifier),
        operator=more.pop("operator", None),
        counted=span_of(text, counted) if counted else None,
        vague=vague,
        tolerance=tolerance,
        **_found(text, words, **more),
    )


def role(text: str, name: str, title: str, organisation: str = "", **more) -> Role:
    return Role(
        person=span_of(text, name),
        name=name,
        title=span_of(text, title),
        organisation=span_of(text, organisation) if organisation else None,
        **_found(text, name, **more),
    )


def description(text: str, name: str, words: str, **more) -> Description:
    form = more.pop("form", "clause" if words.startswith("who ") else "noun")
    return Description(
        person=span_of(text, name),
        name=more.pop("full", name),
        words=span_of(text, words),
        form=form,
        **_found(text, words, **more),
    )


def abbreviation(text: str, short: str, long: str) -> Abbreviation:
    return Abbreviation(
        short=span_of(text, short), long=span_of(text, long), **_found(text, long)
    )


def referent(text: str, words: str, name: str, rule: str = "subject", **more):
    return Referent(name=name, **{**_found(text, words, **more), "rule": rule})


def place(text: str, words: str, level: str, event: str, **more) -> Place:
    return Place(
        name=more.pop("name", words),
        level=level,
        kind=more.pop("kind", ""),
        within=more.pop("within", None),
        event=span_of(text, event),
        phrase=span_of(text, more.pop("phrase", f"in {words}")),
        aliases=more.pop("aliases", ()),
        adjectives=more.pop("adjectives", ()),
        neighbours=more.pop("neighbours", ()),
        **_found(text, words, **more),
    )


def material(
    text: str,
    *facts: Fact,
    title: str = "At the dam",
    publisher: str = "The Valley Post",
    published: datetime.date | None = datetime.date(1931, 5, 20),
    topic: str = "Dams",
    people: dict[str, str] | None = None,
    number: int = 1,
    referents: tuple[Referent, ...] = (),
    entities: tuple[Entity, ...] = (),
) -> Material:
    """Make article ``number``; ``people`` are the full names by the words in facts."""
    people = people or {}
    return Material(
        uuid=str(uuid.uuid5(_NAMESPACE, f"article {number}")),
        title=title,
        publisher=publisher,
        published=published,
        language="en",
        topic=topic,
        text=text,
        referents=referents,
        entities=entities,
        stated=tuple(
            Stated(
                uuid=str(uuid.uuid5(_NAMESPACE, f"fact {number} {at}")),
                fact=fact,
                person=_person(fact, people),
            )
            for at, fact in enumerate(facts)
        ),
    )


def pool_of(*articles: Material) -> Pool:
    return Pool(articles=articles)


def _person(fact: Fact, people: dict[str, str]) -> str | None:
    if isinstance(fact, Role | Description):
        return people.get(fact.name, fact.name)
    if isinstance(fact, Quote) and fact.speaker and fact.speaker.name:
        return people.get(fact.speaker.name, fact.speaker.name)
    return None
