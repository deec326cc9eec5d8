"""When: explicit calendar dates, asked at the grain at which the text gives them."""

from __future__ import annotations

import datetime as calendar
import re
from collections.abc import Iterator

from corpus.reading.facts import Date, Quote, Span
from quizzes.engine.context import is_cut, leans_on_context
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.barred_figures import leans_on_a_pronoun
from quizzes.engine.generate.date_options import is_written, other_dates
from quizzes.engine.generate.dates import MONTHS, Grain, grain_of, written
from quizzes.engine.generate.excerpts import Excerpt, excerpt_of, occurrences
from quizzes.engine.generate.lines import line_of
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.past import as_asked
from quizzes.engine.generate.sources import asked_of, named
from quizzes.engine.generate.transform import when_question
from quizzes.engine.items import Key

_WORD = re.compile(r"\w[\w’'.-]*")
_WORDS = word_list("stems")
_ELSEWHERE = frozenset(_WORDS["subordinators"])
_UNSURE = frozenset(_WORDS["unsure"])
_MONTH_FIRST = re.compile(rf"({'|'.join(MONTHS)}|[A-Z][a-z]{{2}})\.?\s+\d{{1,2}}\b")
# "The week that ended on 2 May", but not "Brook, who left in May".
_RESTRICTS = re.compile(
    r"(?<!,) (?:that|who|which|whose) (?!(?:on|in|he|she|it|they|we|there|by)\b)"
    r"[^ ,;:]+(?: [^ ,;:]+){0,9}$"
)
_SOMEBODY = frozenset({"he", "she", "it", "they", "we", "appears", "seems"})
_PLANNED = re.compile(r"\b(?:was|were|is|are) to\b")
_SAID = re.compile(
    r"\b(?:said|says|reported|wrote|noted|told \w+|announced) (?:in|on)$"
)
_COMPARED = re.compile(
    r"\b(?:from|than|with|to) (?:\w+ )?(?:[^ ]*[$€£\d%][^ ]* ?)(?:\w+ ){0,2}in$"
)
_NEGATED = re.compile(r"\b(?:not|never|no)\b[^,;]*$")
_EDITION = re.compile(
    r"(?:\w+ ){0,2}(?:elections?|Olympics|Games|World Cup|campaign|season|race|budget|"
    r"census|primar(?:y|ies)|model|edition)\b"
)
_LISTED_BEFORE = re.compile(r"\d{4},?(?: and| or)?$")
_LISTED_AFTER = re.compile(r"(?:,|,? ?(?:and|or)) \d{4}\b")
_HAPPENED = {
    "year": "in what year did this happen",
    "month": "in what month and year did this happen",
    "day": "on what date did this happen",
}
_NOTHING_MORE = re.compile(r"\s*(?:[.,;:—–)]|(?:in|at|near) [A-Z]|$)")
_LEFT_OUT = {
    "year": "which year completes",
    "month": "which month and year complete",
    "day": "which date completes",
}


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for each date that the text writes out; days of the week are left alone."""
    for stated, date in article.of(Date):
        if date.type == "DURATION":
            continue  # asked as how long
        rule = _refusal(article, date)
        if rule:
            yield Refused(stated=stated, family="when", part="date", rule=rule)
        else:
            yield _when(article, pool, stated, date)


def _refusal(article: Material, date: Date) -> str:
    """Return why a date is not asked for at all; nothing if it is."""
    if date.type != "DATE":
        return "date_recurs" if date.type == "SET" else "time_of_day"
    if date.anchor != "explicit" or not any(map(str.isdigit, article.words(date.span))):
        return "date_is_relative"
    if not grain_of(date.value):
        return "no_calendar_date"
    if date.mod:
        return "date_is_vague"
    return "" if date.tier == "A" else "not_sure_enough"


def _when(article: Material, pool: Pool, stated: Stated, date: Date) -> Asked:
    wanted = as_asked(article, date)
    grain = grain_of(wanted.value) or "year"
    surface = article.words(date.span)
    month_first = bool(_MONTH_FIRST.search(surface))
    text = written(wanted.value, month_first=month_first)
    ref = named(article)
    question = _transformed(article, date, grain)
    if question:
        stem = asked_of(ref, question)
    elif _dates_the_main_clause(article, date):
        stem = f"According to {ref}, {_HAPPENED[grain]}?"
    else:
        stem = f"In {ref}, {_LEFT_OUT[grain]} this sentence?"
    bars = [
        wanted.span if wanted != date else _with_its_comma(article.text, date.span),
        *occurrences(article.text, date.sentence, text),
    ]
    shown = _shown(article, date, bars, stands_alone=bool(question))
    return Asked(
        family="when",
        part="date",
        stated=stated,
        proof=date.span,
        stem=stem,
        excerpt=shown,
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
        flaws=_flaws(article, date)
        if question
        else _flaws_of_the_barred(article, date, shown),
    )


def _transformed(article: Material, date: Date, grain: Grain) -> str | None:
    line = line_of(article, date.sentence)
    event = line.at(date.event.start) if date.event else None
    return when_question(line.sentence, line.place(date.span), grain, event)


def _shown(
    article: Material, date: Date, bars: list[Span], *, stands_alone: bool
) -> Excerpt:
    """Return the barred sentence, unless it is needless and unclear by itself."""
    excerpt = excerpt_of(article, date.sentence, bars, dated=False)
    leans = leans_on_context(excerpt.visible()) or is_cut(excerpt.visible())
    return Excerpt("") if stands_alone and leans else excerpt


def _flaws(article: Material, date: Date) -> tuple[str, ...]:
    if article.published and date.value == article.published.isoformat():
        return ("answer_is_publication_date",)
    if _dates_words(article, date):
        return ("dates_only_the_words",)
    return ("next_day_is_shown",) if _shows_a_neighbour(article, date) else ()


def _flaws_of_the_barred(
    article: Material, date: Date, shown: Excerpt
) -> tuple[str, ...]:
    if found := _flaws(article, date):
        return found
    before = article.words(Span(date.sentence.start, date.span.start))
    after = article.words(Span(date.span.end, date.sentence.end))
    if leans_on_a_pronoun(article, " ".join(shown.visible().split())):
        return ("excerpt_leans_on_context",)
    if _SAID.search(before):
        return ("dates_only_the_words",)
    if _COMPARED.search(before) or _NEGATED.search(before):
        return ("date_is_a_detail",)
    if _RESTRICTS.search(before) or _EDITION.match(after) or before.endswith(" due"):
        return ("date_is_a_detail",)
    listed = _LISTED_BEFORE.search(before) or _LISTED_AFTER.match(after)
    return ("one_of_several_dates",) if listed else ()


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
        and not _PLANNED.search(before)
        and not set(words) & _SOMEBODY
        and not _has_another_date(article, date)
        and not set(checked) & (_ELSEWHERE | _UNSURE)
        and not set(before + after * opens) & set('“”":;—')
        and (opens or _NOTHING_MORE.match(after) is not None)
        and (opens or (date.event is not None and not _is_aside(text, date.event)))
    )


def _has_another_date(article: Material, date: Date) -> bool:
    return any(
        other.sentence == date.sentence and other != date and grain_of(other.value)
        for _, other in article.of(Date)
        if other.anchor == "explicit"
    )


def _is_aside(text: str, event: Span) -> bool:
    """Whether the dated word only describes a noun: "X-rays, discovered in …"."""
    return text[: event.start].rstrip().endswith((",", "(", "–", "—"))
