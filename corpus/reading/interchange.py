"""Write a reading as plain data for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from corpus.reading.facts import (
    Abbreviation,
    Date,
    Description,
    Entity,
    Fact,
    Number,
    Place,
    Quote,
    Range,
    Reading,
    Referent,
    Role,
    Span,
    Speaker,
)


def reading_as_json(text: str, reading: Reading) -> dict[str, Any]:
    """Return a reading in the shape that ``python -m corpus.reading`` prints."""
    ids = _ids_by_name(reading.entities)
    facts = [fact_as_json(text, fact) for fact in reading.facts]
    for fact in facts:
        for speaker in (fact.get("speaker"), *fact.get("via", ())):
            if speaker is not None:
                speaker["entity"] = ids.get(speaker["name"])
    entities = [
        {"id": f"e{index}", **_entity(text, entity)}
        for index, entity in enumerate(reading.entities, start=1)
    ]
    return {
        "version": reading.version,
        "sentences": [list(span) for span in reading.sentences],
        "facts": facts + entities,
    }


def outline_as_json(reading: Reading) -> dict[str, Any]:
    """Return what a reading found beside its facts; ``outline_from_json`` reads it."""
    return {
        "sentences": [list(span) for span in reading.sentences],
        "entities": [
            {
                "type": entity.type,
                "name": entity.name,
                "mentions": [list(span) for span in entity.mentions],
                "doubtful": [list(span) for span in entity.doubtful],
                "aliases": list(entity.aliases),
                "title": list(entity.title) if entity.title else None,
            }
            for entity in reading.entities
        ],
        "referents": [
            {
                "span": list(one.span),
                "sentence": list(one.sentence),
                "rule": one.rule,
                "confidence": one.confidence,
                "tier": one.tier,
                "name": one.name,
            }
            for one in reading.referents
        ],
    }


def outline_from_json(
    rows: dict[str, Any],
) -> tuple[tuple[Span, ...], tuple[Entity, ...], tuple[Referent, ...]]:
    """Return sentences, entities and referents; empty for a text not read yet."""
    return (
        _spans(rows.get("sentences", ())),
        tuple(
            Entity(
                type=row["type"],
                name=row["name"],
                mentions=_spans(row["mentions"]),
                doubtful=_spans(row["doubtful"]),
                aliases=tuple(row["aliases"]),
                title=Span(*row["title"]) if row["title"] else None,
            )
            for row in rows.get("entities", ())
        ),
        tuple(
            Referent(
                span=Span(*row["span"]),
                sentence=Span(*row["sentence"]),
                rule=row["rule"],
                confidence=row["confidence"],
                tier=row["tier"],
                name=row["name"],
            )
            for row in rows.get("referents", ())
        ),
    )


def _spans(rows: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(*row) for row in rows)


def _ids_by_name(entities: Sequence[Entity]) -> dict[str, str]:
    """Return the id behind each name; an alias of one may be the name of another."""
    numbered = [(f"e{index}", one) for index, one in enumerate(entities, start=1)]
    aliases = {alias: id_ for id_, one in reversed(numbered) for alias in one.aliases}
    return aliases | {one.name: id_ for id_, one in reversed(numbered)}


def fact_as_json(text: str, fact: Fact) -> dict[str, Any]:
    """Return one fact with the text of each of its spans."""
    common = {
        **_stretch(text, fact.span),
        "sentence": list(fact.sentence),
        "confidence": fact.confidence,
        "tier": fact.tier,
        "rule": fact.rule,
    }
    match fact:
        case Quote():
            return {"kind": "quote", **common, **_quote(text, fact)}
        case Date():
            return {"kind": "date", **common, **_date(text, fact)}
        case Number():
            return {"kind": "number", **common, **_number(text, fact)}
        case Role():
            return {"kind": "role", **common, **_role(text, fact)}
        case Description():
            return {"kind": "description", **common, **_description(text, fact)}
        case Abbreviation():
            return {"kind": "abbreviation", **common, **_abbreviation(text, fact)}
        case Place():
            return {"kind": "place", **common, **_place(text, fact)}


def moved(part: Any, by: int) -> Any:
    """Return a fact's JSON with all its offsets moved ``by`` so many characters."""
    if isinstance(part, list):
        return [moved(one, by) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        name: one + by
        if name in {"start", "end"}
        else [[start + by, end + by] for start, end in one]
        if name == "spans"
        else [one[0] + by, one[1] + by]
        if name == "sentence"
        else moved(one, by)
        for name, one in part.items()
    }


def _stretch(text: str, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _maybe(text: str, span: Span | None) -> dict[str, Any] | None:
    return None if span is None else _stretch(text, span)


def _quote(text: str, quote: Quote) -> dict[str, Any]:
    return {
        "type": quote.form,
        "stance": quote.stance,
        "speaker": _speaker(text, quote.speaker) if quote.speaker else None,
        "via": [_speaker(text, speaker) for speaker in quote.via],
        "cue": _maybe(text, quote.cue),
        "content": {"spans": [list(span) for span in quote.content]},
        "addressee": _maybe(text, quote.addressee),
        "occasion": _maybe(text, quote.occasion),
    }


def _speaker(text: str, speaker: Speaker) -> dict[str, Any]:
    return {
        **_stretch(text, speaker.span),
        "name": speaker.name,
        "person": _maybe(text, speaker.person),
        "role": _maybe(text, speaker.role),
        "hedged": speaker.hedged,
    }


def _date(text: str, date: Date) -> dict[str, Any]:
    return {
        "type": date.type,
        "value": date.value,
        "mod": date.mod,
        "anchor": date.anchor,
        "event": _maybe(text, date.event),
        "event_confidence": date.event_confidence,
    }


def _number(text: str, number: Number) -> dict[str, Any]:
    modifier = _maybe(text, number.modifier)
    if modifier is not None:
        modifier["op"] = number.operator
    return {
        "type": number.type,
        "value": _value(number.value),
        "unit": number.unit,
        "num": _stretch(text, number.number),
        "quantity": _stretch(text, number.quantity),
        "modifier": modifier,
        "counted": _maybe(text, number.counted),
        "vague": number.vague,
        "tolerance": None if number.tolerance is None else _value(number.tolerance),
    }


def _value(value: Decimal | Range) -> int | float | dict[str, Any]:
    if isinstance(value, Range):
        return {"min": _value(value.low), "max": _value(value.high)}
    return int(value) if value == value.to_integral_value() else float(value)


def _role(text: str, role: Role) -> dict[str, Any]:
    return {
        "person": _stretch(text, role.person),
        "name": role.name,
        "title": _stretch(text, role.title),
        "organisation": _maybe(text, role.organisation),
        "former": role.former,
    }


def _description(text: str, description: Description) -> dict[str, Any]:
    return {
        "person": _stretch(text, description.person),
        "name": description.name,
        "words": _stretch(text, description.words),
        "form": description.form,
    }


def _abbreviation(text: str, abbreviation: Abbreviation) -> dict[str, Any]:
    return {
        "short": _stretch(text, abbreviation.short),
        "long": _stretch(text, abbreviation.long),
    }


def _place(text: str, place: Place) -> dict[str, Any]:
    return {
        "name": place.name,
        "level": place.level,
        "noun": place.kind,
        "within": place.within,
        "event": _stretch(text, place.event),
        "phrase": _stretch(text, place.phrase),
        "aliases": list(place.aliases),
        "adjectives": list(place.adjectives),
        "neighbours": list(place.neighbours),
    }


def _entity(text: str, entity: Entity) -> dict[str, Any]:
    return {
        "kind": "entity",
        "type": entity.type,
        "name": entity.name,
        "mentions": [list(span) for span in entity.mentions],
        "aliases": list(entity.aliases),
        "title": _maybe(text, entity.title),
    }
