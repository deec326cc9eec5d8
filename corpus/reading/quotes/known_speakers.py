"""Tie those who speak to the people and the offices that the text tells of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from corpus.reading.facts import Entity, Quote, Role, Span, Speaker
from corpus.reading.people.spellings import are_one_person
from corpus.reading.quotes.offices import is_held, office_in, office_of

_NAME = re.compile(r"[^\W\d_][\w.'’ -]*")


def known_speakers(
    text: str,
    quotes: Iterable[Quote],
    entities: Sequence[Entity],
    roles: Sequence[Role],
) -> list[Quote]:
    """Return the quotes with each speaker's one name and the office held at the time.

    An office is told beside the mention, else it is the last one told before. Where
    the whole text knows the mention as somebody else, the speaker is not sure.
    """
    named = _namer(entities)
    offices = _Offices(text, roles)

    def known(speaker: Speaker) -> Speaker:
        one = replace(speaker, name=named(speaker))
        return replace(one, role=offices.of(one))

    def in_full(quote: Quote) -> Quote:
        speaker = quote.speaker and known(quote.speaker)
        via = tuple(known(one) for one in quote.via)
        doubted = quote.tier == "A" and _are_two(quote.speaker, speaker)
        tier = "B" if doubted else quote.tier
        return replace(quote, speaker=speaker, via=via, tier=tier)

    return [in_full(quote) for quote in quotes]


def _are_two(one: Speaker | None, other: Speaker | None) -> bool:
    names = [speaker.name for speaker in (one, other) if speaker and speaker.name]
    return len(names) > 1 and not are_one_person(*names)


def _namer(entities: Sequence[Entity]) -> Callable[[Speaker], str | None]:
    """Return a function that finds a person's name by the mention, else by the name."""
    people = [entity for entity in entities if entity.type == "PER"]
    mentions = sorted((span, one.name) for one in people for span in one.mentions)
    starts = [mention.start for mention, _ in mentions]
    bearers: dict[str, set[str]] = defaultdict(set)
    for one in people:
        for form in (one.name, *one.aliases):
            bearers[form].add(one.name)

    def name_of(speaker: Speaker) -> str | None:
        name, person = speaker.name, speaker.person
        if name is None:
            return None
        if person is not None:
            at = bisect_right(starts, person.end - 1) - 1
            if at >= 0 and mentions[at][0].overlaps(person):
                return _better(mentions[at][1], name)
        known = bearers.get(name, set())
        return _better(min(known), name) if len(known) == 1 else name

    return name_of


def _better(known: str, name: str) -> str:
    """Return the name that the whole text gives, unless it only adds a stray word."""
    if not _NAME.fullmatch(known) or name.startswith(known):
        return name
    if " " not in known and " " in name:  # "Clinton-Warren" is neither of them
        return name
    if " " in name and (known.endswith(f" {name}") or name.endswith(f" {known}")):
        return min(known, name, key=len)
    return known


class _Offices:
    """Who holds which office, by where the text tells it."""

    def __init__(self, text: str, roles: Sequence[Role]) -> None:
        self._text = text
        self._of: dict[str, list[Role]] = defaultdict(list)
        for role in sorted(roles, key=lambda role: role.person):
            if is_held(text, role):
                self._of[role.name].append(role)

    def of(self, speaker: Speaker) -> Span | None:
        if (beside := office_in(self._text, speaker)) or speaker.name is None:
            return beside
        told = self._of.get(speaker.name, [])
        until = bisect_right(told, speaker.span.end, key=lambda role: role.person.start)
        if not until or told[until - 1].former:
            return None
        return office_of(self._text, told[until - 1])
