"""How often each rule was right where people had marked the dates."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple, cast

from corpus.reading.facts import Tier

_DATA = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "date_rules.toml").read_text("utf-8")
)


class Measured(NamedTuple):
    confidence: float
    tier: Tier


def _measured(row: dict[str, object]) -> Measured:
    right, total = cast(int, row["right"]), cast(int, row["total"])
    # A rule seen twice and right twice is not yet certain: one doubt is added.
    return Measured(round(right / (total + 1), 3), cast(Tier, row["tier"]))


RULES = {name: _measured(row) for name, row in _DATA.items()}
