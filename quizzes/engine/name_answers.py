"""Judge a typed name or phrase: case, accents and small slips do not count.

Reasons of a right answer: ``right``, ``accepted_form`` (another way to write it) and
``accepted_spelling`` (a slip of typing). Reasons of a wrong one: ``wrong``,
``another_option`` and, where spelling has to be exact, ``spelling``.
"""

from __future__ import annotations

from collections.abc import Iterable

from quizzes.engine.judgements import Judgement
from quizzes.engine.keys import NameKey
from quizzes.engine.typed_names import (
    reworded,
    same,
    slipped,
    surname_of,
    without_company,
)


def grade_name(key: NameKey, given: tuple[str, ...]) -> Judgement:
    bare = without_company(given)
    readings = {given, bare}
    forms = [*key.accepted, *map(without_company, key.accepted), *key.surnames]
    if same(given, key.accepted[0]):
        return Judgement(1.0, "right")
    if any(same(words, rival) for rival in key.rivals for words in readings):
        return Judgement(0.0, "another_option")
    if any(same(words, form) for form in forms for words in readings):
        return Judgement(1.0, "accepted_form")
    if key.is_phrase and any(reworded(given, form) for form in key.accepted):
        return Judgement(1.0, "accepted_form")
    if key.has_middle_names(bare):
        return Judgement(1.0, "accepted_form")
    if key.is_exact:
        return Judgement(0.0, _why_wrong(forms, readings))
    if any(slipped(bare, rival) for rival in _with_surnames(key.rivals)):
        return Judgement(0.0, "another_option")
    if any(slipped(words, form) for form in forms for words in readings):
        return Judgement(1.0, "accepted_spelling", {"spelling": key.text})
    return Judgement(0.0, "wrong")


def _why_wrong(
    forms: Iterable[tuple[str, ...]], readings: Iterable[tuple[str, ...]]
) -> str:
    near = any(slipped(words, form) for form in forms for words in readings)
    return "spelling" if near else "wrong"


def _with_surnames(names: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    for name in names:
        yield name
        if surname := surname_of(" ".join(name)):
            yield surname
            yield surname[-1:]
