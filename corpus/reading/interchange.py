"""A reading as JSON: the shape that scorers, files and the database share."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from corpus.reading.facts import (
    Abbreviation,
    Date,
    Entity,
    Fact,
    Number,
    Quote,
    Range,
    Reading,
    Role,
    Span,
    Speaker,
)

Json = dict[str, Any]


def reading_as_json(text: str, reading: Reading) -> Json:
    """Return all facts and entities of a reading of ``text``."""
    facts = [fact_as_json(text, fact) for fact in reading.facts]
    return {"facts": facts + [_entity(entity, text) for entity in reading.entities]}


def fact_as_json(text: str, fact: Fact) -> Json:
    """Return one fact; offsets count in ``text``, end exclusive."""
    kind, parts = _PARTS[type(fact)]
    return {
        "kind": kind,
        **_span(text, fact.span),
        "sentence": list(fact.sentence),
        "rule": fact.rule,
        "confidence": fact.confidence,
        "tier": fact.tier,
        **parts(text, fact),
    }


def _quote(text: str, fact: Quote) -> Json:
    return {
        "type": fact.form,
        "speaker": fact.speaker and _speaker(text, fact.speaker),
        "cue": fact.cue and _span(text, fact.cue),
        "content": {"spans": [list(span) for span in fact.content]},
        "denied": fact.denied,
    }


def _speaker(text: str, speaker: Speaker) -> Json:
    return {
        **_span(text, speaker.span),
        "name": speaker.name,
        "person": speaker.person and _span(text, speaker.person),
        "hedged": speaker.hedged,
    }


def _date(text: str, fact: Date) -> Json:
    return {
        "type": fact.type,
        "value": fact.value,
        "mod": fact.mod,
        "anchor": fact.anchor,
        "event": fact.event and _span(text, fact.event),
    }


def _number(text: str, fact: Number) -> Json:
    modifier = fact.modifier and {
        **_span(text, fact.modifier),
        "op": fact.operator,
    }
    return {
        "type": fact.type,
        "value": _value(fact.value),
        "unit": fact.unit,
        "num": _span(text, fact.number),
        "quantity": _span(text, fact.quantity),
        "modifier": modifier,
        "counted": fact.counted and _span(text, fact.counted),
    }


def _value(value: Decimal | Range) -> Any:
    if isinstance(value, Range):
        return {"min": _plain(value.low), "max": _plain(value.high)}
    return _plain(value)


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _role(text: str, fact: Role) -> Json:
    return {
        "person": _span(text, fact.person),
        "name": fact.name,
        "title": _span(text, fact.title),
        "organisation": fact.organisation and _span(text, fact.organisation),
        "former": fact.former,
    }


def _abbreviation(text: str, fact: Abbreviation) -> Json:
    return {"short": _span(text, fact.short), "long": _span(text, fact.long)}


def _entity(entity: Entity, text: str) -> Json:
    return {
        "kind": "entity",
        "type": entity.type,
        "name": entity.name,
        "mentions": [list(mention) for mention in entity.mentions],
        "aliases": list(entity.aliases),
        "title": entity.title and _span(text, entity.title),
    }


def _span(text: str, span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


_PARTS: dict[type[Fact], tuple[str, Callable[[str, Any], Json]]] = {
    Quote: ("quote", _quote),
    Date: ("date", _date),
    Number: ("number", _number),
    Role: ("role", _role),
    Abbreviation: ("abbreviation", _abbreviation),
}
