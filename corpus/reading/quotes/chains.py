"""Through whom reported words came, where one report holds another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.reading.facts import Quote, Speaker


def chained(quotes: Iterable[Quote]) -> list[Quote]:
    """Return the quotes with the speakers of the reports that hold them.

    Words within words of which it is not sure that anybody stated them are never
    tier A: "he hoped that she had said so".
    """
    by_sentence: dict[int, list[Quote]] = defaultdict(list)
    for quote in quotes:
        by_sentence[quote.sentence.start].append(quote)
    return [
        quote for together in by_sentence.values() for quote in _in_sentence(together)
    ]


def _in_sentence(together: Sequence[Quote]) -> list[Quote]:
    if len(together) == 1:
        return list(together)
    done: list[Quote] = []
    for quote in sorted(together, key=_length, reverse=True):
        holders = [one for one in done if _holds(one, quote)]
        done.append(_within(holders[-1], quote) if holders else quote)
    return done


def _length(quote: Quote) -> int:
    return sum(end - start for start, end in quote.content)


def _holds(outer: Quote, inner: Quote) -> bool:
    """Say whether a report tells that somebody said something, not only what."""
    if inner.cue is None or not outer.content:
        return False
    parts = [inner.cue, *inner.content]
    return all(any(span.covers(part) for span in outer.content) for part in parts)


def _within(outer: Quote, inner: Quote) -> Quote:
    via = (*outer.via, *_own(outer.speaker), *inner.via)
    sure = outer.tier == "A" and outer.stance == "stated"
    tier = "B" if inner.tier == "A" and not sure else inner.tier
    return replace(inner, via=via, tier=tier)


def _own(speaker: Speaker | None) -> tuple[Speaker, ...]:
    return () if speaker is None else (speaker,)
