"""The clauses that a place may be asked for in, the fullest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.reading.facts import Place, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.lines import line_of
from quizzes.engine.generate.material import Material
from quizzes.engine.generate.sentence import Sentence

_DAYS = "|".join(day.title() for day in word_list("typed")["dates"]["weekdays"])
_FRONT = re.compile(
    rf"(?:As|When|While|After|Before|Since) [^,]+, "
    rf"|On (?:{_DAYS})(?: (?:morning|afternoon|evening|night))?, (?=[A-Z]|the |an? )"
)
_SOURCE = re.compile(r"\b(?:according|said|reported|says)\b")
_NEXT_CLAUSE = re.compile(r"(?:; (?:and |but )?|, (?:and|but) (?:then |later )?)(?=\w)")
_NAME = r"[A-Z][\w’.-]*(?: (?:[A-Z][\w’.-]*|of|de|da|van|von|der|la|le|al))*"
_ASIDE = re.compile(
    rf"(?P<name>{_NAME}), (?:\d+, )?(?:who (?P<told>[^,]*)|(?P<born>born) [^,]*)$"
)


def clauses_around(
    article: Material, place: Place, phrase: Span
) -> Iterator[tuple[Sentence, Span]]:
    """Yield a clause on one line, and where the phrase of the place stands in it.

    "On Monday" and "when she fell" may go, and so may what is told before; whom a
    statement comes from may not.
    """
    whole = line_of(article, place.sentence)
    yield from _with_less(whole.sentence, whole.place(phrase))
    joins = list(
        _NEXT_CLAUSE.finditer(article.text, place.sentence.start, phrase.start)
    )
    if joins:
        rest = Span(joins[-1].end(), place.sentence.end)
        line = line_of(article, rest)
        if not _SOURCE.search(whole.sentence.text):
            yield from _with_less(line.sentence, line.place(phrase))
    yield from _aside(article, whole.sentence, whole.place(phrase))


def _with_less(whole: Sentence, phrase: Span) -> Iterator[tuple[Sentence, Span]]:
    """Yield the sentence, then without what follows the place, then what precedes."""
    yield whole, phrase
    if _SOURCE.search(whole.text):
        return
    ended = whole.text[: phrase.end] + "."
    for text in (whole.text, ended):
        if front := _FRONT.match(text, 0, phrase.start):
            cut = front.end()
            moved = Span(phrase.start - cut, phrase.end - cut)
            yield replace(whole, text=text[cut:]), moved
    yield replace(whole, text=ended), phrase


def _aside(
    article: Material, whole: Sentence, phrase: Span
) -> Iterator[tuple[Sentence, Span]]:
    """Yield what is told of somebody between commas: "Curie, born in Warsaw, …"."""
    lead = whole.text[: phrase.start].rstrip().rsplit(" ", 1)
    if len(lead) != 2 or not (found := _ASIDE.search(lead[0])):
        return
    told = "was born" if found["born"] else found["told"]
    name = _only_bearer(article, found["name"])
    if not name:
        return
    before = f"{name} {told} {lead[1]} "
    named = whole.text[phrase.start : phrase.end]
    text = f"{before}{named}."
    yield replace(whole, text=text), Span(len(before), len(before) + len(named))


def _only_bearer(article: Material, name: str) -> str:
    """Return the name, told in full if anybody else could be meant; "" if unknown."""
    people = {one.name for one in article.entities if one.type == "PER"}
    bearers = {one for one in people if name in one.split()}
    if " " in name or not bearers:
        return name
    full = {one for one in bearers if " " in one}
    return full.pop() if len(full) == 1 and len(full) == len(bearers) else ""
