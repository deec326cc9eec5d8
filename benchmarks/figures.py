"""A measured figure, the limit it is held to, and the table that shows both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measurement; without a limit it is shown and never breaks a run."""

    name: str
    value: float
    unit: str = ""
    limit: float | None = None
    bound: Literal["at most", "at least"] = "at most"

    @property
    def holds(self) -> bool:
        if self.limit is None:
            return True
        if self.bound == "at most":
            return self.value <= self.limit
        return self.value >= self.limit


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as plain text, one line each."""
    rows = [("figure", "measured", "limit", "verdict")]
    rows += [
        (figure.name, _amount(figure.value, figure.unit), *_judgement(figure))
        for figure in figures
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    name, value, limit, verdict = row
    return (
        f"{name:<{widths[0]}}  {value:>{widths[1]}}  "
        f"{limit:>{widths[2]}}  {verdict:<{widths[3]}}"
    )


def _judgement(figure: Figure) -> tuple[str, str]:
    if figure.limit is None:
        return "", ""
    limit = f"{figure.bound} {_amount(figure.limit, figure.unit)}"
    return limit, "holds" if figure.holds else "BROKEN"


def _amount(value: float, unit: str) -> str:
    number = f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"
    return f"{number} {unit}".rstrip()
