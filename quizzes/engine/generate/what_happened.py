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
_SHARE = 40  # of the time that the article tells of


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for the event of each date, where others are far enough from it."""
    story = Story(article)
    found = list(happenings_in(article))
    events = [one for one in found if isinstance(one, Happening)]
    for one in found:
        rule = (
            one.rule
            if isinstance(one, NoHappening)
            else _why_not(article, one)
            or story.why_no_event(one.date.sentence, one.text)
        )
        if isinstance(one, Happening) and not rule:
            wrong = list(_others(article, one, events))
            if len(wrong) >= _FEWEST - 1:
                yield _event(article, one, wrong)
                continue
            rule = "too_few_events"
        yield Refused(stated=one.stated, family="when", part="event", rule=rule)


def _why_not(article: Material, event: Happening) -> str:
    published = article.published
    if published and days_apart(event.value, published.isoformat()) < clear_days(
        article
    ):
        return "date_of_the_news"
    return ""


def _others(
    article: Material, event: Happening, events: Sequence[Happening]
) -> Iterator[Candidate]:
    near = clear_days(article)
    wide = max(near, length_of(events) // _SHARE)
    for one in events:
        apart = days_apart(one.value, event.value)
        if one_covers_the_other(one.value, event.value) or apart < near:
            continue
        if one.is_a_birth() or is_vague(one.text) or one.text == event.text:
            continue
        yield Candidate(
            text=one.text,
            origin="same_article",
            note=written(one.value, month_first=False),
            stated=one.stated,
            unlikely=apart < wide or one.is_of_a_life(),
        )


def _event(article: Material, event: Happening, wrong: Sequence[Candidate]) -> Asked:
    day = written(event.value, month_first=False)
    preposition = "on" if len(event.value) == 10 else "in"
    return Asked(
        family="when",
        part="event",
        stated=event.stated,
        proof=event.date.sentence,
        stem=f"According to {named(article)}, what happened {preposition} {day}?",
        excerpt=Excerpt(""),
        key=Key(kind="phrase", text=event.text, accept=(event.text,)),
        candidates=tuple(wrong),
        forms=("choice", "card"),
        explanation=f"{day}: {event.text}.",
    )
