"""Offices as questions name them: "the governor of …", "a spokesperson for …"."""

from __future__ import annotations

import re

from corpus.reading.facts import Role, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Material
from quizzes.engine.generate.rivals import described, description_span

_RANKS = frozenset(word_list("stems")["ranks"])
_WELL_KNOWN = re.compile(word_list("stems")["well_known_office"], re.IGNORECASE)
_LEADING = re.compile(r"^(?:the|an?|its|his|her|their)\s+", re.IGNORECASE)
_FORMER = re.compile(r"^(?:former|ex-?|late|one-time)\s+", re.IGNORECASE)
_ONE_OF_SEVERAL = re.compile(r"\b(?:an?)\s*$", re.IGNORECASE)
_SPEAKS = re.compile(r"\b(spokes)(?:wo)?man\b", re.IGNORECASE)
_WOMAN = re.compile(r"\bspokeswoman\b", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:an?|the)\s+$", re.IGNORECASE)
_OWNED = re.compile(r"[A-Z](?:[\w.-]+\s)*[\w.-]+(?:[’']s|s[’'])\s")
_NARROWED = re.compile(
    r"\b(?:first|second|last|next|then|future|longest|youngest|oldest|only)"
    r"(?:[ -][a-z]+){0,3}\s+$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r" [A-Z]|, (?:[\w.]+\s){0,2}[\w.]+-based\b|-based\b")
_VOWEL = re.compile(r"[aeio]|u(?!\.S|ni|s\b)", re.IGNORECASE)


def office_of(article: Material, role: Role) -> str:
    """Return the words for the office, without "the", "a" or "his" before them."""
    return _LEADING.sub("", described(article, role), count=1)


def why_no_office(article: Material, role: Role) -> str:
    """Return the rule by which a description is no office to ask for, if any."""
    office = office_of(article, role)
    if not office or office.lower().rstrip(".") in _RANKS:
        return "only_a_rank"
    body, span = role.organisation, description_span(article, role)
    if body is None or not span.covers(body):
        return "office_without_its_body"
    rest = article.text[span.end : role.sentence.end]
    if _GOES_ON.match(rest) and not 0 <= role.person.start - span.end <= 1:
        return "office_without_its_body"
    if _NARROWED.search(article.words(Span(role.sentence.start, span.start))):
        return "office_is_told_in_part"
    return "well_known_office" if is_well_known(office) else ""


def is_well_known(office: str) -> bool:
    """Whether everybody can say who held an office, the article read or not."""
    return _WELL_KNOWN.fullmatch(office) is not None


def is_held_by_one(article: Material, role: Role) -> bool:
    """Whether the text does not say "a spokesman", as one of several."""
    span = description_span(article, role)
    before = article.text[role.sentence.start : span.start]
    several = _ONE_OF_SEVERAL.search(before) or _SPEAKS.search(office_of(article, role))
    return not several


def speaks_for_others(office: str) -> bool:
    """Whether it is the office of a spokesperson, whose name nobody need know."""
    return _SPEAKS.search(office.replace("person", "man")) is not None


def with_determiner(office: str, *, alone: bool) -> str:
    """Return "the governor of Ashdale", "a town spokesperson", "Ashdale’s mayor"."""
    neutral = _SPEAKS.sub(r"\1person", office)
    if _OWNED.match(neutral):
        return neutral
    if alone and not _FORMER.match(neutral):
        return f"the {neutral}"
    return f"an {neutral}" if _VOWEL.match(neutral) else f"a {neutral}"


def without_former(office: str) -> str:
    return _FORMER.sub("", office, count=1)


def bar_over_gender(article: Material, role: Role) -> list[Span]:
    """Bar an office that is called after a woman: the stem has it as "spokesperson"."""
    span = description_span(article, role)
    if not _WOMAN.search(article.words(span)):
        return []
    before = _DETERMINER.search(article.text[role.sentence.start : span.start])
    start = role.sentence.start + before.start() if before else span.start
    ends_apposition = article.text[span.end : span.end + 1] == ","
    return [Span(start, span.end + ends_apposition)]
