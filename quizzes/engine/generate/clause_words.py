"""The words of an English sentence, each with what it does there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from quizzes.engine.data import word_list
from quizzes.engine.verbs import may_be_participle, plain_form, plain_form_of_present

Kind = Literal[
    "comma",
    "number",
    "determiner",
    "possessive",
    "pronoun",
    "preposition",
    "subordinator",
    "conjunction",
    "be",
    "have",
    "past",
    "participle",
    "present",
    "adverb",
    "name",
    "word",
]
FINITE: frozenset[Kind] = frozenset({"be", "have", "past", "present"})
NOUNS: frozenset[Kind] = frozenset({"name", "word", "number"})

_LISTS = word_list("clauses")
_TOKEN = re.compile(
    r"(?P<aside>\([^()]*\))|,|(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Dr|St|Mt|Lt|Gen|Col|Capt|No|Inc|Corp|Co|Ltd|Bros)\."
    r"|[$€£]?\d[\d,.]*\d(?:st|nd|rd|th|s)?|[$€£]?\d+(?:st|nd|rd|th)?%?"
    r"|[^\W\d_]+(?:[’'.&/-][^\W_]+)*[’']?"
)
_NUMBER_WORDS = frozenset(
    [*word_list("typed")["numbers"]["units"], *word_list("typed")["numbers"]["tens"]]
) | {"hundred", "thousand", "million", "billion", "dozen"}


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    start: int
    end: int
    kind: Kind

    @property
    def lower(self) -> str:
        return self.text.lower()


def words_of(text: str) -> list[Word]:
    """Split a sentence into words and commas, each with what it does there."""
    words: list[Word] = []
    for found in _TOKEN.finditer(text):
        if not found["aside"]:
            kind = _kind_of(found[0], words)
            words.append(Word(found[0], found.start(), found.end(), kind))
    return words


@cache
def _kinds() -> dict[str, Kind]:
    kinds: dict[str, Kind] = {}
    lists: list[tuple[str, Kind]] = [
        ("prepositions", "preposition"),
        ("determiners", "determiner"),
        ("pointing", "determiner"),
        ("possessives", "possessive"),
        ("pronouns", "pronoun"),
        ("conjunctions", "conjunction"),
        ("be", "be"),
        ("have", "have"),
        ("subordinators", "subordinator"),
    ]
    for name, kind in lists:
        kinds |= dict.fromkeys(_LISTS[name], kind)
    return kinds


def _kind_of(text: str, before: Sequence[Word]) -> Kind:
    lower = text.lower()
    if text == ",":
        return "comma"
    if text[0].isdigit() or text[0] in "$€£" or lower in _NUMBER_WORDS:
        return "number"
    if before and text[0].isupper():
        return "name"
    if lower in _kinds():
        return _kinds()[lower]
    if _is_adverb(lower):
        return "adverb"
    return _verb_kind(lower, before) or ("name" if text[0].isupper() else "word")


def _is_adverb(lower: str) -> bool:
    if lower in _LISTS["adverbs"]:
        return True
    return lower.endswith("ly") and lower not in _LISTS["no_adverbs"] and len(lower) > 4


def _verb_kind(lower: str, before: Sequence[Word]) -> Kind | None:
    earlier = next(
        (word.kind for word in reversed(before) if word.kind != "adverb"), None
    )
    if earlier in {"be", "have"} and may_be_participle(lower):
        return "participle"
    if earlier in {None, "determiner", "possessive", "preposition", "past", "be"}:
        return None
    if plain_form(lower) or may_be_participle(lower):
        return "past"
    if earlier in {"name", "word"} and plain_form_of_present(lower):
        return "present"
    return None
