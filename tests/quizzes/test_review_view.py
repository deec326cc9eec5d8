"""Reviewing: front, answer, four ratings, undo; with and without htmx, by strangers."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.actions.cards import write_basic, write_cloze
from quizzes.engine.memory import Rating
from quizzes.models import Learning, Question, Review, Wording
from tests.builders import make_attempt, make_guest, make_user, make_wording
from tests.quizzes.carded import NOON, look, make_card, make_learned
from tests.quizzes.test_attempt_costs import statements

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
REVIEW = "/review/"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def learner(client):
    learner = make_user()
    client.force_login(learner)
    return learner


def url(card, number=1, part=""):
    return f"/review/{card.code}/{number}/{part}"


def words(response):
    return " ".join(response.text.split())


def ratings_of(card):
    return list(card.log.values_list("rating", "undone_at"))


def test_a_round_leads_to_the_card_that_is_due(client, learner):
    card = make_learned(learner=learner)

    response = client.get(REVIEW)

    assert response.url == url(card) + "#card"


def test_the_front_asks_under_a_bar_and_does_not_tell(client, learner):
    card = make_card(learner=learner)

    page = client.get(url(card))

    assert '<span class="visually-hidden">blank</span>' in page.text
    assert "300" not in page.text
    assert "1 card left" in words(page)
    assert page.text.count("data-focus") == 1


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_the_answer_is_added_below_the_question_with_its_sentence(
    client, learner, headers
):
    card = make_card(learner=learner)

    shown = client.get(url(card, part="answer/"), headers=headers)

    text = words(shown)
    assert text.index("How many engineers") < text.index('id="answer"')
    assert '<mark class="fact">300<sup>1</sup></mark>' in text
    assert "Read it in the article" in text
    assert shown.text.count("data-focus") == 1
    assert ("<main" in shown.text) == (not headers)


def test_each_rating_says_when_the_card_comes_back(client, learner):
    card = make_card(learner=learner)

    shown = words(client.get(url(card, part="answer/")))

    assert 'role="group" aria-labelledby="how-well"' in shown
    waits = [part.split("<")[0] for part in shown.split('<span class="wait">')[1:]]
    assert waits == ["1 min", "6 min", "10 min", "8 days"]


def test_a_rating_goes_on_to_the_next_card(client, learner):
    first = make_learned(learner=learner, days=30)
    second = make_learned(learner=learner)

    response = client.post(url(first), {"rating": "3"})

    assert response.url == url(second) + "#card"
    assert ratings_of(first) == [(3, None)]


def test_a_rating_as_a_fragment_brings_the_next_card_and_its_address(client, learner):
    first = make_learned(learner=learner, days=30)
    second = make_learned(learner=learner)

    fragment = client.post(url(first), {"rating": "3"}, headers=HTMX)

    assert fragment.headers["HX-Push-Url"] == url(second)
    assert "The last card: Good." in fragment.text
    assert url(first, part="undo/") in fragment.text
    assert fragment.text.count("data-focus") == 1
    assert "<main" not in fragment.text


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_rating_sent_twice_counts_once(client, learner, headers):
    card = make_learned(learner=learner)

    first = client.post(url(card), {"rating": "3"}, headers=headers)
    again = client.post(url(card), {"rating": "1"}, headers=headers)

    assert first.status_code == again.status_code
    assert ratings_of(card) == [(3, None)]


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize("rating", ["", "0", "5", "good"])
def test_no_rating_is_asked_for_again_beside_the_answer(
    client, learner, rating, headers
):
    card = make_card(learner=learner)

    response = client.post(url(card), {"rating": rating}, headers=headers)

    assert response.status_code == 422
    assert "Choose how well you knew it." in response.text
    assert response.text.count("data-focus") == 1
    assert ratings_of(card) == []


def test_a_look_that_is_not_the_next_is_nowhere(client, learner):
    card = make_card(learner=learner)

    found = [
        client.get(url(card, 2)).status_code,
        client.get(url(card, 0)).status_code,
        client.get(url(card, 2, "answer/")).status_code,
        client.post(url(card, 2), {"rating": "3"}).status_code,
        client.post(url(card, 2)).status_code,
    ]

    assert found == [404] * 5


def test_going_back_to_a_rated_look_says_so_and_offers_to_take_it_back(client, learner):
    card = make_card(learner=learner)
    client.post(url(card), {"rating": "2"})

    page = client.get(url(card))

    assert "You rated this card: Hard" in page.text
    assert url(card, part="undo/") in page.text


def test_after_the_last_card_the_day_is_done_and_can_be_undone(client, learner):
    card = make_learned(learner=learner)
    make_learned(learner=learner, due=NOON.replace(day=11))

    fragment = client.post(url(card), {"rating": "4"}, headers=HTMX)
    page = client.get(REVIEW)

    for shown in (fragment, page):
        assert "Done for today – 1 due tomorrow" in words(shown)
        assert url(card, part="undo/") in shown.text
    assert fragment.headers["HX-Push-Url"] == REVIEW


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_undoing_asks_the_card_again_and_twice_is_as_once(client, learner, headers):
    card = make_learned(learner=learner)
    before = card.memory
    client.post(url(card), {"rating": "1"})

    undone = client.post(url(card, part="undo/"), headers=headers)
    again = client.post(url(card, part="undo/"), headers=headers)
    card.refresh_from_db()

    assert undone.status_code == again.status_code
    if headers:
        assert undone.headers["HX-Push-Url"] == url(card, 2)
        assert undone.text.count("data-focus") == 1
    else:
        assert undone.url == url(card, 2) + "#card"
    assert card.memory.reviews == before.reviews - 1  # it had no log to replay
    assert [(number, at is None) for number, at in ratings_of(card)] == [(1, False)]


def test_what_was_rated_on_another_day_is_not_offered_for_undoing(
    client, learner, clock
):
    card = make_learned(learner=learner)
    look(card)
    clock.move_to(NOON.replace(day=12))

    page = client.get(REVIEW)

    assert "undo/" not in page.text


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize(("do", "suspended"), [("bury", False), ("suspend", True)])
def test_a_card_is_set_aside_and_the_round_goes_on(
    client, learner, do, suspended, headers
):
    card = make_learned(learner=learner)

    response = client.post(url(card, part="aside/"), {"do": do}, headers=headers)
    client.post(url(card, part="aside/"), {"do": do}, headers=headers)
    card.refresh_from_db()

    leads_to = response.headers.get("HX-Redirect") or response.url
    assert leads_to == REVIEW
    assert (card.suspended, card.buried_until is None) == (suspended, suspended)
    assert "Done for today" in client.get(REVIEW).text


def test_a_flag_changes_in_its_place(client, learner):
    card = make_learned(learner=learner)

    button = client.post(url(card, part="aside/"), {"do": "flag"}, headers=HTMX)
    page = client.post(url(card, part="aside/"), {"do": "flag"})
    card.refresh_from_db()

    assert button.text.strip().startswith('<button id="flag"')
    assert 'aria-pressed="true"' in button.text
    assert page.url == url(card) + "#card"
    assert card.flagged


def test_what_no_button_sends_is_refused(client, learner):
    card = make_learned(learner=learner)

    assert client.post(url(card, part="aside/"), {"do": "eat"}).status_code == 400


def test_a_leech_is_set_aside_with_advice_until_it_is_undone(client, learner):
    card = make_learned(learner=learner, lapses=7)

    fragment = client.post(url(card), {"rating": "1"}, headers=HTMX)
    page = client.get(REVIEW)
    card.refresh_from_db()

    assert card.suspended
    for shown in (fragment, page):
        assert "forgotten that card again and again" in shown.text
        assert f"/cards/{card.code}/" in shown.text


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize("part", ["", "undo/", "aside/"])
@pytest.mark.parametrize("stranger", [make_user, make_guest])
def test_a_stranger_finds_no_card(client, stranger, part, headers):
    card = make_learned(looks=0)
    client.force_login(stranger())

    response = client.post(
        url(card, part=part), {"rating": "3", "do": "suspend"}, headers=headers
    )

    assert response.status_code == 404
    assert not Review.objects.exists()


@pytest.mark.parametrize("part", ["", "undo/", "aside/"])
def test_an_expired_session_keeps_the_page(client, part):
    card = make_learned()

    fragment = client.post(url(card, part=part), {"rating": "3"}, headers=HTMX)

    assert fragment.status_code == 401


def test_a_question_that_is_paused_is_not_asked(client, learner):
    wording = make_wording()
    card = make_learned(learner=learner, wording=wording)
    Question.objects.update(state=Question.State.PAUSED)

    assert client.get(url(card)).url == REVIEW
    assert client.get(url(card, part="answer/")).url == url(card)


def test_a_question_whose_answer_is_kept_back_is_on_no_page_of_cards(client):
    attempt = make_attempt(rules={"mode": "graded", "feedback": "never"})
    wording = attempt.slots.get().wording
    card = make_learned(learner=attempt.learner, wording=wording)
    client.force_login(attempt.learner)

    pages = [url(card), url(card, part="answer/"), f"/cards/{card.code}/"]

    assert [client.get(page).status_code for page in pages] == [404] * 3
    assert "Done for today" in client.get(REVIEW).text
    assert wording.stem not in client.get("/cards/").text


def test_a_sentence_that_is_no_excerpt_is_quoted_with_the_fact_marked(client, learner):
    wording = make_wording(bars=[])
    Wording.objects.update(excerpt="")
    card = make_card(learner=learner, wording=wording)

    shown = client.get(url(card, part="answer/"))

    assert "Mr Hale sent <mark" in shown.text
    assert '<mark class="fact">300<sup>1</sup></mark>' in shown.text


def test_own_cards_show_both_sides_escaped(client, learner):
    basic = write_basic(learner, "What is <b>?", "A & B\nC")
    cloze = write_cloze(learner, "Finished in [[1928]].")

    front = client.get(url(basic))
    back = client.get(url(basic, part="answer/"))
    gap = client.get(url(cloze))
    filled = client.get(url(cloze, part="answer/"))

    assert "What is &lt;b&gt;?" in front.text
    assert "A &amp; B" not in front.text
    assert "A &amp; B<br>C" in back.text
    assert "1928" not in gap.text
    assert '<mark class="fact">1928</mark>' in filled.text


def test_reviewing_ahead_asks_the_coming_days_once(client, learner):
    card = make_learned(learner=learner, due=NOON.replace(day=13), stability=1.0)

    start = client.get(REVIEW, {"ahead": "7"})
    client.post(url(card) + "?ahead=7", {"rating": "2"})
    end = client.get(REVIEW, {"ahead": "7"})

    assert start.url == url(card) + "?ahead=7#card"
    assert "Nothing left to review ahead" in end.text
    assert Review.objects.get().kind == Review.Kind.REVIEW


def test_limits_hold_in_a_round(client, learner):
    Learning.objects.create(learner=learner, reviews_a_day=1)
    first, _ = make_learned(learner=learner, days=30), make_learned(learner=learner)

    client.post(url(first), {"rating": "3"})

    assert "One more is due, beyond your limit" in client.get(REVIEW).text


@pytest.mark.parametrize("cards", [1, 12])
@pytest.mark.parametrize(("headers", "cost"), [({}, 7), (HTMX, 8)])
def test_a_rating_costs_eight_statements_at_most(client, learner, cards, headers, cost):
    first = make_learned(learner=learner, days=90, stability=2)
    rest = [make_learned(learner=learner) for _ in range(cards)]
    look(make_learned(learner=learner), Rating.EASY)

    with CaptureQueriesContext(connection) as captured:
        client.post(url(first), {"rating": "3"}, headers=headers)

    # session, user, card, card written, review; counts, next card, its wording
    assert len(statements(captured)) == cost
    assert len(rest) == cards


@pytest.mark.parametrize("cards", [1, 12])
@pytest.mark.parametrize(
    ("part", "cost"),
    # session, user, card, wishes, counts, last look, wording; or wording and proof
    [("", 7), ("answer/", 6)],
)
def test_a_card_costs_the_same_among_any_number(client, learner, cards, part, cost):
    held = [make_learned(learner=learner) for _ in range(cards)]

    with CaptureQueriesContext(connection) as captured:
        client.get(url(held[0], part=part))

    assert len(statements(captured)) == cost


def test_a_fragment_of_a_card_is_small(client, learner):
    card = make_learned(learner=learner)

    fragment = client.get(url(card, part="answer/"), headers=HTMX)

    assert len(fragment.content) <= 4096
