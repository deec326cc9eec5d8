"""Who is "he" and who is "she": a wrong option must fit the pronouns shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.reading.facts import Quote, Role
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.names import surname

_MALE = frozenset({"he", "him", "his", "himself", "mr"})
_FEMALE = frozenset({"she", "her", "hers", "herself", "mrs", "ms", "miss"})
_NAMES = word_list("first_names")["first_names"]
_WOMEN, _MEN = frozenset(_NAMES["women"]), frozenset(_NAMES["men"])
_SIGN = re.compile(rf"\b(?:{'|'.join(sorted(_MALE | _FEMALE))})\b", re.IGNORECASE)
_MAN = re.compile(r"\w(wo)?man\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")


def fitting(
    candidates: Iterable[Candidate], article: Material, pool: Pool, shown: str
) -> list[Candidate]:
    """Leave out those of whom the pronouns of a sentence cannot be meant."""
    shown = _QUOTED.sub("", shown)
    signs = {_gender(sign) for sign in _SIGN.findall(shown)}
    if len(signs) != 1:
        return list(candidates)
    known: dict[str, str] = {}
    for _, other in pool.around(article):
        known |= dict(_shown_in(other))
    return [
        one
        for one in candidates
        if known.get(surname(one.text), _by_first_name(one.text)) in {"", *signs}
    ]


def shows_a_gender(words: str) -> bool:
    """Whether "he" or "her" stands in words outside quotation marks."""
    return bool(_SIGN.search(_QUOTED.sub("", words)))


def sex_of(pool: Pool, name: str) -> str:
    """Return "m" or "f" where any article or the first name shows it."""
    return pool.once(_known_in).get(surname(name), _by_first_name(name))


def _known_in(pool: Pool) -> dict[str, str]:
    return {name: sex for one in pool.articles for name, sex in _shown_in(one)}


def _by_first_name(name: str) -> str:
    first = name.split(" ", 1)[0].lower()
    return "f" if first in _WOMEN else "m" if first in _MEN else ""


def _gender(sign: str) -> str:
    return "f" if sign.lower() in _FEMALE else "m"


def _shown_in(article: Material) -> Iterator[tuple[str, str]]:
    """Yield surname and "m" or "f" of those of whom an article shows it."""
    for referent in article.referents:
        if referent.tier == "A":
            yield from _shown_by(article.words(referent.span), referent.name)
    for stated, quote in article.of(Quote):
        if quote.speaker and (name := stated.person or quote.speaker.name):
            yield from _shown_by(article.words(quote.speaker.span), name)
    for stated, role in article.of(Role):
        if man := _MAN.search(article.words(role.title)):
            yield surname(stated.person or role.name), "f" if man[1] else "m"


def _shown_by(mention: str, name: str) -> Iterator[tuple[str, str]]:
    first = mention.split(" ", 1)[0].rstrip(".")
    if first.lower() in _MALE | _FEMALE:
        yield surname(name), _gender(first)
