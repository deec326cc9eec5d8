"""Say in square brackets whom a pronoun and which day a weekday stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from corpus.reading.facts import Date, Referent, Span
from quizzes.engine.generate.dates import grain_of, written
from quizzes.engine.generate.edits import Edit
from quizzes.engine.generate.material import Material
from quizzes.engine.generate.names import is_named_in

_NUMBER = re.compile(r"\d+")
_PERSONAL = re.compile(r"\b(?:he|she|his|her|hers|him)\b", re.IGNORECASE)
_QUOTED = re.compile(
    r"“[^“”\"]*[”\"]?|\"[^\"]*\"?|``.*?(?:''|$)|''.*?(?:''|$)", re.DOTALL
)
_DAY = re.compile(r"\d")


def brackets_in(
    article: Material, sentence: Span, barred: Sequence[Span], *, dated: bool
) -> Iterator[Edit]:
    """Yield what to put into a sentence so that it says who and when by itself.

    Nobody whom the bars hide is named, and no number that they hide is written.
    """
    hidden = " ".join(article.words(bar) for bar in barred)
    if not _PERSONAL.search(hidden):  # "he said", barred: one more name is the key's
        yield from _names(article, sentence, hidden)
    if dated:
        for one in _days(article, sentence, hidden):
            if not any(bar.start <= one.span.start <= bar.end for bar in barred):
                yield one


def _names(article: Material, sentence: Span, hidden: str) -> Iterator[Edit]:
    """Name each person once, and only one whom the sentence does not name anyway.

    After a "he" that nothing explains, the next one could be thought somebody else.
    """
    known = {one.span.start: one for one in article.referents_in(sentence)}
    if not known:
        return
    told: set[str] = set()
    for pronoun in _PERSONAL.finditer(_unquoted(sentence.of(article.text))):
        referent = known.get(sentence.start + pronoun.start())
        if referent is None or referent.tier != "A":
            return
        name = referent.name
        if is_named_in(name, hidden):
            return
        if name not in told and not is_named_in(name, article.words(sentence)):
            yield Edit(referent.span, f"[{_in_its_case(referent)}]")
        told.add(name)


def _unquoted(text: str) -> str:
    """Blank out quotations, whose pronouns are the speaker's, offsets unchanged."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)


def _in_its_case(one: Referent) -> str:
    if not one.rule.startswith("owner"):
        return one.name
    return f"{one.name}’" if one.name.endswith("s") else f"{one.name}’s"


def _days(article: Material, sentence: Span, hidden: str) -> Iterator[Edit]:
    at = bisect_left(article.days, sentence.start, key=lambda one: one.span.start)
    numbers = set(_NUMBER.findall(hidden))
    for one in article.days[at:]:
        if one.span.start >= sentence.end:
            return
        day = _missing(article, one)
        if day and not numbers & set(_NUMBER.findall(day)):
            yield Edit(Span(one.span.end, one.span.end), f" [{day}]")


def _missing(article: Material, date: Date) -> str:
    """Return what a reader must know to place a date: all of it, or only the year."""
    words = article.words(date.span)
    before = article.text[max(0, date.span.start - 2) : date.span.start].strip()
    after = article.text[date.span.end : date.span.end + 1]
    nowadays = words.lower() == "today" and "," in {before, after}
    if date.value[:4] in words or grain_of(date.value) is None:
        return ""
    if nowadays or after in {"'", "’"}:
        return ""
    return (
        date.value[:4] if _DAY.search(words) else written(date.value, month_first=False)
    )
