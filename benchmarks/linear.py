"""Reading hostile texts: twice the text may take little more than twice the time.

Each text is read at one size and at double that size; the worst of them is held to
``STEEPEST``. A quadratic step would show as a ratio near four.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure
from corpus.reading.boilerplate import mask_boilerplate
from corpus.reading.reader import read

ROUNDS = 2
STEEPEST = 2.3

_PROSE = (
    "On Monday the minister told reporters that 300 people had left the city, and "
    "that more would follow in May. “We are ready,” said John Kerry. "
)
# What is repeated, how often at the smaller size, and what is repeated after it.
_TEXTS = {
    "1 MB of sentences in one line": (_PROSE, 3_500, ""),
    "1 MB of words without a sentence": (
        "the minister told reporters that ",
        15_500,
        "",
    ),
    "1 MB of one word": ("a", 500_000, ""),
    "100,000 quote marks": ('"', 50_000, ""),
    "100,000 quote marks among words": ('"we said ', 50_000, ""),
    "100,000 opening quote marks": ("“", 50_000, ""),
    "100,000 opening quote marks among words": ("“said he ", 50_000, ""),
    "100,000 apostrophes among words": ("'a ", 50_000, ""),
    "50,000 nested brackets": ("(", 25_000, ")"),
    "50,000 nested brackets among words": ("(a ", 25_000, ") "),
    "50,000 nested square brackets": ("[", 25_000, "]"),
    "100,000 names": ("John Kerry Smith ", 33_500, ""),
    "100,000 digits": ("1", 50_000, ""),
    "50,000 numbers": ("12 ", 25_000, ""),
    "50,000 numerals": ("two hundred and ", 17_000, ""),
    "50,000 months": ("June ", 25_000, ""),
    "50,000 days": ("June 12, ", 25_000, ""),
    "50,000 relative dates": ("the last the next ", 12_500, ""),
    "40,000 parts of dates": ("early in the early ", 10_000, ""),
    "40,000 quoted dates": ('"yesterday" ', 20_000, ""),
    "40,000 hedges": ("about about up to ", 10_000, ""),
    "40,000 ranges": ("3 to 4 to ", 10_000, ""),
    "40,000 groups of digits": ("1,234,567,", 20_000, ""),
    "40,000 currency signs": ("$", 20_000, ""),
    "40,000 counted things": ("300 men and 20 women, ", 5_000, ""),
    "40,000 measures": ("5 m ", 20_000, "s−1"),
    "40,000 tolerances": ("5 ± ", 20_000, ""),
    "40,000 equations": ("n = ", 20_000, ""),
    "40,000 vague numbers": ("several hundred ", 20_000, ""),
    "40,000 ampersands": ("A&", 20_000, ""),
    "40,000 particles": ("al-", 20_000, ""),
    "40,000 list marks": ("• a\n", 20_000, ""),
    "40,000 menu entries": ("Log in\n", 20_000, ""),
    "40,000 template marks": ("{{", 20_000, ""),
    "40,000 bars": ("| ", 20_000, ""),
    "40,000 short lines": ("a\n", 20_000, ""),
    "50,000 cues": ("said ", 25_000, ""),
    "50,000 sources": ("according to ", 12_500, ""),
    "50,000 titles": ("President of the ", 17_000, ""),
    "50,000 short forms": ("Alpha Beta (AB) ", 12_500, ""),
    "100,000 full stops": (". ", 50_000, ""),
    "100,000 paragraphs": ("a\n\n", 50_000, ""),
    "1 MB of blanks": (" ", 500_000, ""),
    "1 MB of empty lines": ("\n", 500_000, ""),
}


def measure(folder: Path) -> list[Figure]:
    read(_PROSE)  # fills the reader's caches
    ratios = {
        f"{kind} {name}": ratio
        for kind, work in (("reading", read), ("masking", mask_boilerplate))
        for name, ratio in _ratios(work)
    }
    steepest = max(ratios, key=ratios.__getitem__)
    return [
        Figure(
            name=f"linear: time for twice the text, {steepest}",
            value=ratios[steepest],
            limit=STEEPEST,
        ),
        Figure(
            name=f"linear: the same in the middle of {len(ratios)} texts",
            value=median(ratios.values()),
        ),
    ]


def _ratios(work: Callable[[str], object]) -> Iterator[tuple[str, float]]:
    for name, (piece, count, closing) in _TEXTS.items():
        once = piece * count + closing * count
        twice = piece * (2 * count) + closing * (2 * count)
        yield name, _least(work, twice) / _least(work, once)


def _least(work: Callable[[str], object], text: str) -> float:
    """Return the CPU seconds of the quickest round; noise only ever adds."""
    return min(_seconds(partial(work, text)) for _ in range(ROUNDS))


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
