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
_DAY_NEXT = re.compile(r",? (?:on|in) (?:[A-Z]\w+day, )?(?:\d{1,2} )?[A-Z]\w+ \d{4}\b")
_WEEKDAY = re.compile(r"[A-Z]\w+day, ")
_CARRYING = re.compile(r" [a-z]+ing (?:them|him|her|it)(?= (?:in|at|near|outside) $)")
_GATHERING = re.compile(
    r"(?P<told>(?:[^,]+|\w+ \d+, \d+), |)"
    r"(?P<lead>(?:at|in|during) (?:an?|the|his|her|their) [^,]* )$",
    re.IGNORECASE,
)
_SOURCE_LAST = re.compile(
    r", (?:[A-Z]|the |an? |police |officials )[^,]{0,40} (?:said|reported)\.$"
)
_CLOCK = re.compile(
    r"(?:At \d[\d:.]* (?:o’clock )?(?:[ap]\.?m\.? on|in the \w+ of) |On \w+day, )"
    r"(?=\d+ [A-Z]\w+ \d{4},)"
)
_HOUR = re.compile(
    r", at [^,]*\b(?:morning|afternoon|evening|night|o’clock|noon|midnight|[ap]\.m\.)"
    r"(?=,)"
)
_UNPARTED = re.compile(r"(?:On \d{1,2} [A-Z]\w+|In(?: [A-Z]\w+)?) \d{4}(?= [A-Z])")
_ONESELF = re.compile(r" (?:(?:him|her|it)self|themselves)(?=[.,])| also(?= [a-z])")
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
    if clock := _CLOCK.match(whole.sentence.text):
        yield from _with_less(
            *_without_the_hour(whole.sentence, whole.place(phrase), clock.end())
        )
    plainer, moved = _plainer(whole.sentence, whole.place(phrase))
    if plainer != whole.sentence:
        yield from _with_less(plainer, moved)
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
    yield from _without_the_load(whole.sentence, whole.place(phrase))
    yield from _gathering(whole.sentence, whole.place(phrase))


def _plainer(whole: Sentence, phrase: Span) -> tuple[Sentence, Span]:
    """Leave out the hour and "himself", and part an opening date by a comma."""
    text, start, end = whole.text, phrase.start, phrase.end
    for pattern in (_HOUR, _ONESELF):
        for cut in reversed(list(pattern.finditer(text))):
            if cut.start() < end and cut.end() > start:
                continue
            text = text[: cut.start()] + text[cut.end() :]
            if cut.end() <= start:
                start, end = start - len(cut[0]), end - len(cut[0])
    if opening := _UNPARTED.match(text):
        text = f"{opening[0]},{text[opening.end() :]}"
        start, end = start + 1, end + 1
    return replace(whole, text=text), Span(start, end)


def _without_the_load(whole: Sentence, phrase: Span) -> Iterator[tuple[Sentence, Span]]:
    """Yield "an attack on a convoy in Anbar" for "on a convoy carrying them in"."""
    if not (found := _CARRYING.search(whole.text[: phrase.start])):
        return
    text = whole.text[: found.start()] + whole.text[found.end() :]
    less = found.end() - found.start()
    moved = Span(phrase.start - less, phrase.end - less)
    yield from _with_less(replace(whole, text=text), moved)


def _gathering(whole: Sentence, phrase: Span) -> Iterator[tuple[Sentence, Span]]:
    """Yield "Ada spoke at a meeting in Lyon" for "At a meeting in Lyon, Ada spoke"."""
    found = _GATHERING.fullmatch(whole.text[: phrase.start])
    rest = whole.text[phrase.end :]
    if not found or not rest.startswith(", ") or "," in rest[2:]:
        return
    lead = found["lead"]
    before = f"{found['told']}{rest[2:].removesuffix('.')} {lead[:1].lower()}{lead[1:]}"
    named = whole.text[phrase.start : phrase.end]
    text = f"{before}{named}."
    yield replace(whole, text=text), Span(len(before), len(before) + len(named))


def _with_less(whole: Sentence, phrase: Span) -> Iterator[tuple[Sentence, Span]]:
    """Yield the sentence, then without what follows the place, then what precedes."""
    yield whole, phrase
    source = _SOURCE_LAST.search(whole.text, phrase.end)
    if _SOURCE.search(whole.text, 0, source.start() if source else len(whole.text)):
        return
    last = source[0] if source else "."
    day = _DAY_NEXT.match(whole.text, phrase.end)
    when = _WEEKDAY.sub("", day[0]).lstrip(",") if day else ""
    dated = whole.text[: phrase.end] + when + last if day else whole.text
    ended = whole.text[: phrase.end] + last
    if day:
        yield replace(whole, text=dated), phrase
    for text in (dated, ended):
        if front := _FRONT.match(text, 0, phrase.start):
            cut = front.end()
            moved = Span(phrase.start - cut, phrase.end - cut)
            yield replace(whole, text=text[cut:]), moved
    yield replace(whole, text=ended), phrase


def _without_the_hour(whole: Sentence, phrase: Span, end: int) -> tuple[Sentence, Span]:
    """Return "On 3 May 1890" for "On Monday, 3 May 1890" or "At 3:51 …"."""
    cut = end - len("On ")
    moved = Span(phrase.start - cut, phrase.end - cut)
    return replace(whole, text=f"On {whole.text[end:]}"), moved


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
