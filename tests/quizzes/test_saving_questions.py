"""Saving a question in the editor: it locks, and two people lose nothing."""

import pytest

from quizzes.actions.review import NotReadyError, decide
from quizzes.models import Evidence, Question, Wording
from tests.quizzes.edited import HTMX, address, fields_of, spans
from tests.quizzes.revised import build, question_with

pytestmark = pytest.mark.django_db
State = Question.State


def test_saving_appends_a_wording_and_locks_the_question(client, bridge, editor):
    question = question_with("300")
    before = question.current_wording()

    page = client.post(
        address(question),
        fields_of(before, stem="How many carts did the bridge carry on its first day?"),
        follow=True,
    )
    report = build(bridge)

    after = question.current_wording()
    assert "Saved as wording 2." in page.text
    assert "Locked." in page.text
    assert (after.number, after.written_by, after.generator) == (2, editor, "")
    assert after.reason == "reworded_by_hand"
    assert (after.key, after.options, after.excerpt, after.forms) == (
        before.key, before.options, before.excerpt, before.forms,
    )  # fmt: skip
    assert spans(after) == spans(before)
    assert report.counts["locked"] == 1
    assert question.wordings.count() == 2


def test_saving_as_a_fragment_leads_back_to_the_page(client, bridge):
    question = question_with("300")
    fields = fields_of(question.current_wording(), explanation="It is in the ledger.")

    answer = client.post(address(question), fields, headers=HTMX)

    assert answer.headers["HX-Redirect"] == address(question)
    assert question.current_wording().explanation == "It is in the ledger."


def test_saving_the_same_again_writes_nothing(client, bridge):
    for question in Question.objects.filter(article=bridge):
        fields = fields_of(question.current_wording())

        page = client.post(address(question), fields, follow=True).text

        assert "There was nothing to change." in page
    assert not Wording.objects.filter(number=2).exists()


def test_evidence_of_an_option_goes_with_the_option(client, bridge):
    behind = Evidence.objects.filter(role=Evidence.Role.OPTION).exclude(option="")
    wording = behind.order_by("pk")[0].wording
    gone = behind.order_by("pk")[0].option
    at = [option["id"] for option in wording.options].index(gone)
    fields = fields_of(wording, **{f"option-{at}": "nobody at all, ever before"})

    client.post(address(wording.question), fields)

    newest = wording.question.current_wording()
    assert newest.number == 2
    assert not newest.evidence.filter(option=gone).exists()
    assert newest.evidence.filter(role=Evidence.Role.KEY).exists()


def test_an_approved_question_stays_approved_under_other_words(client, bridge):
    question = question_with("300")

    fields = fields_of(question.current_wording(), explanation="See the ledger.")
    client.post(address(question), fields)

    question.refresh_from_db()
    assert (question.state, question.publishable) == (State.APPROVED, True)


def test_another_answer_pauses_an_approved_question_and_says_so(client, bridge):
    question = question_with("300")
    before = question.current_wording()
    wrong = next(n for n, option in enumerate(before.options) if not option["right"])

    page = client.post(
        address(question), fields_of(before, right=str(wrong)), follow=True
    ).text

    question.refresh_from_db()
    text = before.options[wrong]["text"]
    assert question.state == State.PAUSED
    assert "The answer is another one now" in page
    assert question.current_wording().key["text"] == text
    assert question.current_wording().key["value"]["low"] == text.replace(",", "")


def test_an_error_pauses_an_approved_question_which_nobody_can_approve(client, bridge):
    question = question_with("300")

    fields = fields_of(question.current_wording(), stem="The carts ____")
    page = client.post(address(question), fields, follow=True).text

    question.refresh_from_db()
    assert (question.state, question.publishable) == (State.PAUSED, False)
    assert "It has errors now" in page
    with pytest.raises(NotReadyError):
        decide(question, State.APPROVED)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_two_who_save_at_once_lose_nothing(client, bridge, headers):
    question = question_with("300")
    opened = fields_of(question.current_wording())
    client.post(address(question), opened | {"stem": "How many carts crossed first?"})

    answer = client.post(
        address(question), opened | {"stem": "How many carts came?"}, headers=headers
    )

    assert answer.status_code == (422 if headers else 409)
    assert "Somebody reworded it meanwhile" in answer.text
    assert "<dd>How many carts crossed first?</dd>" in answer.text
    assert ">How many carts came?</textarea>" in answer.text
    assert question.wordings.count() == 2
    assert 'name="after" value="2"' in answer.text.partition('class="editor-form"')[2]


def test_saving_once_more_puts_it_in_place_of_theirs(client, bridge):
    question = question_with("300")
    opened = fields_of(question.current_wording())
    client.post(address(question), opened | {"stem": "How many carts crossed first?"})

    client.post(address(question), opened | {"stem": "How many came?", "after": "2"})

    assert [one.stem for one in question.wordings.order_by("-number")[:2]] == [
        "How many came?",
        "How many carts crossed first?",
    ]
