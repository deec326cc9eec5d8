"""The key of an item, in the shape that a typed answer is compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from quizzes.engine.items import Key
from quizzes.engine.judgements import UngradableError
from quizzes.engine.tolerances import Tolerance
from quizzes.engine.typed_names import surname_of, without_company, words_of
from quizzes.engine.typed_numbers import read_number

_CALENDAR = re.compile(r"\d{2,4}|\d{4}-\d{2}(?:-\d{2})?")


_TYPED_WORDS = 8


def can_be_typed(key: Key) -> bool:
    """True if people can be expected to type the answer: no whole quotation."""
    return key.kind != "phrase" or (
        len(words_of(key.text)) <= _TYPED_WORDS and key.text[:1] not in '“"‘«„'
    )


@dataclass(frozen=True, slots=True)
class NumberKey:
    low: Decimal
    high: Decimal
    slack: Decimal  # what rounding to the stated precision allows, in the key's unit
    unit: str | None
    tolerance: Tolerance | None = None  # stands in the place of ``slack``

    @classmethod
    def of(cls, key: Key) -> NumberKey | None:
        """Return None if the key has no numeric value."""
        try:
            low, high = Decimal(key.value["low"]), Decimal(key.value["high"])
            hedge = Decimal(key.value.get("slack", 0))
        except (KeyError, TypeError, InvalidOperation):
            return None
        slack = max(hedge, _slack_of(key.text))
        tolerance = Tolerance.of(key.value)
        return cls(low, high, slack, key.value.get("unit"), tolerance)

    def allows(self, low: Decimal, high: Decimal) -> bool:
        """Whether both ends of what was typed are near enough."""
        ends = ((low, self.low), (high, self.high))
        return all(abs(given - end) <= self._slack_at(end) for given, end in ends)

    def _slack_at(self, value: Decimal) -> Decimal:
        return self.tolerance.slack_at(value) if self.tolerance else self.slack


def _slack_of(text: str) -> Decimal:
    """Return half of the last stated place: 50 million for "1.2 billion".

    A figure written out in full ("300") is meant exactly, and nothing is rounded
    by more than a twentieth: "two million" is not 1.6 million.
    """
    try:
        number = read_number(text)
    except UngradableError:
        return Decimal(0)
    if number.place == 1:
        return Decimal(0)
    return min(number.place / 2, abs(number.lows[0]) / 20)


@dataclass(frozen=True, slots=True)
class DateKey:
    date: str  # an ISO date whose length is its grain: "2011-12", "199" for a decade

    @classmethod
    def of(cls, key: Key) -> DateKey | None:
        """Return None for what is no calendar date: seasons, weeks, durations."""
        date = str(key.value.get("timex", "")).split("T")[0]
        return cls(date) if _CALENDAR.fullmatch(date) else None


@dataclass(frozen=True, slots=True)
class NameKey:
    text: str
    is_phrase: bool
    accepted: tuple[tuple[str, ...], ...]  # the key's own words first
    given_name: str  # of a person, beside a surname; else empty
    surnames: tuple[tuple[str, ...], ...]  # with and without particles
    rivals: tuple[tuple[str, ...], ...]
    is_exact: bool = False  # no slip of typing counts

    @classmethod
    def of(cls, key: Key, rivals: Sequence[str] = ()) -> NameKey:
        """``rivals`` are the wrong options: what names one of them is not the key."""
        accepted = dict.fromkeys(words_of(text) for text in (key.text, *key.accept))
        surname = surname_of(key.text) if key.kind == "name" else ()
        shared = {surname_of(rival)[-1:] for rival in rivals}
        surnames = dict.fromkeys([surname, surname[-1:]]) if surname else {}
        return cls(
            text=key.text,
            is_phrase=key.kind == "phrase",
            accepted=tuple(accepted),
            given_name=without_company(words_of(key.text))[0] if surname else "",
            surnames=() if surname[-1:] in shared else tuple(surnames),
            rivals=tuple(words_of(rival) for rival in rivals),
            is_exact=key.value.get("spelling") == "exact",
        )

    def has_middle_names(self, words: tuple[str, ...]) -> bool:
        """True for "Nouri Kamal al-Maliki" where the key is "Nouri al-Maliki"."""
        return words[0] == self.given_name and any(
            words[-len(surname) :] == surname for surname in self.surnames
        )
