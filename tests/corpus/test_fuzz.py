"""Reading never breaks: texts at hand, damaged in every way we could think of."""

import json
import os
import random
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest

from corpus.reading.boilerplate import find_publication_date, mask_boilerplate
from corpus.reading.facts import Quote, Span
from corpus.reading.footnotes import annotated
from corpus.reading.interchange import reading_as_json
from corpus.reading.reader import read

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
DAY = date(2014, 6, 12)
# The same damage every time; FUZZ_ROUNDS and FUZZ_SEED look for more.
ROUNDS = int(os.environ.get("FUZZ_ROUNDS", "6"))
SEED = int(os.environ.get("FUZZ_SEED", "1"))
LONGEST = 2_500  # characters of a text that are damaged at a time

NASTY = [
    *"\"'“”‘’«»()[]{}.,:;!?—–-…/\\|*_#<>&$£€%°±×½²",
    *"\x00\t\r\n\u00a0\u00ad\u200b\u200d\u202e\u2028\u2029\ufeff\ufffd\U0001f600",
    *"\ud800\u0301ßİıſﬁ٣Ⅷ日本א",
    *("''", "``", "\n\n", "\r\n", ". ", "...", " said ", " told ", " that ", " he "),
    *("according to ", "May", "June 12, ", "1914–18", "12,", "3.5.", "c. ", " BC "),
    *(" of the ", "Mr. ", "al-", "(AB)", "twenty-", " percent", "1/2", "http://a.b/"),
]


def texts() -> Iterator[tuple[str, str]]:
    """Yield name and text of everything at hand."""
    for folder in (ROOT / "seeds" / "articles", SHARED / "seeds"):
        for path in sorted(folder.glob("*_*.txt")) + sorted(folder.glob("*.md")):
            yield path.name, path.read_text(encoding="utf-8")
    for path in sorted((SHARED / "eval" / "data").glob("*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for line in lines[:: max(1, len(lines) // 12)]:
            document = json.loads(line)
            yield f"{path.stem} {document['id']}", document["text"]


def damaged(text: str, other: str, chance: random.Random) -> str:
    """Return a stretch of a text after one to eight accidents."""
    start = chance.randrange(max(1, len(text) - LONGEST))
    piece = text[start : start + LONGEST]
    for _ in range(chance.randint(1, 8)):
        piece = accident(piece, other, chance)
    return piece


def accident(text: str, other: str, chance: random.Random) -> str:
    left, right = sorted(chance.choices(range(len(text) + 1), k=2))
    short = min(right, left + chance.randint(0, 40))
    match chance.randrange(9):
        case 0:
            return text[:left] + text[right:]
        case 1:
            return text[:left] + text[left:short] * 3 + text[short:]
        case 2:
            return text[:left] + chance.choice(NASTY) + text[left:]
        case 3:
            return text[:left] + chance.choice(NASTY) + text[short:]
        case 4:
            at = chance.randrange(len(other) + 1)
            return text[:left] + other[at : at + 60] + text[left:]
        case 5:
            return text[:left] + text[left:right].swapcase() + text[right:]
        case 6:
            blank = chance.choice(["\n", "  ", "\t", "\u00a0", "\u2009 ", "-", ""])
            return text[:left] + text[left:right].replace(" ", blank) + text[right:]
        case 7:
            return text[:left] + "".join(reversed(text[left:short])) + text[short:]
        case _:
            mark, new = chance.choice(NASTY), chance.choice(NASTY)
            return text.replace(mark, new)


def spans_of(found: object) -> Iterator[Span]:
    """Yield every span that a fact holds, however deep."""
    if isinstance(found, Span):
        yield found
    elif isinstance(found, tuple):
        for part in found:
            yield from spans_of(part)
    elif is_dataclass(found):
        for field in fields(found):
            yield from spans_of(getattr(found, field.name))


@pytest.mark.parametrize(
    ("name", "text"), [pytest.param(*it, id=it[0]) for it in texts()]
)
def test_no_damage_breaks_the_reading(name, text):
    chance = random.Random(f"{SEED} {name}")  # noqa: S311

    for _ in range(ROUNDS):
        check(damaged(text, "".join(NASTY), chance))


def check(text: str) -> None:
    masked = tuple(each.span for each in mask_boilerplate(text))
    find_publication_date(text)

    reading = read(text, published=DAY, masked=masked)

    sentences = set(reading.sentences)
    assert list(reading.sentences) == sorted(sentences)
    assert all(
        0 <= span.start < span.end <= len(text)
        for span in spans_of((reading.sentences, reading.facts, reading.entities))
    )
    for fact in reading.facts:
        assert fact.sentence.covers(fact.span)
        # A quotation may run on, so its stretch may be several sentences.
        assert isinstance(fact, Quote) or fact.sentence in sentences
    assert read(text, published=DAY, masked=masked) == reading
    assert json.dumps(reading_as_json(text, reading))
    assert isinstance(annotated(text, reading), str)
