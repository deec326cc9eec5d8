"""Who somebody was: the right description among those of other people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.reading.facts import Description, Entity, Role
from quizzes.engine.context import leans_on_context
from quizzes.engine.data import word_list
from quizzes.engine.distractors import FEWEST
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.names import (
    accepted_names,
    is_named_in,
    may_be_one_person,
)
from quizzes.engine.generate.nations import nations_of
from quizzes.engine.generate.peers import speakers_like
from quizzes.engine.generate.portraits import (
    Portrait,
    could_be_taken_for,
    portraits_around,
    portraits_in,
    why_no_portrait,
)
from quizzes.engine.generate.prominence import (
    is_prominent,
    matters,
    mentions_of,
)
from quizzes.engine.generate.rivals import content_words
from quizzes.engine.generate.sources import named, names_key
from quizzes.engine.items import Key

_NOTHING_SHOWN = Excerpt("")
_WORDS = word_list("portraits")
_IDLE = re.compile(rf"who (?:{'|'.join(_WORDS['idle'])})\b", re.IGNORECASE)
_PERSONAL = re.compile(rf"\b(?:{'|'.join(_WORDS['pointing'])})\b", re.IGNORECASE)
_FEWEST_WORDS = 4  # content words of a clause that says what somebody did
_CALLED = re.compile(r"\b(?:[Tt]he|[Aa]n?) [a-z]+ $")
_NEAR = 40  # characters before a name


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask who each person was, and which of them did what a clause tells."""
    for one in portraits_in(article, pool):
        others = tuple(_others(article, pool, one))
        if rule := _why_not(article, one, others):
            yield Refused(stated=one.stated, family="role", part="who", rule=rule)
        else:
            yield _who(article, one, others)
    yield from _clauses(article, pool)


def _why_not(article: Material, one: Portrait, others: Sequence[Candidate]) -> str:
    if not _is_somebody_known(article, one.name):
        return "person_matters_little"
    if one.is_former:
        return "one_of_many_former_holders"
    if not one.is_telling:
        return "description_says_too_little"
    own = sum(other.origin == "same_article" for other in others)
    return "too_few_people" if own < FEWEST else ""


def _is_somebody_known(article: Material, name: str) -> bool:
    """Whether readers meet somebody who matters more than once."""
    return matters(article, name) and mentions_of(article, name) > 1


def _who(article: Material, one: Portrait, others: tuple[Candidate, ...]) -> Asked:
    return Asked(
        family="role",
        part="who",
        stated=one.stated,
        proof=one.proof,
        stem=f"In {named(article)}, who was {one.name}?",
        excerpt=_NOTHING_SHOWN,
        key=Key(kind="phrase", text=one.text, accept=(one.text,)),
        candidates=others,
        forms=("choice", "card"),
    )


def _others(article: Material, pool: Pool, one: Portrait) -> Iterator[Candidate]:
    """Yield what tells others from anybody, each calling once."""
    used: set[str] = set()
    for origin, other in portraits_around(article, pool):
        if other.circle in used or not could_be_taken_for(one, other, pool):
            continue
        if other.is_telling:
            used.update(() if other.is_narrow else [other.circle])
            yield Candidate(
                text=other.text, origin=origin, note=other.name, stated=other.stated
            )


def _clauses(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    for stated, one in article.of(Description):
        if one.form != "clause":
            if rule := _why_no_words(article, one):
                yield Refused(stated=stated, family="role", part="who", rule=rule)
            continue
        name = stated.person or one.name
        words = article.words(one.words)
        rule = _why_no_clause(article, one, name, words)
        others = [] if rule else _others_named(article, pool, name, words)
        if not rule and len(others) < FEWEST:
            rule = "too_few_people"
        if rule:
            yield Refused(stated=stated, family="role", part="did", rule=rule)
            continue
        yield Asked(
            family="role",
            part="did",
            stated=stated,
            proof=one.person,
            stem=f"In {named(article)}, {words}?",
            excerpt=_NOTHING_SHOWN,
            key=Key(
                kind="name",
                text=name,
                accept=accepted_names(name, stated.spellings, article.people),
            ),
            candidates=tuple(others),
            forms=("choice", "typed", "card")
            if is_prominent(article, name)
            else ("choice", "card"),
        )


def _why_no_words(article: Material, one: Description) -> str:
    if one.tier != "A":
        return "not_sure_enough"
    return why_no_portrait(article, one)


def _why_no_clause(article: Material, one: Description, name: str, words: str) -> str:
    if one.tier != "A":
        return "not_sure_enough"
    if " " not in name:
        return "name_is_not_full"
    if not _is_somebody_known(article, name):
        return "person_matters_little"
    if _IDLE.match(words) or len(content_words(words)) < _FEWEST_WORDS:
        return "clause_says_too_little"
    if _PERSONAL.search(words) or leans_on_context(words):
        return "clause_leans_on_context"
    if names_key(article, name) or is_named_in(name, words):
        return "title_names_the_answer"
    return ""


def _others_named(
    article: Material, pool: Pool, name: str, words: str
) -> Sequence[Candidate]:
    """Return the other people of the article of whom the clause might be told."""
    own = nations_of(pool, name)
    known = [
        Candidate(text=entity.name, origin="same_article")
        for entity in article.entities
        if entity.type == "PER"
        and " " in entity.name
        and not may_be_one_person(entity.name, name)
        and not is_named_in(entity.name, words)
        and _is_somebody(article, entity)
    ]
    near = speakers_like(name, known, pool)
    return [one for one in near if not own ^ nations_of(pool, one.text)]


def _is_somebody(article: Material, entity: Entity) -> bool:
    """Whether readers know a person by this name, and no "steamer Augusta"."""
    told = [fact.name for _, fact in article.of(Description)]
    told += [fact.name for _, fact in article.of(Role)]
    if any(may_be_one_person(name, entity.name) for name in told):
        return True
    before = (article.text[: mention.start] for mention in entity.mentions)
    called = any(_CALLED.search(text[-_NEAR:]) for text in before)
    return matters(article, entity.name) and not called
