"""Write a reading as plain data for other programs."""

from __future__ import annotations

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
)


def as_data(reading: Reading, text: str) -> dict[str, Any]:
    """Return a reading in the shape that ``python -m corpus.reading`` prints."""
    named = {
        name: f"e{index}"
        for index, entity in enumerate(reading.entities, start=1)
        for name in (entity.name, *entity.aliases)
    }
    return {
        "version": reading.version,
        "sentences": [list(span) for span in reading.sentences],
        "facts": [_fact(fact, text, named) for fact in reading.facts]
        + [_entity(entity, text, named) for entity in reading.entities],
    }


def _fact(fact: Fact, text: str, named: dict[str, str]) -> dict[str, Any]:
    common = {
        **_stretch(fact.span, text),
        "sentence": list(fact.sentence),
        "confidence": fact.confidence,
        "tier": fact.tier,
        "rule": fact.rule,
    }
    if isinstance(fact, Quote):
        return {"kind": "quote", **common, **_quote(fact, text, named)}
    if isinstance(fact, Date):
        return {"kind": "date", **common, **_date(fact, text)}
    if isinstance(fact, Number):
        return {"kind": "number", **common, **_number(fact, text)}
    if isinstance(fact, Role):
        return {"kind": "role", **common, **_role(fact, text)}
    return {"kind": "abbreviation", **common, **_abbreviation(fact, text)}


def _stretch(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _maybe(span: Span | None, text: str) -> dict[str, Any] | None:
    return None if span is None else _stretch(span, text)


def _quote(quote: Quote, text: str, named: dict[str, str]) -> dict[str, Any]:
    speaker = None
    if quote.speaker is not None:
        speaker = {
            **_stretch(quote.speaker.span, text),
            "name": quote.speaker.name,
            "person": _maybe(quote.speaker.person, text),
            "entity": named.get(quote.speaker.name or ""),
            "hedged": quote.speaker.hedged,
        }
    return {
        "type": quote.form,
        "speaker": speaker,
        "cue": _maybe(quote.cue, text),
        "content": {"spans": [list(span) for span in quote.content]},
        "denied": quote.denied,
    }


def _date(date: Date, text: str) -> dict[str, Any]:
    return {
        "type": date.type,
        "value": date.value,
        "mod": date.mod,
        "anchor": date.anchor,
        "event": _maybe(date.event, text),
    }


def _number(number: Number, text: str) -> dict[str, Any]:
    modifier = _maybe(number.modifier, text)
    if modifier is not None:
        modifier["op"] = number.operator
    return {
        "type": number.type,
        "value": _value(number.value),
        "unit": number.unit,
        "num": _stretch(number.number, text),
        "quantity": _stretch(number.quantity, text),
        "modifier": modifier,
        "counted": _maybe(number.counted, text),
    }


def _value(value: Decimal | Range) -> int | float | dict[str, Any]:
    if isinstance(value, Range):
        return {"min": _value(value.low), "max": _value(value.high)}
    return int(value) if value == value.to_integral_value() else float(value)


def _role(role: Role, text: str) -> dict[str, Any]:
    return {
        "person": _stretch(role.person, text),
        "name": role.name,
        "title": _stretch(role.title, text),
        "organisation": _maybe(role.organisation, text),
        "former": role.former,
    }


def _abbreviation(abbreviation: Abbreviation, text: str) -> dict[str, Any]:
    return {
        "short": _stretch(abbreviation.short, text),
        "long": _stretch(abbreviation.long, text),
    }


def _entity(entity: Entity, text: str, named: dict[str, str]) -> dict[str, Any]:
    return {
        "kind": "entity",
        "id": named[entity.name],
        "type": entity.type,
        "name": entity.name,
        "mentions": [list(span) for span in entity.mentions],
        "aliases": list(entity.aliases),
        "title": _maybe(entity.title, text),
    }
