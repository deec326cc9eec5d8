"""Load the passages that we labelled ourselves: see ``tests/gold/README.md``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from corpus.reading.facts import Range, Span

FOLDER = Path(__file__).parent.parent / "tests" / "gold"
GENRES = ("history", "biography", "science", "news")

_MARK = re.compile(r"\[([^\[\]{}|]+)\|([^\[\]{}|]+)\]|\{([^\[\]{}|]+)\|([^\[\]{}|]+)\}")
_STRAY = re.compile(r"[\[\]{}|]")
_TIMEX = re.compile(
    r"""P(?:X|[\d.]+)[A-Z]+(?:T[\dA-Z.]+)?|PT[\dX.]+[HMS](?:[\d.]+[MS])*  # how long
    |BC\d{1,4}(?:-\d\d){0,2}|[KMG]A\d+(?:\.\d+)?  # long ago
    |(?:PAST|PRESENT|FUTURE)_REF
    |\d{1,3}
    |[\dX]{4}(?:-(?:H[12]|Q[1-4]|SP|SU|FA|WI|[\dX]{2}|W[\dX]{2}(?:-(?:\d|WE))?
      |[\dX]{2}-[\dX]{2}))?(?:T(?:\d\d(?::\d\d){0,2}Z?|MO|MI|AF|EV|NI|DT))?""",
    re.VERBOSE,
)
_MODS = frozenset(
    {
        "APPROX",
        *("START", "MID", "END"),
        *("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"),
        *("LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"),
    }
)
_ANCHORS = frozenset(["dct", "previous"])
_NUMBER = re.compile(r"(<=|>=|<|>|~)?(\S+)((?: (?!of )\S+)*)(?: of (.+))?")


class LabelError(ValueError):
    """A label that cannot be read; the message names file and line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLabel:
    """A TIMEX3 expression as a person reads it."""

    span: Span
    type: str
    value: str
    mod: str | None
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLabel:
    """A quantity as a person reads it; ``value`` is None if it is vague."""

    span: Span
    type: str
    value: Decimal | Range | None
    unit: str | None
    operator: str | None
    counted: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A few sentences in one genre, with all their dates and numbers."""

    id: str  # file and line, "history.toml:12"
    genre: str
    text: str
    published: date | None
    held_out: bool
    sentences: int
    dates: tuple[DateLabel, ...]
    numbers: tuple[NumberLabel, ...]


def load(genre: str, folder: Path = FOLDER) -> list[Passage]:
    """Return the passages of one genre; raise LabelError at the first bad label."""
    return list(_passages(folder / f"{genre}.toml", genre))


def _passages(path: Path, genre: str) -> Iterator[Passage]:
    written = path.read_text(encoding="utf-8")
    try:
        tables = tomllib.loads(written)["passage"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise LabelError(f"{path.name}: no passages to read: {error}") from error
    reached = 0
    for table in tables:
        reached = written.index(table["text"], reached)
        line = written.count("\n", 0, reached) + 1
        reached += len(table["text"])
        yield _Marks(path.name, line).passage(table, genre)


class _Marks:
    """Turn the lines of one passage into text with labels."""

    def __init__(self, file: str, line: int) -> None:
        self.file, self.first, self.line = file, line, line
        self.text = ""
        self.dates: list[DateLabel] = []
        self.numbers: list[NumberLabel] = []

    def passage(self, table: dict[str, Any], genre: str) -> Passage:
        lines = table["text"].splitlines()
        for at, written in enumerate(lines):
            self.line = self.first + at
            self.text += " " if self.text else ""
            self._sentence(written)
        return Passage(
            id=f"{self.file}:{self.first}",
            genre=genre,
            text=self.text,
            published=table.get("date"),
            held_out=table.get("held_out", False),
            sentences=len(lines),
            dates=tuple(self.dates),
            numbers=tuple(self.numbers),
        )

    def _sentence(self, written: str) -> None:
        done, begins = 0, len(self.text)
        counted: list[tuple[int, str]] = []
        for mark in _MARK.finditer(written):
            self._plain(written[done : mark.start()])
            span = Span(len(self.text), len(self.text) + len(mark[1] or mark[3]))
            self.text += mark[1] or mark[3]
            if mark[1]:
                self.dates.append(self._date(span, mark[2]))
            else:
                label, noun = self._number(span, mark[4])
                self.numbers.append(label)
                if noun:
                    counted.append((len(self.numbers) - 1, noun))
            done = mark.end()
        self._plain(written[done:])
        for at, noun in counted:
            self.numbers[at] = self._counting(self.numbers[at], noun, begins)

    def _plain(self, words: str) -> None:
        if stray := _STRAY.search(words):
            raise self._error(f"{stray[0]!r} belongs to no mark")
        self.text += words

    def _date(self, span: Span, label: str) -> DateLabel:
        value, *words = label.split()
        if not _TIMEX.fullmatch(value):
            raise self._error(f"{value!r} is no TIMEX3 value")
        anchors = [word for word in words if word in _ANCHORS]
        mods = [word for word in words if word in _MODS]
        unknown = set(words) - _ANCHORS - _MODS - {"SET"}
        if unknown or len(anchors) > 1 or len(mods) > 1:
            raise self._error(f"cannot read {label!r}")
        return DateLabel(
            span=span,
            type="SET" if "SET" in words else _type_of(value),
            value=value,
            mod=mods[0] if mods else None,
            anchor=anchors[0] if anchors else "explicit",
        )

    def _number(self, span: Span, label: str) -> tuple[NumberLabel, str | None]:
        parts = _NUMBER.fullmatch(label)
        if parts is None:
            raise self._error(f"cannot read {label!r}")
        operator, amount, words, noun = parts.groups()
        units = words.split()
        kind = next((unit for unit in units if unit in ("age", "ordinal")), None)
        unit = " ".join(unit for unit in units if unit != kind) or None
        value = None if amount == "vague" else self._value(amount)
        if kind == "age":
            unit = unit or "year"
        found = NumberLabel(
            span=span,
            type=kind or _kind_of(amount, unit),
            value=value,
            unit=unit,
            operator=operator,
            counted=None,
        )
        return found, noun

    def _value(self, amount: str) -> Decimal | Range:
        try:
            if ".." in amount:
                low, high = amount.split("..")
                return Range(low=Decimal(low), high=Decimal(high))
            if "/" in amount or ":" in amount:
                over, under = re.split("[/:]", amount)
                return Decimal(over) / Decimal(under)
            return Decimal(amount)
        except (InvalidOperation, ValueError, ZeroDivisionError):
            raise self._error(f"{amount!r} is no number") from None

    def _counting(self, label: NumberLabel, noun: str, begins: int) -> NumberLabel:
        at = self.text.find(noun, label.span.end)
        at = at if at >= 0 else self.text.find(noun, begins)
        if at < 0:
            raise self._error(f"{noun!r} does not stand in the sentence")
        return replace(label, counted=Span(at, at + len(noun)))

    def _error(self, what: str) -> LabelError:
        return LabelError(f"{self.file}, line {self.line}: {what}")


def _type_of(value: str) -> str:
    if value.endswith("_REF"):
        return "DATE"
    if value.startswith("P"):
        return "DURATION"
    return "TIME" if "T" in value else "DATE"


def _kind_of(amount: str, unit: str | None) -> str:
    if unit is None:
        if ":" in amount:
            return "ratio"
        return "range" if ".." in amount else "count"
    if unit == "percent":
        return "percent"
    return "money" if re.fullmatch("[A-Z]{3}", unit) else "measure"
