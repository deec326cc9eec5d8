"""Cards as they are looked up: the learner’s own, and what may become one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import BigIntegerField, OuterRef, Subquery

from quizzes.models import Card, Learning, ParameterSet, Review, Wording
from quizzes.models.bank import QuestionQuerySet
from quizzes.queries.prepared import Parameter, Prepared
from quizzes.queries.released import withheld_questions

CARD = "card"  # the form of a wording that a card can show


def learning_of(learner) -> Learning:
    """Return what the learner wishes, or the defaults."""
    if learner.pk is None:
        return Learning()
    rows = _wishes_of(learner=learner.pk)
    if not rows:
        return Learning(learner=learner)
    *fields, parameters, weights = rows[0]
    wishes = Learning(**dict(zip(_WISHES, fields, strict=True)), learner=learner)
    if parameters:
        wishes.parameters = ParameterSet(
            pk=parameters, learner=learner, weights=weights
        )
    wishes._state.adding = False
    return wishes


_WISHES = ("retention", "new_a_day", "reviews_a_day", "backlog", "day_starts_at")
_wishes_of = Prepared(
    lambda: Learning.objects.filter(
        pk=Parameter("learner", BigIntegerField())
    ).values_list(*_WISHES, "parameters", "parameters__weights")
)


def released_cards(learner, now: datetime):
    """The learner's cards, but of no question whose answer is kept back from them."""
    withheld = withheld_questions(learner, now)
    return Card.objects.owned_by(learner).exclude(question__in=withheld)


def locked_card(learner, code: UUID) -> Card:
    """Return the learner's card; other reviews of it wait until the transaction ends.

    Raises ``Card.DoesNotExist`` for everybody else.
    """
    return locked(learner).get(code=code)


def locked(learner):
    """The learner's cards, locked, each with all that scheduling needs: one query."""
    cards = Card.objects.owned_by(learner).select_for_update(of=("self",))
    return cards.select_related("learner__learning__parameters")


def wishes_behind(card: Card) -> Learning:
    """Return what the learner of a card from ``locked`` wishes, without a query."""
    wishes = getattr(card.learner, "learning", None)
    return wishes or Learning(learner=card.learner)


def with_card(slots):
    """Annotate ``card_id``, the learner's card of what each slot asks, if any."""
    cards = Card.objects.filter(
        question=OuterRef("wording__question"), learner=OuterRef("attempt__learner")
    )
    return slots.annotate(card_id=Subquery(cards.order_by().values("pk")[:1]))


def cardable(questions: QuestionQuerySet) -> list[int]:
    """Return those that a card can ask, the worthiest first, by their primary key."""
    newest = Wording.objects.filter(question=OuterRef("pk")).order_by("-number")
    rows = (
        questions.approved()
        .annotate(forms=Subquery(newest.values("forms")[:1]))
        .order_by("-proposed", "-worth", "pk")
        .values("pk", "forms")
    )
    return [row["pk"] for row in rows if CARD in (row["forms"] or ())]


def wording_asked(card: Card) -> Wording | None:
    """Return the wording that a card shows, the newest; None for an own card."""
    if card.question_id is None:
        return None
    return Wording.objects.filter(question=card.question_id).order_by("-number").first()


def wordings_asked(cards: Iterable[Card]) -> dict[int, Wording]:
    """Return the wordings of many cards by the cards' questions: one query."""
    questions = [card.question_id for card in cards if card.question_id]
    wordings = Wording.objects.filter(question__in=questions).order_by("number")
    return {wording.question_id: wording for wording in wordings}


def last_look(learner) -> Review | None:
    """Return the learner's newest look that can be undone, with its card."""
    looks = Review.objects.owned_by(learner).exclude(kind=Review.Kind.FIRST_TRY)
    live = looks.filter(undone_at=None).select_related("card")
    return live.order_by("-at", "-pk").first()
