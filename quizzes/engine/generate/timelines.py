"""Events that can be told apart by their dates, chosen from all that texts date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from quizzes.engine.generate.dates import one_covers_the_other
from quizzes.engine.generate.happenings import Happening, happenings_in
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.rivals import speaks_of_the_same

_MOST = 5
_FEWEST = 3
_FOR_TWO = 7  # events are enough for an order and for a match
_STORY = 12  # articles that one order may draw on
_SHARED_NAMES = 5


def timeline_of(events: Sequence[Happening]) -> tuple[Happening, ...]:
    """Return the events to be put in order, the earliest first."""
    apart = _apart(events)
    return _spread(apart[::2] if len(apart) >= _FOR_TWO else apart)


def rest_of_timeline(events: Sequence[Happening]) -> tuple[Happening, ...]:
    """Return the events left for another question, the earliest first."""
    apart = _apart(events)
    return _spread(apart[1::2] if len(apart) >= _FOR_TWO else ())


def story_of(
    article: Material, events: Sequence[Happening], pool: Pool
) -> tuple[Happening, ...]:
    """Return the events of several articles on one story, the earliest first.

    One of these articles asks for all: the one with most events. Others get none.
    """
    if not article.topic:
        return ()
    others = (
        other
        for _, other in pool.around(article)
        if other.uuid != article.uuid
        and other.topic == article.topic
        and len(other.names & article.names) >= _SHARED_NAMES
    )
    own = _apart(events)
    whole = list(own)
    for other in islice(others, _STORY):
        theirs = _apart(_happenings(other))
        if (len(theirs), other.uuid) > (len(own), article.uuid):
            return ()
        whole += theirs
    return _spread(_apart(whole))


def _happenings(article: Material) -> list[Happening]:
    return [one for one in happenings_in(article) if isinstance(one, Happening)]


def _apart(events: Iterable[Happening]) -> list[Happening]:
    """Keep events whose dates share no day, and a birth or death only in need."""
    kept: list[Happening] = []
    for one in sorted(events, key=lambda one: (one.is_of_a_life(), -len(one.value))):
        spare = one.is_of_a_life() and (
            len(kept) > _FEWEST or any(other.is_of_a_life() for other in kept)
        )
        alike = any(
            one_covers_the_other(one.value, other.value) or _are_one(one, other)
            for other in kept
        )
        if not alike and not spare:
            kept.append(one)
    return sorted(kept, key=lambda one: one.value)


def _are_one(one: Happening, other: Happening) -> bool:
    """Whether two articles date one event, each in its own way."""
    return one.article != other.article and speaks_of_the_same(one.text, other.text)


def _spread(events: Sequence[Happening]) -> tuple[Happening, ...]:
    """Take some from the whole length of a timeline, its two ends with them."""
    if len(events) < _FEWEST:
        return ()
    if len(events) <= _MOST:
        return tuple(events)
    step = (len(events) - 1) / (_MOST - 1)
    return tuple(events[round(at * step)] for at in range(_MOST))
