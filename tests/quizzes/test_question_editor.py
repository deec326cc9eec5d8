"""The editor: what it shows, live advice, and the way back to the engine."""

import re

import pytest
from django.urls import reverse

from accounts.models import User
from quizzes.actions.editing import go_back_to_engine
from quizzes.engine.flaws.find import advice_on, flaws_of
from quizzes.models import Question
from quizzes.queries.askings import item_of
from tests.builders import make_article, make_user, make_wording
from tests.quizzes.edited import HTMX, address, fields_of, new_address, spans
from tests.quizzes.revised import approved_bridge, build, load_bridge, question_with

pytestmark = pytest.mark.django_db
State = Question.State


def test_the_page_shows_the_question_in_fields_with_its_bars(client, bridge):
    question = question_with("300")
    wording = question.current_wording()

    page = client.get(address(question)).text

    assert f">{wording.stem}</textarea>" in page
    assert [text in page for text in (o["text"] for o in wording.options)] == [
        True for _ in wording.options
    ]
    assert page.count(" checked>") >= 1
    assert 'class="bar"' in page
    assert 'name="sentence"' not in page
    assert "No flaws found." in page


def test_the_bank_leads_to_the_editor(client, bridge):
    page = client.get(reverse("quizzes:questions", args=[bridge.uuid])).text

    assert f'href="{address(question_with("300"))}"' in page
    assert f'href="{new_address(bridge)}"' in page


def test_a_stranger_finds_nothing(client, tmp_path):
    approved_bridge(tmp_path)
    question = question_with("300")
    wording = question.current_wording()
    client.force_login(make_user(role=User.Role.TEACHER))

    answers = [
        client.get(address(question)),
        client.post(address(question), fields_of(wording, stem="Who?")),
        client.post(address(question), fields_of(wording), headers=HTMX),
        client.get(new_address(question.article)),
        client.post(new_address(question.article), {"stem": "Who?", "what": "save"}),
    ]

    assert [answer.status_code for answer in answers] == [404] * 5
    assert question.wordings.count() == 1


def test_a_question_of_another_article_is_not_found(client, bridge):
    other = make_wording().question

    page = client.get(reverse("quizzes:edit_question", args=[bridge.uuid, other.uuid]))

    assert page.status_code == 404


def test_advice_comes_as_a_fragment_while_typing(client, bridge):
    question = question_with("300")
    fields = fields_of(question.current_wording(), stem="The carts ____", what="check")

    answer = client.post(address(question), fields, headers=HTMX)

    assert answer.status_code == 200
    assert "<html" not in answer.text
    beside = answer.text.partition('id="advice-stem"')[2].partition("</div>")[0]
    assert "There is a gap inside the question." in beside
    assert "2 errors</strong> and 1 to consider" in answer.text
    assert question.wordings.count() == 1


def test_advice_goes_only_where_the_page_has_a_place_for_it(client, bridge):
    for question in Question.objects.filter(article=bridge):
        page = client.get(address(question)).text
        fields = fields_of(question.current_wording(), what="check")

        answer = client.post(address(question), fields, headers=HTMX).text

        places = re.findall(r'<div id="([\w-]+)"[^>]* hx-swap-oob', answer)
        assert [f'id="{place}"' in page for place in places] == [True] * len(places)
        assert len(places) >= 2


def test_without_javascript_a_button_checks_and_keeps_what_was_written(client, bridge):
    question = question_with("300")
    fields = fields_of(question.current_wording(), stem="The carts ____", what="check")

    page = client.post(address(question), fields).text

    assert "There is a gap inside the question." in page
    assert ">The carts ____</textarea>" in page
    assert question.wordings.count() == 1


def test_advice_is_what_the_gate_of_the_generator_says(client, tmp_path, editor):
    article = load_bridge(tmp_path)
    article.owner = editor
    article.save(update_fields=["owner"])
    build(article)

    for question in Question.objects.filter(article=article):
        wording = question.current_wording()
        fields = fields_of(wording, what="check")
        shown = client.post(address(question), fields).context["flaws"]
        found = {flaw.code for place in shown.values() for _, flaw in place}

        item = item_of(wording)
        assert found == set(flaws_of(item)) == {one.code for one in advice_on(item)}


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_going_back_to_the_engine_unlocks_and_keeps_the_history(
    client, bridge, headers
):
    question = question_with("300")
    first = question.current_wording()
    client.post(address(question), fields_of(first, stem="The carts ____"))

    client.post(address(question), {"what": "back", "after": "2"}, headers=headers)
    report = build(bridge)

    question.refresh_from_db()
    newest = question.current_wording()
    assert (newest.number, newest.stem, newest.reason) == (
        3,
        first.stem,
        "engine_again",
    )
    assert (newest.generator, newest.written_by) == (first.generator, None)
    assert spans(newest) == spans(first)
    assert question.publishable
    assert question.state == State.PAUSED
    assert (report.counts["locked"], report.changed) == (0, False)


def test_going_back_twice_changes_nothing(client, bridge):
    question = question_with("300")

    edited = go_back_to_engine(question, after=1)

    assert edited.wording is None
    assert question.wordings.count() == 1


def test_the_engines_own_reasons_hold_again_after_going_back(client, bridge):
    question = question_with("300")
    client.post(
        address(question), fields_of(question.current_wording(), stem="How many?")
    )
    question.facts.update(withdrawn_at="1990-01-01T00:00Z")

    client.post(address(question), {"what": "back", "after": "2"})

    question.refresh_from_db()
    assert (question.publishable, question.rejection) == (False, "not_asked")
    assert question.state == State.PAUSED


def test_the_history_says_who_worded_it_and_why(client, bridge, editor):
    question = question_with("300")
    fields = fields_of(question.current_wording(), explanation="See the ledger.")
    client.post(address(question), fields)

    page = client.get(address(question)).text

    history = page.partition("History: 2 wordings")[2]
    assert f"<span>{editor}</span>" in history
    assert "Somebody reworded it." in history
    assert "<span>Footnote</span>" in history


def test_only_words_around_an_arranged_question_can_be_edited(client, editor):
    article = make_article(text="Mr Hale sent 300 engineers to the dam.", owner=editor)
    wording = make_wording(article=article, forms=["order"], family="order")
    question = wording.question
    page = client.get(address(question)).text

    fields = {
        "after": "1",
        "stem": "Which came first?",
        "option-0": "no",
        "what": "save",
    }
    client.post(address(question), fields)

    newest = question.current_wording()
    assert 'name="option-0"' not in page
    assert "Only the question and the explanation can be reworded." in page
    assert newest.stem == "Which came first?"
    assert (item_of(newest).options, newest.key, newest.forms) == (
        item_of(wording).options, wording.key, ["order"],
    )  # fmt: skip


@pytest.mark.parametrize("wordings", [1, 3])
def test_the_page_costs_the_same_for_any_number_of_wordings(
    client, bridge, wordings, django_assert_num_queries
):
    question = question_with("300")
    for number in range(1, wordings):
        fields = fields_of(question.current_wording(), explanation=f"Try {number}.")
        client.post(address(question), fields)
    client.get(address(question))  # takes the messages away

    # session, user, article, question, newest wording, history
    with django_assert_num_queries(6):
        page = client.get(address(question)).text

    assert f"History: {wordings} wording" in page
