"""Open the texts whose pronouns we labelled ourselves."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from corpus.reading.documents import open_document
from corpus.reading.marks import quotations
from corpus.reading.sentences import paragraphs
from evaluation.own_gold import FOLDER, LabelError
from evaluation.sets import Document

_ARTICLES = FOLDER.parents[1] / "seeds" / "articles"
_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|his|her|hers|its|their|theirs|him|them)\b", re.IGNORECASE
)


def referent_documents(name: str) -> Iterator[Document]:
    """Yield the labelled texts; raise LabelError where labels and text part ways."""
    rows = tomllib.loads((FOLDER / "referents.toml").read_text(encoding="utf-8"))
    for row in rows["article"]:
        raw = (_ARTICLES / row["file"]).read_bytes()
        opened = open_document(raw, row["file"])
        yield _labelled(name, row["file"], opened.text, row)
    for number, row in enumerate(rows["text"], start=1):
        yield _labelled(name, f"text {number}", row["prose"].strip(), row)


def _labelled(name: str, place: str, text: str, row: dict[str, Any]) -> Document:
    labels = " ".join(row["pronouns"].split()).split(", ")
    stand = list(_pronouns(text))
    told = [label.split(" ", 1) for label in labels]
    for match, (word, _) in zip(stand, told, strict=False):
        if match[0] != word:
            around = text[max(0, match.start() - 30) : match.end() + 10]
            raise LabelError(f"{place}: {word!r} is labelled where {around!r} stands")
    if len(stand) != len(told):
        raise LabelError(f"{place}: {len(told)} labels for {len(stand)} pronouns")
    referents = [
        {"start": match.start(), "end": match.end(), "for": label}
        for match, (_, label) in zip(stand, told, strict=True)
    ]
    return Document(name, place, text, None, {"referents": referents})


def _pronouns(text: str) -> Iterator[re.Match[str]]:
    """Yield the pronouns outside quotations, the only ones that are labelled."""
    for paragraph in paragraphs(text):
        quoted = [mark.span for mark in quotations(text, paragraph)]
        for match in _PRONOUN.finditer(text, *paragraph):
            if not any(start <= match.start() < end for start, end in quoted):
                yield match
