"""Taking a quiz: what starting, answering and practising write."""

import pytest

from quizzes.actions.attempts import (
    AttemptFinishedError,
    NothingToAskError,
    practise_missed,
    start_attempt,
    start_practice,
)
from quizzes.engine.grading import GRADER, UngradableError
from quizzes.models import Answer, Attempt, Grade, Question, Slot
from tests.builders import (
    answer,
    make_article,
    make_attempt,
    make_edition,
    make_user,
    make_wording,
)

pytestmark = pytest.mark.django_db
RIGHT, WRONG = "o3", "o0"


def slot_of(attempt, position=1):
    return attempt.slots.get(position=position)


def test_starting_again_resumes_the_open_attempt():
    learner, edition = make_user(), make_edition(questions=2)

    first = start_attempt(learner, edition)
    second = start_attempt(learner, edition)

    assert second == first
    assert Attempt.objects.count() == 1


def test_a_finished_attempt_is_followed_by_a_new_one():
    learner, edition = make_user(), make_edition()
    first = start_attempt(learner, edition)
    answer(first, RIGHT)

    second = start_attempt(learner, edition)

    assert second != first


def test_two_learners_have_their_own_attempts():
    edition = make_edition()

    first = start_attempt(make_user(), edition)
    second = start_attempt(make_user(), edition)

    assert first != second


def test_an_attempt_serves_every_question_of_a_pool_in_its_order():
    wordings = [make_wording() for _ in range(4)]

    attempt = make_attempt(wordings=wordings)

    assert [slot.wording for slot in attempt.slots.all()] == wordings
    assert [slot.position for slot in attempt.slots.all()] == [1, 2, 3, 4]
    assert attempt.length == 4


def test_an_attempt_draws_as_many_as_the_pool_says():
    attempt = make_attempt(questions=6, draw=3)

    assert attempt.slots.count() == attempt.length == 3


def test_an_attempt_takes_the_rules_of_its_edition_along():
    attempt = make_attempt(rules={"minutes": 20})

    assert attempt.rules == {"minutes": 20}


def test_a_question_that_was_taken_back_is_not_asked():
    kept = make_wording()
    paused = make_wording(state=Question.State.PAUSED)

    attempt = make_attempt(wordings=[paused, kept])

    assert [slot.wording for slot in attempt.slots.all()] == [kept]


def test_an_edition_without_approved_questions_cannot_be_started():
    edition = make_edition(wordings=[make_wording(state=Question.State.RETIRED)])

    with pytest.raises(NothingToAskError):
        start_attempt(make_user(), edition)

    assert not Attempt.objects.exists()


def test_ordered_options_keep_their_order_and_others_differ_between_attempts():
    ordered = make_wording(ordered=True)
    free = make_wording(wrong=tuple("abcdefg"))
    edition = make_edition(wordings=[ordered, free])

    attempts = [start_attempt(make_user(), edition) for _ in range(5)]

    orders = [tuple(slot_of(attempt, 2).option_order) for attempt in attempts]
    assert {tuple(slot_of(a).option_order) for a in attempts} == {
        ("o0", "o1", "o2", "o3")
    }
    assert {frozenset(order) for order in orders} == {frozenset(orders[0])}
    assert len(set(orders)) > 1


def test_a_question_without_options_is_asked_as_a_field():
    wording = make_wording(options=[])

    attempt = make_attempt(wordings=[wording])

    assert slot_of(attempt).form == Slot.Form.TYPED


def test_a_whole_quotation_is_chosen_and_never_typed():
    said = "“We are not going to get into details of our discussions”"
    key = {"kind": "phrase", "text": said, "value": {}, "accept": []}

    attempt = make_attempt(wordings=[make_wording(key=key)], form=Slot.Form.TYPED)

    assert slot_of(attempt).form == Slot.Form.CHOICE


def test_resuming_in_another_form_asks_only_the_open_questions_in_it():
    learner, edition = make_user(), make_edition(questions=3)
    attempt = start_attempt(learner, edition)
    answer(attempt, RIGHT, 1)

    start_attempt(learner, edition, Slot.Form.TYPED)

    forms = list(attempt.slots.values_list("form", flat=True))
    assert forms == ["choice", "typed", "typed"]


def test_an_answer_is_recorded_with_its_grade():
    attempt = make_attempt(questions=2)

    answer(attempt, RIGHT)

    said = Answer.objects.get()
    grade = said.grades.get()
    assert (said.response, said.number) == (RIGHT, 1)
    assert (grade.score, grade.reason, grade.grader) == (1.0, "right", GRADER)


def test_a_typed_answer_is_recorded_as_it_was_typed():
    attempt = make_attempt(questions=2, form=Slot.Form.TYPED)

    answer(attempt, "three hundred")

    grade = Grade.objects.get()
    assert grade.answer.response == "three hundred"
    assert (grade.score, grade.values) == (1.0, {"read": "300"})


def test_submit_answer_keeps_the_first_of_two_answers():
    attempt = make_attempt(questions=2)

    answer(attempt, WRONG)
    standing = answer(attempt, RIGHT)

    assert standing[1].response == Answer.objects.get().response == WRONG


def test_the_last_answer_finishes_the_attempt():
    attempt = make_attempt(questions=2)

    answer(attempt, RIGHT, 2)
    assert Attempt.objects.open().exists()
    answer(attempt, RIGHT, 1)

    assert not Attempt.objects.open().exists()


def test_a_finished_attempt_takes_no_answer():
    attempt = make_attempt(questions=2)
    Attempt.objects.update(finished_at=attempt.started_at)

    with pytest.raises(AttemptFinishedError):
        answer(attempt, RIGHT)

    assert not Answer.objects.exists()


def test_a_finished_attempt_still_returns_its_answers():
    attempt = make_attempt()
    answer(attempt, WRONG)

    standing = answer(attempt, RIGHT)

    assert standing[1].response == WRONG


def test_an_unreadable_answer_writes_nothing():
    attempt = make_attempt(form=Slot.Form.TYPED)

    with pytest.raises(UngradableError):
        answer(attempt, "long ago")

    assert not Answer.objects.exists()
    assert Attempt.objects.open().exists()


def test_practising_the_missed_asks_wrong_and_open_questions_again():
    attempt = make_attempt(questions=3)
    answer(attempt, RIGHT, 1)
    answer(attempt, WRONG, 2)

    again = practise_missed(attempt)

    asked = [slot.wording for slot in again.slots.all()]
    assert asked == [slot_of(attempt, 2).wording, slot_of(attempt, 3).wording]
    assert (again.repeats, again.edition, again.title) == (attempt, None, attempt.title)


def test_practising_the_missed_twice_resumes():
    attempt = make_attempt()
    answer(attempt, WRONG)

    assert practise_missed(attempt) == practise_missed(attempt)


def test_practising_the_missed_keeps_the_typed_form():
    attempt = make_attempt(form=Slot.Form.TYPED)
    answer(attempt, "5")

    again = practise_missed(attempt)

    assert slot_of(again).form == Slot.Form.TYPED


def test_nothing_missed_is_nothing_to_practise():
    attempt = make_attempt()
    answer(attempt, RIGHT)

    with pytest.raises(NothingToAskError):
        practise_missed(attempt)


def test_practising_an_article_asks_its_approved_questions():
    article = make_article(text="Mr Hale sent 300 engineers to the dam.")
    wording = make_wording(article=article)
    make_wording(article=article, state=Question.State.DRAFT)
    make_wording()

    attempt = start_practice(make_user(), article)

    assert [slot.wording for slot in attempt.slots.all()] == [wording]
    assert (attempt.article, attempt.edition) == (article, None)


def test_practising_an_article_again_resumes():
    article = make_article(text="Mr Hale sent 300 engineers to the dam.")
    make_wording(article=article)
    learner = make_user()

    assert start_practice(learner, article) == start_practice(learner, article)


def test_an_article_without_questions_cannot_be_practised():
    with pytest.raises(NothingToAskError):
        start_practice(make_user(), make_article())


def test_a_wording_that_no_page_can_serve_is_not_drawn():
    card = make_wording(forms=["card"])

    attempt = make_attempt(wordings=[card, make_wording()])

    assert attempt.length == 1
    assert slot_of(attempt).wording != card


def test_a_set_of_wordings_that_no_page_can_serve_has_nothing_to_ask():
    with pytest.raises(NothingToAskError):
        make_attempt(wordings=[make_wording(forms=["card"])])


def test_practice_leaves_out_what_no_page_can_serve():
    card = make_wording(forms=["card"])

    with pytest.raises(NothingToAskError):
        start_practice(make_user(), card.question.article)
