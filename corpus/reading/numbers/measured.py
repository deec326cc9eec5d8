"""How often each number rule was right where people had marked the numbers."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple, cast

from corpus.reading.facts import Tier

_DATA = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "number_rules.toml").read_text("utf-8")
)


class Measured(NamedTuple):
    confidence: float
    tier: Tier


def _measured(row: dict[str, object]) -> Measured:
    right = cast(int, row["right"]) + cast(int, row.get("read_right", 0))
    total = cast(int, row["total"]) + cast(int, row.get("read", 0))
    # Laplace's rule: seen twice and right twice is not yet certain.
    confidence = (right + 1) / (total + 2)
    return Measured(round(confidence, 3), cast(Tier, row["tier"]))


RULES = {name: _measured(row) for name, row in _DATA.items()}
