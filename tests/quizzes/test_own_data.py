"""A person's own data: all of it, nobody else's, safe in a spreadsheet."""

import csv
import io
import json
from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from hypothesis import given
from hypothesis import strategies as st

from quizzes.models import Answer, Card, Learning, Review, Slot
from quizzes.queries.own_data import TABLES, said
from quizzes.views.own_data import cell
from tests.builders import (
    answer_slot,
    make_attempt,
    make_guest,
    make_user,
    make_wording,
    name_key,
)

pytestmark = pytest.mark.django_db

JSON = "/settings/data.json"
WHEN = datetime(2026, 3, 1, 20, 30, tzinfo=UTC)
# Rows that lead to a person and are in no table of theirs.
NOT_TOLD = {
    "EmailAddress": "nobody is asked for one",
    "LogEntry": "what admins did is the site's record",
    "Edition": "told by its question set",
    "Question": "told by its wordings",
}
OF_TABLES = {
    "Article", "Attempt", "Card", "Dismissal", "Learning", "Mention", "ParameterSet",
    "QuestionSet", "Report", "Review", "Wording",
}  # fmt: skip


def make_learner(client, *, questions: int = 1):
    learner = make_user(username="amina")
    attempt = make_attempt(learner=learner, questions=questions, title="Dams")
    for slot in attempt.slots.all():
        answer_slot(slot, "o0")  # wrong, so that a card comes of it
    Answer.objects.update(given_at=WHEN)
    client.force_login(learner)
    return learner


def downloaded(client) -> dict[str, list[dict]]:
    return json.loads(client.get(JSON).getvalue())


def table(client, name: str) -> list[dict[str, str]]:
    body = client.get(f"/settings/data/{name}.csv").getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(body, newline="")))


def test_the_download_holds_the_account_its_answers_and_their_grades(client):
    learner = make_learner(client)
    slot = Slot.objects.get()

    found = downloaded(client)

    assert list(found) == [one.name for one in TABLES]
    assert found["account"][0]["username"] == "amina"
    assert found["account"][0]["theme"] == "system"
    assert "password" not in found["account"][0]
    assert found["attempts"][0]["title"] == "Dams"
    assert found["answers"] == [
        {
            "score": 0.0,
            "reason": "wrong",
            "given_at": "2026-03-01T20:30:00+00:00",
            "attempt": str(learner.attempts.get().code),
            "position": 1,
            "tried": 1,
            "question": slot.wording.stem,
            "form": "choice",
            "answer": "5",
        }
    ]


def test_cards_and_their_reviews_come_along(client):
    learner = make_learner(client)
    first_try = Card.objects.get()
    card = Card.objects.create(
        learner=learner, kind="basic", front="Dam?", back="=1+1", source="own"
    )
    Review.objects.create(
        card=card, learner=learner, number=1, rating=3, at=WHEN, day=WHEN.date(),
        state=0, retention=0.9,
    )  # fmt: skip
    Learning.objects.update_or_create(learner=learner, defaults={"retention": 0.85})

    found = downloaded(client)

    assert [row["front"] for row in found["cards"]] == ["", "Dam?"]
    assert [row["card"] for row in found["reviews"]] == [
        str(first_try.code),
        str(card.code),
    ]
    assert [row["retention"] for row in found["learning"]] == [0.85]
    assert table(client, "cards")[1]["back"] == "'=1+1"


def test_a_question_not_yet_answered_is_not_given_away(client):
    wording = make_wording(
        before="The dam was closed by", fact="Ruth Penn", after="in 1921.",
        key=name_key("Ruth Penn"), wrong=("Tom Hale",),
    )  # fmt: skip
    attempt = make_attempt(learner=make_user(), wordings=[wording])
    client.force_login(attempt.learner)

    everything = client.get(JSON).getvalue().decode()

    assert wording.stem in everything
    assert "Ruth Penn" not in everything


def test_nobody_gets_the_data_of_somebody_else(client):
    make_learner(client)
    client.force_login(make_guest())

    found = downloaded(client)

    assert len(found.pop("account")) == 1
    assert [rows for rows in found.values() if rows] == []


def test_a_visitor_has_to_sign_in_first(client):
    assert client.get(JSON).url == f"/account/sign-in/?next={JSON}"


def test_files_are_saved_under_their_name_and_kept_nowhere_else(client):
    make_learner(client)

    response = client.get("/settings/data/answers.csv")

    assert response.streaming
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"
    assert (
        response.headers["Content-Disposition"]
        == 'attachment; filename="footnote-answers.csv"'
    )


def test_a_table_that_does_not_exist_is_not_found(client):
    make_learner(client)

    assert client.get("/settings/data/passwords.csv").status_code == 404


@pytest.mark.parametrize("name", [one.name for one in TABLES])
def test_a_table_has_the_same_columns_in_both_formats(client, name):
    make_learner(client)

    header = client.get(f"/settings/data/{name}.csv").getvalue().decode("utf-8-sig")

    columns = next(one.names for one in TABLES if one.name == name)
    assert header.splitlines()[0].split(",") == columns
    for row in downloaded(client)[name]:
        assert list(row) == columns


@pytest.mark.parametrize("questions", [1, 3])
def test_the_download_costs_one_query_a_table(
    client, django_assert_num_queries, questions
):
    make_learner(client, questions=questions)

    # session, user, and each table
    with django_assert_num_queries(2 + 14):
        assert len(downloaded(client)["answers"]) == questions
    with django_assert_num_queries(3):
        table(client, "answers")


@pytest.mark.parametrize(
    ("form", "response", "words"),
    [
        ("choice", "o1", "five"),
        ("order", "o2 o1", "six; five"),
        ("multiple", "o1 gone", "five; gone"),
        ("typed", "o1", "o1"),
        ("blanks", '["a", "b"]', "a; b"),
        ("blanks", "odd", "odd"),
    ],
)
def test_an_answer_is_told_in_words(form, response, words):
    options = [{"id": "o1", "text": "five"}, {"id": "o2", "text": "six"}]

    assert said(form, response, options) == words


@given(st.text())
def test_no_text_is_a_formula_in_a_spreadsheet(text):
    written = str(cell(text))

    assert not written.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert written in {text, f"'{text}"}


def test_numbers_below_zero_stay_numbers():
    assert cell(-1.5) == -1.5


def test_everything_that_leads_to_a_person_is_told_or_has_a_reason_not_to_be():
    person = get_user_model()
    leading = {
        model.__name__
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.concrete and field.related_model is person
    }

    assert leading == OF_TABLES | set(NOT_TOLD)
