"""How far a typed number may be off: by an amount, by a share, or beyond its digits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

KINDS = ("absolute", "relative", "digits")


@dataclass(frozen=True, slots=True)
class Tolerance:
    """``amount`` is in the key's unit, a fraction of it, or a count of digits."""

    kind: str
    amount: Decimal

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Tolerance | None:
        """Return what a number's ``Key.value`` says; None if it says nothing of it."""
        try:
            stated = value["tolerance"]
            return cls(stated["kind"], Decimal(stated["amount"]))
        except (KeyError, TypeError, InvalidOperation):
            return None

    def as_json(self) -> dict[str, str]:
        return {"kind": self.kind, "amount": f"{self.amount:f}"}

    def slack_at(self, value: Decimal) -> Decimal:
        """Return how far off ``value`` still counts.

        To so many significant digits, that is half of the last one's place: 50 for
        1,494 to two, so that 1,500 counts.
        """
        if self.kind == "absolute":
            return self.amount
        if self.kind == "relative":
            return abs(value) * self.amount
        if not value:
            return Decimal(0)
        return Decimal(1).scaleb(value.adjusted() - int(self.amount) + 1) / 2
