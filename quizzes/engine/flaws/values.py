"""What an option says if it is a number or a date, whoever wrote it."""

from __future__ import annotations

import re
from decimal import Decimal

from quizzes.engine.data import word_list
from quizzes.engine.generate.dates import MONTHS

Value = Decimal | tuple[int, int, int]  # a date is year, month and day; 0 if unsaid

_NUMBER = re.compile(r"\d[\d.,]*")
_WORDS: list[str] = word_list("numerals")["words"]
_SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_BOUND = re.compile(rf"^(?:{'|'.join(word_list('stems')['bounds'])}) ")
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"(?:(?P<d1>\d{{1,2}}) )?(?:(?P<month>{_MONTH}) )?(?:(?P<d2>\d{{1,2}}), )?"
    r"(?P<year>[12]\d{3})"
)
_UNITS = r"[^\W\d_]+"
_FIGURE = re.compile(
    rf"[$€£¥]?(?P<figure>\d[\d,]*(?:\.\d+)?)(?P<scale> (?:{'|'.join(_SCALES)}))?"
    rf"(?:%| ?percent| {_UNITS})?"
)


def value_of(text: str) -> Value | None:
    """Return what a whole text says as a number or date; None for anything else.

    A year alone is a number: the order of years is that of numbers.
    """
    plain = _BOUND.sub("", text.strip())
    date = _DATE.fullmatch(plain)
    if date and date["month"]:
        day = int(date["d1"] or date["d2"] or 0)
        return int(date["year"]), MONTHS.index(date["month"]) + 1, day
    if figure := _FIGURE.fullmatch(plain):
        number = Decimal(figure["figure"].replace(",", ""))
        return number * _SCALES.get((figure["scale"] or "").strip(), 1)
    word = plain.lower()
    return Decimal(_WORDS.index(word)) if word in _WORDS else None


def shape_of(text: str) -> str:
    """Return a text with its numbers and months replaced by signs."""
    shape = _NUMBER.sub(
        lambda m: "Y" if len(m[0]) == 4 and m[0].isdigit() else "#",
        _BOUND.sub("", text),
    )
    return " ".join(_sign(word) for word in shape.split())


def _sign(word: str) -> str:
    if word.lower() in _WORDS:
        return "#"
    return "M" if word[:1].isupper() and word not in {"Y", "#"} else word
