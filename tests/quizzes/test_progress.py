"""What a learner has done and knows: their own, counted once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from corpus.models import Article
from quizzes.engine.mastery import Spread
from quizzes.engine.memory import Rating
from quizzes.engine.study_weeks import Tally, Week
from quizzes.models import Answer, Attempt, Card, Grade, Question, Review
from quizzes.queries.forecast import forecast_of
from quizzes.queries.progress import (
    Group,
    attempts_of,
    known_by,
    open_attempt,
    progress_of,
    weakest_of,
)
from tests.builders import (
    answer_slot,
    make_article,
    make_attempt,
    make_user,
)
from tests.builders import make_wording as make_one
from tests.quizzes.carded import look, make_card, make_learned, make_step

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)  # a Wednesday


def make_dam(**fields) -> Article:
    text = "Mr Hale sent 300 engineers to the dam."
    return make_article(text=text, title="The dam", **fields)


def make_wording(article=None, **fields):
    return make_one(article=article or make_dam(), **fields)


def answer_right(attempt, position: int = 1, when: datetime | None = None) -> None:
    _answer(attempt, position, is_right=True, when=when)


def answer_wrong(attempt, position: int = 1, when: datetime | None = None) -> None:
    _answer(attempt, position, is_right=False, when=when)


def _answer(attempt, position: int, *, is_right: bool, when: datetime | None) -> None:
    slot = attempt.slots.get(position=position)
    chosen = next(o["id"] for o in slot.wording.options if o["right"] == is_right)
    answer_slot(slot, chosen)
    if when:
        Answer.objects.filter(slot=slot).update(given_at=when)


def practise(learner, wording, *outcomes: tuple[datetime, bool]) -> None:
    """Answer one question in a quiz of its own for each outcome."""
    for when, is_right in outcomes:
        attempt = make_attempt(learner=learner, wordings=[wording])
        _answer(attempt, 1, is_right=is_right, when=when)


def test_an_attempt_tells_answered_right_and_what_is_next():
    learner = make_user()
    attempt = make_attempt(learner=learner, questions=4)
    answer_right(attempt, 1)
    answer_wrong(attempt, 3)

    found = attempts_of(learner).get()

    assert (found.answered, found.right, found.next_position) == (2, 1, 2)
    assert open_attempt(learner) == attempt


def test_the_newest_grade_counts():
    learner = make_user()
    attempt = make_attempt(learner=learner)
    answer_wrong(attempt, when=NOW)
    Grade.objects.create(
        answer=Answer.objects.get(), score=1, reason="right", grader="by hand"
    )

    assert attempts_of(learner).get().right == 1
    assert progress_of(learner, NOW).answers == Tally(1, 1)


def test_a_finished_attempt_is_not_carried_on():
    learner = make_user()
    answer_right(make_attempt(learner=learner))

    assert open_attempt(learner) is None


def test_two_right_answers_make_known_on_two_study_days_only():
    learner = make_user()
    same_evening, next_morning = make_wording(), make_wording()
    evening = datetime(2026, 11, 16, 22, tzinfo=UTC)
    practise(
        learner, same_evening, (evening, True), (evening + timedelta(hours=5), True)
    )
    practise(
        learner, next_morning, (evening, True), (evening + timedelta(hours=7), True)
    )

    assert known_by(learner) == {next_morning.question_id}


def test_the_day_is_that_of_the_learners_own_clock():
    learner = make_user(time_zone="Asia/Tokyo")
    wording = make_wording()
    before_four, after_four = (
        datetime(2026, 11, 16, 18, 59, tzinfo=UTC),
        datetime(2026, 11, 16, 19, 1, tzinfo=UTC),
    )

    practise(learner, wording, (before_four, True), (after_four, True))

    assert known_by(learner) == {wording.question_id}


def test_looks_at_a_card_lift_and_lower_too():
    learner = make_user()
    card = make_card(learner=learner)
    look(card, at=NOW)
    look(card, at=NOW + timedelta(days=3))
    known = known_by(learner)

    look(card, Rating.AGAIN, at=NOW + timedelta(days=9))

    assert known == {card.question_id}
    assert known_by(learner) == set()


def test_a_first_answer_counts_once_though_its_card_was_told():
    learner = make_user()
    answer_wrong(make_attempt(learner=learner), when=NOW)

    assert Review.objects.get().kind == Review.Kind.FIRST_TRY
    assert progress_of(learner, NOW).done == 1


def test_a_look_taken_back_never_happened():
    learner = make_user()
    card = make_card(learner=learner)
    look(card, at=NOW)
    Review.objects.all().undo(NOW)

    assert progress_of(learner, NOW).tries == 0


def test_questions_are_grouped_by_topic_article_and_kind():
    learner, dam = make_user(), make_dam(topic="Dams")
    wordings = [
        make_wording(dam, family=Question.Family.HOW_MANY),
        make_wording(dam, family=Question.Family.WHO_SAID),
    ]
    attempt = make_attempt(learner=learner, wordings=wordings)
    answer_right(attempt, 1, NOW)
    answer_wrong(attempt, 2, NOW)

    progress = progress_of(learner, NOW)

    both = Spread(to_learn=1, familiar=1)
    assert progress.everything == both
    assert progress.by_topic == (Group(label="Dams", spread=both),)
    assert progress.by_article == (
        Group(label="The dam", spread=both, article=dam.uuid, language="en"),
    )
    assert progress.by_family == (
        Group(label="who_said", spread=Spread(to_learn=1)),
        Group(label="how_many", spread=Spread(familiar=1)),
    )


def test_two_articles_of_one_title_are_kept_apart():
    learner = make_user()
    attempt = make_attempt(learner=learner, wordings=[make_wording(), make_wording()])
    answer_right(attempt, 1)
    answer_right(attempt, 2)

    groups = progress_of(learner, timezone.now()).by_article

    assert [group.spread.total for group in groups] == [1, 1]


def test_a_question_not_asked_any_more_has_no_level():
    learner = make_user()
    wording = make_wording()
    practise(learner, wording, (NOW, True))
    Question.objects.update(state=Question.State.PAUSED)

    progress = progress_of(learner, NOW)

    assert progress.everything == Spread()
    assert progress.answers == Tally(1, 1)


def test_answers_are_counted_by_week_from_the_first_monday_on():
    learner = make_user()
    attempt = make_attempt(learner=learner, questions=3)
    answer_right(attempt, 1, datetime(2026, 8, 31, 4, 0, tzinfo=UTC))
    answer_right(attempt, 2, datetime(2026, 8, 31, 3, 59, tzinfo=UTC))
    answer_wrong(attempt, 3, NOW)

    weeks = progress_of(learner, NOW).weeks

    assert weeks[0] == Week(date(2026, 8, 31), Tally(1, 1))
    assert weeks[-1] == Week(date(2026, 11, 16), Tally(1, 0))


def test_answers_and_looks_fill_the_map_of_days():
    learner = make_user()
    answer_right(make_attempt(learner=learner), when=NOW)
    look(make_card(learner=learner), at=NOW - timedelta(days=1))

    progress = progress_of(learner, NOW)

    *_, this_week = progress.days
    assert [day.done for day in this_week] == [0, 1, 1, None, None, None, None]
    assert (progress.done, progress.days_studied) == (2, 2)


def test_retention_counts_looks_at_cards_past_their_first_steps():
    learner = make_user()
    look(make_learned(learner=learner, due=NOW), at=NOW)
    look(make_learned(learner=learner, due=NOW), Rating.AGAIN, at=NOW)
    look(make_step(learner=learner, due=NOW), Rating.AGAIN, at=NOW)

    retention = progress_of(learner, NOW).retention

    assert retention.total == Tally(2, 1)
    assert (retention.percent, retention.aim) == (50, 90)


def test_the_forecast_is_that_of_the_cards_page():
    learner = make_user(time_zone="America/New_York")
    for days in (-3, 0, 0.6, 1, 13.5, 20):
        make_learned(learner=learner, due=NOW + timedelta(days=days))
    make_learned(learner=learner, due=NOW, suspended=True)
    make_card(learner=learner)
    Card.objects.create(
        learner=learner, kind=Card.Kind.BASIC, front="Dam?", source=Card.Source.OWN,
        state=2, stability=9.0, difficulty=5.0, due=NOW + timedelta(days=2),
        last_review=NOW, last_day=NOW.date(), reviews=1,
    )  # fmt: skip

    progress = progress_of(learner, NOW)

    assert list(progress.forecast) == forecast_of(learner, NOW)
    assert progress.cards == 9


def test_what_was_missed_is_among_the_weakest():
    learner = make_user()
    missed, right = make_wording(), make_wording()
    practise(learner, missed, (NOW, False))
    practise(learner, right, (NOW, True))
    make_learned(learner=learner, due=NOW, stability=900.0)

    weak = weakest_of(learner, NOW)

    assert [(one.question, one.missed, one.tries) for one in weak] == [
        (missed.question_id, 1, 1),
        (right.question_id, 0, 1),
    ]


def test_a_suspended_card_is_not_called_weak():
    learner = make_user()
    practise(learner, make_wording(), (NOW, False))
    Card.objects.update(suspended=True)

    assert weakest_of(learner, NOW) == ()


def test_what_is_not_released_yet_tells_nothing():
    learner = make_user()
    answer_wrong(make_attempt(learner=learner), when=NOW)
    Attempt.objects.update(withheld_until=timezone.now() + timedelta(days=1))

    progress = progress_of(learner, NOW)

    assert (progress.tries, progress.everything, progress.weak) == (0, Spread(), ())


def test_others_are_not_counted():
    answer_right(make_attempt(), when=NOW)
    look(make_card(), at=NOW)

    progress = progress_of(make_user(), NOW)

    assert (progress.tries, progress.cards, progress.everything.total) == (0, 0, 0)


def test_nobody_has_no_past(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert progress_of(AnonymousUser(), NOW).tries == 0


@pytest.mark.parametrize("number", [1, 30])
def test_the_past_costs_three_queries_at_any_length(django_assert_num_queries, number):
    learner = make_user()
    for _ in range(number):
        answer_wrong(make_attempt(learner=learner))
        look(make_card(learner=learner))

    with django_assert_num_queries(3):
        progress_of(learner, timezone.now())
