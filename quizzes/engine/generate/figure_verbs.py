"""What a verb lets a figure do: be its object, come first, follow whom it is given."""

from __future__ import annotations

from itertools import pairwise

from quizzes.engine.data import word_list
from quizzes.engine.generate.clause_words import Word
from quizzes.engine.generate.clauses import Clause
from quizzes.engine.verbs import plain_form, plain_form_of_participle

_LISTS = word_list("clauses")
IN_A_GROUP = frozenset({"determiner", "name", "word", "number", "conjunction"})


def may_stay(clause: Clause, before: tuple[Word, ...], asked: str) -> bool:
    """Whether the words before the figure stay behind the verb.

    "Offered to send 300 advisers", "paid the farmers $5", "insured them up to $5".
    """
    if before[0].lower == "to" and len(before) == 2:
        verb = before[1].lower
        return not is_sum(asked) or verb in _LISTS["of_money"]
    if {word.kind for word in before} - IN_A_GROUP - {"possessive"}:
        return False
    if before[-1].kind not in {"name", "word"}:
        return False
    return asked.startswith("up to ") or _plain(clause) in _LISTS["of_giving"]


def may_be_fronted(clause: Clause, before: tuple[Word, ...], asked: str) -> bool:
    """Whether the words before "for 12 years" leave it to the verb."""
    last = before[-1].lower
    if {"past", "conjunction"} & {word.kind for word in before}:
        return False
    if last == "for" and before[-2:-1] and before[-2].lower == "responsible":
        return asked.endswith("deaths")
    if last == "with":
        return asked.endswith("what percentage")
    if last == "for" and _is_punctual(clause):
        return is_sum(asked)
    if last == "within" and asked.rsplit(" ", 1)[-1] in _LISTS["units_of_length"]:
        return _plain(clause) in {"come", "pass", "fly", "get", "advance"}
    if last in {"for", "in", "within"}:
        timed = asked.rsplit(" ", 1)[-1] in _LISTS["units_of_time"]
        return timed or (last == "for" and is_sum(asked))
    if last == "by" and asked.endswith("what percentage") and not is_change(clause):
        return False
    if last in {"by", "to"}:
        return len(before) == 1 and clause.main == clause.rest[0] - 1
    return last == "at" and len(before) == 1


def _is_punctual(clause: Clause) -> bool:
    """Whether "for 20 years" tells how long the outcome lasts: "received a permit"."""
    return _plain(clause) in _LISTS["punctual"]


def may_follow(clause: Clause, word: Word) -> bool:
    """Whether a word belongs to the verb: "left ten homeless", "fed six with rice"."""
    if word.lower == "with":
        return _plain(clause) in _LISTS["with_what"]
    return _plain(clause) == "leave" and word.lower in _LISTS["leaves"]


def counts_on(words: tuple[Word, ...]) -> bool:
    """Whether a second figure follows: "12 in Cork and nine in Kerry"."""
    return any(
        one.kind == "conjunction" and two.kind == "number" and len(two.text) != 4
        for one, two in pairwise(words)
    )


def takes(clause: Clause, asked: str) -> bool:
    """Whether a sum or share can be the object: "paid $5", not "rose $5"."""
    if is_sum(asked):
        aimless = _plain(clause) == "spend" and "on" not in clause.lowered(clause.rest)
        return _plain(clause) in _LISTS["of_money"] and not aimless
    if asked.endswith("what percentage"):
        return is_change(clause) or _plain(clause) in _LISTS["of_shares"]
    return True


def is_sum(asked: str) -> bool:
    unit = asked.rsplit(" ", 1)[-1]
    return asked.endswith("what sum of money") or unit in _LISTS["currencies"]


def is_change(clause: Clause) -> bool:
    return _plain(clause) in _LISTS["of_change"]


def _plain(clause: Clause) -> str:
    word = clause.words[clause.main].lower
    return plain_form(word) or plain_form_of_participle(word) or clause.verb
