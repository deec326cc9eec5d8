"""A learner with as many cards and reviews as wanted, written in bulk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from django.db import connection

from accounts.models import User
from quizzes.engine.memory import State
from quizzes.models import Card, Question

LOOKS = 23  # at each card that is not new: a million at 50,000 cards
_STEPS = 2  # cards in their learning steps
_PAST, _FUTURE = 20, 180  # days over which the cards fall due: a tenth of them waits
_LONGEST = 300  # days of stability
_PRIME = 7919  # shuffles the days: cards do not fall due in the order they were made
_BATCH = 20_000
_GROUPS = 10  # of cards that are looked at together
# In the database itself: a million objects would take minutes. The log says less than
# the memory of the card does, but what is due is not read from it.
_LOOKS = """
    INSERT INTO quizzes_review (
        card_id, learner_id, number, kind, rating, at, day, state, retention, response
    )
    SELECT id, learner_id, %s, 'review', 3, %s, %s, %s, 0.9, '' FROM quizzes_card
    WHERE learner_id = %s AND last_review IS NOT NULL AND id %% %s = %s
"""


def make_deck(learner: User, *, cards: int, now: datetime) -> None:
    """Give the learner cards of questions, each with its log; every tenth is new."""
    questions = _questions(cards)
    _write_all(
        Card,
        (
            Card(
                learner=learner,
                question_id=question,
                source=Card.Source.ARTICLE,
                **_memory(number, cards, now),
            )
            for number, question in enumerate(questions)
        ),
    )
    for number in range(1, LOOKS + 1):
        for group in range(_GROUPS):
            _look_at(learner, number, group, now)


def _write_all(model, rows: Iterator) -> None:
    while batch := list(islice(rows, _BATCH)):
        model.objects.bulk_create(batch)


def _questions(wanted: int) -> list[int]:
    there = Question.objects.count()
    _write_all(
        Question,
        (
            Question(
                family=Question.Family.WHEN,
                part=str(number),
                state=Question.State.APPROVED,
            )
            for number in range(there, wanted)
        ),
    )
    return list(Question.objects.order_by("pk").values_list("pk", flat=True)[:wanted])


def _memory(number: int, cards: int, now: datetime) -> dict[str, object]:
    if number % 10 == 9:
        return {}
    stability = 1 + number * 37 % _LONGEST
    falls_due = (_PAST + _FUTURE) * (number * _PRIME % cards) / cards - _PAST
    due = now + timedelta(days=falls_due)
    last = min(due, now) - timedelta(days=stability)
    return {
        "state": State.LEARNING if number < _STEPS else State.REVIEW,
        "stability": float(stability),
        "difficulty": 5.0,
        "due": due,
        "last_review": last,
        "last_day": last.date(),
        "reviews": LOOKS,
        "looks": LOOKS,
    }


def _look_at(learner: User, number: int, group: int, now: datetime) -> None:
    ago = 1 + _GROUPS * (LOOKS - number) + group
    at = now - timedelta(days=ago)
    values = (
        number,
        connection.ops.adapt_datetimefield_value(at),
        connection.ops.adapt_datefield_value(at.date()),
        State.NEW if number == 1 else State.REVIEW,
        learner.pk,
        _GROUPS,
        group,
    )
    with connection.cursor() as cursor:
        cursor.execute(_LOOKS, values)
