"""The ledger of an article: what each sentence states, what is asked, why not more."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from corpus.models import Fact, Revision
from quizzes.models import Evidence, Question, Refusal

State = Literal["asked", "unasked", "empty"]


@dataclass(slots=True)
class Line:
    """A sentence with the facts in it, the questions on it, and what was refused.

    ``questions`` are those fit to be asked; ``flawed`` were composed and judged, and
    ``refusals`` were not even composed.
    """

    number: int
    start: int
    end: int
    facts: list[Fact] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    flawed: list[Question] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def state(self) -> State:
        if self.questions:
            return "asked"
        return "unasked" if self.facts or self.flawed or self.refusals else "empty"


@dataclass(frozen=True, slots=True)
class Coverage:
    """The sentences of a revision in order; ``counts`` by state."""

    lines: tuple[Line, ...]
    counts: Counter[State]


def coverage_of(revision: Revision) -> Coverage:
    """Return what the current bank makes of each sentence of ``revision``."""
    sentences = [tuple(span) for span in revision.outline.get("sentences", ())]
    lines = [Line(n, start, end) for n, (start, end) in enumerate(sentences, start=1)]
    starts = _Starts(lines)
    facts = (
        Fact.objects.standing()
        .filter(current__revision=revision)
        .select_related("current", "person")
        .order_by("current__start", "pk")
    )
    for fact in facts:
        for line in starts.at(fact.current.sentence_start):
            line.facts.append(fact)
    for question, at in _questions(revision):
        for line in starts.at(at):
            (line.questions if question.publishable else line.flawed).append(question)
    for refusal in Refusal.objects.filter(article=revision.article_id):
        for line in starts.at(refusal.sentence_start):
            line.refusals.append(refusal)
    return Coverage(tuple(lines), Counter(line.state for line in lines))


class _Starts:
    """Leads from an offset to the line that it stands in, if it stands in one."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._starts = [line.start for line in lines]

    def at(self, offset: int) -> Iterator[Line]:
        place = bisect_right(self._starts, offset) - 1
        if place >= 0 and offset < self._lines[place].end:
            yield self._lines[place]


def _questions(revision: Revision) -> list[tuple[Question, int]]:
    """Return the questions with where their proofs stand, the worthiest first."""
    questions = {
        question.current_wording_id: question
        for question in Question.objects.filter(article=revision.article_id)
        .with_current_wording()
        .order_by("-worth", "pk")
    }
    proofs = (
        Evidence.objects.filter(
            wording__in=questions, role=Evidence.Role.KEY, revision=revision
        )
        .select_related("wording")
        .order_by("pk")
    )
    places: dict[int, set[int]] = defaultdict(set)
    for proof in proofs:
        questions[proof.wording_id].wording = proof.wording
        places[proof.wording_id].add(proof.sentence_start)
    return [
        (question, at)
        for wording, question in questions.items()
        for at in sorted(places[wording])
    ]
