"""Put in order: what happened when, by events whose dates do not overlap."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from quizzes.engine.generate.asked import Asked, Refused
from quizzes.engine.generate.dates import written
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.happenings import Happening, NoHappening, happenings_in
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.sources import named
from quizzes.engine.generate.story import is_furniture
from quizzes.engine.generate.timelines import story_of, timelines_of
from quizzes.engine.identity import question_uuid
from quizzes.engine.items import Key, Option

_IDS = "abcdef"
_FEWEST = 3


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for the order of the article's events, or of those of its whole story."""
    found = list(happenings_in(article))
    for one in found:
        if isinstance(one, NoHappening):
            yield Refused(
                stated=one.stated, family="order", part="events", rule=one.rule
            )
    events = [
        one
        for one in found
        if isinstance(one, Happening) and not is_furniture(one.text)
    ]
    own = timelines_of(events)
    for timeline in own:
        yield _order(timeline, part="events", of=named(article))
    if own:
        return
    whole = story_of(article, events, pool) if events else ()
    if len(whole) >= _FEWEST:
        yield _order(whole, part="story", of=f"the articles on “{article.topic}”")
        return
    for one in events:
        yield Refused(
            stated=one.stated, family="order", part="events", rule="too_few_events"
        )


def _order(events: Sequence[Happening], *, part: str, of: str) -> Asked:
    first, *rest = events
    facts = [one.stated.uuid for one in events]
    shown = shuffled(len(events), question_uuid("order", part, facts).hex)
    ids = {place: _IDS[at] for at, place in enumerate(shown)}
    return Asked(
        family="order",
        part=part,
        stated=first.stated,
        proof=first.date.span,
        also=tuple((one.stated, one.date.span) for one in rest),
        stem=f"According to {of}, in which order did these things happen?",
        excerpt=Excerpt(""),
        key=Key(
            kind="order",
            text="; ".join(one.text for one in events),
            value={"ids": [ids[place] for place in range(len(events))]},
        ),
        given=tuple(
            Option(
                id=ids[place],
                text=events[place].text,
                right=True,
                note=_day(events[place]),
            )
            for place in shown
        ),
        candidates=(),
        in_text_order=True,
        forms=("order",),
        explanation="; ".join(f"{_day(one)}: {one.text}" for one in events) + ".",
    )


def _day(event: Happening) -> str:
    return written(event.value, month_first=False)


def shuffled(length: int, seed: str) -> list[int]:
    """Draw an order of the places 0, 1 …, neither that one nor its mirror image."""
    right = list(range(length))
    for turn in range(100):
        drawn = sorted(right, key=lambda at: _draw(seed, turn, at))
        if drawn not in (right, right[::-1]):
            return drawn
    raise ValueError("There is no such order of fewer than three.")


def _draw(seed: str, turn: int, at: int) -> bytes:
    return hashlib.sha256(f"{seed}|order {turn}|{at}".encode()).digest()
