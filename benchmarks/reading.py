"""Reading speed on one core, beside counting the words of the same texts.

Seconds depend on the machine; how much dearer reading is than counting words does
not, so the limit is on that ratio. On the machine where it was set, a sentence that
costs ``DEAREST`` times its word count is read in 1/1500 of a second.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure
from benchmarks.servers import ROOT
from corpus.reading.documents import Document, open_document
from corpus.reading.reader import read

ROUNDS = 5
DEAREST = 190.0
COUNTINGS = 20  # a single one is too short to time

_WORD = re.compile(r"\w+")


def measure(folder: Path) -> list[Figure]:
    documents = _documents()
    sentences = sum(_read(documents))  # also fills the reader's caches
    reading, counting = [], []
    for _ in range(ROUNDS):
        reading.append(_cpu(lambda: _read(documents)))
        counting.append(_cpu(lambda: _count_words(documents)) / COUNTINGS)
    return [
        Figure(
            name="reading: CPU by that of counting the words",
            value=median(
                own / floor for own, floor in zip(reading, counting, strict=True)
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


def _count_words(documents: Sequence[Document]) -> None:
    for _ in range(COUNTINGS):
        for document in documents:
            Counter(word.lower() for word in _WORD.findall(document.text))


def _cpu(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
