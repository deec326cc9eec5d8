"""Offices, names and abbreviations as several articles write them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz import fuzz

from corpus.reading.facts import Abbreviation, Role, Span
from quizzes.engine.clusters.groups import Statement, clusters_of
from quizzes.engine.clusters.sentences import Gist, stem
from quizzes.engine.clusters.shapes import Cluster, Relation, Voice
from quizzes.engine.clusters.sources import Sources
from quizzes.engine.data import word_list
from quizzes.engine.distractors import nearly_the_same
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.names import SAME_SPELLING, name_words
from quizzes.engine.generate.rivals import content_words, described, is_described_alike

_RANKS = frozenset(word_list("stems")["ranks"])
_GENERATIONS = frozenset({"jr", "sr", "junior", "senior", "ii", "iii", "iv"})
_HALF = 0.5


def offices_told(pool: Pool) -> Iterator[Cluster]:
    """Yield the office holders whose office several sources tell, and their names.

    A name is a cluster of its own where the sources write it in different ways.
    """
    found = clusters_of(
        "role", _roles(pool), _roles_relate, _holder, fewest=1, share=0.0
    )
    for cluster in found:
        if all(" " not in voice.value for voice in cluster.voices):
            continue  # that all call somebody "President" tells next to nothing
        yield cluster
        if spelt := _names_of(cluster):
            yield spelt


def expansions_told(pool: Pool) -> Iterator[Cluster]:
    """Yield the short forms that several sources spell out."""
    found = clusters_of(
        "expansion", _expansions(pool), _expansions_relate, _short,
        fewest=1, share=_HALF,
    )  # fmt: skip
    for cluster in found:
        shorts = sorted({_short_of(voice) for voice in cluster.voices})
        yield replace(cluster, about=" / ".join(shorts))


def _roles(pool: Pool) -> Iterator[Statement]:
    for article in pool.articles:
        told: set[tuple[str, str]] = set()
        for stated, fact in article.of(Role):
            words = name_words(fact.name)
            title = article.words(fact.title)
            office = described(article, fact)
            if fact.tier == "C" or len(words) < 2 or title.lower() in _RANKS:
                continue
            if (fact.name, office) not in told:
                told.add((fact.name, office))
                gist = Gist(frozenset({words[-1]}), frozenset())
                yield _statement(pool, article, stated, office, gist)


def _statement(
    pool: Pool, article: Material, stated: Stated, value: str, gist: Gist
) -> Statement:
    voice = pool.once(Sources).voice(article, stated, value)
    return Statement(voice=voice, fact=stated.fact, gist=gist)


def _holder(one: Statement) -> str:
    return str(one.voice.stated.person or one.fact.name)


def _roles_relate(one: Statement, other: Statement) -> Relation | None:
    same = (
        one.fact.former == other.fact.former
        and _is_one_name(one.fact.name, other.fact.name)
        and is_described_alike(one.voice.value, other.voice.value)
    )
    return "agreement" if same else None


def _is_one_name(one: str, other: str) -> bool:
    """Whether two full names are one but for spelling, or for names left out.

    "George W. Bush" and "George H. W. Bush", or father and son, are two people.
    """
    first, second = name_words(one), name_words(other)
    initials = [{word for word in name if len(word) == 1} for name in (first, second)]
    if all(initials) and initials[0] != initials[1]:
        return False
    if (set(first) ^ set(second)) & _GENERATIONS:
        return False
    return (
        set(first) <= set(second)
        or set(second) <= set(first)
        or fuzz.ratio(first[0], second[0]) >= SAME_SPELLING
    )


def _names_of(cluster: Cluster) -> Cluster | None:
    names = list(dict.fromkeys(_name(voice) for voice in cluster.voices))
    if len(names) < 2:
        return None
    voices = tuple(
        replace(voice, value=_name(voice), side=names.index(_name(voice)))
        for voice in cluster.voices
    )
    about = min((voice.value for voice in cluster.voices), key=len)
    return Cluster(kind="name", relation="variant", about=about, voices=voices)


def _name(voice: Voice) -> str:
    fact = voice.stated.fact
    return fact.name if isinstance(fact, Role) else ""


def _expansions(pool: Pool) -> Iterator[Statement]:
    for article in pool.articles:
        told: set[str] = set()
        for stated, fact in article.of(Abbreviation):
            short = article.words(fact.short)
            if fact.tier == "A" and short not in told:
                told.add(short)
                long = without_the(article.words(fact.long))
                gist = Gist(frozenset(map(stem, content_words(long))), frozenset())
                yield _statement(pool, article, stated, long, gist)


def without_the(words: str) -> str:
    """Return a name without the article before it."""
    return words[4:] if words.lower().startswith("the ") else words


def _short(one: Statement) -> str:
    return _short_of(one.voice)


def _short_of(voice: Voice) -> str:
    fact = voice.stated.fact
    return voice.article.words(fact.short) if isinstance(fact, Abbreviation) else ""


def _expansions_relate(one: Statement, other: Statement) -> Relation | None:
    if not _may_be_one_body(one, other):
        return None
    values = (one.voice.value, other.voice.value)
    same = nearly_the_same(*values) and _plain(values[0]) == _plain(values[1])
    return "agreement" if same else "variant"


def _plain(long: str) -> str:
    return long.casefold().replace("-", " ")


def _may_be_one_body(one: Statement, other: Statement) -> bool:
    """Whether two short forms are one, or differ in a letter that no text keeps apart.

    "ISIS" and "ISIL" are one body, "NCAA" and "NIAA" are two: an article that has both
    tells them apart.
    """
    first, second = _short(one), _short(other)
    if first == second:
        return True
    letters = sum(a != b for a, b in zip(first, second, strict=False))
    if len(first) != len(second) or letters != 1 or first[:2] != second[:2]:
        return False
    return not any(
        _has(each.voice.article, first) and _has(each.voice.article, second)
        for each in (one, other)
    )


def _has(article: Material, short: str) -> bool:
    return short in Span(0, len(article.text)).of(article.text)
