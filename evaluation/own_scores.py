"""Score the reader on the passages that we labelled ourselves, genre by genre."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from corpus.reading.facts import Date, Number, Span
from corpus.reading.reader import read
from evaluation import dates, numbers
from evaluation.findings import Judged
from evaluation.own_gold import GENRES, DateLabel, NumberLabel, Passage, load
from evaluation.own_sets import document_of


class Score(NamedTuple):
    """How many were found, how many labelled, and on how many both agree."""

    found: int
    labelled: int
    right: int

    @property
    def precision(self) -> float:
        """In per cent, like the others; 100 where there is nothing to get wrong."""
        return 100 * self.right / self.found if self.found else 100.0

    @property
    def recall(self) -> float:
        return 100 * self.right / self.labelled if self.labelled else 100.0

    @property
    def f1(self) -> float:
        both = self.found + self.labelled
        return 200 * self.right / both if both else 100.0


def scores(passages: Iterable[Passage]) -> tuple[Score, Score]:
    """Return how well the reader does on dates and on numbers."""
    judged = [_judged(passage) for passage in passages]
    return score(dated for dated, _ in judged), score(counted for _, counted in judged)


def score(judged: Iterable[Judged]) -> Score:
    """Return how well one kind of fact was read."""
    found = labelled = right = 0
    for each in judged:
        found += len(each.findings)
        labelled += len(each.labels)
        right += sum(one.agreed for one in each.findings)
    return Score(found, labelled, right)


def lines() -> Iterator[str]:
    """Yield a line per genre and part."""
    yield f"{'genre':<10} {'part':<9} dates   P     R    F1   numbers   P     R    F1"
    for genre in GENRES:
        for part, held_out in (("open", False), ("held out", True)):
            found = scores(each for each in load(genre) if each.held_out == held_out)
            yield f"{genre:<10} {part:<9}" + "    ".join(
                f"{one.labelled:5} {one.precision:5.1f} {one.recall:5.1f} {one.f1:5.1f}"
                for one in found
            )


def errors() -> Iterator[str]:
    """Yield what is wrong in the part that is open, and nothing of what is held out."""
    for genre in GENRES:
        for passage in load(genre):
            if not passage.held_out:
                yield from _errors(passage)


def _judged(passage: Passage) -> list[Judged]:
    facts = read(passage.text, published=passage.published).facts
    document = document_of(passage)
    return [*dates.judge(document, facts), *numbers.judge(document, facts)]


def _errors(passage: Passage) -> Iterator[str]:
    dated, counted = _judged(passage)
    yield from _disagreements(passage, dated, passage.dates)
    yield from _disagreements(passage, counted, passage.numbers)


def _disagreements(
    passage: Passage, judged: Judged, labels: Sequence[DateLabel | NumberLabel]
) -> Iterator[str]:
    """Yield what was read wrongly, then what was missed or ought to stand there."""
    facts = read(passage.text, published=passage.published).facts
    values = {one.span: one.value for one in facts if isinstance(one, Date | Number)}
    for one in judged.findings:
        if not one.agreed:
            yield _told(passage, "read", one.span, values[one.span])
    met = frozenset().union(*(one.labels for one in judged.findings))
    for at in sorted(judged.labels - met):
        yield _told(passage, "labelled", labels[at].span, labels[at].value)


def _told(passage: Passage, how: str, span: Span, value: object) -> str:
    return f"{passage.id} {how}: {span.of(passage.text)!r} = {value}"
