"""Putting in order, matching, pointing at a sentence: asked, refused and answered."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.models import Answer, Grade, Slot
from tests.builders import make_user, make_wording, served, signed_in
from tests.quizzes.test_attempt_costs import statements

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
EVENTS = {"a": "The gates broke", "b": "The wall was built", "c": "The mill was sold"}
RIGHT_ORDER = ["b", "c", "a"]
THINGS = {"a": "boats", "b": "horses", "c": "barns", "d": "engineers"}
PROMPTS, RIGHT_MATCH = ["14", "30", "8"], ["b", "d", "c"]
LINES = {
    "a": "It rained for a week.",
    "b": "The gates broke on Sunday.",
    "c": "It fell.",
}


def option(id_, text, *, right, note=""):
    return {"id": id_, "text": text, "right": right, "origin": "key", "note": note}


def arranged_wording(kind, **more):
    return make_wording(
        stem=f"What belongs where ({kind})?",
        forms=[kind],
        ordered=kind != "match",
        **more,
    )


def order_wording(**more):
    days = dict(zip(RIGHT_ORDER, ("1924", "1928", "1931"), strict=True))
    key = {"kind": "order", "text": "…", "value": {"ids": RIGHT_ORDER}, "accept": []}
    options = [option(i, t, right=True, note=days[i]) for i, t in EVENTS.items()]
    return arranged_wording("order", key=key, options=options, **more)


def match_wording():
    value = {"prompts": PROMPTS, "ids": RIGHT_MATCH}
    key = {"kind": "match", "text": "…", "value": value, "accept": []}
    options = [option(i, t, right=i in RIGHT_MATCH) for i, t in THINGS.items()]
    return arranged_wording("match", key=key, options=options)


def sentence_wording():
    key = {"kind": "sentence", "text": LINES["b"], "value": {}, "accept": []}
    options = [option(i, t, right=i == "b") for i, t in LINES.items()]
    return arranged_wording("sentence", key=key, options=options)


WORDINGS = {
    "order": order_wording,
    "match": match_wording,
    "sentence": sentence_wording,
}


def tokens(client, attempt):
    """The tokens of the page by what stands beside them."""
    page = client.get(attempt.url_of(1)).text
    if served(attempt).form == "order":
        found = re.findall(
            r">([^<]+)</label>\s*<select[^>]* name=\"place-([^\"]+)\"", page
        )
        return dict(found)
    if served(attempt).form == "match":
        letters = dict(re.findall(r"<b>(\w)</b> <span>([^<]+)</span>", page))
        values = dict(re.findall(r'<option value="([^"]{2,})">(\w)</option>', page))
        return {letters[letter]: token for token, letter in values.items()}
    found = re.findall(r'value="([^"]+)"[^>]*> <span>([^<]+)</span>', page)
    return {text: token for token, text in found}


def posted(client, attempt, ids):
    """What the page sends for an arrangement of these ids, or for one of them."""
    token = tokens(client, attempt)
    match served(attempt).form:
        case "order":
            return {f"place-{token[EVENTS[i]]}": n for n, i in enumerate(ids, start=1)}
        case "match":
            return {f"match-{n}": token[THINGS[i]] for n, i in enumerate(ids, start=1)}
    return {"response": token[LINES[ids[0]]]}


RIGHT = {"order": RIGHT_ORDER, "match": RIGHT_MATCH, "sentence": ["b"]}
WRONG = {"order": ["a", "c", "b"], "match": ["a", "b", "d"], "sentence": ["a"]}
forms = pytest.mark.parametrize("form", RIGHT)
arranging = pytest.mark.parametrize("form", ["order", "match"])


@forms
@pytest.mark.parametrize("wish", [Slot.Form.CHOICE, Slot.Form.TYPED])
def test_it_is_served_in_its_own_form_whatever_is_wished(client, form, wish):
    attempt = signed_in(client, wordings=[WORDINGS[form]()], form=wish)

    assert served(attempt).form == form
    assert client.get(attempt.url_of(1)).status_code == 200


@forms
def test_a_right_answer_as_a_page(client, form):
    attempt = signed_in(client, wordings=[WORDINGS[form]()])

    answered = client.post(
        attempt.url_of(1), posted(client, attempt, RIGHT[form]), follow=True
    )

    assert "<title>Correct – Question 1 of 1" in answered.text
    assert Answer.objects.get().response == " ".join(RIGHT[form])
    assert Grade.objects.get().score == 1


@forms
def test_a_wrong_answer_as_a_fragment(client, form):
    attempt = signed_in(client, wordings=[WORDINGS[form]()])

    fragment = client.post(
        attempt.url_of(1), posted(client, attempt, WRONG[form]), headers=HTMX
    )

    assert fragment.status_code == 200
    assert "Not quite" in fragment.text
    assert "<main" not in fragment.text
    assert Grade.objects.get().score == 0


@forms
def test_a_stranger_finds_nothing(client, form):
    attempt = signed_in(client, wordings=[WORDINGS[form]()])
    answer = posted(client, attempt, RIGHT[form])
    client.force_login(make_user())

    assert client.post(attempt.url_of(1), answer).status_code == 404
    assert not Answer.objects.exists()


@forms
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_nothing_chosen_is_asked_again(client, form, headers):
    attempt = signed_in(client, wordings=[WORDINGS[form]()])

    again = client.post(attempt.url_of(1), {}, headers=headers)

    assert again.status_code == 422
    assert 'href="#response"' in again.text
    assert again.text.count('id="response"') == 1
    assert not Answer.objects.exists()


@forms
def test_nothing_on_the_page_tells_the_answer(client, form):
    attempt = signed_in(client, wordings=[WORDINGS[form]()])

    first, second = (client.get(attempt.url_of(1)).text for _ in range(2))

    assert set(re.findall(r'<option value="([^"]*)" selected', first)) == set()
    assert not re.search(r'(?:value|name|id)="(?:place-|match-)?[a-d]"', first)
    assert "1924" not in first
    nonce = re.compile(r'(csrfmiddlewaretoken" value=|nonce=)"[^"]+"')
    assert nonce.sub("", first) == nonce.sub("", second)


def test_an_order_with_a_number_twice_keeps_what_was_chosen(client):
    attempt = signed_in(client, wordings=[order_wording()])
    answer = posted(client, attempt, RIGHT_ORDER)
    answer[list(answer)[2]] = 2

    again = client.post(attempt.url_of(1), answer)

    assert again.status_code == 422
    assert "Give each of them a number of its own." in again.text
    assert again.text.count(" selected>") == 3
    assert not Answer.objects.exists()


@pytest.mark.parametrize(
    ("ids", "problem"),
    [(["b", "d"], "Choose a letter for each of them."),
     (["b", "d", "d"], "Choose each letter once only.")],
)  # fmt: skip
def test_a_match_that_is_incomplete_keeps_what_was_chosen(client, ids, problem):
    attempt = signed_in(client, wordings=[match_wording()])

    again = client.post(attempt.url_of(1), posted(client, attempt, ids))

    assert again.status_code == 422
    assert problem in again.text
    assert again.text.count(" selected>") == len(ids)
    assert not Answer.objects.exists()


def test_a_partly_right_order_says_what_stood_where(client):
    attempt = signed_in(client, wordings=[order_wording()])

    page = client.post(
        attempt.url_of(1), posted(client, attempt, ["c", "a", "b"]), follow=True
    )

    rows = re.findall(r"<b>(\d+):</b> ([^<]+)</span>", page.text)
    assert rows == [
        ("1924", "The wall was built"),
        ("1928", "The mill was sold"),
        ("1931", "The gates broke"),
    ]
    assert "<title>Partly right – Question 1 of 1" in page.text
    assert "1 of 2 steps from one to the next is right." in page.text
    assert re.findall(r"Your number: (\d)", page.text) == ["3", "1", "2"]
    assert Grade.objects.get().score == 0.5


def test_a_partly_right_match_says_which_pairs_are_wrong(client):
    attempt = signed_in(client, wordings=[match_wording()])

    page = client.post(
        attempt.url_of(1), posted(client, attempt, ["b", "d", "a"]), follow=True
    )

    assert "2 of 3 pairs are right." in page.text
    assert page.text.count("You had this right") == 2
    assert 'You had: <span lang="en">boats</span>' in page.text


def test_feedback_marks_the_sentence_that_proves_it(client):
    attempt = signed_in(client, wordings=[sentence_wording()])

    page = client.post(attempt.url_of(1), posted(client, attempt, ["c"]), follow=True)

    right = re.search(r'<li class="option is-right">\s*<span>([^<]+)', page.text)
    assert right
    assert right[1] == LINES["b"]
    assert "Your answer: wrong" in page.text


@arranging
def test_the_results_say_what_was_arranged(client, form):
    attempt = signed_in(client, wordings=[WORDINGS[form]()])
    client.post(attempt.url_of(1), posted(client, attempt, WRONG[form]))

    page = client.get(attempt.get_absolute_url())

    texts = EVENTS if form == "order" else THINGS
    assert "; ".join(texts[id_] for id_ in WRONG[form]) in page.text


@forms
@pytest.mark.parametrize("questions", [1, 3])
def test_an_arranged_question_costs_what_others_cost(client, form, questions):
    attempt = signed_in(client, wordings=[WORDINGS[form]() for _ in range(questions)])
    answer = posted(client, attempt, RIGHT[form])

    with CaptureQueriesContext(connection) as asked:
        client.get(attempt.url_of(1))
    with CaptureQueriesContext(connection) as answered:
        client.post(attempt.url_of(1), answer, headers=HTMX)

    assert len(statements(asked)) == 4
    assert len(statements(answered)) == (8 if questions == 1 else 7)
