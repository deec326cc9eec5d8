"""The weakest facts are those that a week will take."""

from datetime import UTC, date, datetime

import pytest

from quizzes.engine.memory import Memory, State, retrievability
from quizzes.engine.weakest import Held, Weak, weakest

TODAY = date(2026, 6, 10)
IN_A_WEEK = date(2026, 6, 17)


def memory(stability: float, last: date = TODAY) -> Memory:
    at = datetime(last.year, last.month, last.day, 12, tzinfo=UTC)
    return Memory(
        state=State.REVIEW, stability=stability, difficulty=5.0, due=at,
        last_review=at, last_day=last, reviews=1,
    )  # fmt: skip


def test_what_fades_fastest_comes_first():
    held = [
        Held(question=1, tries=3, missed=1, memory=memory(30.0)),
        Held(question=2, tries=3, missed=1, memory=memory(2.0)),
        Held(question=3, tries=3, missed=1, memory=memory(30.0, date(2026, 4, 1))),
    ]

    found = weakest(held, TODAY, 10, target=0.9)

    assert [one.question for one in found] == [2, 3, 1]
    assert found[0].recall == retrievability(memory(2.0), IN_A_WEEK)


def test_no_more_than_asked_for():
    held = [
        Held(question=number, tries=1, missed=1, memory=memory(float(number)))
        for number in range(1, 9)
    ]

    assert [one.question for one in weakest(held, TODAY, 3, target=0.9)] == [1, 2, 3]


def test_without_a_memory_the_tries_say_how_likely_it_is():
    held = [Held(question=1, tries=4, missed=4), Held(question=2, tries=4, missed=1)]

    assert weakest(held, TODAY, 10, target=0.9) == [
        Weak(question=1, tries=4, missed=4, recall=pytest.approx(1 / 6)),
        Weak(question=2, tries=4, missed=1, recall=pytest.approx(4 / 6)),
    ]


def test_what_is_remembered_well_enough_is_not_listed():
    held = [
        Held(question=1, tries=2, memory=memory(400.0)),
        Held(question=2, tries=2, memory=memory(3.0)),
    ]

    assert [one.question for one in weakest(held, TODAY, 10, target=0.9)] == [2]


def test_what_was_never_tried_is_new_and_not_weak():
    assert weakest([Held(question=1)], TODAY, 10, target=0.9) == []
