"""The key that leads from a sheet's numbers to the items, and the raters' sheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from evaluation.blind.items import BlindReadError, Item

CRITERIA = (
    "fluency", "clarity", "conciseness", "relevance", "consistency",
    "answerability", "answer_consistency",
)  # fmt: skip
_RATING = ("number", *CRITERIA, "usable", "remark")
_KEY = ("sheet_a", "sheet_b", "origin", "id", "family", "article", "flaw")


class Keyed(NamedTuple):
    """Where an item stands on both sheets, and where it comes from."""

    sheet_a: int
    sheet_b: int
    origin: str
    id: str
    family: str
    article: str
    flaw: str


class Rating(NamedTuple):
    """What one rater says of one item; the scores are in the order of CRITERIA."""

    scores: tuple[int, ...]
    usable: bool
    remark: str


def key_of(first: Sequence[Item], second: Sequence[Item]) -> str:
    """Return the key file of two sheets."""
    at = {id(item): number for number, item in enumerate(second, 1)}
    rows = (
        (number, at[id(item)], item.origin, item.id, item.family, item.article,
         item.flaw)
        for number, item in enumerate(first, 1)
    )  # fmt: skip
    return _as_csv(_KEY, rows)


def blank_ratings(count: int) -> str:
    """Return a file of ratings in which only the numbers are filled in."""
    blanks = [""] * (len(_RATING) - 1)
    return _as_csv(_RATING, ([number, *blanks] for number in range(1, count + 1)))


def read_key(file: Path) -> list[Keyed]:
    """Read a key file back."""
    keyed = []
    for line, row in _rows(file, _KEY):
        if not (row["sheet_a"].isdecimal() and row["sheet_b"].isdecimal()):
            raise BlindReadError(f"{file}, line {line}: a number is missing.")
        numbers = int(row["sheet_a"]), int(row["sheet_b"])
        keyed.append(Keyed(*numbers, *(row[name] for name in _KEY[2:])))
    if not keyed:
        raise BlindReadError(f"{file} leads to no items.")
    return keyed


def read_ratings(file: Path, numbers: set[int]) -> dict[int, Rating]:
    """Read what one rater said of the items with these numbers.

    Raises BlindReadError naming every row that is missing or cannot be read.
    """
    ratings: dict[int, Rating] = {}
    faults = []
    for line, row in _rows(file, _RATING):
        found = list(_faults(row, numbers, ratings))
        faults += [f"line {line}: {fault}" for fault in found]
        if not found:
            ratings[int(row["number"])] = Rating(
                tuple(int(row[name]) for name in CRITERIA),
                row["usable"].casefold() == "yes",
                row["remark"],
            )
    if missing := sorted(numbers - ratings.keys()):
        faults.append(f"not rated: {', '.join(map(str, missing))}")
    if faults:
        raise BlindReadError("\n".join([f"{file} cannot be used:", *faults]))
    return ratings


def _faults(
    row: dict[str, str], asked: set[int], rated: dict[int, Rating]
) -> Iterator[str]:
    number = row["number"]
    if not number.isdecimal() or int(number) not in asked:
        yield f"there is no item {number!r}"
    elif int(number) in rated:
        yield f"item {number} is rated twice"
    for name in CRITERIA:
        if row[name] not in {"1", "2", "3"}:
            yield f"{name} is {row[name]!r}, not 1, 2 or 3"
    if row["usable"].casefold() not in {"yes", "no"}:
        yield f"usable is {row['usable']!r}, not yes or no"


def _rows(file: Path, names: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BlindReadError(f"{file} cannot be read: {error}") from error
    reader = csv.DictReader(io.StringIO(text), restval="")
    if missing := [name for name in names if name not in (reader.fieldnames or ())]:
        raise BlindReadError(f"{file} has no column {', '.join(missing)}.")
    for row in reader:
        if None in row:
            raise BlindReadError(
                f"{file}, line {reader.line_num}: more cells than columns; a remark"
                " with a comma stands in quotation marks."
            )
        yield reader.line_num, {name: row[name].strip() for name in names}


def _as_csv(header: Sequence[str], rows: Iterator[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
