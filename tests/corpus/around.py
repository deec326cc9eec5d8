"""Count what the reader gets right about the surroundings of a quote."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from corpus.reading.facts import Quote, Span
from corpus.reading.reader import read

GOLD = Path(__file__).parents[1] / "gold" / "around.toml"
PARTS = ("stance", "via", "addressee", "occasion", "role")
_SAME_WORDS = 0.7  # of the characters of two contents together


class Tally(NamedTuple):
    """What was right, of what was said and of what should have been said."""

    right: int
    said: int
    wanted: int

    @property
    def precision(self) -> float:
        return 100 * self.right / self.said if self.said else 100.0

    @property
    def recall(self) -> float:
        return 100 * self.right / self.wanted if self.wanted else 100.0


def labelled() -> list[dict[str, Any]]:
    return list(tomllib.loads(GOLD.read_text("utf-8"))["text"])


def tallies(texts: list[dict[str, Any]]) -> dict[str, Tally]:
    """Return the tally of quotes, of speakers and of each part."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for text in texts:
        for part, gold, found in _pairs(text["prose"], text["quotes"]):
            right[part] += bool(gold) and gold == found
            said[part] += bool(found)
            wanted[part] += bool(gold)
    parts = ("quote", "speaker", *PARTS)
    return {part: Tally(right[part], said[part], wanted[part]) for part in parts}


def _pairs(prose: str, golden: list[dict[str, Any]]) -> Iterator[tuple[str, Any, Any]]:
    """Yield part by part what is labelled and what is read, empty where there is none.

    A quote that is not labelled counts as one too many, whatever its parts.
    """
    left = [fact for fact in read(prose).facts if isinstance(fact, Quote)]
    for gold in golden:
        start = prose.index(gold["said"])
        content = Span(start, start + len(gold["said"]))
        best = max(left, key=lambda quote: _likeness(quote, content), default=None)
        if best is not None and _likeness(best, content) < _SAME_WORDS:
            best = None
        if best is not None:
            left.remove(best)
        yield "quote", gold["said"], gold["said"] if best else None
        read_parts = _parts(prose, best) if best else {}
        for part in ("speaker", *PARTS):
            yield part, _plain(gold.get(part)), _plain(read_parts.get(part))
    for quote in left:
        yield "quote", None, quote.span.of(prose)


def _parts(prose: str, quote: Quote) -> dict[str, Any]:
    speaker = quote.speaker
    return {
        "speaker": speaker and speaker.span.of(prose),
        "stance": quote.stance,
        "via": [one.span.of(prose) for one in quote.via],
        "addressee": quote.addressee and quote.addressee.of(prose),
        "occasion": quote.occasion and quote.occasion.of(prose),
        "role": speaker and speaker.role and speaker.role.of(prose),
    }


def _plain(value: Any) -> Any:
    return None if value in (None, "stated", []) else value


def _likeness(quote: Quote, content: Span) -> float:
    """Return the shared part of two contents, in characters, from 0 to 1."""
    chars = {at for span in quote.content for at in range(*span)}
    other = set(range(*content))
    return len(chars & other) / len(chars | other)
