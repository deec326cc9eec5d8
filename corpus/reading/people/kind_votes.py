"""Settle the kind of a guessed name by what the rest of the text knows of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from corpus.reading.lexicon import tags
from corpus.reading.people.bearers import Mention
from corpus.reading.people.name_kinds import Kind
from corpus.reading.people.spellings import plain_words

_SURE = 1_000  # guesses that one sure kind outweighs


def agreed(mentions: Sequence[Mention]) -> list[Mention]:
    """Give a name whose kind is a guess the kind that the text speaks for."""
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    surnames = {words[-1:] for words in _sure_names(mentions, "PER")}
    openings, endings = _parts_of(_sure_names(mentions, "ORG"))
    for mention in mentions:
        votes[mention.text][mention.kind] += 1 + _SURE * mention.is_sure
        if mention.is_sure:
            continue
        words = plain_words(mention.text)
        # "Ivana Trump" is somebody if the text knows another Trump.
        is_unusual = mention.text.split(" ")[0].lower() not in tags()
        if len(words) > 1 and words[-1:] in surnames and is_unusual:
            votes[mention.text]["PER"] += _SURE
        # "AirTran" is a company if the text has "AirTran Airways".
        elif words in openings or words in endings:
            votes[mention.text]["ORG"] += _SURE
    return [
        mention
        if mention.is_sure
        else replace(mention, kind=votes[mention.text].most_common(1)[0][0])
        for mention in mentions
    ]


def _sure_names(mentions: Sequence[Mention], kind: Kind) -> set[tuple[str, ...]]:
    return {
        plain_words(mention.text)
        for mention in mentions
        if mention.is_sure and mention.kind == kind
    }


def _parts_of(
    names: set[tuple[str, ...]],
) -> tuple[set[tuple[str, ...]], set[tuple[str, ...]]]:
    """Return what the names begin with, and the last words of names of two."""
    openings = {name[:size] for name in names for size in (1, 2) if size < len(name)}
    return openings, {name[-1:] for name in names if len(name) == 2}
