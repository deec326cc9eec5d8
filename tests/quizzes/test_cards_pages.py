"""My cards: the list, one card, own words, settings, cramming."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.actions.cards import write_basic, write_cloze
from quizzes.engine.memory import Rating
from quizzes.models import Card, Learning, Review
from tests.builders import make_edition, make_guest, make_user, make_wording
from tests.quizzes.carded import NOON, look, make_card, make_learned
from tests.quizzes.test_attempt_costs import statements

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
CARDS, NEW, SETTINGS = "/cards/", "/cards/new/", "/cards/settings/"
WISHES = {
    "retention": "95",
    "new_a_day": "5",
    "reviews_a_day": "50",
    "backlog": "oldest",
    "day_starts_at": "3",
}


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def learner(client):
    learner = make_user()
    client.force_login(learner)
    return learner


def titles(client, **narrowed):
    response = client.get(CARDS, narrowed)
    return [row["title"] for row in response.context["rows"]]


# The list


def test_the_list_is_empty_until_there_are_cards(client, learner):
    make_card()

    assert "You have no cards yet." in client.get(CARDS).text
    client.logout()
    assert "You have no cards yet." in client.get(CARDS).text


def test_cards_are_found_by_all_words_on_them(client, learner):
    make_card(learner=learner, wording=make_wording(stem="Who built the dam?"))
    write_basic(learner, "Who?", "Ada Brook of the dam")
    write_cloze(learner, "The dam of [[1928]].")

    assert titles(client, words="dam who") == ["Who?", "Who built the dam?"]
    assert titles(client, words="dam of") == ["The dam of ▬.", "Who?"]
    assert "No card is like that." in client.get(CARDS, {"words": "zebra"}).text


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        ("", ["leech", "flagged", "suspended", "due", "new"]),
        ("due", ["due"]),
        ("new", ["leech", "flagged", "suspended", "new"]),
        ("suspended", ["suspended"]),
        ("flagged", ["flagged"]),
        ("leech", ["leech"]),
        ("own", []),
        ("nonsense", ["leech", "flagged", "suspended", "due", "new"]),
    ],
)
def test_cards_are_shown_by_state(client, learner, shown, found):
    def stem(name):
        return {"learner": learner, "wording": make_wording(stem=name)}

    make_card(**stem("new"))
    make_learned(**stem("due"))
    make_card(**stem("suspended"), suspended=True)
    make_card(**stem("flagged"), flagged=True)
    make_card(**stem("leech"), leech=True)

    assert titles(client, shown=shown) == found


def test_a_long_list_has_pages_that_keep_the_search(client, learner):
    for number in range(21):
        write_basic(learner, f"Front {number}", "back")

    second = client.get(CARDS, {"words": "Front", "page": "2"})

    assert [row["title"] for row in second.context["rows"]] == ["Front 0"]
    assert "?words=Front&amp;page=1" in second.text


@pytest.mark.parametrize("cards", [1, 12])
def test_the_list_costs_six_statements_for_any_number_of_cards(client, learner, cards):
    for _ in range(cards):
        make_card(learner=learner)

    with CaptureQueriesContext(connection) as captured:
        client.get(CARDS)

    # session, user, wishes, count, cards, wordings
    assert len(statements(captured)) == 6


# One card


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize(
    ("do", "field", "becomes"),
    [
        ("suspend", "suspended", True),
        ("flag", "flagged", True),
        ("resume", "suspended", False),
        ("unflag", "flagged", False),
    ],
)
def test_a_button_changes_a_card_and_twice_is_as_once(
    client, learner, do, field, becomes, headers
):
    card = make_card(learner=learner, **{field: not becomes})

    for _ in range(2):
        response = client.post(
            f"/cards/{card.code}/change/", {"do": do}, headers=headers
        )
    card.refresh_from_db()

    leads_to = response.headers.get("HX-Redirect") or response.url
    assert leads_to == f"/cards/{card.code}/"
    assert getattr(card, field) is becomes


def test_a_button_of_the_list_leads_back_to_it(client, learner):
    card = make_card(learner=learner, suspended=True)

    change = {"do": "resume", "from": "list"}
    response = client.post(f"/cards/{card.code}/change/", change, follow=True)

    assert response.request["PATH_INFO"] == CARDS
    assert "It is asked again." in response.text


def test_a_card_shows_both_sides_and_its_memory(client, learner):
    card = make_learned(learner=learner, lapses=3)

    page = client.get(f"/cards/{card.code}/")

    assert "Answer: <span" in page.text
    assert "Times forgotten</dt><dd>3</dd>" in page.text
    assert "Delete" not in page.text


def test_an_own_card_is_deleted_once(client, learner):
    card = write_basic(learner, "Who?", "Ada")

    first = client.post(f"/cards/{card.code}/delete/")
    again = client.post(f"/cards/{card.code}/delete/", headers=HTMX)

    assert (first.url, again.status_code) == (CARDS, 404)
    assert not Card.objects.exists()


def test_the_card_of_a_question_is_not_deleted(client, learner):
    card = make_card(learner=learner)

    assert client.post(f"/cards/{card.code}/delete/").status_code == 404
    assert client.post(f"/cards/{card.code}/edit/").status_code == 404
    assert Card.objects.exists()


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize("part", ["change", "delete", "edit"])
def test_a_stranger_finds_no_card_to_change(client, learner, part, headers):
    card = write_basic(make_guest(), "Who?", "Ada")

    sent = {"do": "suspend", "front": "x", "back": "y"}
    response = client.post(f"/cards/{card.code}/{part}/", sent, headers=headers)

    assert response.status_code == 404
    assert Card.objects.filter(front="Who?", suspended=False).exists()


# Own words


def test_a_visitor_who_writes_a_card_becomes_a_guest(client):
    response = client.post(NEW, {"front": " Who? ", "back": "Ada"}, follow=True)

    card = Card.objects.get()
    assert (card.front, card.back, card.learner.is_guest) == ("Who?", "Ada", True)
    assert "Your card is made." in response.text


def test_a_text_with_gaps_becomes_a_card(client, learner):
    response = client.post(NEW + "?kind=cloze", {"front": "In [[1928]]."})

    assert response.url == NEW + "?kind=cloze"
    assert Card.objects.get().kind == Card.Kind.CLOZE


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize(
    ("query", "front", "back", "says"),
    [
        ("", " ", "x", "Write what the card asks."),
        ("", "x", "", "Write the answer."),
        ("", "x" * 2001, "x", "more than fits on a card"),
        ("?kind=cloze", "", "", "Write what the card asks."),
        ("?kind=cloze", "no gap", "", "Put [[ and ]] around"),
        ("?kind=cloze", "a [[ ]] gap", "", "nothing between a [[ and its ]]"),
    ],
)
def test_a_card_that_cannot_be_asked_is_asked_for_again(
    client, learner, query, front, back, says, headers
):
    sent = {"front": front, "back": back}

    response = client.post(NEW + query, sent, headers=headers)

    assert response.status_code == 422
    assert response.text.count(says) == 2  # in the summary, and beside its field
    assert not Card.objects.exists()


def test_the_words_of_an_own_card_change_and_its_memory_stays(client, learner):
    card = write_basic(learner, "Who?", "Ada")
    look(card, Rating.EASY)

    refused = client.post(f"/cards/{card.code}/edit/", {"front": "", "back": "Ada"})
    client.post(f"/cards/{card.code}/edit/", {"front": "Who built it?", "back": "Ada"})
    card.refresh_from_db()

    assert refused.status_code == 422
    assert (card.front, card.reviews) == ("Who built it?", 1)


# Settings


def test_settings_are_kept_for_a_visitor_too_and_twice_is_as_once(client):
    client.post(SETTINGS, WISHES)
    response = client.post(SETTINGS, WISHES, follow=True)

    wishes = Learning.objects.get()
    assert (wishes.retention, wishes.new_a_day, wishes.backlog) == (0.95, 5, "oldest")
    assert 'value="95"' in response.text
    assert wishes.learner.is_guest


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("retention", "98", "Enter a whole number from 80 to 97."),
        ("retention", "79", "Enter a whole number from 80 to 97."),
        ("retention", "", "Enter a whole number from 80 to 97."),
        ("new_a_day", "-1", "Enter a whole number from 0 to 9999."),
        ("day_starts_at", "13", "Enter a whole number from 0 to 12."),
    ],
)
def test_settings_that_cannot_be_are_asked_for_again(
    client, learner, field, value, says, headers
):
    response = client.post(SETTINGS, {**WISHES, field: value}, headers=headers)

    assert response.status_code == 422
    assert response.text.count(says) == 2
    assert not Learning.objects.exists()


def test_the_workload_is_told_for_each_retention(client, learner):
    make_learned(learner=learner, stability=10)
    make_learned(learner=learner, stability=0.1)

    costs = client.get(SETTINGS).context["costs"]

    at_ninety = next(cost for cost in costs if cost.retention == 0.90)
    assert at_ninety.a_day == pytest.approx(1.1)  # a card is asked once a day at most
    assert [cost.a_day for cost in costs] == sorted(cost.a_day for cost in costs)


# Cramming


def test_cramming_a_set_leaves_the_schedule_and_asks_until_known(client, learner):
    wording = make_wording()
    edition = make_edition(wordings=[wording])
    card = make_learned(learner=learner, wording=wording)
    memory, query = card.memory, f"?cram={edition.question_set.slug}"

    chooser = client.get("/cards/cram/")
    start = client.get("/review/" + query)
    look_url = start.url.removesuffix("#card")
    again = client.post(look_url, {"rating": "1"})
    second = again.url.removesuffix("#card")
    end = client.post(second, {"rating": "3"}, follow=True)
    card.refresh_from_db()

    assert edition.title in chooser.text
    assert f"/review/{card.code}/2/" in second
    assert "You knew them all" in end.text
    assert card.memory == memory
    kinds = Review.objects.values_list("kind", flat=True)
    assert list(kinds) == [Review.Kind.CRAM] * 2


def test_nobody_crams_what_has_no_cards(client, learner):
    edition = make_edition()

    assert edition.title not in client.get("/cards/cram/").text
    slug = edition.question_set.slug
    assert client.get("/review/", {"cram": slug}).status_code == 200
    assert client.get("/review/", {"cram": "nothing"}).status_code == 200
