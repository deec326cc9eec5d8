"""Score the reader on the passages that we labelled ourselves.

``python -m evaluation.own_scores`` prints the table; ``--errors`` adds what is wrong
in the part that rules may be developed on, and never in the part held out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from corpus.reading.facts import Date, Number, Range, Span
from corpus.reading.reader import read
from evaluation.own_gold import GENRES, DateLabel, NumberLabel, Passage, load


@dataclass(slots=True)
class Score:
    """How many were found, labelled, at the same place, and of the same value."""

    found: int = 0
    labelled: int = 0
    met: int = 0
    right: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def value_f1(self) -> float:
        """In per cent; 100 if there was nothing to find and nothing was found."""
        both = self.found + self.labelled
        return 200 * self.right / both if both else 100.0

    def add(self, other: Score) -> None:
        self.found += other.found
        self.labelled += other.labelled
        self.met += other.met
        self.right += other.right
        self.errors += other.errors


def score(passages: Iterable[Passage]) -> tuple[Score, Score]:
    """Return how well the reader does on dates and on numbers."""
    dates, numbers = Score(), Score()
    for passage in passages:
        facts = read(passage.text, published=passage.published).facts
        dates.add(_dates(passage, [fact for fact in facts if isinstance(fact, Date)]))
        numbers.add(
            _numbers(passage, [fact for fact in facts if isinstance(fact, Number)])
        )
    return dates, numbers


def _dates(passage: Passage, found: Sequence[Date]) -> Score:
    labels = passage.dates
    pairs = _nearest([date.span for date in found], [label.span for label in labels])
    result = Score(found=len(found), labelled=len(labels), met=len(pairs))
    for at, number in pairs.items():
        if found[at].value == labels[number].value:
            result.right += 1
        else:
            said = f"{found[at].span.of(passage.text)!r} = {found[at].value}"
            result.errors.append(_told(passage, labels[number], said))
    result.errors += _unmet(passage, found, labels, pairs)
    return result


def _numbers(passage: Passage, found: Sequence[Number]) -> Score:
    """A number that is part of a labelled date is neither right nor wrong."""
    dated = [label.span for label in passage.dates]
    found = [
        number
        for number in found
        if not any(number.quantity.overlaps(span) for span in dated)
    ]
    labels = passage.numbers
    pairs = _nearest(
        [number.quantity for number in found], [label.span for label in labels]
    )
    result = Score(found=len(found), labelled=len(labels), met=len(pairs))
    for at, number in pairs.items():
        if _same(found[at], labels[number]):
            result.right += 1
        else:
            said = f"{found[at].span.of(passage.text)!r} = {found[at].value}"
            result.errors.append(_told(passage, labels[number], said))
    result.errors += _unmet(passage, found, labels, pairs)
    return result


def _same(number: Number, label: NumberLabel) -> bool:
    if label.value is None:
        return number.vague
    if isinstance(label.value, Range) or isinstance(number.value, Range):
        return label.value == number.value
    return abs(number.value - label.value) <= abs(label.value) / 1000


def _nearest(found: Sequence[Span], labelled: Sequence[Span]) -> dict[int, int]:
    """Pair what overlaps one to one, the longest overlap first."""
    shared = sorted(
        (max(one.start, two.start) - min(one.end, two.end), at, number)
        for at, one in enumerate(found)
        for number, two in enumerate(labelled)
        if one.overlaps(two)
    )
    pairs: dict[int, int] = {}
    for _, at, number in shared:
        if at not in pairs and number not in pairs.values():
            pairs[at] = number
    return pairs


def _unmet(
    passage: Passage,
    found: Sequence[Date | Number],
    labels: Sequence[DateLabel | NumberLabel],
    pairs: dict[int, int],
) -> Iterator[str]:
    for at, fact in enumerate(found):
        if at not in pairs:
            said = f"{fact.span.of(passage.text)!r} = {fact.value}"
            yield f"{passage.id} {said}, where there is nothing"
    for number, label in enumerate(labels):
        if number not in pairs.values():
            yield _told(passage, label, "missed")


def _told(passage: Passage, label: DateLabel | NumberLabel, said: str) -> str:
    return f"{passage.id} {label.span.of(passage.text)!r} = {label.value}: {said}"


def table() -> Iterator[str]:
    """Yield a line per genre and part."""
    yield f"{'genre':<10} {'part':<9} dates    P    R   F1   numbers   P    R   F1"
    for genre in GENRES:
        for part, held_out in (("open", False), ("held out", True)):
            passages = [each for each in load(genre) if each.held_out == held_out]
            yield f"{genre:<10} {part:<9}" + "     ".join(
                f"{one.labelled:>5} {100 * one.right / max(one.found, 1):>5.1f}"
                f"{100 * one.right / max(one.labelled, 1):>5.1f}{one.value_f1:>5.1f}"
                for one in score(passages)
            )


def errors() -> Iterator[str]:
    """Yield what is wrong in the part that is open."""
    for genre in GENRES:
        for one in score(each for each in load(genre) if not each.held_out):
            yield from one.errors


if __name__ == "__main__":
    for line in [*table(), *(errors() if "--errors" in sys.argv else [])]:
        sys.stdout.write(line + "\n")
