"""The word list of typed answers, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_PATH = Path(__file__).parent / "data" / "typed.toml"


@cache
def word_list(section: str) -> dict[str, Any]:
    with _PATH.open("rb") as file:
        table: dict[str, Any] = tomllib.load(file)[section]
    return table
