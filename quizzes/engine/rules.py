"""The rules of a quiz: as a set states them, and as they hold for one learner."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

GRACE = timedelta(seconds=20)  # an answer may be under way when the time is up
NEVER = datetime(9000, 1, 1, tzinfo=UTC)
MOST_MINUTES = 24 * 60
MOST_ATTEMPTS = 100


class Mode(StrEnum):
    PRACTICE = "practice"
    GRADED = "graded"


class Feedback(StrEnum):
    """When a graded quiz shows what was right."""

    SUBMISSION = "submission"
    DATE = "date"
    NEVER = "never"


class RulesError(ValueError):
    """The rules cannot hold together: ``field`` is to be changed, ``code`` says why."""

    def __init__(self, field: str, code: str) -> None:
        super().__init__(f"{field}: {code}")
        self.field, self.code = field, code


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How a quiz is taken. The defaults are those of a practice.

    ``factor`` is what a learner's time is multiplied by; None lifts the limit.
    ``open_source`` None is what suits the mode: open in practice, closed when graded.

    Raises ``RulesError`` if one setting makes no sense beside another.
    """

    mode: Mode = Mode.PRACTICE
    feedback: Feedback = Feedback.SUBMISSION
    feedback_on: datetime | None = None
    minutes: int | None = None
    attempts: int | None = None
    open_source: bool | None = None
    factor: float | None = 1.0

    def __post_init__(self) -> None:
        if not self.is_graded and self.feedback != Feedback.SUBMISSION:
            raise RulesError("feedback", "practice_tells_at_once")
        if (self.feedback == Feedback.DATE) != (self.feedback_on is not None):
            raise RulesError("feedback_on", "date_goes_with_date")
        if self.feedback_on is not None and self.feedback_on.tzinfo is None:
            raise RulesError("feedback_on", "needs_zone")
        if self.minutes is not None and not 1 <= self.minutes <= MOST_MINUTES:
            raise RulesError("minutes", "out_of_range")
        if self.attempts is not None and not 1 <= self.attempts <= MOST_ATTEMPTS:
            raise RulesError("attempts", "out_of_range")

    @property
    def is_graded(self) -> bool:
        return self.mode == Mode.GRADED

    @property
    def may_peek(self) -> bool:
        return not self.is_graded if self.open_source is None else self.open_source

    @property
    def time(self) -> timedelta | None:
        """The learner's own time, None without a limit."""
        if self.minutes is None or self.factor is None:
            return None
        return timedelta(minutes=self.minutes * self.factor)

    def for_factor(self, factor: float | None) -> Rules:
        """Return the rules as they hold for a learner with this factor."""
        return replace(self, factor=factor)

    def deadline(self, started: datetime) -> datetime | None:
        """Return when an attempt begun at ``started`` ends: its full time later."""
        return None if self.time is None else started + self.time

    def withheld_until(self, submitted: datetime) -> datetime | None:
        """Return until when the key stays away from who handed in; None: no longer."""
        if not self.is_graded:
            return None
        match self.feedback:
            case Feedback.NEVER:
                return NEVER
            case Feedback.DATE if self.feedback_on and self.feedback_on > submitted:
                return self.feedback_on
        return None

    def to_json(self) -> dict[str, Any]:
        """Return only what differs from the defaults."""
        written: dict[str, Any] = {}
        for name in self.__slots__:
            value = getattr(self, name)
            if value != getattr(_DEFAULTS, name):
                is_date = isinstance(value, datetime)
                written[name] = value.isoformat() if is_date else value
        return written

    @classmethod
    def from_json(cls, written: Mapping[str, Any]) -> Rules:
        """Read what ``to_json`` wrote."""
        if not written:
            return _DEFAULTS
        fields = {name: written[name] for name in cls.__slots__ if name in written}
        if "mode" in fields:
            fields["mode"] = Mode(fields["mode"])
        if "feedback" in fields:
            fields["feedback"] = Feedback(fields["feedback"])
        if fields.get("feedback_on"):
            fields["feedback_on"] = datetime.fromisoformat(fields["feedback_on"])
        return cls(**fields)


_DEFAULTS = Rules()
