"""How much an article makes of somebody: whose name a reader can be asked to type."""

from __future__ import annotations

import re

from corpus.reading.facts import Entity, Quote
from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.names import may_be_one_person
from quizzes.engine.generate.rivals import roles_of

_SCHOLARS = frozenset(word_list("speech")["sources"]["scholars"])
_MEMBER = re.compile(rf"\b(?:{'|'.join(word_list('speech')['members']['offices'])})\b")
_SPEAKS_FOR = frozenset(word_list("standing")["speaking_for"]["words"])
_WORD = re.compile(r"[a-z]+")
_NEAR = 40  # characters around a name
_SHARE = 0.6  # of the mentions of whom the article speaks of most
_FEWEST = 3  # mentions


def is_prominent(article: Material, name: str) -> bool:
    """Whether readers know a name by heart: the article is about its bearer."""
    most = max((len(one.mentions) for one in _people(article)), default=0)
    return mentions_of(article, name) >= max(_FEWEST, _SHARE * most)


def is_minor(article: Material, pool: Pool, name: str) -> bool:
    """Whether somebody is but a member of a large body, or speaks for another."""
    held = " ".join(roles_of(pool, name)).lower()
    speaks_for = _SPEAKS_FOR.intersection(_WORD.findall(held))
    member = bool(_MEMBER.search(held)) and not is_prominent(article, name)
    return bool(speaks_for) or member


def mentions_of(article: Material, name: str) -> int:
    """Return how often an article names somebody, by surname too."""
    return sum(
        len(one.mentions)
        for one in _people(article)
        if may_be_one_person(one.name, name)
    )


def is_only_cited(article: Material, name: str) -> bool:
    """Whether somebody is but a source: a scholar who has looked into what is told.

    In the news whoever is quoted takes part in what happens.
    """
    if article.is_news or mentions_of(article, name) > 1:
        return False
    at = article.text.find(name)
    around = article.text[max(0, at - _NEAR) : at + len(name) + _NEAR]
    return at >= 0 and bool(_SCHOLARS.intersection(_WORD.findall(around)))


def matters(article: Material, name: str) -> bool:
    """Whether a reader should know somebody: more than a name that once comes up."""
    mentions = mentions_of(article, name)
    speaks = any(
        quote.tier == "A"
        and quote.form == "direct"
        and quote.speaker
        and may_be_one_person(stated.person or quote.speaker.name or "", name)
        for stated, quote in article.of(Quote)
    )
    if article.is_news:
        return mentions >= _FEWEST or (speaks and mentions > 1)
    return (mentions > 1 or speaks) and not is_only_cited(article, name)


def _people(article: Material) -> list[Entity]:
    return [entity for entity in article.entities if entity.type == "PER"]
