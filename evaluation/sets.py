"""Open the labelled sets, which lie beside the project and never in it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

_ROOT = Path(__file__).parents[1]


class SetsMissingError(RuntimeError):
    """The labelled sets are not where they should be."""


class Document(NamedTuple):
    """One labelled text; ``labels`` are as its set gives them."""

    set: str
    id: str
    text: str
    published: date | None
    labels: dict[str, Any]


def folder() -> Path:
    """Return where the sets lie: EVAL_DIR, or else beside the project."""
    return Path(os.environ.get("EVAL_DIR") or _ROOT.parent / "shared" / "eval") / "data"


def documents(name: str) -> Iterator[Document]:
    """Yield the documents of one set in its order."""
    path = folder() / f"{name}.jsonl"
    if not path.exists():
        raise SetsMissingError(
            f"There is no labelled set {path}: set EVAL_DIR to the folder that has"
            " data/*.jsonl."
        )
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        day = record.get("date")
        published = date.fromisoformat(day) if day else None
        yield Document(name, record["id"], record["text"], published, record)
