"""The rules of a quiz as a set file writes them, and a sentence for what is wrong."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.utils.timezone import get_default_timezone

from quizzes.engine.rules import (
    MOST_ATTEMPTS,
    MOST_MINUTES,
    Feedback,
    Mode,
    Rules,
    RulesError,
)

_FIELDS = ("mode", "feedback", "feedback_on", "minutes", "attempts", "open_source")
WHY_REFUSED = {
    "practice_tells_at_once": "a practice tells at once; write mode = “graded”, or"
    " leave feedback out.",
    "date_goes_with_date": "a date belongs to feedback = “date”, and to nothing else.",
    "needs_zone": "the time needs a zone, for example 2026-06-01T08:00:00Z.",
}
_RANGES = {"minutes": MOST_MINUTES, "attempts": MOST_ATTEMPTS}


def read_rules(table: Any) -> Rules:
    """Read a table of settings.

    Raises ``ValueError`` with a sentence that names the setting.
    """
    if not isinstance(table, dict):
        raise ValueError("is no table.")
    if unknown := sorted(set(table) - set(_FIELDS)):
        raise ValueError(
            f"unknown settings {', '.join(unknown)}; there are {', '.join(_FIELDS)}."
        )
    fields = dict(table)
    if "mode" in fields:
        fields["mode"] = _one_of(Mode, "mode", fields["mode"])
    if "feedback" in fields:
        fields["feedback"] = _one_of(Feedback, "feedback", fields["feedback"])
    for name in ("minutes", "attempts"):
        if name in fields and type(fields[name]) is not int:
            raise ValueError(f"{name} must be a whole number.")
    if not isinstance(fields.get("open_source", True), bool):
        raise ValueError("open_source must be true or false.")
    if "feedback_on" in fields:
        fields["feedback_on"] = _moment(fields["feedback_on"])
    try:
        return Rules(**fields)
    except RulesError as error:
        raise ValueError(f"{error.field}: {why_refused(error)}") from error


def why_refused(error: RulesError) -> str:
    """Say what is wrong with a setting."""
    if error.field in _RANGES:
        return f"must be from 1 to {_RANGES[error.field]}."
    return WHY_REFUSED[error.code]


def _one_of(choices: type[Mode] | type[Feedback], name: str, given: Any) -> Any:
    try:
        return choices(given)
    except ValueError:
        names = ", ".join(choices)
        raise ValueError(f"{name} = {given!r}: write one of {names}.") from None


def _moment(given: Any) -> datetime:
    if not isinstance(given, datetime):
        raise ValueError(
            "feedback_on must be a date with a time, without quotation marks."
        )
    zone = given.tzinfo or get_default_timezone()
    return given.replace(tzinfo=zone).astimezone(UTC)
