"""Word lists of the engine, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def word_list(name: str) -> dict[str, Any]:
    """Return the lists of ``name``.toml; do not change what is returned."""
    path = Path(__file__).with_name(f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
