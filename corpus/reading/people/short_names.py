"""Which organisation of a text a shorter name means: "Lockheed", "the Times"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache

from corpus.reading.lexicon import words_in
from corpus.reading.people.spellings import plain_words
from corpus.reading.places import is_people, is_place


def longer_names(names: Collection[str], complete: Collection[str]) -> dict[str, str]:
    """Map each short name to the one longer name of the text that it can mean.

    The names are in small letters, as they are compared. A ``complete`` one is short
    for no other: "Apple Inc" beside "Apple Corps".
    """
    longer: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for short in _shorter(name.split(" ")):
            if short in names and short not in complete:
                longer[short].add(name)
    return {short: fulls.pop() for short, fulls in longer.items() if len(fulls) == 1}


def _shorter(words: list[str]) -> Iterator[str]:
    """Yield what people call the organisation for short."""
    for size in range(1, len(words)):
        first, rest = words[:size], words[size:]
        if _can_be_left_out(first, rest):
            yield " ".join(first)
        if size == 1 and rest[-1] in words_in("organisations", "tails"):
            yield rest[-1]  # "the Times"
        if len(rest) > 1 and _is_place(first):
            yield " ".join(rest)  # "the Air Force" of the United States


def _can_be_left_out(first: list[str], rest: list[str]) -> bool:
    """Say whether ``rest`` adds nothing to a name: "Airways", but not "Europe"."""
    if all(word in words_in("organisations", "tails") for word in rest):
        return True
    is_known = " ".join(first) in _known()
    is_known_whole = " ".join([*first, *rest]) in _known()
    if len(first) > 1 or (is_known and not is_known_whole):
        return False
    return not any(_is_place([word]) for word in rest)


@cache
def _known() -> frozenset[str]:
    known = words_in("organisations", "known")
    return frozenset(" ".join(plain_words(name)) for name in known)


def _is_place(words: list[str]) -> bool:
    name = " ".join(words).title()
    return is_place(name) or is_people(name)
