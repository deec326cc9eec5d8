"""What a wrong option really is: said in a few words, so that feedback can tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from corpus.reading.facts import Abbreviation, Fact, Number, Quote, Role, Span
from quizzes.engine.generate.asked import Asked, Candidate
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.rivals import described
from quizzes.engine.generate.sources import single_quoted
from quizzes.engine.items import Option

_MOST_WORDS = 12
_BEFORE, _AFTER = 4, 5  # words shown around a fact
_SAID_WORDS = 8
_WORD = re.compile(r"\S+")
_SPACED = re.compile(r"\s+([,.;:])")
_SMALL_END = re.compile(r"(?: (?:that|and|or|to|of|the|a|an|in|on|at|by|for|with))+$")
_MARKS = re.compile(r"[“”\"‘]|(?<!\w)'|’(?!\w)")
_CLAUSE_END = re.compile(r"[;:“”\"()—–]|\.\s|,\s(?=(?:and|but|who|which|where)\b)")


def with_provenance(
    options: Iterable[Option], asked: Asked, article: Material, pool: Pool
) -> tuple[Option, ...]:
    """Say of each wrong option what it is, and in which sentence a text states it."""
    behind = candidates_behind(asked)
    return tuple(
        option
        if option.right or option.text not in behind
        else _told(option, behind[option.text], asked, article, pool)
        for option in options
    )


def candidates_behind(asked: Asked) -> dict[str, Candidate]:
    """Return the candidate that each text stands for: the first that has it."""
    return {one.text: one for one in reversed(asked.candidates)}


def _told(
    option: Option, one: Candidate, asked: Asked, article: Material, pool: Pool
) -> Option:
    source = _source(one, article, pool)
    if source is None or one.stated is None:
        return replace(option, origin=one.origin, note=one.note, sentence=None)
    fact = one.stated.fact
    return replace(
        option,
        origin=one.origin,
        note=_shortened(one.note or _note(source, one.stated, asked)),
        sentence=source.number_of(fact.sentence),
    )


def _source(one: Candidate, article: Material, pool: Pool) -> Material | None:
    if one.stated is None or one.origin == "perturbed":
        return None
    if one.origin == "same_article":
        return article
    return pool.once(_articles_of_facts).get(one.stated.uuid)


def _articles_of_facts(pool: Pool) -> dict[str, Material]:
    return {stated.uuid: one for one in pool.articles for stated in one.stated}


def _note(source: Material, stated: Stated, asked: Asked) -> str:
    fact = stated.fact
    if isinstance(fact, Role):
        holder = stated.person or fact.name
        return holder if asked.part == "title" else described(source, fact)
    if isinstance(fact, Quote):
        return _of_quote(source, stated, fact, asked)
    if isinstance(fact, Abbreviation):
        outlet = source.publisher or f"“{single_quoted(source.title)}”"
        return f"what {source.words(fact.short)} stands for in {outlet}"
    if isinstance(fact, Number) and fact.type == "count" and fact.counted:
        counted = source.words(Span(fact.quantity.end, fact.counted.end))
        if counted:
            return f"the number of {counted.removeprefix('of ')}"
    return around(source, fact)


def _of_quote(source: Material, stated: Stated, quote: Quote, asked: Asked) -> str:
    """Tell who said an option, or what the speaker that it names said instead."""
    speaker = quote.speaker
    if asked.part == "words" and speaker:
        return f"said by {stated.person or speaker.name or source.words(speaker.span)}"
    content = " ".join(source.words(span) for span in quote.content)
    words = _MARKS.sub("", content).removeprefix("that ").split()
    told = " ".join(words[:_SAID_WORDS]).strip(" ,.;")
    more = " …" if len(words) > _SAID_WORDS else ""
    if quote.form == "direct":
        return f"said “{told}{more}”"
    if content.startswith("that "):
        return f"said that {told}{more}"
    return source.words(speaker.role) if speaker and speaker.role else ""


def around(source: Material, fact: Fact) -> str:
    """Quote the words around a fact, within its clause."""
    text, span = source.text, fact.span
    start, end = _clause(text, fact)
    before = [match[0] for match in _WORD.finditer(text, start, span.start)]
    after = [match[0] for match in _WORD.finditer(text, span.end, end)]
    right = max(_AFTER, _AFTER + _BEFORE - len(before))
    left = max(_BEFORE, _AFTER + _BEFORE - len(after))
    shown = [*before[-left:], source.words(span), *after[:right]] if left else []
    words = _SMALL_END.sub("", _SPACED.sub(r"\1", " ".join(shown)).strip(" ,;:."))
    opening = "… " if len(before) > left else ""
    closing = " …" if len(after) > right else ""
    return f"“{opening}{single_quoted(words)}{closing}”"


def _clause(text: str, fact: Fact) -> tuple[int, int]:
    start, end = fact.sentence
    for mark in _CLAUSE_END.finditer(text, fact.sentence.start, fact.sentence.end):
        if mark.end() <= fact.span.start:
            start = mark.end()
        elif mark.start() >= fact.span.end:
            return start, mark.start()
    return start, end


def _shortened(note: str) -> str:
    words = note.split()
    if len(words) <= _MOST_WORDS + 3:  # a quotation and the words that open it
        return " ".join(words)
    return " ".join(words[:_MOST_WORDS]) + " …"
