"""Blanks in a sentence, and numbers that may be off by so much, on their pages."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.models import Answer, Grade
from tests.builders import make_user, served, signed_in
from tests.quizzes.test_attempt_costs import statements
from tests.quizzes.ways_to_ask import BLANKS, blanks_wording, tolerant_wording

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def filled(*texts):
    return {f"blank-{number}": text for number, text in enumerate(texts, start=1)}


def text_of(page):
    """What is read on a page, on one line."""
    return " ".join(re.sub(r"<[^>]+>", "", page).split())


def test_blanks_have_names_and_show_nothing_of_the_answer(client):
    attempt = signed_in(client, wordings=[blanks_wording()])

    page = client.get(attempt.url_of(1)).text

    assert served(attempt).form == "blanks"
    assert re.findall(r'aria-label="(Blank [^"]+)"', page) == [
        "Blank 1 of 3", "Blank 2 of 3", "Blank 3 of 3",
    ]  # fmt: skip
    card = page[page.index('id="card"') : page.index("</main>")]
    codes = rf"{attempt.code}|csrfmiddlewaretoken\" value=\"\w+"
    assert not any(text in re.sub(codes, "", card) for text in BLANKS)


def test_every_blank_right_as_a_page(client):
    attempt = signed_in(client, wordings=[blanks_wording()])

    page = client.post(attempt.url_of(1), filled(*BLANKS), follow=True).text

    assert "<title>Correct – Question 1 of 1" in page
    assert Answer.objects.get().response == '["1928", "Ada Brook", "140"]'
    assert Grade.objects.get().score == 1


def test_a_fragment_says_of_each_blank_how_far_off_it_is(client):
    attempt = signed_in(client, wordings=[blanks_wording()])

    fragment = client.post(
        attempt.url_of(1), filled("1930", "ada brok", "1.5 hundred"), headers=HTMX
    ).text

    told = text_of(fragment)
    assert "<main" not in fragment
    assert 'data-title="Partly right – ' in fragment
    assert "1 of 3 blanks are right." in told
    assert "1. 1928 Not quite. You wrote “1930”. That is 2 years late." in told
    assert "2. Ada Brook Right. You wrote “ada brok”. A slip of spelling" in told
    assert "You wrote “1.5 hundred”, read as 150. That is 10 too high." in told
    assert Grade.objects.get().score == pytest.approx(1 / 3)


def test_blanks_that_cannot_be_read_are_asked_again_and_kept(client):
    attempt = signed_in(client, wordings=[blanks_wording()])

    page = client.post(attempt.url_of(1), filled("", "Ada <b>", "a lot"))
    fragment = client.post(attempt.url_of(1), filled("x" * 301), headers=HTMX)

    assert (page.status_code, fragment.status_code) == (422, 422)
    for number, field, problem in (
        (1, "response", "Type an answer."),
        (3, "blank-3", "Enter a number, for"),
    ):
        assert f'<a href="#{field}">Blank {number}: {problem}' in page.text
        assert f'aria-describedby="hint problem-{number}" aria-invalid' in page.text
    assert 'value="Ada &lt;b&gt;"' in page.text
    assert "problem-2" not in page.text
    assert "Blank 1: Use 300 characters at most." in fragment.text
    assert not Answer.objects.exists()


def test_a_second_post_changes_nothing(client):
    attempt = signed_in(client, wordings=[blanks_wording()])

    client.post(attempt.url_of(1), filled("1930", "Tom", "3"))
    client.post(attempt.url_of(1), filled(*BLANKS))

    assert Grade.objects.get().score == 0


def test_a_stranger_finds_nothing(client):
    attempt = signed_in(client, wordings=[blanks_wording()])
    client.force_login(make_user())

    assert client.post(attempt.url_of(1), filled(*BLANKS)).status_code == 404
    assert not Answer.objects.exists()


def test_the_results_say_what_was_filled_in(client):
    attempt = signed_in(client, wordings=[blanks_wording()])
    client.post(attempt.url_of(1), filled("1930", "Tom Hale", "140"))

    page = client.get(attempt.get_absolute_url()).text

    assert "“1930; Tom Hale; 140”" in page


@pytest.mark.parametrize("questions", [1, 3])
def test_blanks_cost_what_others_cost(client, questions):
    wordings = [blanks_wording() for _ in range(questions)]
    attempt = signed_in(client, wordings=wordings)

    with CaptureQueriesContext(connection) as asked:
        client.get(attempt.url_of(1))
    with CaptureQueriesContext(connection) as answered:
        client.post(attempt.url_of(1), filled(*BLANKS), headers=HTMX)

    assert len(statements(asked)) == 4
    assert len(statements(answered)) == (8 if questions == 1 else 7)


@pytest.mark.parametrize(
    ("said", "score", "told"),
    [
        ("1 494", 1, "You wrote “1 494”, read as 1,494."),
        ("1,490", 1, "Near enough: the answer is 1,494."),
        ("1.5 thousand", 0, "read as 1,500. That is 6 too high."),
        ("1400", 0, "You wrote “1400”. That is 94 too low."),
    ],
)
def test_a_number_near_enough_counts_and_says_so(client, said, score, told):
    attempt = signed_in(client, wordings=[tolerant_wording()])

    page = client.post(attempt.url_of(1), {"response": said}, follow=True).text

    assert told in text_of(page)
    assert Grade.objects.get().score == score


@pytest.mark.parametrize(
    ("kind", "amount", "told"),
    [
        ("absolute", "5", "It counts if it is off by 5 at most."),
        ("absolute", "0", "It has to be exact."),
        ("relative", "0.025", "It counts if it is off by 2.5 percent at most."),
        ("digits", "1", "It counts if 1 significant digit is right."),
        ("digits", "2", "It counts if 2 significant digits are right."),
    ],
)
def test_how_near_a_number_must_be_is_said_before(client, kind, amount, told):
    attempt = signed_in(client, wordings=[tolerant_wording(kind, amount)])

    assert told in text_of(client.get(attempt.url_of(1)).text)
