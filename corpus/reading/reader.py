"""Read a text: sentences first, then every kind of fact in them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from corpus.reading.abbreviations import find_abbreviations
from corpus.reading.dates import find_dates
from corpus.reading.facts import Fact, Reading, Span
from corpus.reading.numbers import find_numbers
from corpus.reading.people import find_descriptions, find_entities, find_roles
from corpus.reading.quotes import find_quotes
from corpus.reading.referents import find_referents
from corpus.reading.sentences import split
from corpus.reading.tagged import Tagged
from corpus.reading.whereabouts import find_places
from corpus.reading.wrapped import unwrapped

VERSION = "5"


def read(
    text: str,
    *,
    published: datetime.date | None = None,
    masked: Sequence[Span] = (),
) -> Reading:
    """Return what the prose of ``text`` states; masked stretches state nothing.

    The same text, date, masks and ``VERSION`` always give the same reading.
    """
    text = unwrapped(text)
    sentences = split(text, masked)
    tagged = Tagged(text, masked)
    short_forms = find_abbreviations(text, sentences, masked)
    entities = find_entities(text, sentences, masked, short_forms)
    dates = find_dates(text, sentences, published, masked)
    roles = find_roles(text, sentences, entities, masked)
    referents = find_referents(text, sentences, masked, entities, tagged)
    quotes = find_quotes(text, sentences, masked, entities, roles, tagged, referents)
    facts: tuple[Fact, ...] = (
        *quotes,
        *dates,
        *find_numbers(text, sentences, dates, masked),
        *roles,
        *find_descriptions(text, sentences, entities, masked),
        *short_forms,
        *find_places(text, sentences, entities, quotes, masked, tagged),
    )
    return Reading(
        version=VERSION,
        sentences=sentences,
        facts=tuple(sorted(facts, key=lambda fact: (fact.span, fact.rule))),
        entities=entities,
        referents=referents,
    )
