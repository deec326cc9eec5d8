"""When: explicit calendar dates, asked at the grain at which the text gives them."""

from __future__ import annotations

import datetime as calendar
import re
from collections.abc import Iterator

from corpus.reading.facts import Date, Quote, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Asked, Candidate
from quizzes.engine.generate.dates import (
    MONTHS,
    day_and_month,
    grain_of,
    one_covers_the_other,
    written,
)
from quizzes.engine.generate.excerpts import excerpt_of, occurrences
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.rivals import dates_of_the_same
from quizzes.engine.generate.sources import named
from quizzes.engine.items import Key
from quizzes.engine.perturb import dates_near

_WORD = re.compile(r"\w[\w’'.-]*")
_WORDS = word_list("stems")
_ELSEWHERE = frozenset(_WORDS["subordinators"])
_UNSURE = frozenset(_WORDS["unsure"])
_MONTH_FIRST = re.compile(rf"({'|'.join(MONTHS)}|[A-Z][a-z]{{2}})\.?\s+\d{{1,2}}\b")
_HAPPENED = {
    "year": "in what year did this happen",
    "month": "in what month and year did this happen",
    "day": "on what date did this happen",
}
_NOTHING_MORE = re.compile(r"\s*(?:[.,;:—–)]|(?:in|at|near) [A-Z]|$)")
_ERA_YEARS = 25
_LEFT_OUT = {
    "year": "which year completes",
    "month": "which month and year complete",
    "day": "which date completes",
}


def ask(article: Material, pool: Pool) -> Iterator[Asked]:
    """Ask for each date that the text writes out; days of the week are left alone."""
    for stated, date in article.of(Date):
        grain = grain_of(date.value)
        explicit = date.anchor == "explicit" and date.type == "DATE" and not date.mod
        words = article.words(date.span)
        if date.tier == "A" and grain and explicit and any(map(str.isdigit, words)):
            yield _when(article, pool, stated, date)


def _when(article: Material, pool: Pool, stated: Stated, date: Date) -> Asked:
    grain = grain_of(date.value) or "year"
    surface = article.words(date.span)
    month_first = bool(_MONTH_FIRST.search(surface))
    text = written(date.value, month_first=month_first)
    ref = named(article)
    if _dates_the_main_clause(article, date):
        stem = f"According to {ref}, {_HAPPENED[grain]}?"
    else:
        stem = f"In {ref}, {_LEFT_OUT[grain]} this sentence?"
    bars = [
        _with_its_comma(article.text, date.span),
        *occurrences(article.text, date.sentence, text),
    ]
    return Asked(
        family="when",
        part="date",
        stated=stated,
        proof=date.span,
        stem=stem,
        excerpt=excerpt_of(article, date.sentence, bars),
        key=Key(kind="date", text=text, value={"timex": date.value}),
        candidates=tuple(
            Candidate(
                text=written(str(one.rank), month_first=month_first),
                origin=one.origin,
                rank=one.rank,
                stated=one.stated,
            )
            for one in _others(article, pool, date)
        ),
        rank=date.value,
        flaws=_flaws(article, date),
    )


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
    return any(_is_written(article, date, one.isoformat()) for one in near)


def _is_written(article: Material, date: Date, value: str) -> bool:
    """Whether the sentence of a date writes another day, with or without its year."""
    return any(
        occurrences(article.text, date.sentence, words)
        for words in day_and_month(value)
    )


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


def _dates_the_main_clause(article: Material, date: Date) -> bool:
    """Whether "this happened" is safe: a plain past sentence up to its date."""
    text = article.text
    before = Span(date.sentence.start, date.span.start).of(text)
    words = [word.lower() for word in _WORD.findall(before)]
    after = Span(date.span.end, date.sentence.end).of(text)
    opens = len(words) <= 2
    checked = words + [word.lower() for word in _WORD.findall(after)] * opens
    return (
        bool(words)
        and words[-1] in {"in", "on"}
        and not set(checked) & (_ELSEWHERE | _UNSURE)
        and not set(before + after * opens) & set('“”":;—')
        and (opens or _NOTHING_MORE.match(after) is not None)
        and (opens or (date.event is not None and not _is_aside(text, date.event)))
    )


def _is_aside(text: str, event: Span) -> bool:
    """Whether the dated word only describes a noun: "X-rays, discovered in …"."""
    return text[: event.start].rstrip().endswith((",", "(", "–", "—"))


def _others(article: Material, pool: Pool, date: Date) -> Iterator[Candidate]:
    """Yield dates of the same grain: the article's, its story's, then near ones."""
    latest = _latest(article, date)
    ruled_out = dates_of_the_same(pool, article, date)
    visible = _visible_dates(article, date)

    def fits(value: str) -> bool:
        return (
            grain_of(value) == grain_of(date.value)
            and not any(one_covers_the_other(value, other) for other in ruled_out)
            and not one_covers_the_other(value, date.value)
            and not _is_written(article, date, value)
            and (latest is None or value <= latest)
            and all((value > other) == (date.value > other) for other in visible)
        )

    for origin, other in pool.around(article):
        for stated, rival in other.of(Date):
            explicit = rival.tier == "A" and rival.anchor == "explicit"
            if explicit and fits(rival.value) and _near(date, rival):
                yield Candidate(
                    text=rival.value, origin=origin, rank=rival.value, stated=stated
                )
    for value in dates_near(date.value, latest=latest, fine=_is_recent(article, date)):
        if fits(value):
            yield Candidate(text=value, origin="perturbed", rank=value)


def _latest(article: Material, date: Date) -> str | None:
    """Return the publication date at the key's grain; None if the key is a plan."""
    if article.published is None:
        return None
    published = article.published.isoformat()[: len(date.value)]
    return published if date.value <= published else None


def _is_recent(article: Material, date: Date) -> bool:
    """Whether a few days more or less matter: in news, not in accounts of the past."""
    return article.published is not None and article.published.year - 1 <= int(
        date.value[:4]
    )


def _visible_dates(article: Material, date: Date) -> list[str]:
    """Return the sentence's other dates: options stay on the key's side of them."""
    return [
        other.value[: len(date.value)]
        for _, other in article.of(Date)
        if other.sentence == date.sentence
        and grain_of(other.value)
        and not one_covers_the_other(other.value, date.value)
    ]


def _near(date: Date, rival: Date) -> bool:
    """Whether a date of the text is near enough to tempt: one era, one season."""
    if len(date.value) == 4:
        return abs(int(rival.value[:4]) - int(date.value)) <= _ERA_YEARS
    return rival.value[:4] == date.value[:4]
