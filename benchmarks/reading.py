"""Reading speed on one core, beside a splitter of sentences on the same texts.

Seconds depend on the machine; how much dearer reading is than splitting does not, so
the limit is on that ratio.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from syntok import segmenter

from benchmarks.figures import Figure
from benchmarks.servers import ROOT
from corpus.reading.documents import Document, open_document
from corpus.reading.reader import read

ROUNDS = 5
DEAREST = 6.0


def measure(folder: Path) -> list[Figure]:
    documents = _documents()
    sentences = sum(_read(documents))  # also fills the reader's caches
    reading, splitting = [], []
    for _ in range(ROUNDS):
        reading.append(_cpu(lambda: _read(documents)))
        splitting.append(_cpu(lambda: _split(documents)))
    return [
        Figure(
            name="reading: CPU by that of syntok alone",
            value=median(
                own / floor for own, floor in zip(reading, splitting, strict=True)
            ),
            limit=DEAREST,
        ),
        Figure(
            name=f"reading: sentences a second, {sentences} sentences",
            value=round(sentences / median(reading)),
        ),
    ]


def _documents() -> list[Document]:
    paths = sorted((ROOT / "seeds" / "articles").glob("*.md"))
    return [open_document(path.read_bytes(), path.name) for path in paths]


def _read(documents: Sequence[Document]) -> list[int]:
    """Read every document and return how many sentences each has."""
    return [
        len(read(document.text, published=document.metadata.published).sentences)
        for document in documents
    ]


def _split(documents: Sequence[Document]) -> None:
    for document in documents:
        for paragraph in segmenter.analyze(document.text):
            for sentence in paragraph:
                list(sentence)


def _cpu(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
