"""A teacher's own question: written, judged, and shown with its footnote."""

import re

import pytest
from django.urls import reverse

from quizzes.actions.review import decide
from quizzes.engine.flaws.find import flaws_of
from quizzes.models import Evidence, Question
from quizzes.queries.askings import item_of
from tests.builders import answer, signed_in
from tests.quizzes.edited import (
    HTMX,
    address,
    new_address,
    own,
    rows_of,
    sentence_with,
    spans,
)
from tests.quizzes.revised import load_bridge

pytestmark = pytest.mark.django_db
State = Question.State


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"stem": " "}, "Write the question."),
        ({"right": ""}, "Mark the option that is right."),
        ({"right": "3"}, "Mark the option that is right."),
        ({"option-1": "", "option-2": ""}, "Write two options at least, or none."),
        (
            {"option-0": "", "option-1": "", "option-2": ""},
            "Write options, or let people type the answer.",
        ),
        (
            {"option-0": "", "option-1": "", "option-2": "", "typed": "on"},
            "Write the answer.",
        ),
        ({"barred": "the steam ferry"}, "These words are not in the sentence"),
        ({"sentence": "7777"}, "Select a valid choice."),
        (
            {"option-0": "“It will carry us all over the water and home again”",
             "typed": "on"},
            "This answer is too long to be typed.",
        ),
    ],
)  # fmt: skip
def test_bad_input_is_told_at_its_field_and_nothing_is_lost(
    client, bridge, changes, problem
):
    answer = client.post(
        new_address(bridge), own(bridge, explanation="In the ledger.", **changes)
    )

    assert answer.status_code == 422
    assert answer.text.count(problem) == 2  # above, and at the field
    assert ">In the ledger.</textarea>" in answer.text
    assert not Question.objects.filter(family=Question.Family.OWN).exists()


def test_a_teachers_own_question_shows_its_footnote(client, bridge, editor):
    page = client.post(new_address(bridge), own(bridge), follow=True)

    question = Question.objects.get(family=Question.Family.OWN)
    wording, proof = (
        question.current_wording(),
        Evidence.objects.get(wording__question=question),
    )
    text = proof.revision.text
    assert page.redirect_chain[-1][0] == address(question)
    assert (question.owner, question.state, question.publishable) == (
        editor, State.DRAFT, True,
    )  # fmt: skip
    assert not question.facts.exists()
    assert text[proof.start : proof.end] == "the new bridge"
    assert text[proof.sentence_start : proof.sentence_end] == wording.excerpt
    assert [wording.excerpt[a:b] for a, b in wording.bars] == ["the new bridge"]
    assert wording.key["text"] == "a bridge"
    assert wording.forms == ["choice", "card"]
    assert wording.reason == "written_by_hand"


def test_an_own_question_can_do_without_a_sentence_and_options(client, bridge):
    fields = {
        "stem": "Who was the town engineer of Aldham in 1931?",
        "rows": "4",
        "typed": "on",
        "accepted": "Ada Brook\r\n\r\nBrook\r\n",
        "what": "save",
    }

    client.post(new_address(bridge), fields)

    question = Question.objects.get(family=Question.Family.OWN)
    wording = question.current_wording()
    assert (wording.key["text"], wording.key["accept"]) == ("Ada Brook", ["Brook"])
    assert wording.forms == ["typed", "card"]
    assert (wording.excerpt, wording.options) == ("", [])
    assert not wording.evidence.exists()


def test_an_own_question_moves_to_another_sentence(client, bridge):
    client.post(new_address(bridge), own(bridge))
    question = Question.objects.get(family=Question.Family.OWN)
    page = client.get(address(question)).text
    assert 'value="the new bridge"' in page

    where = str(sentence_with(bridge, "A flood reached"))
    fields = own(bridge, after="1", sentence=where, barred="the ferry")
    client.post(address(question), fields)

    (proof,) = question.current_wording().evidence.all()
    assert str(proof.sentence_start) == where
    assert proof.revision.text[proof.start : proof.end] == "the ferry"


def test_an_own_question_keeps_a_sentence_that_the_article_lost(
    client, bridge, tmp_path
):
    client.post(new_address(bridge), own(bridge))
    question = Question.objects.get(family=Question.Family.OWN)
    before = question.current_wording()
    fields = own(bridge, after="1", stem="What was opened at Aldham?", sentence="kept")
    load_bridge(tmp_path, ("opened the new bridge", "closed the old road"))

    page = client.get(address(question)).text
    client.post(address(question), fields)

    assert '<option value="kept" selected>' in page
    after = question.current_wording()
    assert (after.number, after.excerpt) == (2, before.excerpt)
    assert spans(after) == spans(before)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_rows_are_added_and_removed_with_nothing_lost(client, bridge, headers):
    more = client.post(new_address(bridge), own(bridge, what="more"), headers=headers)
    less = client.post(
        new_address(bridge), own(bridge, right="2", what="without-1"), headers=headers
    )

    assert rows_of(more) == ["a bridge", "a ferry", "a school", "", ""]
    assert rows_of(less) == ["a bridge", "a school", ""]
    assert [row.right for row in less.context["rows"]] == [False, True, False]
    assert 'name="option-4"' in more.text
    assert more.text.count("autofocus") == 1
    assert not Question.objects.filter(family=Question.Family.OWN).exists()


@pytest.mark.parametrize(("rows", "number"), [("1", 2), ("99", 6), ("x", 4)])
def test_rows_are_two_to_six(client, bridge, rows, number):
    page = client.post(new_address(bridge), own(bridge, rows=rows, what="check"))

    assert len(rows_of(page)) == number


def test_what_is_a_matter_of_degree_is_left_to_the_person(client, bridge):
    fields = own(bridge, sentence="", barred="", stem="On Monday, what did she open?")

    client.post(new_address(bridge), fields)

    question = Question.objects.get(family=Question.Family.OWN)
    assert "unclear_wording" in flaws_of(item_of(question.current_wording()))
    assert question.publishable
    decide(question, State.APPROVED)


def test_errors_come_before_warnings(client, bridge):
    wordy = "Who, " + "in the long and cold spring of that year, " * 5 + "crossed?"
    fields = own(bridge, stem=f"{wordy} It was ____", what="check")

    answer = client.post(new_address(bridge), fields, headers=HTMX)

    beside = answer.text.partition('id="advice-stem"')[2].partition("</div>")[0]
    ranks = re.findall(r'class="advice-(\d)"', beside)
    assert ranks == sorted(ranks)
    assert ranks[0] == "0"
    assert ranks[-1] == "2"


def test_a_learner_sees_the_footnote_of_a_teachers_own_question(client, bridge):
    client.post(new_address(bridge), own(bridge))
    question = Question.objects.get(family=Question.Family.OWN)
    decide(question, State.APPROVED)
    attempt = signed_in(client, wordings=[question.current_wording()])
    asked = client.get(attempt.url_of(1)).text

    answer(attempt, "a")

    told = client.get(attempt.url_of(1)).text
    assert ("the new bridge" in asked, "the new bridge" in told) == (False, True)
    assert f"{reverse('quizzes:article', args=[bridge.uuid])}#s" in told
