"""This was corrected: who is told, what it costs nobody, and when it goes away."""

import pytest
from django.utils import timezone

from accounts.models import User
from quizzes.actions.attempts import practise_missed, start_attempt
from quizzes.actions.corrections import dismiss
from quizzes.actions.review import NotReadyError, decide
from quizzes.models import Correction, Grade, Question, Wording
from quizzes.queries.corrections import corrections_for
from quizzes.queries.progress import progress_of
from quizzes.queries.published import published_editions
from tests.builders import make_edition, make_guest, make_user
from tests.quizzes.revised import (
    MORE_CARTS,
    answered,
    approved_bridge,
    build,
    correct_fact,
    load_bridge,
    question_with,
    revise_and_approve,
    wording_with,
)

pytestmark = pytest.mark.django_db
State = Question.State
HTMX = {"HX-Request": "true"}
FLOOD_LEFT_OUT = ("\n\nA flood reached the ferry of Aldham in 1922.", "")


def held(learner) -> list[tuple[str, str | None]]:
    return [
        (one.old.key["text"], one.new and one.new.key["text"])
        for one in corrections_for(learner)
    ]


def test_a_changed_value_pauses_its_question_before_anything_is_built(tmp_path):
    approved_bridge(tmp_path)

    load_bridge(tmp_path, MORE_CARTS)

    paused = Question.objects.filter(state=State.PAUSED)
    correction = Correction.objects.get()
    assert list(paused) == [question_with("300")]
    assert (correction.old, correction.told_at) == (wording_with("300"), None)
    assert correction.reason == "fact_changed"


def test_another_speaker_pauses_every_question_on_the_words(tmp_path):
    approved_bridge(tmp_path)

    load_bridge(tmp_path, ("Tom Hale", "Max Hale"))

    paused = Question.objects.filter(state=State.PAUSED)
    assert {one.current_wording().key["text"] for one in paused} == {
        "Tom Hale",
        "“Our farmers waited forty years to cross the river”",
    }


def test_another_thing_counted_pauses_though_the_number_stays(tmp_path):
    approved_bridge(tmp_path)

    load_bridge(tmp_path, ("300 carts", "300 mules"))

    assert question_with("300").state == State.PAUSED


def test_a_moved_sentence_pauses_nothing(tmp_path):
    approved_bridge(tmp_path)

    load_bridge(tmp_path, ("The council", "It rained all day.\n\nThe council"))

    assert not Question.objects.exclude(state=State.APPROVED).exists()


def test_a_fact_that_is_gone_pauses_its_question(tmp_path):
    approved_bridge(tmp_path)

    load_bridge(tmp_path, FLOOD_LEFT_OUT)

    assert question_with("1922").state == State.PAUSED
    assert Correction.objects.get().reason == "fact_withdrawn"


def test_nobody_is_told_before_a_person_has_decided(tmp_path):
    approved_bridge(tmp_path)
    learner = make_user()
    answered(wording_with("300"), learner=learner)

    build(load_bridge(tmp_path, MORE_CARTS))

    assert held(learner) == []


def test_whoever_held_the_old_value_is_told_once_the_new_one_is_approved(tmp_path):
    approved_bridge(tmp_path)
    right, wrong, other, guest = make_user(), make_user(), make_user(), make_guest()
    answered(wording_with("300"), learner=right)
    answered(wording_with("300"), learner=guest)
    answered(wording_with("300"), learner=wrong, right=False)
    answered(wording_with("4,200"), learner=other)

    revise_and_approve(tmp_path, MORE_CARTS)

    assert held(right) == held(guest) == [("300", "350")]
    assert held(wrong) == held(other) == []


def test_what_a_person_corrected_is_told_when_its_wording_is_applied(tmp_path):
    article = approved_bridge(tmp_path)
    learner = make_user()
    answered(wording_with("1922"), learner=learner)
    correct_fact("1922", value="1925")

    build(article)

    assert held(learner) == [("1922", "1925")]


def test_a_retired_question_says_that_nothing_holds_any_more(tmp_path):
    approved_bridge(tmp_path)
    learner = make_user()
    answered(wording_with("1922"), learner=learner)
    build(load_bridge(tmp_path, FLOOD_LEFT_OUT))

    decide(question_with("1922"), State.RETIRED)

    assert held(learner) == [("1922", None)]


def test_retiring_for_another_reason_corrects_nothing(tmp_path):
    approved_bridge(tmp_path)
    learner = make_user()
    answered(wording_with("300"), learner=learner)

    decide(question_with("300"), State.RETIRED)

    assert held(learner) == []


def test_an_answer_that_still_holds_needs_no_card(tmp_path):
    approved_bridge(tmp_path)
    learner = make_user()
    answered(wording_with("Tom Hale"), learner=learner)

    revise_and_approve(tmp_path, ("forty years", "forty summers"), answers=["Tom Hale"])

    assert held(learner) == []


def test_an_edition_leaves_out_what_is_no_longer_asked_like_that(tmp_path):
    approved_bridge(tmp_path)
    edition = make_edition(wordings=[wording_with("300"), wording_with("4,200")])

    revise_and_approve(tmp_path, ("300 carts", "300 mules"))

    attempt = start_attempt(make_user(), edition)
    assert [slot.wording.key["text"] for slot in attempt.slots.all()] == ["4,200"]


def test_a_decision_taken_back_takes_the_card_back(tmp_path):
    approved_bridge(tmp_path)
    learner = make_user()
    answered(wording_with("300"), learner=learner)
    revise_and_approve(tmp_path, MORE_CARTS)

    decide(question_with("300"), State.PAUSED)

    assert held(learner) == []


def test_a_second_change_tells_everybody_the_newest_value(tmp_path):
    approved_bridge(tmp_path)
    first, second = make_user(), make_user()
    answered(wording_with("300"), learner=first)
    revise_and_approve(tmp_path, MORE_CARTS)
    dismiss(question_with("300").uuid, first)
    answered(question_with("350").current_wording(), learner=second)

    revise_and_approve(tmp_path, ("300 carts", "360 carts"))

    assert held(first) == [("300", "360")]
    assert held(second) == [("350", "360")]


def test_a_value_that_comes_back_needs_no_correction(tmp_path):
    approved_bridge(tmp_path)
    learner = make_user()
    answered(wording_with("300"), learner=learner)
    revise_and_approve(tmp_path, MORE_CARTS)

    revise_and_approve(tmp_path)

    assert held(learner) == []


def test_a_text_put_back_before_anything_was_built_can_be_approved_again(tmp_path):
    approved_bridge(tmp_path)
    load_bridge(tmp_path, MORE_CARTS)
    load_bridge(tmp_path)

    decide(question_with("300"), State.APPROVED)

    assert not Correction.objects.exists()


def test_whoever_has_met_the_new_wording_knows_it(tmp_path):
    approved_bridge(tmp_path)
    learner = make_user()
    answered(wording_with("300"), learner=learner)
    revise_and_approve(tmp_path, MORE_CARTS)

    answered(question_with("300").current_wording(), learner=learner, right=False)

    assert held(learner) == []


def test_a_wording_by_a_person_can_be_kept_and_is_not_paused_again(tmp_path):
    approved_bridge(tmp_path)
    question = question_with("300")
    old = question.current_wording()
    kept = Wording.objects.create(
        question=question, number=2, stem="How many carts crossed?", key=old.key,
        options=old.options, forms=old.forms, sha256="0" * 64,
        written_by=User.objects.create_user("teacher"),
    )  # fmt: skip
    for row in old.evidence.all():
        row.pk, row.wording = None, kept
        row.save()
    load_bridge(tmp_path, MORE_CARTS)

    decide(question, State.APPROVED)
    load_bridge(tmp_path, MORE_CARTS, ("1931", "1930"))

    question.refresh_from_db()
    assert question.state == State.APPROVED
    assert not Correction.objects.made().filter(question=question).exists()


def test_the_old_wording_of_the_engine_is_not_approved_against_its_fact(tmp_path):
    approved_bridge(tmp_path)
    load_bridge(tmp_path, MORE_CARTS)

    with pytest.raises(NotReadyError):
        decide(question_with("300"), State.APPROVED)


def test_nobody_loses_points(tmp_path):
    approved_bridge(tmp_path)
    learner = make_user()
    right = answered(wording_with("300"), learner=learner)
    wrong = answered(wording_with("300"), learner=learner, right=False)
    before = list(Grade.objects.values_list("pk", "score"))

    revise_and_approve(tmp_path, MORE_CARTS)

    everything = progress_of(learner, timezone.now()).answers
    assert list(Grade.objects.values_list("pk", "score")) == before
    assert (everything.answered, everything.right) == (1, 1)
    assert (right.slots.count(), wrong.slots.count()) == (1, 1)


def test_what_was_missed_is_practised_as_it_holds_now(tmp_path):
    approved_bridge(tmp_path)
    attempt = answered(wording_with("300"), right=False)
    revise_and_approve(tmp_path, MORE_CARTS)

    again = practise_missed(attempt)

    assert again.slots.get().wording.key["text"] == "350"


def test_an_edition_no_longer_asks_what_was_corrected(tmp_path):
    approved_bridge(tmp_path)
    edition = make_edition(wordings=[wording_with("300"), wording_with("4,200")])

    revise_and_approve(tmp_path, MORE_CARTS)

    attempt = start_attempt(make_user(), edition)
    asked = [slot.wording.key["text"] for slot in attempt.slots.all()]
    assert asked == ["4,200"]
    assert published_editions(make_user()).get().asked == 1
