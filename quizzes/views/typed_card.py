"""What a question page shows where an answer is typed, and how it was understood."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.dates import MONTHS
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from quizzes.engine.tolerances import Tolerance


def hint_of(key: Mapping[str, Any]) -> str:
    """Name the kind of answer; a date's grain is told, since coarser is no answer."""
    kind = str(key["kind"])
    if key["value"].get("spelling") == "exact":
        return "exact"
    if kind != "date":
        return kind
    length = len(str(key["value"].get("timex", "")).split("T")[0])
    return {4: "year", 7: "month", 10: "day"}.get(length, "phrase")


def tolerance_of(key: Mapping[str, Any]) -> dict[str, str | int] | None:
    """Return how far off a number may be, as people write it; None if unsaid."""
    stated = Tolerance.of(key["value"]) if key["kind"] == "number" else None
    if stated is None:
        return None
    if stated.kind == "digits":
        return {"kind": stated.kind, "amount": int(stated.amount)}
    share = 100 if stated.kind == "relative" else 1
    return {
        "kind": stated.kind,
        "amount": _written_number(f"{(stated.amount * share).normalize():f}"),
    }


def typed_feedback(
    key: Mapping[str, Any], said: str, reason: str, values: Mapping[str, Any]
) -> dict[str, Any]:
    """Return how what was typed was read and judged, and how far it is off."""
    return {
        "said": said,
        "reason": reason,
        "values": values,
        # A comma put into what was typed tells nobody how it was read.
        "read": "" if values.get("read") == said else _as_read(values, key["kind"]),
        "answer": key["text"],
        "by": _written_number(values["by"]) if values.get("by") else "",
    }


def _as_read(values: Mapping[str, str], kind: str) -> str:
    """Say how a typed number or date was understood, for people."""
    if "read" not in values:
        return ""
    if kind == "date":
        return _(" or ").join(map(_written_date, values["read"].split()))
    read = _written_number(values["read"])
    if "read_to" in values:
        read += f"–{_written_number(values['read_to'])}"
    return read


def _written_number(value: str) -> str:
    return number_format(value, force_grouping=True)


def _written_date(date: str) -> str:
    """Write an ISO date of any grain out: "12 June 2014", "June 2014", "1990s"."""
    if len(date) == 3:
        return f"{date}0s"
    year, month, day = [*map(int, date.split("-")), 0, 0][:3]
    words = [day, MONTHS[month] if month else "", year]
    return " ".join(str(word) for word in words if word)
