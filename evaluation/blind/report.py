"""What two raters say, by origin, and where they see the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from evaluation.blind.files import CRITERIA, Keyed, Rating, read_key, read_ratings
from evaluation.blind.kappa import agreement, kappa

ENOUGH = 2.5  # QGEval's measure: of 3, the average over raters, on every criterion
_ORIGINS = ("generated", "by_hand", "flawed")


class Rated(NamedTuple):
    """One item with what both raters say of it."""

    item: Keyed
    a: Rating
    b: Rating

    @property
    def means(self) -> list[float]:
        """The average over both raters, by criterion."""
        return [(a + b) / 2 for a, b in zip(self.a.scores, self.b.scores, strict=True)]

    @property
    def is_acceptable(self) -> bool:
        """Whether it passes QGEval's measure."""
        return min(self.means) >= ENOUGH

    @property
    def fails(self) -> bool:
        return not (self.a.usable and self.b.usable and self.is_acceptable)


def rated(key: Path, first: Path, second: Path) -> list[Rated]:
    """Bring together what both raters say of the same items."""
    items = read_key(key)
    a = read_ratings(first, {item.sheet_a for item in items})
    b = read_ratings(second, {item.sheet_b for item in items})
    return [Rated(item, a[item.sheet_a], b[item.sheet_b]) for item in items]


def lines(ratings: Sequence[Rated]) -> Iterator[str]:
    """Yield the whole report as Markdown."""
    groups = {
        origin: [one for one in ratings if one.item.origin == origin]
        for origin in _ORIGINS
    }
    groups = {origin: group for origin, group in groups.items() if group}
    yield from _usable(groups)
    yield from _means(groups)
    yield from _agreement(ratings)
    for origin, group in groups.items():
        yield from _failures(origin, group)


def _usable(groups: dict[str, list[Rated]]) -> Iterator[str]:
    yield "## Usable as it stands"
    yield ""
    yield "| | items | by both | by either | by A | by B | QGEval ≥ 2.5 |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for origin, group in groups.items():
        counts = [
            sum(one.a.usable and one.b.usable for one in group),
            sum(one.a.usable or one.b.usable for one in group),
            sum(one.a.usable for one in group),
            sum(one.b.usable for one in group),
            sum(one.is_acceptable for one in group),
        ]
        shares = " | ".join(f"{count / len(group):.1%}" for count in counts)
        yield f"| {origin} | {len(group)} | {shares} |"


def _means(groups: dict[str, list[Rated]]) -> Iterator[str]:
    yield "\n## Mean of both raters"
    yield ""
    yield f"| | {' | '.join(map(_words, CRITERIA))} |"
    yield "| --- |" + " --- |" * len(CRITERIA)
    for origin, group in groups.items():
        columns = zip(*(one.means for one in group), strict=True)
        means = [f"{sum(column) / len(group):.2f}" for column in columns]
        yield f"| {origin} | {' | '.join(means)} |"


def _agreement(ratings: Sequence[Rated]) -> Iterator[str]:
    yield "\n## Agreement, over all items"
    yield ""
    yield "| | κ | same score |"
    yield "| --- | --- | --- |"
    for at, name in enumerate(CRITERIA):
        first = [one.a.scores[at] for one in ratings]
        second = [one.b.scores[at] for one in ratings]
        yield _agreed(_words(name), first, second)
    usable = [[int(one.a.usable), int(one.b.usable)] for one in ratings]
    first, second = (list(column) for column in zip(*usable, strict=True))
    yield _agreed("usable", first, second)


def _agreed(name: str, first: Sequence[int], second: Sequence[int]) -> str:
    found = kappa(first, second)
    shown = "–" if found is None else f"{found:.2f}"
    return f"| {name} | {shown} | {agreement(first, second):.1%} |"


def _failures(origin: str, group: Sequence[Rated]) -> Iterator[str]:
    failed = [one for one in group if one.fails]
    yield f"\n## {origin}: {len(failed)} of {len(group)} fail"
    for one in failed:
        item = one.item
        yield f"\n- {item.id}, {item.family} (A {item.sheet_a}, B {item.sheet_b})"
        if item.flaw:
            yield f"  - planted: {item.flaw}"
        yield f"  - A: {_told(one.a)}"
        yield f"  - B: {_told(one.b)}"
    if origin == "flawed":
        for one in group:
            if not one.fails:
                yield f"\n- {one.item.id} passes, though planted: {one.item.flaw}"


def _told(rating: Rating) -> str:
    low = [
        f"{_words(name)} {score}"
        for name, score in zip(CRITERIA, rating.scores, strict=True)
        if score < 3
    ]
    verdict = "usable" if rating.usable else "not usable"
    return "; ".join([verdict, *low, *filter(None, [rating.remark])])


def _words(name: str) -> str:
    return name.replace("_", " ")
