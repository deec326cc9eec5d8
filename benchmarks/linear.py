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
MOST_ROUNDS = 10
ENOUGH = 0.5  # seconds
STEEPEST = 2.3
RETRIES = 2

_PROSE = (
    "On Monday the minister told reporters that 300 people had left the city, and "
    "that more would follow in May. “We are ready,” said John Kerry. "
)
_SYLLABLES = [start + end for start in "bdfgklmnprstvz" for end in "aeiou"]
# What is repeated, how often at the smaller size, and what is repeated after it.
# A "{name}" is another one each time.
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
    "10,000 new people": ("{name} {name}son met Mr {name}son. ", 5_000, ""),
    "10,000 new people of one surname": ("{name} Smith met Smith. ", 5_000, ""),
    "10,000 new people in one sentence": ("{name} Smith, ", 5_000, ""),
    "10,000 new companies": ("{name} Airlines bought {name} Group. ", 5_000, ""),
    "10,000 new companies of one name": ("Global {name} Inc hid Global. ", 5_000, ""),
    "10,000 new officers": ("{name}, chairman of {name} Group, said so. ", 5_000, ""),
    "10,000 pronouns": ("{name} Smith left.\nHe said it failed.\n", 5_000, ""),
    "20,000 towns": ("London, Paris, ", 5_000, ""),
    "20,000 broken names": ("Isle of Man Isle of ", 5_000, ""),
    "20,000 turns of a transcript": ("SMITH: Did it fail?\nJONES: No.\n", 5_000, ""),
    "20,000 headlines": ("Kerry: Talks Must Go On\n", 10_000, ""),
    "20,000 signatures": ("“We won.” — Ann Brown, engineer\n", 10_000, ""),
    "20,000 labels": ("Brown: “We won.” ", 10_000, ""),
    "20,000 single quotations": ("‘We won,’ he said. ", 10_000, ""),
    "100,000 opening single marks": ("‘we ", 50_000, ""),
    "50,000 clauses": ("he said, and she said that ", 12_500, ""),
    "20,000 descriptions": ("Smith, who said, ", 10_000, ""),
    "20,000 eras": ("12 March 44 BC, 400 to 300 BC – ", 5_000, ""),
    "20,000 ranges between": ("between 3 and ", 10_000, ""),
    "20,000 dashed ranges": ("3-", 10_000, ""),
    "40,000 symbols": ("m·", 20_000, ""),
    "100,000 full stops": (". ", 50_000, ""),
    "100,000 paragraphs": ("a\n\n", 50_000, ""),
    "1 MB of blanks": (" ", 500_000, ""),
    "1 MB of empty lines": ("\n", 500_000, ""),
}


def measure(folder: Path) -> list[Figure]:
    read(_PROSE)  # loads the reader's word lists
    ratios = {
        f"{kind} {name}": ratio
        # First what takes milliseconds: reading leaves a heap in which they double.
        for kind, work in (("masking", mask_boilerplate), ("reading", read))
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
        once = _repeated(piece, count) + closing * count
        twice = _repeated(piece, 2 * count) + closing * (2 * count)
        yield name, _ratio(work, once, twice)


def _ratio(work: Callable[[str], object], once: str, twice: str) -> float:
    """Measure a steep one again: noise passes, a quadratic step stays near four."""
    ratio = _least(work, twice) / _least(work, once)
    for _ in range(RETRIES):
        if ratio > STEEPEST:
            ratio = min(ratio, _least(work, twice) / _least(work, once))
    return ratio


def _repeated(piece: str, count: int) -> str:
    if "{name}" not in piece:
        return piece * count
    return "".join(piece.replace("{name}", _name(number)) for number in range(count))


def _name(number: int) -> str:
    """Return a name of two syllables or more that no other number has."""
    number, last = divmod(number, len(_SYLLABLES))
    word = _SYLLABLES[last]
    while number or len(word) < 4:
        number, at = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[at]
    return word.title()


def _least(work: Callable[[str], object], text: str) -> float:
    """Return the CPU seconds of the quickest round; noise only ever adds.

    A round of a few milliseconds is nearly all noise: those are many.
    """
    rounds: list[float] = []
    while len(rounds) < ROUNDS or (sum(rounds) < ENOUGH and len(rounds) < MOST_ROUNDS):
        rounds.append(_seconds(partial(work, text)))
    return min(rounds)


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
