"""Events that can be told apart by their dates, chosen from all that texts date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from math import ceil

from quizzes.engine.generate.dates import days_apart, one_covers_the_other
from quizzes.engine.generate.event_clauses import end_of_verb, small_words
from quizzes.engine.generate.happenings import Happening, happenings_in
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.rivals import speaks_of_the_same

_MOST = 5
_FEWEST = 3
_MOST_TIMELINES = 4
_FOR_TWO_MATCHES = 8  # events
_STORY = 12  # articles that one order may draw on
_SHARED_NAMES = 5
_DAYS, _DAYS_IN_NEWS = 5, 2
LONG = 4 * 365  # days of an account that is dated by years alone
_YEAR, _HALF_A_YEAR = 365, 182  # days
_SHARE = 20  # of the time told of: half a year in ten


def timelines_of(events: Sequence[Happening]) -> list[tuple[Happening, ...]]:
    """Return the events of each question that puts some in order, the earliest first.

    Each runs over the whole time told of, and no event stands in two of them.
    """
    apart = events_apart(events)
    several = min(_MOST_TIMELINES, ceil(len(apart) / _MOST)) or 1
    found = [_asked_of(apart[at::several]) for at in range(several)]
    return list(filter(None, found)) or list(filter(None, [_asked_of(apart)]))


def _asked_of(events: Sequence[Happening]) -> tuple[Happening, ...]:
    """Return those events whose order neither a few weeks decide nor logic."""
    found = _spread(_clear(events))
    return found if _subjects(found) >= _FEWEST else ()


def _clear(events: Sequence[Happening]) -> list[Happening]:
    """Leave out what follows so soon on another that nobody need know which did."""
    length = length_of(events)
    if length < LONG:
        return list(events)
    near = min(_HALF_A_YEAR, length // _SHARE)
    kept: list[Happening] = []
    for one in events:
        if not kept or days_apart(kept[-1].value, one.value) >= near:
            kept.append(one)
    return kept


def _subjects(events: Sequence[Happening]) -> int:
    """Count who and what did something: one person's deeds follow from each other."""
    kept: list[frozenset[str]] = []
    for one in events:
        *before, _ = small_words(one.text[: end_of_verb(one.text)]) or ("",)
        told = frozenset(before) - {"the", "a", "an"}
        if not any(told <= other or other <= told for other in kept):
            kept.append(told)
    return len(kept)


def matches_of(
    events: Sequence[Happening], near: int
) -> list[tuple[tuple[Happening, ...], Happening]]:
    """Return events to be matched with dates, and with them one that is left over.

    Their dates are ``near`` days apart at least.
    """
    clear: list[Happening] = []
    for one in _clear(events_apart(events)):
        if not clear or days_apart(clear[-1].value, one.value) >= near:
            clear.append(one)
    half = len(clear) // 2 if len(clear) >= _FOR_TWO_MATCHES else len(clear)
    found = []
    for part in (clear[:half], clear[half:]):
        chosen = _spread(part)
        if len(chosen) > _FEWEST:
            spare = len(chosen) // 2
            found.append((chosen[:spare] + chosen[spare + 1 :], chosen[spare]))
    return found


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
    own = events_apart(events)
    whole = list(own)
    for other in islice(others, _STORY):
        theirs = events_apart(_happenings(other))
        if (len(theirs), other.uuid) > (len(own), article.uuid):
            return ()
        whole += theirs
    found = _asked_of(events_apart(whole))
    return found if len({one.article for one in found}) > 1 else ()


def clear_days(article: Material) -> int:
    """Return how far apart dates must be that a reader should tell apart."""
    return _DAYS_IN_NEWS if article.is_news else _DAYS


def length_of(events: Sequence[Happening]) -> int:
    """Return over how many days the events are spread, or most of them.

    A story of some months may tell what led to it and what followed years later.
    """
    values = sorted(one.value for one in events)
    if not values:
        return 0
    middle = values[len(values) // 2]
    core = [one for one in values if days_apart(one, middle) <= _YEAR]
    told = core if len(core) > len(values) / 2 else values
    return days_apart(told[0], told[-1])


def _happenings(article: Material) -> list[Happening]:
    return [one for one in happenings_in(article) if isinstance(one, Happening)]


def events_apart(events: Iterable[Happening]) -> list[Happening]:
    """Keep events whose dates share no day, and a birth or death only in need."""
    kept: list[Happening] = []
    fit = (one for one in events if not one.tells_its_rank())
    for one in sorted(fit, key=lambda one: (one.is_of_a_life(), -len(one.value))):
        spare = one.is_of_a_life() and (
            len(kept) > _FEWEST or any(other.is_of_a_life() for other in kept)
        )
        alike = any(
            one_covers_the_other(one.value, other.value) or _are_one(one, other)
            for other in kept
        )
        if not alike and not spare:
            kept.append(one)
    kept.sort(key=lambda one: one.value)
    while kept and kept[0].is_a_birth():
        kept.pop(0)  # everybody knows what comes first, and what last
    while kept and kept[-1].is_of_a_life():
        kept.pop()
    return kept


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
