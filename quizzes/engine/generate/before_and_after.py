"""Before or after: which event of a long account lies beyond one that carries it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.engine.flaws.stems import is_vague
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.dates import days_apart, written
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.happenings import Happening, happenings_in
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.rivals import speaks_of_the_same
from quizzes.engine.generate.sources import named
from quizzes.engine.generate.story import Story
from quizzes.engine.generate.timelines import LONG, events_apart, length_of
from quizzes.engine.items import Key

_FEWEST, _MOST = 2, 4  # wrong options
_CLEAR = 365  # days from the one event to any other
_SHARE = 20  # of the time told of
_ARTICLES = frozenset({"the", "a", "an"})


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for events whose year nobody need know by what came first.

    A long account is understood by what led to what: its turning points are known by
    their year, and its other events by the side of these on which they lie.
    """
    story = Story(article)
    told = [one for one in happenings_in(article) if isinstance(one, Happening)]
    length = length_of(told)
    if length < LONG:
        return
    near = max(_CLEAR, length // _SHARE)
    events = [one for one in events_apart(told) if _can_be_told(story, one)]

    def weight(one: Happening) -> float:
        return story.weight_of(one.date.sentence, one.text)

    turns = sorted(events, key=weight, reverse=True)[: len(events) // 2]
    taken: set[str] = set()
    for event in sorted(events, key=lambda one: (_is_turn(story, one), -weight(one))):
        asked = (_asked(article, event, turn, events, near) for turn in turns)
        free = (one for one in asked if one and one.stem not in taken)
        if one := next(free, None):
            taken.add(one.stem)
            yield one
        else:
            yield _refused(event)


def _is_turn(story: Story, event: Happening) -> bool:
    return story.is_turn(event.date.sentence, event.text)


def _refused(event: Happening) -> Refused:
    return Refused(
        stated=event.stated, family="order", part="side", rule="no_side_to_tell"
    )


def _can_be_told(story: Story, event: Happening) -> bool:
    return not is_vague(event.text) and not story.why_no_event(
        event.date.sentence, event.text
    )


def _asked(
    article: Material,
    event: Happening,
    turn: Happening,
    events: Sequence[Happening],
    near: int,
) -> Asked | None:
    """Ask on which side of a turning point an event lies, if that can be told."""
    if days_apart(event.value, turn.value) < near or speaks_of_the_same(
        event.text, turn.text
    ):
        return None
    after = event.value > turn.value
    wrong = [
        one
        for one in events
        if (one.value > turn.value) != after
        and days_apart(one.value, turn.value) >= near
        and not speaks_of_the_same(one.text, turn.text)
    ]
    if len(wrong) < _FEWEST:
        return None
    wrong.sort(key=lambda one: days_apart(one.value, turn.value))
    side = "after" if after else "before"
    return Asked(
        family="order",
        part="side",
        stated=event.stated,
        proof=event.date.sentence,
        also=((turn.stated, turn.date.sentence),),
        stem=f"According to {named(article)}, which of these happened {side} "
        f"{_inside(article, turn.text)}?",
        excerpt=Excerpt(""),
        key=Key(kind="phrase", text=event.text, accept=(event.text,)),
        candidates=tuple(
            Candidate(
                text=one.text,
                origin="same_article",
                note=_day(one),
                stated=one.stated,
                unlikely=one.is_of_a_life(),
            )
            for one in wrong[:_MOST]
        ),
        forms=("choice",),
        explanation=f"{_day(turn)}: {turn.text}; {_day(event)}: {event.text}.",
    )


def _inside(article: Material, clause: str) -> str:
    """Write a clause as it stands within a sentence: "the army", but "Iraq"."""
    first = clause.split()[0]
    lowered = rf"\b{re.escape(first.lower())}\b"
    common = first not in article.names and re.search(lowered, article.text)
    if common or first.lower() in _ARTICLES:
        return clause[0].lower() + clause[1:]
    return clause


def _day(event: Happening) -> str:
    return written(event.value, month_first=False)
