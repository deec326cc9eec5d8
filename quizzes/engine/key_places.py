"""Whether the key can be guessed over a whole bank: by its place, rank or length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.engine.chance import chi_square_p, uniform_p
from quizzes.engine.flaws.item import Item, texts_of

LEAST_P = 0.001  # what chance alone falls below once in a thousand banks


@dataclass(frozen=True, slots=True)
class Places:
    """How often the key stands where; ``p`` is how likely chance alone does that."""

    what: str  # "place of 4", "rank of 3", "longest of 4"
    counts: tuple[int, ...]
    p: float

    @property
    def is_even(self) -> bool:
        return self.p > LEAST_P


def key_places(items: Iterable[Item]) -> list[Places]:
    """Count the key's place by the number of options; that of ordered ones apart."""
    places: Counter[tuple[str, int, int]] = Counter()
    longest: Counter[tuple[int, bool]] = Counter()
    for item in items:
        right = [at for at, option in enumerate(item.options) if option.right]
        if "choice" not in item.forms or len(right) != 1:
            continue
        size = len(item.options)
        places["rank" if item.ordered else "place", size, right[0]] += 1
        if not item.ordered:
            longest[size, _is_longest(item, right[0])] += 1
    return [*_by_place(places), *_by_length(longest)]


def _by_place(places: Counter[tuple[str, int, int]]) -> Iterable[Places]:
    for what, size in sorted({(what, size) for what, size, _ in places}):
        counts = tuple(places[what, size, at] for at in range(size))
        yield Places(f"{what} of {size}", counts, uniform_p(counts))


def _by_length(longest: Counter[tuple[int, bool]]) -> Iterable[Places]:
    for size in sorted({size for size, _ in longest}):
        counts = longest[size, True], longest[size, False]
        total = sum(counts)
        expected = total / size, total - total / size
        more = counts[0] > expected[0]
        p = chi_square_p(counts, expected) if more else 1.0
        yield Places(f"longest of {size}", counts, p)


def _is_longest(item: Item, at: int) -> bool:
    lengths = [len(text) for text in texts_of(item)]
    return lengths[at] == max(lengths) and lengths.count(lengths[at]) == 1
