"""Who holds an office, and who somebody was."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.reading.facts import Role
from quizzes.engine.distractors import FEWEST
from quizzes.engine.generate import who_was
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.excerpts import excerpt_of, occurrences
from quizzes.engine.generate.genders import fitting
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.names import (
    accepted_names,
    is_named_in,
    may_be_one_person,
)
from quizzes.engine.generate.nations import nations_in
from quizzes.engine.generate.offices import (
    bar_over_gender,
    is_held_by_one,
    office_of,
    speaks_for_others,
    why_no_office,
    with_determiner,
    without_former,
)
from quizzes.engine.generate.peers import holders_for
from quizzes.engine.generate.prominence import is_prominent, matters
from quizzes.engine.generate.rivals import (
    is_described_alike,
    roles_of,
)
from quizzes.engine.generate.sources import as_of
from quizzes.engine.items import Key


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask who people were and who held an office."""
    for stated, role in article.of(Role):
        rule = _why_no_holder(article, stated, role)
        asked = None if rule else _holder(article, pool, stated, role)
        if asked and (len(asked.candidates) >= FEWEST or "typed" in asked.forms):
            yield asked
            continue
        rule = rule or "no_rivals_of_the_body"
        yield Refused(stated=stated, family="role", part="holder", rule=rule)
    yield from who_was.ask(article, pool)


def _why_not(article: Material, stated: Stated, role: Role) -> str:
    name = stated.person or role.name
    if role.tier != "A":
        return "not_sure_enough"
    if " " not in name:
        return "name_is_not_full"
    if rule := why_no_office(article, role):
        return rule
    return "" if matters(article, name) else "person_matters_little"


def _why_no_holder(article: Material, stated: Stated, role: Role) -> str:
    if _has_another_holder(article, stated, role):
        return "several_holders"
    if role.former:
        return "one_of_many_former_holders"
    if speaks_for_others(office_of(article, role)):
        return "minor_office"
    return _why_not(article, stated, role)


def _has_another_holder(article: Material, stated: Stated, role: Role) -> bool:
    """Whether the article names others in this office: which of them is meant?"""
    office = without_former(office_of(article, role))
    return any(
        is_described_alike(without_former(office_of(article, rival)), office)
        and not may_be_one_person(
            other.person or rival.name, stated.person or role.name
        )
        for other, rival in article.of(Role)
        if rival.tier != "C" and rival.organisation
    )


def _holder(article: Material, pool: Pool, stated: Stated, role: Role) -> Asked:
    name = stated.person or role.name
    office = office_of(article, role)
    names = accepted_names(name, stated.spellings, article.people)
    bars = [role.person]
    for words in names:
        bars += occurrences(article.text, role.sentence, words)
    bars += bar_over_gender(article, role)
    excerpt = excerpt_of(article, role.sentence, bars)
    seen = f"{excerpt.visible()} {office}"
    fit = [
        one
        for one in _holders(article, pool, office)
        if not may_be_one_person(one.text, name) and not is_named_in(one.text, seen)
    ]
    whom = with_determiner(office, alone=is_held_by_one(article, role))
    return Asked(
        family="role",
        part="holder",
        stated=stated,
        proof=role.person,
        stem=f"{as_of(article)}, who was {whom}?",
        excerpt=excerpt,
        key=Key(kind="name", text=name, accept=names),
        candidates=tuple(
            holders_for(office, fitting(fit, article, pool, excerpt.visible()), pool)
        ),
        forms=("choice", "typed", "card")
        if is_prominent(article, name)
        else ("choice", "card"),
    )


def _holders(article: Material, pool: Pool, office: str) -> Iterator[Candidate]:
    """Yield the holders of other offices of the same nation.

    Left out are those who ever held this office.
    """
    nations = nations_in(office)
    if not nations:
        return
    for origin, other in pool.around(article):
        for stated, role in other.of(Role):
            name = stated.person or role.name
            fit = role.tier in "AB" and " " in name
            near = nations_in(office_of(other, role)) == nations
            if fit and near and not _ever_held(pool, name, office):
                yield Candidate(text=name, origin=origin, stated=stated)


def _ever_held(pool: Pool, name: str, office: str) -> bool:
    return any(is_described_alike(title, office) for title in roles_of(pool, name))
