"""Building again: a plan first, then nothing but what it says."""

import pytest

from accounts.models import User
from quizzes.actions import wordings as written
from quizzes.actions.bank import (
    StalePlanError,
    apply_plan,
    apply_plan_or_its_successor,
    plan_article,
)
from quizzes.models import (
    Answer,
    Correction,
    Evidence,
    Grade,
    Question,
    Refusal,
    Slot,
    Wording,
)
from tests.quizzes.revised import (
    answered,
    approved_bridge,
    build,
    correct_fact,
    load_bridge,
    question_with,
)

pytestmark = pytest.mark.django_db
State = Question.State
FLOOD_LEFT_OUT = ("\n\nA flood reached the ferry of Aldham in 1922.", "")
KEPT = (Question, Wording, Evidence, Correction, Slot, Answer, Grade)


def rows(*models):
    return {one: list(one.objects.order_by("pk").values()) for one in models or KEPT}


def reasons(article):
    """Return what the plan would change, by the key that the bank has now."""
    return {
        change.before.answer if change.before else change.draft.key.text: (
            change.kind,
            change.reason,
        )
        for change in plan_article(article).plan.changed
    }


def write_by_hand(question, **fields):
    old = question.current_wording()
    return Wording.objects.create(
        question=question, number=old.number + 1, excerpt=old.excerpt, bars=old.bars,
        stem="When was the flood?", key=old.key, options=old.options, forms=old.forms,
        sha256="0" * 64, written_by=User.objects.create_user("teacher"), **fields,
    )  # fmt: skip


def test_a_plan_writes_nothing(tmp_path):
    article = load_bridge(tmp_path)
    before = rows()

    made = plan_article(article)

    assert made.plan.counts == {"new": 10}
    assert rows() == before


def test_applying_a_plan_twice_changes_nothing(tmp_path):
    made = plan_article(load_bridge(tmp_path))
    apply_plan(made)
    before = rows(*KEPT)

    report = apply_plan(made)

    assert rows(*KEPT) == before
    assert report.counts == {"unchanged": 10}


def test_a_revised_article_settles_after_one_building(tmp_path):
    approved_bridge(tmp_path)
    answered(question_with("300").current_wording())
    article = load_bridge(
        tmp_path, ("300 carts", "350 carts"), (" said Ada", " claimed Ada")
    )
    build(article)
    before = rows()

    report = build(article)

    assert rows() == before
    assert report.counts == {"unchanged": 10}


def test_each_change_of_a_revised_article_has_its_reason(tmp_path):
    approved_bridge(tmp_path)

    article = load_bridge(
        tmp_path,
        ("300 carts", "350 carts"),
        ("Tom Hale told the crowd", "Tom Hale said"),  # in no excerpt
        FLOOD_LEFT_OUT,
    )

    assert reasons(article) == {
        "300": ("reworded", "fact_changed"),
        "4,200": ("reworded", "text_revised"),
        "1931": ("reworded", "text_revised"),  # 1922 is no option any more
        "1922": ("withdrawn", "fact_withdrawn"),
    }


def test_a_question_whose_fact_only_moved_points_to_the_new_text(tmp_path):
    approved_bridge(tmp_path)
    question = question_with("1931")
    wording = question.current_wording()
    article = load_bridge(tmp_path, ("The council", "On a fine day the council"))
    article = load_bridge(tmp_path, ("The council", "It rained.\n\nThe council"))

    report = build(article)

    evidence = wording.evidence.get(role="key")
    text = article.current_revision().text
    question.refresh_from_db()
    assert report.counts == {"moved": 10}
    assert evidence.revision == article.current_revision()
    assert text[evidence.start : evidence.end] == "May 1931"
    assert (question.state, question.current_wording()) == (State.APPROVED, wording)


def test_a_newer_engine_rewords_and_says_why(tmp_path):
    article = approved_bridge(tmp_path)
    Wording.objects.filter(key__text="300").update(
        generator="footnote-1", stem="How many?", sha256="0" * 64
    )

    report = build(article)

    newest = question_with("300").current_wording()
    assert report.counts == {"reworded": 1, "unchanged": 9}
    assert (newest.number, newest.reason) == (2, "engine_changed")
    assert newest.generator == written.GENERATOR
    assert newest.question.state == State.APPROVED


def test_a_withdrawn_question_is_paused_and_keeps_its_answers(tmp_path):
    approved_bridge(tmp_path)
    question = question_with("1922")
    answered(question.current_wording())
    before = rows(Slot, Answer, Grade)
    article = load_bridge(tmp_path, FLOOD_LEFT_OUT)

    build(article)

    question.refresh_from_db()
    assert rows(Slot, Answer, Grade) == before
    assert (question.state, question.rejection) == (State.PAUSED, "fact_withdrawn")


def test_a_question_whose_fact_comes_back_is_restored_but_stays_paused(tmp_path):
    approved_bridge(tmp_path)
    build(load_bridge(tmp_path, FLOOD_LEFT_OUT))

    report = build(load_bridge(tmp_path))

    question = question_with("1922")
    assert report.counts["restored"] == 1
    assert (question.publishable, question.state) == (True, State.PAUSED)


def test_a_wording_by_a_person_is_locked_and_the_plan_says_if_it_differs(tmp_path):
    article = approved_bridge(tmp_path)
    by_hand = write_by_hand(question_with("1922"))
    (locked,) = plan_article(article).plan.of("locked")
    differed_before = locked.differs
    article = load_bridge(tmp_path, ("1922", "1923"))

    (locked,) = plan_article(article).plan.of("locked")
    build(article)

    assert (differed_before, locked.differs) == (False, True)
    assert locked.draft.key.text == "1923"
    assert Question.objects.get(pk=by_hand.question_id).current_wording() == by_hand


def test_an_account_that_is_gone_leaves_its_wording_locked(tmp_path):
    article = approved_bridge(tmp_path)
    by_hand = write_by_hand(question_with("1922"))

    User.objects.get(username="teacher").delete()

    assert plan_article(article).plan.counts == {"locked": 1, "unchanged": 9}
    assert by_hand.question.current_wording() == by_hand


def test_what_a_person_corrected_is_reworded_at_once_and_stays_approved(tmp_path):
    article = approved_bridge(tmp_path)
    correct_fact("1922", value="1925")

    report = build(article)

    question = question_with("1922")
    assert reasons(article) == {}
    assert question.current_wording().reason == "fact_corrected"
    assert question.current_wording().key["text"] == "1925"
    assert (report.paused, question.state) == (0, State.APPROVED)


def test_states_change_only_from_approved_to_paused(tmp_path):
    article = approved_bridge(tmp_path)
    states = [State.DRAFT, State.RETIRED, State.REJECTED, State.PAUSED]
    for question, state in zip(Question.objects.order_by("pk"), states, strict=False):
        Question.objects.filter(pk=question.pk).update(state=state)
    before = dict(Question.objects.values_list("pk", "state"))
    article = load_bridge(
        tmp_path,
        ("1931", "1930"),
        ("4,200", "4,300"),
        ("300", "350"),
        ("1922", "1923"),
    )

    build(article)

    after = dict(Question.objects.values_list("pk", "state"))
    changes = {(before[pk], after[pk]) for pk in after if after[pk] != before[pk]}
    assert changes == {(State.APPROVED, State.PAUSED)}


def test_a_plan_for_a_text_that_was_revised_since_is_refused(tmp_path):
    article = approved_bridge(tmp_path)
    load_bridge(tmp_path, ("300 carts", "350 carts"))
    made = plan_article(article)
    load_bridge(tmp_path, ("300 carts", "360 carts"))
    before = rows()

    with pytest.raises(StalePlanError):
        apply_plan(made)

    assert rows() == before


def test_a_plan_for_questions_that_changed_since_is_refused(tmp_path):
    approved_bridge(tmp_path)
    article = load_bridge(tmp_path, ("300 carts", "350 carts"))
    made = plan_article(article)
    write_by_hand(question_with("300"))

    with pytest.raises(StalePlanError):
        apply_plan(made)


def test_building_replaces_a_plan_that_became_stale(tmp_path):
    article = approved_bridge(tmp_path)
    load_bridge(tmp_path, ("300 carts", "350 carts"))
    made = plan_article(article)
    load_bridge(tmp_path, ("300 carts", "350 carts"), ("4,200", "4,300"))

    report = apply_plan_or_its_successor(made)

    assert {one.before.answer for one in report.plan.of("reworded")} == {"300", "4,200"}


def test_the_ledger_is_that_of_the_newest_building(tmp_path):
    article = load_bridge(tmp_path)
    build(article)
    before = list(Refusal.objects.values_list("fact", "family", "part", "rule"))

    build(article)

    assert list(Refusal.objects.values_list("fact", "family", "part", "rule")) == before
