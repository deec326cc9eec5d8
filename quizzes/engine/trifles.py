"""Questions that are right but not worth a learner's minute.

Nobody need remember the day of a by-the-way event, the weight of a stone or the words
that end an incidental sentence. What an article makes much of is no trifle.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizzes.engine.data import word_list
from quizzes.engine.items import Draft
from quizzes.engine.worth import Salience

FLAW = "not_worth_asking"
_TRIFLE = 0.45
_GRAINS = {10: "day", 7: "month"}
_BARRED = re.compile(r"\bcompletes? this sentence\b|\bdid this happen\b", re.IGNORECASE)
_AGE = re.compile(r"\b(?:at the age of|aged) $", re.IGNORECASE)


def without_trifles(drafts: Sequence[Draft], salience: Salience) -> list[Draft]:
    """Note ``FLAW`` on what would be publishable and is a trifle."""
    return [
        replace(draft, flaws=(FLAW,), proposed=False)
        if not draft.flaws and trifling(draft, salience) >= _TRIFLE
        else draft
        for draft in drafts
    ]


def trifling(draft: Draft, salience: Salience) -> float:
    """Return 0 to 1: how little is lost by who has forgotten the answer."""
    if _is_an_age(draft):
        return 1.0
    lists = word_list("trifles")
    more, less = lists["more"], lists["less"]
    found: float = lists["answers"][_kind_of_answer(draft)]
    found += more["barred"] * bool(_BARRED.search(draft.stem))
    found += more["fraction"] * _is_fraction(draft)
    found += more["typed"] * ("choice" not in draft.forms and "typed" in draft.forms)
    found -= less["salience"] * salience.of_key(draft)
    found -= less["fame"] * salience.of_people(f"{draft.excerpt} {draft.key.text}")
    return min(1.0, max(0.0, found))


def _kind_of_answer(draft: Draft) -> str:
    if draft.part == "event":
        return "event"
    if draft.family not in {"when", "how_many"}:
        return draft.family
    if draft.key.kind == "date":
        date = str(draft.key.value.get("timex", "")).split("T")[0]
        return _GRAINS.get(len(date), "year")
    unit = draft.key.value.get("unit")
    if not unit:
        return "count"
    if unit == "percent":
        return "percent"
    return "money" if len(unit) == 3 and unit.isupper() else "measure"


def _is_an_age(draft: Draft) -> bool:
    return any(_AGE.search(draft.excerpt[:start]) for start, _ in draft.bars)


def _is_fraction(draft: Draft) -> bool:
    return draft.key.kind == "number" and "." in draft.key.text
