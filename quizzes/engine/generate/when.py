"""When: explicit calendar dates of what carries the story."""

from __future__ import annotations

import datetime as calendar
import re
from collections.abc import Iterator

from corpus.reading.facts import Date, Quote, Span
from quizzes.engine.context import is_cut, leans_on_context
from quizzes.engine.generate import what_happened
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.date_options import is_written, other_dates
from quizzes.engine.generate.dates import (
    MONTHS,
    days_apart,
    grain_of,
    plain_value,
    written,
)
from quizzes.engine.generate.excerpts import Excerpt, excerpt_of, occurrences
from quizzes.engine.generate.happenings import Happening, happenings_in
from quizzes.engine.generate.lines import line_of
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.past import as_asked
from quizzes.engine.generate.sentence import Sentence
from quizzes.engine.generate.sources import asked_of, named
from quizzes.engine.generate.story import Story
from quizzes.engine.generate.transform import when_did, when_question
from quizzes.engine.items import Key

_MONTH_FIRST = re.compile(rf"({'|'.join(MONTHS)}|[A-Z][a-z]{{2}})\.?\s+\d{{1,2}}\b")
_POINTLESS = frozenset(
    {"small_gesture", "clause_without_its_point", "fits_another_event", "no_event"}
)
_FEW = 10  # sentences: in fewer nothing is by the way
_LEAD = 3  # sentences
_IN_NEWS = {4: 365, 7: 92, 10: 7}  # days before it was printed, by a value's length


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for each written date of the story; days of the week are left alone."""
    story = Story(article)
    found = list(questions_in(article))
    told = {
        one.stated.uuid
        for one in what_happened.ask(article, pool)
        if isinstance(one, Asked)
    }
    weights = {
        stated.uuid: story.weight_of(date.sentence, words)
        for stated, date, words, _ in found
        if words
    }
    main = max(weights, key=lambda uuid: weights[uuid], default="")
    for stated, date, words, question in found:
        rule = _refusal(article, date) or _why_unasked(story, date, words, question)
        if not rule and stated.uuid in told:
            rule = "event_is_asked_instead"
        elif not rule and not (
            len(article.sentences) < _FEW
            or (stated.uuid == main and _is_in_the_lead(article, date))
        ):
            rule = "date_of_a_side_event"
        if rule:
            yield Refused(stated=stated, family="when", part="date", rule=rule)
        else:
            yield _when(article, pool, stated, date, question)


def _is_in_the_lead(article: Material, date: Date) -> bool:
    number = article.number_of(date.sentence)
    return number is not None and number <= _LEAD


def questions_in(article: Material) -> Iterator[tuple[Stated, Date, str, str]]:
    """Yield each date with what happened then and the question, as far as is known."""
    events: dict[str, str] = {}
    unfit: set[str] = set()
    for one in happenings_in(article):
        if isinstance(one, Happening):
            events[one.stated.uuid] = one.text
        elif one.rule in _POINTLESS:
            unfit.add(one.stated.uuid)
    for stated, date in article.of(Date):
        if date.type == "DURATION":
            continue  # asked as how long
        told = events.get(stated.uuid, "")
        unclear = stated.uuid in unfit or _unreadable(article, date)
        question = "" if unclear else _question(article, date, told)
        yield stated, date, told or question, question


def _why_unasked(story: Story, date: Date, words: str, question: str) -> str:
    if not question:
        return "no_plain_clause"
    return story.why_no_date(date.sentence, words)


def _refusal(article: Material, date: Date) -> str:
    if rule := _unreadable(article, date):
        return rule
    wanted = as_asked(article, date)
    if len(wanted.value) == 10 and not article.is_news:
        return "day_of_the_past"
    return "date_of_the_news" if _is_news(article, wanted) else ""


def _unreadable(article: Material, date: Date) -> str:
    """Return why a date cannot be asked for at all; nothing if it can."""
    if date.type != "DATE":
        return "date_recurs" if date.type == "SET" else "time_of_day"
    if date.anchor != "explicit" or not any(map(str.isdigit, article.words(date.span))):
        return "date_is_relative"
    if not grain_of(plain_value(date.value)):
        return "no_calendar_date"
    if date.mod:
        return "date_is_vague"
    return "" if date.tier == "A" else "not_sure_enough"


def _is_news(article: Material, date: Date) -> bool:
    """Whether it happened so shortly before the article that its date tells it."""
    if article.published is None or not article.is_news:
        return False
    apart = days_apart(date.value, article.published.isoformat())
    return apart < _IN_NEWS[len(date.value)]


def _question(article: Material, date: Date, told: str) -> str:
    """Return "in what year was the dam finished"; nothing for what is not plain."""
    grain = grain_of(as_asked(article, date).value) or "year"
    if told and (question := when_did(_sentence(article, told), grain)):
        return question
    line = line_of(article, date.sentence)
    event = line.at(date.event.start) if date.event else None
    return when_question(line.sentence, line.place(date.span), grain, event) or ""


def _sentence(article: Material, told: str) -> Sentence:
    return Sentence(
        text=told,
        names=article.proper_names,
        people=article.person_names,
        common=article.plain_words,
    )


def _when(
    article: Material, pool: Pool, stated: Stated, date: Date, question: str
) -> Asked:
    wanted = as_asked(article, date)
    month_first = bool(_MONTH_FIRST.search(article.words(date.span)))
    text = written(wanted.value, month_first=month_first)
    bars = [
        wanted.span if wanted != date else _with_its_comma(article.text, date.span),
        *occurrences(article.text, date.sentence, text),
    ]
    return Asked(
        family="when",
        part="date",
        stated=stated,
        proof=date.span,
        stem=asked_of(named(article), question),
        excerpt=_shown(article, date, bars),
        key=Key(kind="date", text=text, value={"timex": wanted.value}),
        candidates=tuple(
            Candidate(
                text=written(str(one.rank), month_first=month_first),
                origin=one.origin,
                rank=one.rank,
                note=one.note,
                stated=one.stated,
            )
            for one in other_dates(article, pool, wanted)
        ),
        rank=wanted.value,
        flaws=_flaws(article, date),
    )


def _shown(article: Material, date: Date, bars: list[Span]) -> Excerpt:
    """Return the barred sentence, unless it is unclear by itself."""
    excerpt = excerpt_of(article, date.sentence, bars, dated=False)
    leans = leans_on_context(excerpt.visible()) or is_cut(excerpt.visible())
    return Excerpt("") if leans else excerpt


def _flaws(article: Material, date: Date) -> tuple[str, ...]:
    if article.published and date.value == article.published.isoformat():
        return ("answer_is_publication_date",)
    if _dates_words(article, date):
        return ("dates_only_the_words",)
    return ("next_day_is_shown",) if _shows_a_neighbour(article, date) else ()


def _shows_a_neighbour(article: Material, date: Date) -> bool:
    """Whether the sentence names the day before or after: "the night between …"."""
    if len(date.value) < 10:
        return False
    day = calendar.date.fromisoformat(date.value)
    near = (day + calendar.timedelta(days=away) for away in (-1, 1))
    return any(is_written(article, date, one.isoformat()) for one in near)


def _with_its_comma(text: str, span: Span) -> Span:
    """Take in the comma that closes "Thursday, 12 June 2014," where it has one."""
    closed = "," in span.of(text) and text[span.end : span.end + 1] == ","
    return Span(span.start, span.end + closed)


def _dates_words(article: Material, date: Date) -> bool:
    """Whether the date says when a quotation was spoken or printed, and no more."""
    return any(
        quote.sentence.overlaps(date.sentence)
        and quote.form == "direct"
        and not any(content.overlaps(date.span) for content in quote.content)
        for _, quote in article.of(Quote)
    )
