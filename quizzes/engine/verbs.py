"""English verb forms: what "did" makes of a past tense, and back."""

from __future__ import annotations

from functools import cache

from quizzes.engine.data import word_list

_LISTS = word_list("verbs")
_IRREGULAR: dict[str, str] = _LISTS["irregular"]
_PARTICIPLES: dict[str, str] = _LISTS["participles"]
_PRESENT: dict[str, str] = _LISTS["present"]
_VOWELS = frozenset("aeiou")


def plain_form(word: str) -> str | None:
    """Return the plain form of a past tense in lower case; None if it is none."""
    return _IRREGULAR.get(word) or _regular().get(word)


def plain_form_of_present(word: str) -> str | None:
    """Return the plain form of "lies", "weighs" and other states; None for others."""
    return _PRESENT.get(word)


def plain_form_of_participle(word: str) -> str | None:
    """Return the plain form of "taken", "moved"; None for what is no participle."""
    return _PARTICIPLES.get(word) or (
        plain_form(word) if may_be_participle(word) else None
    )


def is_plain_form(word: str) -> bool:
    """Whether a word is a verb in its plain form: "crawl", "take"."""
    return word in _plain_forms()


def may_be_participle(word: str) -> bool:
    """Whether a word can follow "was" or "had": "built", "taken", "moved"."""
    return word in _PARTICIPLES or (
        plain_form(word) is not None and not is_surely_past(word)
    )


def past_of_participle(word: str) -> str | None:
    """Return the past tense of "taken", "moved"; None for what is no participle."""
    plain = plain_form_of_participle(word)
    if plain is None or plain_form(word) == plain:
        return word if plain else None
    return _pasts().get(plain)


def is_surely_past(word: str) -> bool:
    """Whether a past tense is never a participle too: "wrote", not "built"."""
    plain = _IRREGULAR.get(word)
    return plain is not None and plain in _with_their_own_participle()


@cache
def _with_their_own_participle() -> frozenset[str]:
    return frozenset(_PARTICIPLES.values()) - {"hang"}


@cache
def _pasts() -> dict[str, str]:
    """Return irregular past tenses by their plain form."""
    return {plain: past for past, plain in reversed(_IRREGULAR.items())}


@cache
def _plain_forms() -> frozenset[str]:
    return frozenset([*_IRREGULAR.values(), *_regular().values()])


@cache
def _regular() -> dict[str, str]:
    pasts = {}
    for plain in _LISTS["regular"].split():
        pasts[_with_ed(plain)] = plain
    for plain in _LISTS["doubling"].split():
        pasts[f"{plain}{plain[-1]}ed"] = plain
    return pasts


def _with_ed(plain: str) -> str:
    if plain.endswith("e"):
        return f"{plain}d"
    if plain.endswith("y") and plain[-2] not in _VOWELS:
        return f"{plain[:-1]}ied"
    return f"{plain}ed"
