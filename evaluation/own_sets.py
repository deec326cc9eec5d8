"""Open the passages and sentences that we labelled ourselves as one more set each."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

from corpus.reading.facts import Span
from evaluation.own_gold import FOLDER, GENRES, NumberLabel, Passage, load
from evaluation.own_referents import referent_documents
from evaluation.sets import Document

PASSAGES = tuple(f"own_{genre}" for genre in GENRES)
SENTENCES = ("own_roles", "own_descriptions", "own_abbreviations", "own_places")
REFERENTS = "own_referents"


def own_documents(name: str) -> Iterator[Document]:
    """Yield what rules may be developed on: never what is held out."""
    if name == REFERENTS:
        yield from referent_documents(name)
        return
    if name in SENTENCES:
        yield from _sentences(name)
        return
    for passage in load(name.removeprefix("own_")):
        if not passage.held_out:
            yield document_of(passage)


def document_of(passage: Passage) -> Document:
    """Return a passage with its labels as the judges want them."""
    labels = {
        "timexes": [
            {**_place(label.span), "value": label.value} for label in passage.dates
        ],
        "values": [_quantity(label) for label in passage.numbers],
    }
    name = f"own_{passage.genre}"
    return Document(name, passage.id, passage.text, passage.published, labels)


def _quantity(label: NumberLabel) -> dict[str, Any]:
    return {**_place(label.span), "value": label.value, "unit": label.unit}


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _sentences(name: str) -> Iterator[Document]:
    path = FOLDER / f"{name.removeprefix('own_')}.toml"
    written = path.read_text(encoding="utf-8")
    for number, row in enumerate(tomllib.loads(written)["sentence"], start=1):
        yield Document(name, f"sentence {number}", row["text"], None, row)
