"""Find what shares words with a text without looking at everything there is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class WordIndex(Generic[T]):
    """Rows under the words that they hold; built once, never changed."""

    def __init__(self, rows: Iterable[tuple[frozenset[str], T]]) -> None:
        self._rows = list(rows)
        self._holders: dict[str, list[int]] = defaultdict(list)
        for at, (words, _) in enumerate(self._rows):
            for word in words:
                self._holders[word].append(at)

    def sharing(
        self, words: frozenset[str], *, fewest: int, share: float
    ) -> Iterator[T]:
        """Yield the rows with ``fewest`` words in common and a share of the shorter."""
        shared: Counter[int] = Counter()
        for word in words:
            shared.update(self._holders.get(word, ()))
        for at in sorted(shared):
            held, row = self._rows[at]
            if shared[at] >= max(fewest, share * min(len(words), len(held))):
                yield row
