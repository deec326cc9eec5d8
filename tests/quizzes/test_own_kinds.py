"""A teacher's own questions of every kind: written, refused, and worded anew."""

import re

import pytest

from quizzes.actions.review import decide
from quizzes.models import Grade, Question
from tests.builders import answer, make_user, signed_in
from tests.quizzes.edited import HTMX, address, new_address, rows_of, sentence_with

pytestmark = pytest.mark.django_db

FIELDS = {
    "several": {
        "stem": "What did the council of Aldham do in May 1931?",
        "rows": "4",
        "option-0": "It opened a bridge",
        "right-0": "1",
        "why-0": "On the third of May.",
        "option-1": "It sold the ferry",
        "right-1": "1",
        "option-2": "It built a school",
        "scoring": "minus",
    },
    "truth": {"stem": "The council of Aldham opened a ferry.", "truth": "false"},
    "number": {
        "stem": "How many people crossed the bridge at Aldham in its first week?",
        "sentence": "",
        "answer": "1,494",
        "tolerance": "relative",
        "amount": "2.5%",
    },
    "date": {
        "stem": "When did the council of Aldham open the bridge?",
        "sentence": "",
        "answer": "7 June 1931",
        "precision": "month",
    },
    "blanks": {
        "stem": "Who opened the bridge, and when?",
        "gaps": "In {1931} {Ada Brook|Brook} opened the bridge of Aldham.",
    },
}
kinds = pytest.mark.parametrize("kind", FIELDS)


def own(article, kind, **changes):
    sentence = str(sentence_with(article, "opened the new bridge"))
    plain = {"kind": kind, "what": "save", "sentence": sentence}
    return plain | FIELDS[kind] | changes


def written(client, article, kind, **changes):
    client.post(new_address(article), own(article, kind, **changes))
    return Question.objects.get(family=Question.Family.OWN).current_wording()


@pytest.mark.parametrize("kind", ["answer", *FIELDS])
@pytest.mark.parametrize("what", ["check", "save"])
def test_an_empty_page_of_each_kind_can_be_opened_and_checked(
    client, bridge, kind, what
):
    page = client.get(new_address(bridge), {"kind": kind})
    checked = client.post(new_address(bridge), {"kind": kind, "what": what})
    advice = client.post(
        new_address(bridge), {"kind": kind, "what": what}, headers=HTMX
    )

    assert f'href="?kind={kind}" aria-current="page"' in page.text
    assert f'name="kind" value="{kind}"' in page.text
    assert checked.status_code == (200 if what == "check" else 422)
    assert advice.status_code == checked.status_code


def test_an_unknown_kind_has_one_answer(client, bridge):
    page = client.get(new_address(bridge), {"kind": "riddle"})

    assert 'name="kind" value="answer"' in page.text


@kinds
def test_a_question_of_each_kind_can_be_approved_and_asked(client, bridge, kind):
    wording = written(client, bridge, kind)
    decide(wording.question, Question.State.APPROVED)
    attempt = signed_in(client, wordings=[wording])

    page = client.get(attempt.url_of(1))

    assert wording.question.publishable
    assert page.status_code == 200


@kinds
def test_a_question_comes_back_into_the_form_as_it_was_written(client, bridge, kind):
    wording = written(client, bridge, kind)

    page = client.get(address(wording.question))
    form = page.context["form"]
    again = form.written()

    assert form.kind == kind
    assert (again.stem, again.excerpt) == (wording.stem, wording.excerpt)
    assert again.key.as_json() == wording.key
    assert [list(bar) for bar in again.bars] == wording.bars
    assert [one.as_json() for one in again.options] == wording.options
    assert list(again.forms) == wording.forms


@kinds
def test_saving_it_as_it_is_changes_nothing(client, bridge, kind):
    wording = written(client, bridge, kind)

    client.post(address(wording.question), own(bridge, kind, after="1"), follow=True)

    assert wording.question.wordings.count() == 1


def test_several_keep_which_are_right_why_and_how_they_count(client, bridge):
    wording = written(client, bridge, "several", scoring="each")

    (proof,) = wording.evidence.all()
    assert wording.key["value"] == {"scoring": "each"}
    assert [
        (one["text"], one["right"], one["note"]) for one in wording.options
    ] == [
        ("It opened a bridge", True, "On the third of May."),
        ("It sold the ferry", True, ""),
        ("It built a school", False, ""),
    ]  # fmt: skip
    assert (wording.forms, wording.bars) == (["multiple", "card"], [])
    assert (proof.start, proof.end) == (proof.sentence_start, proof.sentence_end)


def test_a_statement_is_asked_about_in_its_stem(client, bridge):
    wording = written(client, bridge, "truth")

    assert wording.stem == "True or false? The council of Aldham opened a ferry."
    assert (wording.key["text"], wording.ordered) == ("False", True)
    assert [one["text"] for one in wording.options] == ["True", "False"]


def test_a_percentage_is_kept_as_a_share(client, bridge):
    wording = written(client, bridge, "number")

    stated = {"kind": "relative", "amount": "0.025"}
    assert wording.key["value"]["tolerance"] == stated
    assert wording.forms == ["typed", "card"]


@pytest.mark.parametrize(
    ("precision", "said", "told"),
    [
        ("", "7.6.1931", "read as 7 June 1931"),
        ("month", "12 june 1931", "The article says 7 June 1931."),
        ("month", "july 1931", "That is 1 month late."),
        ("year", "1931", "You wrote “1931”."),
        ("year", "1929", "That is 2 years early."),
    ],
)
def test_a_date_is_as_exact_as_its_writer_says(client, bridge, precision, said, told):
    wording = written(client, bridge, "date", precision=precision)
    decide(wording.question, Question.State.APPROVED)
    attempt = signed_in(client, wordings=[wording], form="typed")

    answer(attempt, said)

    page = " ".join(re.sub(r"<[^>]+>", "", client.get(attempt.url_of(1)).text).split())
    assert told in page


def test_blanks_keep_their_place_and_what_counts_as_well(client, bridge):
    wording = written(client, bridge, "blanks")

    year, name = wording.key["value"]["blanks"]
    assert wording.excerpt == "In 1931 Ada Brook opened the bridge of Aldham."
    assert [wording.excerpt[a:b] for a, b in wording.bars] == ["1931", "Ada Brook"]
    assert (year["kind"], name["accept"]) == ("number", ["Brook"])


def test_blanks_worded_anew_keep_the_sentence_that_proves_them(client, bridge):
    wording = written(client, bridge, "blanks")
    before = list(wording.evidence.values_list("start", "end"))
    gaps = "{Ada Brook} opened the bridge of Aldham in {1931}."

    client.post(
        address(wording.question),
        own(bridge, "blanks", after="1", sentence="kept", gaps=gaps),
    )

    again = wording.question.current_wording()
    assert again.number == 2
    assert list(again.evidence.values_list("start", "end")) == before


@pytest.mark.parametrize(
    ("kind", "changes", "problem"),
    [
        ("several", {"right-0": "", "right-1": ""}, "Mark the options that are right."),
        ("several", {"option-1": "", "option-2": ""}, "Write two options at least."),
        ("several", {"scoring": "luck"}, "Select a valid choice."),
        ("truth", {"truth": ""}, "Say whether the statement is true."),
        ("truth", {"stem": ""}, "Write the statement."),
        ("truth", {"stem": "Was it opened?"}, "Write a statement, not a question."),
        ("number", {"answer": ""}, "Write the answer."),
        ("number", {"answer": "a lot"}, "Enter one number, for example"),
        ("number", {"answer": "3 men, 900 ships"}, "Enter one number, for example"),
        ("number", {"amount": ""}, "Enter how far off it may be, for example 5."),
        ("number", {"amount": "-3"}, "Enter how far off it may be, for example 5."),
        ("number", {"tolerance": "digits", "amount": "2.5"}, "Enter a whole number"),
        ("number", {"tolerance": ""}, "Choose what the amount means."),
        ("date", {"answer": ""}, "Write the answer."),
        ("date", {"answer": "soon"}, "Enter one date, for example"),
        ("date", {"answer": "7 June"}, "Add the year."),
        ("date", {"answer": "31 June 1931"}, "There is no such day."),
        ("date", {"answer": "7/6/1931"}, "Write the month as a word"),
        ("date", {"answer": "1931"}, "The answer is less exact than that."),
        ("blanks", {"gaps": ""}, "Write the sentence, with braces round each blank."),
        ("blanks", {"gaps": "No blank."}, "Put braces round what is to be filled in."),
        ("blanks", {"gaps": "A {brace is open."}, "A brace has no partner"),
        ("blanks", {"gaps": "In {} it { } ended."}, "Blank 2 has nothing in it."),
        ("blanks", {"gaps": "{a} " * 9}, "Leave eight blanks at most."),
        (
            "blanks",
            {"gaps": "{one two three four five six seven eight nine} it was."},
            "Blank 1 is too long to be typed.",
        ),
    ],
)
def test_bad_input_is_told_at_its_field_and_nothing_is_lost(
    client, bridge, kind, changes, problem
):
    fields = own(bridge, kind, explanation="In the ledger.", **changes)

    page = client.post(new_address(bridge), fields)

    assert page.status_code == 422
    assert page.text.count(problem) == 2  # above, and at the field
    assert ">In the ledger.</textarea>" in page.text
    assert not Question.objects.filter(family=Question.Family.OWN).exists()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_rows_of_several_move_with_their_ticks_and_reasons(client, bridge, headers):
    fields = own(bridge, "several", what="without-1") | {"why-2": "No."}

    less = client.post(new_address(bridge), fields, headers=headers)

    assert rows_of(less) == ["It opened a bridge", "It built a school", ""]
    rows = [(row.right, row.why) for row in less.context["rows"]]
    assert rows == [(True, "On the third of May."), (False, "No."), (False, "")]


def test_a_stranger_writes_nothing(client, bridge):
    client.force_login(make_user())

    page = client.post(new_address(bridge), own(bridge, "truth"))

    assert page.status_code == 404


def test_a_learner_is_told_why_of_each_option(client, bridge):
    wording = written(client, bridge, "several")
    decide(wording.question, Question.State.APPROVED)
    attempt = signed_in(client, wordings=[wording])

    answer(attempt, "a")

    page = " ".join(re.sub(r"<[^>]+>", "", client.get(attempt.url_of(1)).text).split())
    assert "You chose it: right · On the third of May." in page


@pytest.mark.parametrize(("exact", "score"), [({"exact": "on"}, 0), ({}, 1)])
def test_a_teacher_says_whether_a_slip_of_spelling_counts(client, bridge, exact, score):
    fields = {"kind": "answer", "what": "save", "rows": "4", "typed": "on"}
    stem = "Who was the engineer of Aldham in 1931?"
    client.post(
        new_address(bridge), fields | exact | {"stem": stem, "accepted": "Ada Brook"}
    )
    question = Question.objects.get(family=Question.Family.OWN)
    decide(question, Question.State.APPROVED)
    form = client.get(address(question)).context["form"]
    attempt = signed_in(client, wordings=[question.current_wording()], form="typed")
    asked = client.get(attempt.url_of(1)).text

    answer(attempt, "Ada Brok")

    told = client.get(attempt.url_of(1)).text
    assert form.written().key.as_json() == question.current_wording().key
    assert ("letter by letter" in asked) == bool(exact)
    assert ("here the spelling counts" in told) == bool(exact)
    assert Grade.objects.get().score == score
