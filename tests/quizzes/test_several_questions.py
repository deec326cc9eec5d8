"""Several right options, and statements that are true or false, on their pages."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.models import Answer, Grade, Slot
from tests.builders import make_user, served, signed_in
from tests.quizzes.test_attempt_costs import statements
from tests.quizzes.ways_to_ask import DEEDS, SENTENCE, several_wording, truth_wording

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def boxes(client, attempt):
    """The names of the page's checkboxes by the text beside them."""
    page = client.get(attempt.url_of(1)).text
    found = re.findall(r'name="(chosen-[^"]+)"[^>]*> <span>([^<]+)</span>', page)
    return {text: name for name, text in found}


def chosen(client, attempt, ids):
    names = boxes(client, attempt)
    return {names[DEEDS[id_]]: "1" for id_ in ids}


def truths(client, attempt):
    page = client.get(attempt.url_of(1)).text
    found = re.findall(r'value="([^"]+)"[^>]*> <span>(True|False)</span>', page)
    return {text: {"response": token} for token, text in found}


@pytest.mark.parametrize("wish", [Slot.Form.CHOICE, Slot.Form.TYPED])
def test_several_are_asked_as_such_whatever_is_wished(client, wish):
    attempt = signed_in(client, wordings=[several_wording()], form=wish)

    assert served(attempt).form == Slot.Form.MULTIPLE
    assert set(boxes(client, attempt)) == set(DEEDS.values())


def test_a_right_choice_as_a_page(client):
    attempt = signed_in(client, wordings=[several_wording()])

    page = client.post(
        attempt.url_of(1), chosen(client, attempt, "ba"), follow=True
    ).text

    assert "<title>Correct – Question 1 of 1" in page
    assert page.count("You chose it: right") == 2
    assert Answer.objects.get().response == "a b"
    assert Grade.objects.get().score == 1


def test_a_partly_right_choice_as_a_fragment_says_so_of_each_option(client):
    attempt = signed_in(client, wordings=[several_wording("each")])

    fragment = client.post(
        attempt.url_of(1), chosen(client, attempt, "ac"), headers=HTMX
    ).text

    assert "<main" not in fragment
    assert 'data-title="Partly right – Question 1 of 1' in fragment
    assert "You chose 1 of the 2 right ones." in fragment
    assert "You also chose 1 wrong one." in fragment
    told = re.findall(
        r'<span>([^<]+)(?:<sup>.</sup>)?</span>\s*<span class="meta">\s*([^<\n]+)',
        fragment,
    )
    assert dict(told) == {
        "raised the dam": "You chose it: right",
        "closed two gates": "Right: you left it out",
        "sold the mill": "You chose it: wrong",
        "dug a canal": "You left it out: right",
    }
    assert Grade.objects.get().score == 0.5


def test_a_wrong_choice_is_told_the_right_one(client):
    attempt = signed_in(client, wordings=[several_wording("all")])

    page = client.post(
        attempt.url_of(1), chosen(client, attempt, "a"), follow=True
    ).text

    assert "Not quite" in page
    assert "raised the dam; closed two gates" in page
    assert Grade.objects.get().score == 0


def test_the_sentence_comes_with_the_answer_and_not_before(client):
    attempt = signed_in(client, wordings=[several_wording()])
    before = client.get(attempt.url_of(1)).text

    after = client.post(
        attempt.url_of(1), chosen(client, attempt, "a"), follow=True
    ).text

    assert (SENTENCE in before, SENTENCE in after) == (False, True)


def test_no_choice_is_asked_again(client):
    attempt = signed_in(client, wordings=[several_wording()])

    page = client.post(attempt.url_of(1), {})
    fragment = client.post(attempt.url_of(1), {"chosen-x": "1"}, headers=HTMX)

    assert (page.status_code, fragment.status_code) == (422, 422)
    assert page.text.count("Choose at least one.") == 2
    assert page.text.count('id="response"') == 1
    assert "<main" not in fragment.text
    assert not Answer.objects.exists()


def test_a_second_post_changes_nothing(client):
    attempt = signed_in(client, wordings=[several_wording()])
    first, second = chosen(client, attempt, "ab"), chosen(client, attempt, "cd")

    client.post(attempt.url_of(1), first)
    client.post(attempt.url_of(1), second)

    assert Answer.objects.get().response == "a b"
    assert Grade.objects.get().score == 1


def test_a_stranger_finds_nothing(client):
    attempt = signed_in(client, wordings=[several_wording()])
    answer = chosen(client, attempt, "ab")
    client.force_login(make_user())

    assert client.post(attempt.url_of(1), answer).status_code == 404
    assert not Answer.objects.exists()


def test_nothing_on_the_page_tells_which_are_right(client):
    attempt = signed_in(client, wordings=[several_wording()])

    page = client.get(attempt.url_of(1)).text

    assert not re.search(r'(?:value|name|id)="(?:chosen-)?[a-d]"', page)
    assert "raised the dam; closed two gates" not in page


def test_the_results_say_what_was_chosen(client):
    attempt = signed_in(client, wordings=[several_wording("each")])
    client.post(attempt.url_of(1), chosen(client, attempt, "c"))

    page = client.get(attempt.get_absolute_url()).text

    assert "“sold the mill”" in page
    assert "Partly right" in page


@pytest.mark.parametrize("questions", [1, 3])
def test_several_cost_what_one_costs(client, questions):
    wordings = [several_wording() for _ in range(questions)]
    attempt = signed_in(client, wordings=wordings)
    answer = chosen(client, attempt, "ab")

    with CaptureQueriesContext(connection) as asked:
        client.get(attempt.url_of(1))
    with CaptureQueriesContext(connection) as answered:
        client.post(attempt.url_of(1), answer, headers=HTMX)

    assert len(statements(asked)) == 4
    assert len(statements(answered)) == (8 if questions == 1 else 7)


def test_true_stands_before_false(client):
    attempt = signed_in(client, wordings=[truth_wording()])

    assert list(truths(client, attempt)) == ["True", "False"]


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize(("is_true", "said"), [(True, "True"), (False, "False")])
def test_a_statement_is_judged_by_what_it_is(client, headers, is_true, said):
    attempt = signed_in(client, wordings=[truth_wording(is_true=is_true)])
    answers = truths(client, attempt)

    client.post(attempt.url_of(1), answers[said], headers=headers)

    assert Grade.objects.get().score == 1


def test_a_false_statement_taken_for_true_shows_the_sentence(client):
    attempt = signed_in(client, wordings=[truth_wording()])
    before = client.get(attempt.url_of(1)).text

    page = client.post(
        attempt.url_of(1), truths(client, attempt)["True"], follow=True
    ).text

    assert (SENTENCE in before, SENTENCE in page) == (False, True)
    assert "the answer is" in page
    assert "Your answer: wrong" in page
