"""What happened on a date: the wrong options are other events of the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import ceil

from quizzes.engine.flaws.stems import is_vague
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.dates import days_apart, one_covers_the_other, written
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.happenings import Happening, NoHappening, happenings_in
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.sources import named
from quizzes.engine.generate.story import Story
from quizzes.engine.generate.timelines import LONG, clear_days, length_of
from quizzes.engine.items import Key

_FEWEST = 3
_NEAREST = 6
_DAYS = 3
_OF_THE_NEWS = 8  # days before it is printed
_YEAR = 365
_LEAST, _MOST = 2, 4  # years between two events that a reader should tell apart
_SHARE = 10  # of the time that the article tells of


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for the event of each date, where others are far enough from it."""
    story = Story(article)
    found = list(happenings_in(article))
    events = [one for one in found if isinstance(one, Happening)]
    rivals = [one for one in events if _can_be_an_option(article, story, one)]
    length = length_of(events)
    asked: dict[str, list[tuple[float, Asked]]] = defaultdict(list)
    for one in found:
        rule = _rule(article, story, one)
        if isinstance(one, Happening) and not rule:
            given = _given(article, one, events, length)
            wrong = list(_others(article, one, given, rivals, length))
            if _is_the_news(article, given, length):
                rule = "date_of_the_news"
            elif len(wrong) < _FEWEST - 1:
                rule = "too_few_events"
            elif len(given) == 4 and not story.is_turn(one.date.sentence, one.text):
                rule = "year_of_a_side_event"
            elif len(given) == 4 and len({one.note[-4:] for one in wrong}) == 1:
                rule = "only_one_of_its_time"
            else:
                weight = story.weight_of(one.date.sentence, one.text)
                asked[given].append((weight, _event(article, one, given, wrong)))
                continue
        yield _refused(one.stated, rule)
    for same in asked.values():
        (_, main), *rest = sorted(same, key=lambda one: -one[0])
        yield main
        for _, other in rest:
            yield _refused(other.stated, "another_event_of_its_year")


def _refused(stated: Stated, rule: str) -> Refused:
    return Refused(stated=stated, family="when", part="event", rule=rule)


def _rule(article: Material, story: Story, one: Happening | NoHappening) -> str:
    if isinstance(one, NoHappening):
        return one.rule
    return _why_not(article, one) or story.why_no_event(one.date.sentence, one.text)


def _is_the_news(article: Material, given: str, length: int) -> bool:
    """Whether a long account is given no more than the year it was printed in."""
    published = article.published
    return bool(published and length >= LONG and published.isoformat()[:4] == given)


def _why_not(article: Material, event: Happening) -> str:
    published = article.published
    near = _OF_THE_NEWS if article.is_news else clear_days(article)
    if published and days_apart(event.value, published.isoformat()) < near:
        return "date_of_the_news"
    return ""


def _can_be_an_option(article: Material, story: Story, event: Happening) -> bool:
    if event.is_a_birth() or is_vague(event.text) or _why_not(article, event):
        return False
    return story.why_no_event(event.date.sentence, event.text) != "date_of_a_life"


def _given(
    article: Material, event: Happening, events: Sequence[Happening], length: int
) -> str:
    """Return the year of an event, its month or its day: as little as tells it apart.

    Of an account of years nobody need remember a month or a day.
    """
    if length >= LONG:
        return event.value[:4]
    published = article.published.isoformat() if article.published else ""
    for length in (4, 7):
        value = event.value[:length]
        alone = sum(one_covers_the_other(one.value, value) for one in events) == 1
        if alone and not published.startswith(value):
            return value
    return event.value


def _others(
    article: Material,
    event: Happening,
    given: str,
    rivals: Sequence[Happening],
    length: int,
) -> Iterator[Candidate]:
    """Yield the events of other times, the nearest in time."""
    near = min(clear_days(article), _DAYS) if len(given) == 10 else clear_days(article)
    others = [
        one
        for one in rivals
        if not one_covers_the_other(one.value, given)
        and _is_far_from(one, event, length, near)
        and one.text != event.text
    ]
    others.sort(key=lambda one: days_apart(one.value, event.value))
    for one in others[:_NEAREST]:
        yield Candidate(
            text=one.text,
            origin="same_article",
            note=written(one.value, month_first=False),
            stated=one.stated,
            unlikely=one.is_of_a_life(),
        )


def _is_far_from(one: Happening, other: Happening, length: int, near: int) -> bool:
    """Whether a reader should tell the times of two events of an account apart."""
    if length >= LONG:
        gap = ceil(min(_MOST, max(_LEAST, length / _YEAR / _SHARE)))
        return abs(int(one.value[:4]) - int(other.value[:4])) >= gap
    return days_apart(one.value, other.value) >= max(near, length / _SHARE)


def _event(
    article: Material, event: Happening, given: str, wrong: Sequence[Candidate]
) -> Asked:
    when = written(given, month_first=False)
    preposition = "on" if len(given) == 10 else "in"
    return Asked(
        family="when",
        part="event",
        stated=event.stated,
        proof=event.date.sentence,
        stem=f"According to {named(article)}, what happened {preposition} {when}?",
        excerpt=Excerpt(""),
        key=Key(kind="phrase", text=event.text, accept=(event.text,)),
        candidates=tuple(wrong),
        forms=("choice", "card"),
        explanation=f"{written(event.value, month_first=False)}: {event.text}.",
    )
