"""What happened on a date: the wrong options are other events of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.engine.flaws.stems import is_vague
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.dates import days_apart, one_covers_the_other, written
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.happenings import Happening, NoHappening, happenings_in
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.sources import named
from quizzes.engine.generate.story import Story
from quizzes.engine.generate.timelines import clear_days, length_of
from quizzes.engine.items import Key

_FEWEST = 3
_NEAREST = 6
_DAYS = 3
_OF_THE_NEWS = 8  # days before it is printed
_SHARE = 40  # of the time that the article tells of


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for the event of each date, where others are far enough from it."""
    story = Story(article)
    found = list(happenings_in(article))
    events = [one for one in found if isinstance(one, Happening)]
    rivals = [one for one in events if _can_be_an_option(article, story, one)]
    for one in found:
        rule = (
            one.rule
            if isinstance(one, NoHappening)
            else _why_not(article, one)
            or story.why_no_event(one.date.sentence, one.text)
        )
        if isinstance(one, Happening) and not rule:
            given = _given(article, one, events)
            wrong = list(_others(article, one, given, rivals))
            if len(wrong) >= _FEWEST - 1:
                yield _event(article, one, given, wrong)
                continue
            rule = "too_few_events"
        yield Refused(stated=one.stated, family="when", part="event", rule=rule)


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


def _given(article: Material, event: Happening, events: Sequence[Happening]) -> str:
    """Return the year of an event, its month or its day: as little as tells it apart.

    Nobody need remember the day of what is the only event of its year.
    """
    published = article.published.isoformat() if article.published else ""
    for length in (4, 7):
        value = event.value[:length]
        alone = sum(one_covers_the_other(one.value, value) for one in events) == 1
        if alone and not published.startswith(value):
            return value
    return event.value


def _others(
    article: Material, event: Happening, given: str, rivals: Sequence[Happening]
) -> Iterator[Candidate]:
    """Yield the events of other times, the nearest in time."""
    near = min(clear_days(article), _DAYS) if len(given) == 10 else clear_days(article)
    wide = max(near, length_of(rivals) // _SHARE)
    others = [
        one
        for one in rivals
        if not one_covers_the_other(one.value, given)
        and days_apart(one.value, event.value) >= near
        and one.text != event.text
    ]
    others.sort(key=lambda one: days_apart(one.value, event.value))
    for one in others[:_NEAREST]:
        yield Candidate(
            text=one.text,
            origin="same_article",
            note=written(one.value, month_first=False),
            stated=one.stated,
            unlikely=one.is_of_a_life()
            or (len(given) < 10 and days_apart(one.value, event.value) < wide),
        )


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
