"""A sentence on one line as questions are made of it.

An opening "However," is left out, and a pronoun whose referent is sure gives way to the
name. Offsets of the article are moved along.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from corpus.reading.facts import Span
from quizzes.engine.generate.material import Material
from quizzes.engine.generate.sentence import Sentence
from quizzes.engine.generate.sources import title_is_shown

_OPENER = re.compile(r"(?:However|Meanwhile|Moreover|Nevertheless|Indeed|In fact),\s+")
_SUBJECTS = frozenset({"he", "she", "it", "they"})
_QUOTED = frozenset('“"”')
_OWNERS = frozenset({"his", "her", "its", "their"})


@dataclass(frozen=True, slots=True)
class Line:
    """``starts`` are offsets in the article, ``moved`` the same places in the line."""

    sentence: Sentence
    starts: tuple[int, ...]
    moved: tuple[int, ...]
    named: bool  # whether a pronoun gave way to a name

    def place(self, span: Span) -> Span:
        """Return where a span of the article stands in the line."""
        return Span(self.at(span.start), self.at(span.end - 1) + 1)

    def at(self, offset: int) -> int:
        found = bisect_right(self.starts, offset) - 1
        return self.moved[max(0, found)]


def line_of(article: Material, sentence: Span, *, things: bool = False) -> Line:
    """Write a sentence of the article on one line.

    If its ``things`` may be named, "the company" gives way to what it is called.
    """
    text = article.text
    opener = _OPENER.match(text, sentence.start, sentence.end)
    start = opener.end() if opener else sentence.start
    names = _names_for_pronouns(article, Span(start, sentence.end))
    titled = things and title_is_shown(article)
    if things:
        of_things = _names_of_things(article, Span(start, sentence.end), titled=titled)
        names = [*names, *of_things]
    shown: list[str] = []
    starts, moved = [], []
    length = 0
    for at in range(start, sentence.end):
        name = next((name for span, name in names if span.start <= at < span.end), None)
        char = text[at]
        if name is not None:
            first = any(span.start == at for span, _ in names)
            char = name if first else ""
        elif char.isspace():
            char = " " if shown and not shown[-1].endswith(" ") else ""
        starts.append(at)
        moved.append(length if char else max(0, length - 1))
        if char:
            shown.append(char)
            length += len(char)
    line = Sentence(
        text="".join(shown).rstrip(),
        names=article.proper_names,
        people=article.person_names,
        common=article.plain_words,
        clear=article.things.clear if titled else (),
        tolls=article.things.tolls if titled else (),
    )
    return Line(line, tuple(starts), tuple(moved), bool(names))


def _names_for_pronouns(article: Material, sentence: Span) -> list[tuple[Span, str]]:
    """Return the first pronoun of the sentence, if it is known whom it means."""
    text = article.text
    for referent in article.referents_in(sentence):
        word = referent.span.of(text).lower()
        told = text[sentence.start : referent.span.start]
        if referent.tier != "A" or word not in _SUBJECTS | _OWNERS:
            continue
        if _is_told(told, referent.name):
            continue
        owner = word in _OWNERS
        return [(referent.span, f"{referent.name}’s" if owner else referent.name)]
    return []


def _names_of_things(
    article: Material, sentence: Span, *, titled: bool
) -> list[tuple[Span, str]]:
    """Return the first "the movement" of the sentence, if the text has named one."""
    text = sentence.of(article.text)
    if not _QUOTED.isdisjoint(text):
        return []
    found = article.things.named_in(text, titled=titled)
    found = found or (article.things.meant_in(text) if titled else None)
    if found is None:
        return []
    start, end, name = found
    return [(Span(sentence.start + start, sentence.start + end), name)]


def _is_told(told: str, name: str) -> bool:
    """Whether the words before a pronoun already hold what it stands for."""
    return any(part in told for part in name.split() if part[:1].isupper())
