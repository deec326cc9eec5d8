"""Say whether a name is a person's, an organisation's or a place's."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from corpus.reading.lexicon import tags, words_in
from corpus.reading.people.name_words import Word, given_names
from corpus.reading.people.names import Name
from corpus.reading.places import (
    has_place_shape,
    is_people,
    is_place,
    is_well_known_place,
    may_be_place,
    nation_of,
)

Kind = Literal["PER", "ORG", "LOC"]

_PARTY = re.compile(r"[RDI]-[A-Z]")  # "Ted Cruz, R-Texas"
_COMMON = frozenset(["NN", "NNS", "JJ", "RB", "CD"])  # "the Barrier", "the Eagle"
_DESCRIBED = frozenset(["NN", "NNS", "JJ", "CC"])
_PERSON_WORDS = 5
_SHORT_FORM = 4  # letters: "CHAD" and "MALI" may be short forms
_APPOSITION = 7  # words
_PERSON_UNKNOWN = 3  # words that no lexicon has


class Verdict(NamedTuple):
    kind: Kind | None  # None: an event, a product, a people
    is_sure: bool = True
    is_word: bool = False  # a common word, and a name only if somebody bears it


_NONE = Verdict(None)
_CURRENCY_SIGNS = tuple("$£€¥")  # "US$5"
_NEXT_WORD = re.compile(r" ([a-z]+)")
_REGION = re.compile(r", ([^\W\d_][^,.;:()\n]{1,30})")


def kind_of(text: str, name: Name, words: tuple[Word, ...]) -> Verdict:
    """Return the kind of the untitled name ``words`` within ``name``."""
    texts = tuple(word.text for word in words)
    whole = " ".join(texts)
    last = name.words[-1]
    if text.startswith(_CURRENCY_SIGNS, last.end):
        return _NONE
    if is_people(whole) or all(
        is_people(word) or word.lower() == "and" for word in texts
    ):
        is_named = whole in ("U.S.", "America") or _describes(text, whole, last.end)
        return Verdict("LOC") if is_named else _NONE
    if whole in words_in("names", "general") or _PARTY.match(whole):
        return _NONE
    if whole in words_in("organisations", "known"):
        return Verdict("ORG")
    if _is_place_name(texts, whole):
        return Verdict("LOC")
    if " & " in text[words[0].start : last.end]:
        return Verdict("ORG")
    if may_be_place(whole) and _is_in_region(text, last.end):
        return Verdict("LOC")
    if kind := _by_words(texts):
        return Verdict(kind)
    return _by_context(text, name, texts)


def _is_place_name(texts: tuple[str, ...], whole: str) -> bool:
    if len(texts) > 1 and texts[0] in words_in("places", "parts"):
        return is_place(whole) or is_place(" ".join(texts[1:]))
    if len(texts) > 1 and texts[0] in given_names():
        return False
    # A report's first word may be in capitals: "NAIROBI, Kenya".
    is_shouted = whole.isupper() and len(whole) > _SHORT_FORM
    return is_place(whole) or (is_shouted and is_place(whole.title()))


def _by_words(texts: tuple[str, ...]) -> Kind | None:
    lowers = [text.lower().rstrip(".") for text in texts]
    if "of" in lowers or "for" in lowers:
        return "LOC" if lowers[0] in words_in("places", "of_heads") else "ORG"
    if lowers[-1] in words_in("organisations", "tails") and len(texts) > 1:
        return "ORG"
    if has_place_shape(texts) and texts[0] not in given_names():
        return "LOC"
    if len(texts) > 1 and texts[0] in words_in("organisations", "openings"):
        return "ORG"
    if len(texts) > 1 and _is_personal(texts, lowers):
        return "PER"
    if len(texts) == 1 and texts[0].isupper() and 1 < len(texts[0]) <= 6:
        return "ORG"
    return None


def _is_personal(texts: tuple[str, ...], lowers: list[str]) -> bool:
    if len(texts) > _PERSON_WORDS or any(char.isdigit() for char in texts[-1]):
        return False
    return (
        texts[0] in given_names()
        or _is_person_suffix(lowers)
        or any(lower.startswith(("al-", "el-", "ibn-")) for lower in lowers[1:])
        or any(lower in words_in("names", "person_particles") for lower in lowers[:-1])
        or any(len(text) == 1 for text in texts[:-1])
    )


def _is_person_suffix(lowers: list[str]) -> bool:
    """Say whether the last word is "Jr" or "III", but not as in "World War II"."""
    is_suffix = lowers[-1] in words_in("names", "person_suffixes")
    return is_suffix and lowers[-2] not in words_in("organisations", "others")


def _by_context(text: str, name: Name, texts: tuple[str, ...]) -> Verdict:
    if _is_no_name(texts):
        return _NONE
    kind = _by_neighbours(text, name, texts)
    if kind:
        return Verdict(kind)
    if len(texts) > 1 and _has_leader(text, name.words[-1].end):
        return Verdict("ORG", is_sure=False)
    return _guessed(name, texts)


def _is_no_name(texts: tuple[str, ...]) -> bool:
    """Say whether the words themselves name an event, an office or a tie."""
    last = texts[-1].lower()
    if len(texts) > 1 and last in words_in("names", "person_suffixes"):
        last = texts[-2].lower()  # "World War II"
    halves = texts[0].split("-")
    is_tie = len(texts) == 1 and len(halves) == 2 and all(map(is_place, halves))
    return (
        is_tie
        or last.removesuffix("s") in words_in("titles", "offices")
        or last in words_in("organisations", "others")
        or texts[0] in words_in("organisations", "other_heads")
        or any(char.isdigit() for char in "".join(texts))
        or len(last) == 1
    )


def _by_neighbours(text: str, name: Name, texts: tuple[str, ...]) -> Kind | None:
    end = name.words[-1].end
    before = [word.text.lower() for word in name.before]
    if _is_kind_of_place(before):
        return "LOC"
    after = text[end : end + 24]
    if _is_followed_like_a_person(after):
        return "PER"
    if 1 < len(texts) <= _PERSON_WORDS and _has_office_after(text, end):
        return "PER"
    next_word = after[1:].split(" ")[0].rstrip(".,;")
    if after[:1] == " " and next_word in words_in("places", "kinds_after"):
        return "LOC"
    if before[-2:-1] and before[-1] == "and" and is_place(name.before[-2].text):
        return "LOC"
    if before and before[-1] in words_in("organisations", "kinds"):
        return "ORG"
    if _follows_preposition(name) and _is_in_region(text, end):
        return "LOC"
    if len(texts) > 1 and is_place(texts[0]) and may_be_place(" ".join(texts[1:])):
        return "LOC"  # "London Heathrow"
    return None


def _guessed(name: Name, texts: tuple[str, ...]) -> Verdict:
    follows_preposition = _follows_preposition(name)
    if len(texts) > 1:
        if may_be_place(" ".join(texts)):
            return Verdict("LOC", is_sure=follows_preposition)
        if is_place(texts[0]) or is_well_known_place(texts[-1]):
            return Verdict("ORG", is_sure=False)
        if _is_the_many(name, texts):
            return Verdict("ORG", is_sure=False)
        return Verdict("PER" if _is_unknown_person(texts) else "ORG", is_sure=False)
    is_town = follows_preposition and may_be_place(texts[0])
    if texts[0] in given_names() and not is_town:
        return Verdict("PER", is_sure=False)
    if tags().get(texts[0].lower()) in _COMMON and not is_town:
        return Verdict("ORG", is_sure=False, is_word=True)
    is_there = is_town or (
        follows_preposition
        and name.before[-1].text.lower() in words_in("places", "locative")
    )
    return Verdict("LOC" if is_there else "ORG", is_sure=False)


def _is_the_many(name: Name, texts: tuple[str, ...]) -> bool:
    """Say whether a name is of several who belong together: "the Lib Dems"."""
    before = name.before[-1].text.lower() if name.before else ""
    return before == "the" and texts[-1].endswith("s")


def _has_leader(text: str, end: int) -> bool:
    """Say whether an office of a body follows its name: "Lib Dem leader"."""
    following = _NEXT_WORD.match(text, end)
    return following is not None and following[1] in words_in("titles", "offices")


def _follows_preposition(name: Name) -> bool:
    prepositions = words_in("places", "prepositions")
    return bool(name.before) and name.before[-1].text.lower() in prepositions


def _is_unknown_person(texts: tuple[str, ...]) -> bool:
    """Say whether no word is known, and none looks like a firm's: "RJR Nabisco"."""
    shouted = sum(text.isupper() and len(text) > 1 for text in texts)
    unknown = all(tags().get(text.lower()) is None for text in texts)
    return unknown and len(texts) <= _PERSON_UNKNOWN and shouted in (0, len(texts))


def _is_kind_of_place(before: list[str]) -> bool:
    """Say whether "the towns of" stands before."""
    kinds = words_in("places", "kinds")
    return before[-1:] == ["of"] and any(
        word.removesuffix("s") in kinds or word == "cities" for word in before[-2:-1]
    )


def _is_in_region(text: str, end: int) -> bool:
    """Say whether the place that it lies in stands after it: ", Alabama"."""
    region = _REGION.match(text, end)
    if region is None:
        return False
    words = region[1].split(" ")
    return any(is_place(" ".join(words[:size])) for size in (1, 2, 3))


def _describes(text: str, whole: str, end: int) -> bool:
    """Say whether a country's adjective stands before its noun: "German magazine"."""
    if not nation_of(whole) or text[end : end + 1] != " ":
        return False
    following = text[end + 1 : end + 25].split(" ")[0].rstrip(".,;:")
    return following.islower() and tags().get(following) in _DESCRIBED


def _has_office_after(text: str, end: int) -> bool:
    """Say whether an office in apposition follows: ", the Dutch prime minister,"."""
    if text[end : end + 2] != ", ":
        return False
    words = re.split(r"[ \n]", text[end + 2 : end + 82])[:_APPOSITION]
    for at, word in enumerate(words):
        stem = word.rstrip(",.;)")
        following = words[at + 1] if at + 1 < len(words) else ""
        if stem.lower() in words_in("titles", "offices"):
            # ", chairman John Smith said" tells of another.
            return word != stem or not following[:1].isupper()
        if word != stem:
            return False
    return False


def _is_followed_like_a_person(after: str) -> bool:
    if after.startswith((" who ", ", who ", ", whose ", " administration")):
        return True
    head, _, rest = after.partition(", ")
    return not head and rest[:2].isdigit() and rest[2:3] == ","
