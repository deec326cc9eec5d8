"""How hard a question will be, guessed before anybody has answered it."""

from __future__ import annotations

from rapidfuzz import fuzz

from quizzes.engine.data import word_list
from quizzes.engine.items import Draft

_FEWER = 0.06  # easier for each option that is missing to four
_CLOSE = 0.2  # harder where the wrong options are near the right one
_READ = 0.1  # harder where the wrong options stand in the same article
_FAMOUS = 0.15  # easier where the article makes much of the sentence
_FULL = 4


def difficulty_of(draft: Draft, salience: float) -> float:
    """Return 0 to 1: the share of learners who are expected to miss it.

    ``salience`` is that of the key's sentence: what comes back all the time is
    remembered. Measured facility replaces this guess as soon as there is some.
    """
    lists = word_list("difficulty")
    form = draft.forms[0] if draft.forms else "card"
    found: float = lists["kinds"][draft.family]
    found += lists["forms"][form] - _FAMOUS * salience
    wrong = [option for option in draft.options if not option.right]
    if wrong and form == "choice":
        near = sum(_nearness(one.text, draft.key.text) for one in wrong) / len(wrong)
        read = sum(one.origin == "same_article" for one in wrong) / len(wrong)
        found += _CLOSE * (near - 0.5) + _READ * read
        found -= _FEWER * (_FULL - len(draft.options))
    return round(min(0.95, max(0.05, found)), 4)


def _nearness(one: str, other: str) -> float:
    return fuzz.ratio(one.casefold(), other.casefold()) / 100
