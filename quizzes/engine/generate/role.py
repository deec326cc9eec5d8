"""Who holds the role, and which role somebody holds."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.reading.facts import Role
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Asked, Candidate
from quizzes.engine.generate.excerpts import excerpt_of, occurrences
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.names import (
    accepted_names,
    is_named_in,
    may_be_one_person,
    name_words,
)
from quizzes.engine.generate.rivals import (
    described,
    description_span,
    is_described_alike,
    roles_of,
)
from quizzes.engine.generate.sources import named, single_quoted
from quizzes.engine.items import Key

_RANKS = frozenset(word_list("stems")["ranks"])
_LEADING = ("the ", "a ", "an ", "its ", "his ", "her ", "their ")


def ask(article: Material, pool: Pool) -> Iterator[Asked]:
    """Ask for the holder of each office, and for the office of each holder."""
    for stated, role in article.of(Role):
        name = stated.person or role.name
        description = _bare(described(article, role))
        if role.tier != "A" or not _is_office(description) or not name_words(name):
            continue
        yield _holder(article, pool, stated, role, description)
        yield _title(article, pool, stated, role, description)


def _is_office(description: str) -> bool:
    return bool(description) and description.lower().rstrip(".") not in _RANKS


def _bare(description: str) -> str:
    lowered = description.lower()
    article = next((word for word in _LEADING if lowered.startswith(word)), "")
    return description[len(article) :]


def _capital(description: str) -> str:
    """Let every option begin alike, wherever its words stood in a sentence."""
    return description[:1].upper() + description[1:]


def _holder(
    article: Material, pool: Pool, stated: Stated, role: Role, description: str
) -> Asked:
    name = stated.person or role.name
    names = accepted_names(name, stated.spellings, article.people)
    bars = [role.person]
    for words in names:
        bars += occurrences(article.text, role.sentence, words)
    excerpt = excerpt_of(article, role.sentence, bars)
    fit = [
        one
        for one in _holders(article, pool, description)
        if not may_be_one_person(one.text, name)
        and not is_named_in(one.text, f"{excerpt.visible()} {description}")
    ]
    quoted = single_quoted(description)
    return Asked(
        family="role",
        part="holder",
        stated=stated,
        proof=role.person,
        stem=f"In {named(article)}, who is described as “{quoted}”?",
        excerpt=excerpt,
        key=Key(kind="name", text=name, accept=names),
        candidates=tuple(fit),
    )


def _holders(article: Material, pool: Pool, description: str) -> Iterator[Candidate]:
    """Yield holders of other offices, those who ever held this one left out."""
    for origin, other in pool.around(article):
        for stated, role in other.of(Role):
            name = stated.person or role.name
            alike = any(
                is_described_alike(title, description) for title in roles_of(pool, name)
            )
            if role.tier in "AB" and " " in name and not alike:
                note = described(other, role)
                yield Candidate(text=name, origin=origin, note=note, stated=stated)


def _title(
    article: Material, pool: Pool, stated: Stated, role: Role, description: str
) -> Asked:
    name = stated.person or role.name
    span = description_span(article, role)
    bars = [span, *occurrences(article.text, role.sentence, description)]
    excerpt = excerpt_of(article, role.sentence, bars)
    held = list(roles_of(pool, name))
    fit = [
        one
        for one in _titles(article, pool)
        if not any(is_described_alike(one.text, title) for title in held)
        and one.text.lower() not in excerpt.visible().lower()
        and not is_named_in(name, one.text)
    ]
    title = article.words(role.title)
    return Asked(
        family="role",
        part="title",
        stated=stated,
        proof=span,
        stem=f"In {named(article)}, what is the office or role of {name}?",
        excerpt=excerpt,
        key=Key(
            kind="phrase",
            text=_capital(description),
            accept=tuple(dict.fromkeys([description, title])),
        ),
        candidates=tuple(fit),
    )


def _titles(article: Material, pool: Pool) -> Iterator[Candidate]:
    for origin, other in pool.around(article):
        for stated, role in other.of(Role):
            description = _bare(described(other, role))
            if role.tier == "A" and _is_office(description):
                note = stated.person or role.name
                yield Candidate(
                    text=_capital(description),
                    origin=origin,
                    note=note,
                    stated=stated,
                )
