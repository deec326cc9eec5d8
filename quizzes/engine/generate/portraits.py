"""Who the people of an article are, in words that tell one from another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.reading.facts import Description, Role, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.genders import sex_of
from quizzes.engine.generate.material import Material, Origin, Pool, Stated
from quizzes.engine.generate.names import (
    is_named_in,
    may_be_one_person,
    name_words,
    surname,
)
from quizzes.engine.generate.nations import nations_in
from quizzes.engine.generate.offices import (
    is_held_by_one,
    is_well_known,
    office_of,
    why_no_office,
    with_determiner,
)
from quizzes.engine.generate.prominence import mentions_of
from quizzes.engine.generate.rivals import content_words, is_described_alike, roles_of

_WORDS = word_list("portraits")
_CIRCLE_OF = {
    word: circle for circle, words in _WORDS["circles"].items() for word in words
}
_VAGUE = frozenset(_WORDS["vague"])
_RELATIONAL = frozenset(_WORDS["relational"])
_PLAIN = frozenset(_WORDS["plain"])
_LEANING = re.compile(rf"\b(?:{'|'.join(_WORDS['leaning'])})\b", re.IGNORECASE)
_LINKING = re.compile(rf"\s(?:{'|'.join(_WORDS['linking'])})\s", re.IGNORECASE)
_DETERMINER = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_DEFINITE = re.compile(r"^the\s", re.IGNORECASE)
_NAMED = re.compile(r"(?<!\w)[A-Z][\w’'.-]+")
_AGE = re.compile(r"\b\d+-year-old\s+", re.IGNORECASE)
_SPEAKS = re.compile(r"\b(spokes)(?:wo)?man\b", re.IGNORECASE)
_SIGNS = {sex: re.compile(sign) for sex, sign in _WORDS["sex"].items()}
_FORMER = re.compile(r"^(?:(?:an?|the) )?(?:former|ex-|retired)", re.IGNORECASE)
_TELLING = 2  # content words
_ALIKE = 0.75  # of the words of the shorter of two descriptions
_FEWEST = 2  # mentions of somebody to be matched,
_MAIN = 3  # mentions of somebody of whom a bare calling is told
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """Somebody with one description: "a young clergyman of the parish"."""

    stated: Stated
    name: str
    text: str
    proof: Span

    @property
    def head(self) -> str:
        """The noun that says what somebody is."""
        words = name_words(_LINKING.split(self.text)[0])
        return words[-1] if words else ""

    @property
    def circle(self) -> str:
        """A name for all callings that one person may have at a time."""
        return str(_CIRCLE_OF.get(self.head, self.head))

    @property
    def is_telling(self) -> bool:
        """Whether it says more of somebody than a calling: "a physician" does not."""
        return self.is_narrow or len(content_words(self.text) - _PLAIN) >= _TELLING

    @property
    def is_former(self) -> bool:
        """Whether it is what somebody was before the story."""
        return bool(_FORMER.match(self.text))

    @property
    def is_narrow(self) -> bool:
        """Whether a name in it leaves few whom it could be true of."""
        return bool(_NAMED.search(self.text))


def portraits_in(article: Material, pool: Pool) -> list[Portrait]:
    """Return everybody once whom the article describes well enough to be known."""
    return pool.once(_portraits)[article.uuid]


def portraits_around(
    article: Material, pool: Pool
) -> Iterator[tuple[Origin, Portrait]]:
    """Yield the article's people, then those of others on its topic."""
    for origin, source in pool.around(article):
        if origin == "same_article" or source.topic == article.topic != "":
            for portrait in portraits_in(source, pool):
                yield origin, portrait


def _portraits(pool: Pool) -> dict[str, list[Portrait]]:
    return {one.uuid: _described_in(one) for one in pool.articles}


def _described_in(article: Material) -> list[Portrait]:
    found: dict[str, Portrait] = {}
    for one in _told(article):
        known = next((name for name in found if may_be_one_person(name, one.name)), "")
        if not known:
            found[one.name] = one
        elif len(one.text) > len(found[known].text):
            found[known] = one
    return list(found.values())


def why_no_portrait(article: Material, one: Description) -> str:
    """Return the rule by which a description tells nobody from others, if any."""
    text = _written(article, one)
    bare = _DETERMINER.sub("", text)
    words = text.split()
    if text.lower().startswith("one of") or _VAGUE.intersection(name_words(bare)[-1:]):
        return "description_is_vague"
    head = (name_words(_LINKING.split(text)[0]) or ("",))[-1]
    if head in _VAGUE:
        return "description_is_vague"
    if _LEANING.search(text):
        return "description_leans_on_context"
    if head in _RELATIONAL and not (_LINKING.search(text) or _NAMED.search(text)):
        return "description_leans_on_context"
    if len(words) > _MOST_WORDS:
        return "description_too_long"
    return "well_known_office" if is_well_known(bare) else ""


def could_be_taken_for(one: Portrait, other: Portrait, pool: Pool) -> bool:
    """Whether the other's description might be this one's, and is not.

    They are of one nation and sex, as far as that is told, and the two descriptions
    cannot both be true of somebody, unless each names a body of its own.
    """
    if may_be_one_person(one.name, other.name):
        return False
    if is_named_in(one.name, other.text) or is_named_in(other.name, one.text):
        return False
    if _is_told_of(pool, one.name, other):
        return False
    sexes = {_sex_in(other.text), sex_of(pool, one.name)} - {""}
    if len(sexes) > 1:
        return False
    return nations_in(one.text) == nations_in(other.text) and not _may_both_be(
        one, other
    )


def people_apart(
    article: Material, pool: Pool, *, most: int
) -> tuple[list[Portrait], Portrait | None]:
    """Return people whose descriptions fit nobody else of them, and one left over.

    That one is the article's where it describes enough people, else of the same story.
    """
    kept: list[Portrait] = []
    people = [one for one in portraits_in(article, pool) if _is_known(article, one)]
    for one in sorted(people, key=lambda one: -mentions_of(article, one.name)):
        if len(kept) <= most and _fits_none_of(one, kept):
            kept.append(one)
    if len(kept) > most:
        return kept[:most], kept[most]
    for _, one in portraits_around(article, pool):
        if one.is_telling and _fits_none_of(one, kept):
            return kept, one
    return (kept[:-1], kept[-1]) if kept else ([], None)


def _is_known(article: Material, one: Portrait) -> bool:
    mentions = mentions_of(article, one.name)
    return mentions >= (_FEWEST if one.is_telling else _MAIN)


def _fits_none_of(one: Portrait, others: Sequence[Portrait]) -> bool:
    return not any(
        may_be_one_person(one.name, other.name)
        or is_named_in(one.name, other.text)
        or is_named_in(other.name, one.text)
        or _may_both_be(one, other)
        for other in others
    )


def _may_both_be(one: Portrait, other: Portrait) -> bool:
    """Whether one person could be both: "a doctor" and "a physician in Leeds"."""
    if _are_nearly_one(one.text, other.text):
        return True
    if one.circle != other.circle:
        shared = content_words(one.text) & content_words(other.text)
        return len(shared) > 1
    return not (one.is_narrow and other.is_narrow)


def _are_nearly_one(one: str, other: str) -> bool:
    """Whether nearly all words of a description are the other's too."""
    first, second = content_words(one), content_words(other)
    fewest = min(len(first), len(second))
    return fewest > 1 and len(first & second) >= _ALIKE * fewest


def _is_told_of(pool: Pool, name: str, portrait: Portrait) -> bool:
    """Whether any article gives somebody the office or calling of a portrait."""
    if portrait.is_narrow:
        told = roles_of(pool, name)
        return any(is_described_alike(title, portrait.text) for title in told)
    return portrait.head in _titles_of(pool, name)


def _titles_of(pool: Pool, name: str) -> frozenset[str]:
    """Return the words of every office and rank that is told of somebody."""
    told = [*roles_of(pool, name), *pool.once(_ranks).get(surname(name), ())]
    return frozenset(word for title in told for word in name_words(title))


def _ranks(pool: Pool) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for article in pool.articles:
        for entity in article.entities:
            if entity.type == "PER" and entity.title:
                found[surname(entity.name)].append(article.words(entity.title))
    return found


def _sex_in(text: str) -> str:
    return next((sex for sex, sign in _SIGNS.items() if sign.search(text)), "")


def _told(article: Material) -> Iterator[Portrait]:
    for stated, one in article.of(Description):
        fit = one.tier == "A" and one.form != "clause" and " " in _name(stated, one)
        if fit and not why_no_portrait(article, one):
            yield Portrait(
                stated=stated,
                name=_name(stated, one),
                text=_written(article, one),
                proof=one.words,
            )
    for stated, role in article.of(Role):
        office = office_of(article, role)
        fit = role.tier == "A" and " " in _name(stated, role) and not role.former
        if fit and not why_no_office(article, role) and not is_well_known(office):
            yield Portrait(
                stated=stated,
                name=_name(stated, role),
                text=with_determiner(office, alone=is_held_by_one(article, role)),
                proof=role.title,
            )


def _name(stated: Stated, fact: Description | Role) -> str:
    return stated.person or fact.name


def _written(article: Material, one: Description) -> str:
    words = _SPEAKS.sub(r"\1person", _AGE.sub("", article.words(one.words)))
    if one.form == "noun":
        words = words[:1].lower() + words[1:]
        bare = _DEFINITE.sub("", words)
        alone = bare != words and not (_LINKING.search(bare) or _NAMED.search(words))
        return _with_article(bare) if alone else words
    nations = nations_in(words)
    if nations:
        words = " ".join(word for word in words.split() if not nations_in(word))
    return _with_article(words)


def _with_article(words: str) -> str:
    return f"{'an' if words[:1] in 'aeiou' else 'a'} {words}"
