"""The rules of a set: written in its file or in the admin, frozen in its editions."""

import pytest
from django.urls import reverse

from accounts.models import User
from quizzes.actions.set_files import SetFileError, read_set_file
from quizzes.actions.sets import publish, publish_set_file
from quizzes.engine.rules import Feedback, Mode
from quizzes.models import Edition, Entry, QuestionSet, Section
from tests.builders import make_wording

CODE = "cba80b5e-a54b-5912-8f69-82ce9c5c41ae"
FILE = """
slug = "dams"
title = "Dams"

{rules}

[[sections]]
questions = ["{code}"]
"""


@pytest.fixture
def read(tmp_path):
    def read_with(rules, code=CODE):
        path = tmp_path / "dams.toml"
        path.write_text(FILE.format(rules=rules, code=code), encoding="utf-8")
        return read_set_file(path)

    return read_with


def test_a_file_without_rules_is_a_practice(read):
    assert read("").rules.to_json() == {}


def test_a_file_says_how_its_quiz_is_taken(read):
    rules = read(
        """
        [rules]
        mode = "graded"
        feedback = "date"
        feedback_on = 2026-06-01T08:00:00Z
        minutes = 20
        attempts = 2
        open_source = true
        """
    ).rules

    assert (rules.mode, rules.feedback) == (Mode.GRADED, Feedback.DATE)
    assert (rules.minutes, rules.attempts, rules.may_peek) == (20, 2, True)
    assert rules.to_json()["feedback_on"] == "2026-06-01T08:00:00+00:00"


@pytest.mark.parametrize(
    ("rules", "sentence"),
    [
        ("rules = 3", "[rules]: is no table."),
        (
            "[rules]\nmod = 1",
            "[rules]: unknown settings mod; there are mode, feedback, feedback_on,"
            " minutes, attempts, open_source.",
        ),
        (
            '[rules]\nmode = "exam"',
            "[rules]: mode = 'exam': write one of practice, graded.",
        ),
        (
            '[rules]\nmode = "graded"\nfeedback = "later"',
            "[rules]: feedback = 'later': write one of submission, date, never.",
        ),
        (
            '[rules]\nfeedback = "never"',
            "[rules]: feedback: a practice tells at once; write mode = “graded”, or"
            " leave feedback out.",
        ),
        (
            '[rules]\nmode = "graded"\nfeedback = "date"',
            "[rules]: feedback_on: a date belongs to feedback = “date”, and to nothing"
            " else.",
        ),
        (
            '[rules]\nmode = "graded"\nfeedback = "date"\nfeedback_on = "June"',
            "[rules]: feedback_on must be a date with a time, without quotation marks.",
        ),
        ('[rules]\nminutes = "20"', "[rules]: minutes must be a whole number."),
        ("[rules]\nminutes = true", "[rules]: minutes must be a whole number."),
        ("[rules]\nminutes = 0", "[rules]: minutes: must be from 1 to 1440."),
        ("[rules]\nattempts = 101", "[rules]: attempts: must be from 1 to 100."),
        ("[rules]\nopen_source = 1", "[rules]: open_source must be true or false."),
    ],
)
def test_what_is_wrong_with_a_rule_is_said_by_its_name(read, rules, sentence):
    with pytest.raises(SetFileError) as refused:
        read(rules)

    assert str(refused.value) == sentence


@pytest.mark.django_db
def test_other_rules_make_another_edition_and_the_same_ones_none(read):
    code = make_wording().question.uuid
    publish_set_file(read("", code))

    again = publish_set_file(read("", code))
    timed = publish_set_file(read("[rules]\nminutes = 20", code))

    assert (again.status, timed.status) == ("unchanged", "updated")
    assert [edition.rules for edition in Edition.objects.order_by("number")] == [
        {},
        {"minutes": 20},
    ]


@pytest.fixture
def admin(client):
    person = User.objects.create_superuser("admin", password="three small words")
    client.force_login(person)
    return client


def saved(client, question_set, **rules):
    url = reverse("admin:quizzes_questionset_change", args=[question_set.pk])
    frame = {"title": "Dams", "slug": "dams", "mode": "practice", "open_source": ""}
    inlines = {
        f"{name}-{field}": "0"
        for name in ("sections", "editions")
        for field in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    given = {"feedback": "submission"}
    return client.post(url, frame | inlines | given | rules)


@pytest.mark.django_db
def test_an_admin_sets_the_rules_and_publishes_them(admin):
    question_set = QuestionSet.objects.create(slug="dams", title="Dams")
    section = Section.objects.create(question_set=question_set)
    question = make_wording().question
    Entry.objects.create(section=section, question=question, position=1)

    response = saved(admin, question_set, mode="graded", feedback="never", minutes="30")

    question_set.refresh_from_db()
    assert response.status_code == 302
    assert publish(question_set).rules == {
        "mode": "graded",
        "feedback": "never",
        "minutes": 30,
    }


@pytest.mark.django_db
def test_an_admin_reads_which_rule_makes_no_sense(admin):
    question_set = QuestionSet.objects.create(slug="dams", title="Dams")

    response = saved(admin, question_set, feedback="never")

    assert response.status_code == 200
    assert "A practice tells at once" in response.text
    question_set.refresh_from_db()
    assert question_set.rules == {}
