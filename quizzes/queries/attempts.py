"""The rows behind a question page, its results, and the start of an attempt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from django.db.models import (
    BigIntegerField,
    DateTimeField,
    Exists,
    OuterRef,
    Subquery,
)
from django.db.models.functions import Coalesce
from django.utils import timezone

from corpus.models import Article
from quizzes.engine.apart import Candidate
from quizzes.engine.selection import next_position
from quizzes.models import (
    Attempt,
    Correction,
    Edition,
    PooledWording,
    Question,
    Slot,
    Wording,
)
from quizzes.models.bank import QuestionQuerySet
from quizzes.queries.candidates import candidates_of
from quizzes.queries.cards import with_card
from quizzes.queries.prepared import Parameter, Prepared

# Compiling a query costs far more than running it: name the columns a page shows.
_SERVED = (
    "position", "wording", "form", "option_order", "peeked_at",
    "attempt__code", "attempt__learner", "attempt__length",
    "attempt__title", "attempt__finished_at", "attempt__rules",
    "attempt__deadline", "attempt__withheld_until",
    "wording__stem", "wording__excerpt", "wording__bars", "wording__key",
    "wording__options", "wording__explanation", "wording__language",
    "wording__question", "wording__forms",
)  # fmt: skip


class Missed(NamedTuple):
    """A question to be asked again: in which wording, and in which form."""

    wording: int
    question: int
    form: str


@dataclass(slots=True)
class Place:
    """Where one slot stands: asked, skipped or answered and graded.

    What is ``withheld`` has no score here: nobody may learn it yet.
    """

    position: int
    flagged: bool
    skipped: bool
    withheld: bool = False
    tries: int = 0
    response: str | None = None
    score: float | None = None
    reason: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    card: int | None = None  # the learner's, of the question; only if asked for

    @property
    def is_answered(self) -> bool:
        return self.response is not None

    @property
    def is_right(self) -> bool:
        return self.score is not None and self.score >= 1


@dataclass(slots=True)
class Standing:
    """Where an attempt stands, slot by slot."""

    places: dict[int, Place]

    def __getitem__(self, position: int) -> Place:
        return self.places[position]

    @property
    def unanswered(self) -> list[int]:
        return [p.position for p in self.places.values() if not p.is_answered]

    @property
    def answered(self) -> int:
        return len(self.places) - len(self.unanswered)

    @property
    def right(self) -> int:
        return sum(place.is_right for place in self.places.values())

    def next_after(self, position: int) -> int | None:
        """The position to ask next, None if no other question is open."""
        skipped = {p.position for p in self.places.values() if p.skipped}
        return next_position(position, self.unanswered, skipped)


def standing_of(attempt: int, *, with_cards: bool = False) -> Standing:
    """Read the attempt with this primary key: last try, newest grade, one query.

    ``with_cards`` tells of every place whether the learner has a card of it.
    """
    read = _slots_and_cards_of if with_cards else _slots_of
    places = {}
    for position, flagged, skipped_at, withheld, tries, response, *judged in read(
        attempt=attempt, now=timezone.now()
    ):
        place = Place(position, flagged, skipped_at is not None, bool(withheld))
        place.tries, place.response = tries or 0, response
        if not withheld:
            place.score, place.reason, place.values = judged[:3]
        if with_cards:
            place.card = judged[3]
        places[position] = place
    return Standing(places)


def _standing_rows(*more: str):
    withheld = Slot.objects.filter(
        attempt__learner=OuterRef("attempt__learner"),
        attempt__withheld_until__gt=Parameter("now", DateTimeField()),
        wording__question=OuterRef("wording__question"),
    )
    return (
        with_card(Slot.objects)
        .annotate(withheld=Exists(withheld))
        .filter(attempt=Parameter("attempt", BigIntegerField()))
        .order_by("position", "answers__number", "answers__grades__pk")
        .values_list(
            "position",
            "flagged",
            "skipped_at",
            "withheld",
            "answers__number",
            "answers__response",
            "answers__grades__score",
            "answers__grades__reason",
            "answers__grades__values",
            *more,
        )
    )


_slots_of = Prepared(_standing_rows)
_slots_and_cards_of = Prepared(lambda: _standing_rows("card_id"))


def served_slot(learner, code, position: int, *, lock: bool = False) -> Slot:
    """Return the learner's slot with its attempt and wording.

    ``lock`` makes other answers to the same attempt wait until the transaction ends.

    Raises ``Slot.DoesNotExist`` for everybody else.
    """
    slots = Slot.objects.select_related("attempt", "wording").only(*_SERVED)
    if lock:
        slots = slots.select_for_update(of=("attempt",))
    return slots.get(attempt__learner=learner.pk, attempt__code=code, position=position)


def open_attempt_at(learner, edition: Edition) -> Attempt | None:
    """Return the attempt at this edition that the learner may go on with."""
    attempts = Attempt.objects.owned_by(learner).open().filter(edition=edition)
    found = attempts.first()
    return None if found is None or found.is_late(timezone.now()) else found


def attempts_left(learner, edition: Edition, allowed: int) -> int:
    """Return how many more times the learner may start the set of this edition."""
    taken = Attempt.objects.owned_by(learner).filter(
        edition__question_set=edition.question_set_id
    )
    return max(allowed - taken.count(), 0)


def missed_in(attempt: Attempt) -> list[Missed]:
    """Return what was answered wrong or not at all and may be asked again.

    A wording that was corrected since is asked as it holds now.
    """
    standing = standing_of(attempt.pk)
    slots = attempt.slots.filter(wording__question__state=Question.State.APPROVED)
    rows = slots.order_by("position").values_list(
        Coalesce("wording__correction__new", "wording"),
        "wording__question",
        "form",
        "position",
    )
    return [
        Missed(*row)
        for *row, position in rows
        if not (standing[position].is_right or standing[position].withheld)
    ]


def pools_of(edition: Edition, without=()) -> list[tuple[list[Candidate], int | None]]:
    """Return the edition's pools for a draw: what is approved and can be served.

    ``without`` has questions to leave out, by id.
    """
    items = (
        PooledWording.objects.filter(
            pool__edition=edition, wording__question__state=Question.State.APPROVED
        )
        .exclude(wording__in=Correction.objects.made().values("old"))
        .exclude(wording__question__in=without)
        .order_by("pool__position", "position")
        .values_list("pool", "pool__draw", "points", "wording")
    )
    rows = list(items)
    candidates = candidates_of([wording for *_, wording in rows])
    pools: dict[int, tuple[list[Candidate], int | None]] = {}
    for pool, number, points, wording in rows:
        if found := candidates.get(wording):
            candidate = replace(found, points=points)
            pools.setdefault(pool, ([], number))[0].append(candidate)
    return list(pools.values())


def practice_of(article: Article, without=()) -> list[Candidate]:
    """Return the newest wordings of the article's approved questions, if servable.

    ``without`` has questions to leave out, by id.
    """
    approved = Question.objects.approved().filter(article=article)
    newest = approved.exclude(pk__in=without).with_current_wording()
    return list(candidates_of(newest.values("current_wording_id")).values())


def servable(questions: QuestionQuerySet) -> dict[int, int]:
    """Return the newest wording's id by question, where a page can serve it."""
    rows = (
        questions.with_current_wording()
        .exclude(current_wording_id=None)
        .annotate(forms=Subquery(_WORDINGS.values("forms")[:1]))
        .values("pk", "current_wording_id", "forms")
    )
    return {
        row["pk"]: row["current_wording_id"] for row in filter(_can_be_served, rows)
    }


def _can_be_served(row: Mapping[str, Any]) -> bool:
    return Slot.Form.for_one_of(row["forms"]) is not None


_WORDINGS = Wording.objects.filter(question=OuterRef("pk")).order_by("-number")
