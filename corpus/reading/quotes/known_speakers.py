"""Tie those who speak to the offices that the text tells of, and doubt some names."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.reading.facts import Entity, Quote, Role, Span, Speaker
from corpus.reading.people.genders import gender_of
from corpus.reading.quotes.offices import is_held, office_in, office_of


def known_speakers(
    text: str,
    quotes: Iterable[Quote],
    entities: Sequence[Entity],
    roles: Sequence[Role],
) -> list[Quote]:
    """Return the quotes with the office that each speaker held at the time.

    An office is told beside the mention, else it is the last one told before. A
    speaker who may be a namesake keeps the mention's own words for a name, and the
    quote is not sure.
    """
    offices = _Offices(text, roles)
    doubtful = {span.start for one in entities for span in one.doubtful}

    def is_doubtful(speaker: Speaker | None) -> bool:
        if speaker is None or speaker.person is None:
            return False
        return speaker.person.start in doubtful or _is_contradicted(text, speaker)

    def known(speaker: Speaker) -> Speaker:
        if speaker.person and is_doubtful(speaker):
            own = " ".join(speaker.person.of(text).split())
            speaker = replace(speaker, name=own)
        return replace(speaker, role=offices.of(speaker))

    def in_full(quote: Quote) -> Quote:
        return replace(
            quote,
            speaker=quote.speaker and known(quote.speaker),
            via=tuple(known(one) for one in quote.via),
            tier=max(quote.tier, "B") if is_doubtful(quote.speaker) else quote.tier,
        )

    return [in_full(quote) for quote in quotes]


def _is_contradicted(text: str, speaker: Speaker) -> bool:
    """Whether a title is a man's and the first name a woman's, or the reverse."""
    if speaker.person is None or speaker.name is None:
        return False
    title = gender_of(text[speaker.span.start : speaker.person.start], "")
    first = gender_of("", speaker.name)
    return None not in (title, first) and title != first


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
