"""Whether a clause can be asked about without the sentences around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quizzes.engine.context import needs_a_date
from quizzes.engine.data import word_list
from quizzes.engine.generate.clause_words import Word
from quizzes.engine.generate.clauses import Clause
from quizzes.engine.generate.sentence import Sentence

_LISTS = word_list("clauses")
_UNSURE = frozenset(_LISTS["unsure"])
_LEANING = frozenset(_LISTS["leaning"])
_POINTING_NOUNS = frozenset(word_list("context")["pointing_nouns"])
_NARROWING = frozenset({"of", "between", "from", "to", "on", "against"})
_LOOSE = re.compile(
    r"\b(?:recent|last|past|coming|next) (?:\w+ )?(?:\w+ )?"
    r"(?:day|hour|week|month|year|[A-Z]\w+ary|March|April|June|July)s?\b"
    r"|\bin (?:addition|contrast|all|total|turn)\b|\bfor (?:example|instance)\b",
    re.IGNORECASE,
)
_DEFINITE = frozenset({"the", "this", "these", "that", "those", "such", "both"})
_THEM = frozenset({"they", "them", "themselves"})
_LONG_TOLL = 4  # words: "ten Xs", and who they were
FIGURE = "Xs"  # stands for a figure and what it counts: a plural noun


def is_self_contained(
    sentence: Sentence,
    clause: Clause,
    tail: str = "",
    *,
    named: bool = False,
    beside: bool = False,
) -> bool:
    """Whether a clause can be understood, and be believed, without its neighbours.

    It is ``named`` if what is asked for is a name, and belongs to its verb; a name may
    stand ``beside`` it in the question, too.
    """
    kept = clause.words[clause.subject[0] : clause.rest[1]]
    known = named or beside or any(_is_name(sentence, clause, word) for word in kept)
    known = known or any(_is_clear(sentence, kept, at) for at in range(1, len(kept)))
    known = known or _is_toll(sentence, clause)
    if not known and not _introduces_itself(clause):
        return False
    said = {word.lower for word in kept if word.kind != "name"}
    if any(two.lower == "other" and one.lower == "and" for one, two in pairwise(kept)):
        said -= {"other"}  # "ISIS and other groups" says which
    pronouns = {word.lower for word in kept if word.kind == "pronoun"}
    if any(word.text == FIGURE for word in clause.words[slice(*clause.subject)]):
        pronouns -= _THEM  # those who are counted
    if said & (_UNSURE | _LEANING) or pronouns:
        return False
    short = clause.rest[0] >= clause.rest[1] and not tail and not named
    if short and not _needs_no_more(clause):
        return False
    told = clause.part((clause.subject[0], clause.rest[1]))
    whole = f"{clause.part(clause.front)} {told}"
    if needs_a_date(f"{whole} {tail}") or _LOOSE.search(whole):
        return False
    if any(
        _points_back(kept, at) and not _is_clear(sentence, kept, at + 1)
        for at in range(len(kept) - 1)
    ):
        return False
    if not _own_possessives(sentence, clause):
        return False
    return _is_clear(sentence, kept, 1) or _names_its_subject(clause)


def _is_clear(sentence: Sentence, words: Sequence[Word], at: int) -> bool:
    """Whether "the fire" means one thing only, and is not "the fire brigade"."""
    if at >= len(words) or words[at].lower not in sentence.clear:
        return False
    goes_on = at + 1 < len(words) and words[at + 1].kind in {"word", "name"}
    return words[at - 1].lower == "the" and not goes_on


def _introduces_itself(clause: Clause) -> bool:
    """Whether a clause without names tells a happening of its own.

    "69 detainees were killed", "a man was shot by two soldiers": a large number or a
    doer, and nothing that the sentences before must have introduced.
    """
    first = clause.words[clause.subject[0]]
    kept = clause.words[clause.subject[0] : clause.rest[1]]
    if any(word.lower in _DEFINITE or word.kind == "possessive" for word in kept):
        return False
    if first.text.isdigit() and len(first.text) > 1:
        return True
    new = first.kind == "number" or first.lower in {"a", "an"}
    return new and "by" in clause.lowered(clause.rest)


def _is_toll(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says how many died or voted, and turnout how many did."""
    words = clause.words[slice(*clause.subject)]
    if [word.lower for word in words] == ["turnout"]:
        return "voted" in sentence.tolls
    verb = clause.words[clause.main].lower
    counted = any(word.text == FIGURE for word in words)
    return counted and verb in sentence.tolls and len(words) < _LONG_TOLL


def _is_name(sentence: Sentence, clause: Clause, word: Word) -> bool:
    """Whether a word names something, and is not only the first of its sentence."""
    if word.kind != "name" or word.text == FIGURE:
        return False
    subject = clause.part(clause.subject)
    return word.start > 0 or sentence.opening(subject) == subject


def _points_back(words: Sequence[Word], at: int) -> bool:
    """Whether "the law" is one told of before, and not "the law of gravity"."""
    if words[at].lower != "the" or words[at + 1].lower not in _POINTING_NOUNS:
        return False
    if at > 1 and words[at - 2].text == FIGURE and words[at - 1].lower == "of":
        return False  # "40 per cent of the vote"
    following = words[at + 2] if at + 2 < len(words) else None
    narrowed = following and (
        following.kind in {"name", "word", "subordinator"}
        or following.lower in _NARROWING
        or [word.lower for word in words[at + 3 : at + 4]] in (["which"], ["whom"])
    )
    return not narrowed


def _needs_no_more(clause: Clause) -> bool:
    """Whether subject and verb tell an event: "she died", not "she arrived"."""
    verb = clause.words[clause.main]
    passive = verb.kind == "participle" or clause.verb.startswith("been ")
    return passive or verb.lower in _LISTS["complete"]


def _names_its_subject(clause: Clause) -> bool:
    """Whether the subject says which one: not "the widow", nor "Rosa Parks was 42"."""
    words = clause.words[clause.subject[0] : clause.subject[1]]
    verb, rest = clause.words[clause.main], clause.words[slice(*clause.rest)]
    if (verb.kind == "be" and rest and rest[0].kind == "number") or (
        rest[:1] and (verb.kind == "be" and rest[0].lower == "to")
    ):
        return False
    pointed = words[0].lower in {"the", "both", "all"}
    told = any(word.kind in {"name", "preposition"} or _is_year(word) for word in words)
    return told or not pointed


def _is_year(word: Word) -> bool:
    return word.text.isdigit() and len(word.text) == 4


def _own_possessives(sentence: Sentence, clause: Clause) -> bool:
    """Whether "his" and "its" can only mean the subject."""
    rest = clause.words[slice(*clause.rest)]
    theirs = [at for at, word in enumerate(rest) if word.kind == "possessive"]
    if not theirs:
        return True
    owned = {word.kind for at in theirs for word in rest[at + 1 : at + 2]}
    if len(owned) == 0 or owned - {"word", "name", "adverb"}:
        return False  # "gave her one gram"
    words = clause.words[clause.subject[0] : clause.subject[1]]
    named = words[: _first_comma(words)]
    person = named[-1].text in sentence.people
    several = any(word.kind == "conjunction" for word in words)
    several = several or named[-1].lower.endswith(("s", "people", "men"))
    several = several or any(word.text == FIGURE for word in rest)
    own = {"his", "her"} if person else {"its"}
    return {rest[at].lower for at in theirs} <= own | ({"their"} if several else set())


def _first_comma(words: Sequence[Word]) -> int:
    return next((at for at, one in enumerate(words) if one.kind == "comma"), len(words))
