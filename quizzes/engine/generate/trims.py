"""Leave out of a sentence what only ties it to the text around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.reading.facts import Span
from quizzes.engine.context import leans_on_context
from quizzes.engine.data import word_list
from quizzes.engine.generate.edits import Edit
from quizzes.engine.generate.material import Material

_LISTS = word_list("trims")
_KEPT = frozenset(_LISTS["kept"])
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_LONG = 32  # words from which an excerpt is hard to read at a glance
_FEWEST_LEFT = 8


def _any_of(key: str) -> str:
    return "|".join(sorted(_LISTS[key], key=len, reverse=True))


_LINK = re.compile(
    rf"(?:(?:{_any_of('links')}),|(?:{_any_of('bare_links')})"
    rf"(?!\s+(?:{_any_of('bound')})\b))\s+(?=[\w“‘])",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[A-Z][\w.’', ]{1,40}\((?:[A-Z]{2,6}|Reuters)\)\s+[—–-]+\s+")
_ASIDE = re.compile(rf"(?<=\w),\s+(?:{_any_of('asides')}),(?=\s+[^\W\d_])")
_COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|\d+)"
    r"(?:\s+(?:few|couple\s+of))?"
    r"\s+(?:minute|hour|day|night|week|month|year)s?\s+(?:later|earlier|afterwards|before)"
)
_COUNTED_BEFORE = re.compile(rf"{_COUNT},\s+(?=(?:on|in)\s)", re.IGNORECASE)
_COUNTED_AFTER = re.compile(rf",\s+{_COUNT}(?=\.\Z)", re.IGNORECASE)
_SPOKEN_LATER = re.compile(
    rf"(?<=[”\"])(?P<cue>[^“”\"]+)\s+{_COUNT}\.\Z", re.IGNORECASE
)
_TAIL = re.compile(
    rf"(?:,\s+(?:{_any_of('openers')})\s|;\s|,\s+and\s+(?:he|she|they|it|there)\s)"
    r"(?P<rest>[^,;:“”\"()—–]*)\.\Z",
    re.IGNORECASE,
)


def trims_of(article: Material, sentence: Span, barred: Sequence[Span]) -> list[Edit]:
    """Return what may go: links, second datings, and the tail of a long sentence.

    What a bar covers stays, and so does whoever says it, how sure it is and on what it
    depends.
    """
    text = sentence.of(article.text)
    whole = Span(sentence.start, sentence.start + len(text.rstrip()))
    found = [*_links(article, whole), *_second_datings(article, whole)]
    found += _tail(article, whole)
    return [one for one in found if not any(one.touches(bar) for bar in barred)]


def opens_late(edits: Sequence[Edit], sentence: Span) -> bool:
    """Whether the sentence's first words go, so that the next one takes a capital."""
    return any(one.span.start == sentence.start and not one.text for one in edits)


def _links(article: Material, sentence: Span) -> Iterator[Edit]:
    if dateline := _DATELINE.match(article.text, *sentence):
        yield Edit(Span(*dateline.span()))
    if link := _LINK.match(article.text, *sentence):
        yield Edit(Span(*link.span()))
    for aside in _ASIDE.finditer(article.text, *sentence):
        yield Edit(Span(*aside.span()))


def _second_datings(article: Material, sentence: Span) -> Iterator[Edit]:
    """Yield "a year later" beside a date that says the same, or beside spoken words.

    "“It held,” Brook said ten years later" counts from something told before.
    """
    text = article.text
    ends = {one.span.end for one in article.calendar_days}
    starts = {one.span.start for one in article.calendar_days}
    if first := _COUNTED_BEFORE.match(text, *sentence):
        after = first.end() + 3
        if after in starts:
            yield Edit(Span(*first.span()))
    if spoken := _SPOKEN_LATER.search(text, *sentence):
        yield Edit(Span(spoken.end("cue"), sentence.end), ".")
    last = _COUNTED_AFTER.search(text, *sentence)
    if last and last.start() in ends:
        yield Edit(Span(*last.span()))


def _tail(article: Material, sentence: Span) -> Iterator[Edit]:
    """Yield the last clause where without it the sentence is short, or stands alone."""
    tail = _TAIL.search(article.text, *sentence)
    if tail is None or _KEPT & set(_WORD.findall(tail[0].lower())):
        return
    left = article.words(Span(sentence.start, tail.start()))
    whole = article.words(sentence)
    needed = len(whole.split()) > _LONG or (
        leans_on_context(whole) and not leans_on_context(f"{left}.")
    )
    if needed and len(left.split()) >= _FEWEST_LEFT and _is_even(left):
        yield Edit(Span(tail.start(), sentence.end), " …")


def _is_even(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0
