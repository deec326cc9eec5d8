"""The dated facts of several articles in the order in which things happened."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from corpus.reading.facts import Date, Span
from quizzes.engine.generate.dates import grain_of
from quizzes.engine.generate.material import Material

_LONGEST = 240  # characters of a sentence, cut at the end of a word
_BEFORE = 120  # of them before the date, where the sentence is longer


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One date that an article tells, and the sentence that tells it.

    ``value`` is a calendar date of any grain: "2011", "2014-06" or "2014-06-12".
    """

    value: str
    article: Material
    sentence: Span
    words: str

    @property
    def year(self) -> str:
        return self.value[:4]

    @property
    def month(self) -> int | None:
        return int(self.value[5:7]) if len(self.value) > 4 else None


def timeline_of(
    articles: Iterable[Material], hidden: Collection[str] = ()
) -> list[Dated]:
    """Return what is surely dated, coarse dates before the finer ones within them.

    A sentence stands once under a date. ``hidden`` are uuids of facts to leave out.
    """
    found: dict[tuple[str, str, Span], Dated] = {}
    for article in articles:
        for stated, date in article.of(Date):
            sure = date.tier == "A" and date.type == "DATE" and not date.mod
            if not sure or not grain_of(date.value) or stated.uuid in hidden:
                continue
            place = (date.value, article.uuid, date.sentence)
            found.setdefault(place, _dated(article, date))
    return [found[place] for place in sorted(found)]


def _dated(article: Material, date: Date) -> Dated:
    return Dated(
        value=date.value,
        article=article,
        sentence=date.sentence,
        words=_trimmed(article, date),
    )


def _trimmed(article: Material, date: Date) -> str:
    """Return the sentence, or as much of it round the date as is easily read."""
    start, end = date.sentence
    if end - start <= _LONGEST:
        return article.words(date.sentence)
    first = max(start, date.span.start - _BEFORE)
    last = min(end, first + _LONGEST)
    words = article.words(Span(first, last)).split(" ")
    words = words[first > start :]
    words = words[: len(words) - (last < end)]
    return f"{'… ' * (first > start)}{' '.join(words)}{' …' * (last < end)}"
