"""From a stored mention back to the fact that the reading found.

The shape of ``Mention.value`` is that of ``corpus.reading.interchange``.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from corpus.models import Mention
from corpus.reading.facts import (
    Abbreviation,
    Date,
    Description,
    Fact,
    Number,
    Place,
    Quote,
    Range,
    Role,
    Span,
    Speaker,
)

Json = dict[str, Any]


def fact_of(mention: Mention) -> Fact:
    """Return the mention as the engine knows it; a missing part is None."""
    value: Json = mention.value
    found = {
        "span": Span(mention.start, mention.end),
        "sentence": Span(mention.sentence_start, mention.sentence_end),
        "rule": mention.rule,
        "confidence": mention.confidence,
        "tier": mention.tier,
    }
    return _MAKERS[value["kind"]](value, found)


def _quote(value: Json, found: Json) -> Fact:
    spoken: Json | None = value["speaker"]
    return Quote(
        form=value["type"],
        speaker=_speaker(spoken) if spoken else None,
        cue=_span(value.get("cue")),
        content=tuple(Span(*span) for span in value["content"]["spans"]),
        stance=value.get("stance", "stated"),
        via=tuple(_speaker(spoken) for spoken in value.get("via", ())),
        addressee=_span(value.get("addressee")),
        occasion=_span(value.get("occasion")),
        **found,
    )


def _speaker(spoken: Json) -> Speaker:
    return Speaker(
        span=Span(spoken["start"], spoken["end"]),
        name=spoken.get("name"),
        person=_span(spoken.get("person")),
        role=_span(spoken.get("role")),
        hedged=spoken.get("hedged", False),
    )


def _date(value: Json, found: Json) -> Fact:
    return Date(
        type=value["type"],
        value=value["value"],
        mod=value.get("mod"),
        anchor=value.get("anchor", "explicit"),
        event=_span(value.get("event")),
        **found,
    )


def _number(value: Json, found: Json) -> Fact:
    modifier: Json | None = value.get("modifier")
    return Number(
        type=value["type"],
        value=_quantity(value["value"]),
        number=Span(value["num"]["start"], value["num"]["end"]),
        quantity=Span(value["quantity"]["start"], value["quantity"]["end"]),
        unit=value.get("unit"),
        modifier=_span(modifier),
        operator=modifier["op"] if modifier else None,
        counted=_span(value.get("counted")),
        vague=value.get("vague", False),
        tolerance=_exact(value.get("tolerance")),
        **found,
    )


def _quantity(value: Any) -> Decimal | Range:
    if isinstance(value, dict):
        return Range(low=Decimal(str(value["min"])), high=Decimal(str(value["max"])))
    return Decimal(str(value))


def _exact(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _role(value: Json, found: Json) -> Fact:
    return Role(
        person=Span(value["person"]["start"], value["person"]["end"]),
        name=value["name"],
        title=Span(value["title"]["start"], value["title"]["end"]),
        organisation=_span(value.get("organisation")),
        former=value.get("former", False),
        **found,
    )


def _description(value: Json, found: Json) -> Fact:
    return Description(
        person=Span(value["person"]["start"], value["person"]["end"]),
        name=value["name"],
        words=Span(value["words"]["start"], value["words"]["end"]),
        form=value["form"],
        **found,
    )


def _abbreviation(value: Json, found: Json) -> Fact:
    return Abbreviation(
        short=Span(value["short"]["start"], value["short"]["end"]),
        long=Span(value["long"]["start"], value["long"]["end"]),
        **found,
    )


def _place(value: Json, found: Json) -> Fact:
    return Place(
        name=value["name"],
        level=value["level"],
        kind=value["noun"],
        within=value["within"],
        event=Span(value["event"]["start"], value["event"]["end"]),
        phrase=Span(value["phrase"]["start"], value["phrase"]["end"]),
        aliases=tuple(value["aliases"]),
        adjectives=tuple(value["adjectives"]),
        neighbours=tuple(value["neighbours"]),
        **found,
    )


def _span(part: Json | None) -> Span | None:
    return Span(part["start"], part["end"]) if part else None


_MAKERS: dict[str, Callable[[Json, Json], Fact]] = {
    "quote": _quote,
    "date": _date,
    "number": _number,
    "role": _role,
    "description": _description,
    "abbreviation": _abbreviation,
    "place": _place,
}
