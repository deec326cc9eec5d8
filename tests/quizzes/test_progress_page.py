"""The page of a learner's progress, and the pages behind it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from quizzes.engine.mastery import Spread
from quizzes.engine.memory import Rating
from quizzes.engine.study_weeks import Day, Tally, Week, days_of, mondays_until
from quizzes.models import Attempt, Card, Review
from quizzes.queries.forecast import Load
from quizzes.templatetags.charts import (
    level_bar,
    load_columns,
    retention_columns,
    weekly_columns,
)
from quizzes.templatetags.heat_map import heat_map
from tests.builders import answer, make_attempt, make_edition, make_guest, make_user
from tests.quizzes.carded import make_card, make_learned

pytestmark = pytest.mark.django_db

PROGRESS, TAKEN, KNOWN = "/progress/", "/progress/quizzes/", "/progress/timeline/"
PRACTISE = "/progress/practise/"
HTMX = {"HX-Request": "true"}
RIGHT, WRONG = "o3", "o0"  # ids of options that the builder makes


def read(client, path: str = PROGRESS) -> str:
    return " ".join(client.get(path).text.split())


def answered(learner, *outcomes: str, **fields) -> Attempt:
    attempt = make_attempt(learner=learner, questions=len(outcomes), **fields)
    for position, outcome in enumerate(outcomes, start=1):
        answer(attempt, outcome, position)
    return attempt


def reviewed(learner, number: int, remembered: int) -> None:
    """Log looks at one settled card, a minute apart."""
    now = timezone.now()
    card = make_learned(learner=learner, due=now, looks=number)
    Review.objects.bulk_create(
        Review(
            card=card, learner=learner, number=one + 1, state=2, retention=0.9,
            rating=Rating.GOOD if one < remembered else Rating.AGAIN,
            at=now - timedelta(minutes=one), day=now.date(),
        )
        for one in range(number)
    )  # fmt: skip


@pytest.mark.parametrize("path", [PROGRESS, TAKEN, KNOWN])
def test_a_visitor_gets_told_how_to_begin(client, path):
    page = read(client, path)

    assert (
        f'<a class="button" href="{reverse("quizzes:home")}">Choose a quiz</a>' in page
    )
    assert "<h2" not in page


def test_strangers_see_only_their_own(client):
    answered(make_user(), WRONG, title="A set of hers")
    client.force_login(make_user())

    assert "Nothing to show yet." in read(client)
    assert "A set of hers" not in read(client, TAKEN)
    assert "Nothing is known for sure yet" in read(client, KNOWN)


def test_a_guest_sees_progress_and_how_to_keep_it(client):
    guest = make_guest()
    answered(guest, RIGHT)
    client.force_login(guest)

    page = read(client)

    assert "0 of 1 question known." in page
    assert "1 of 1 question right." in page
    assert f'href="{reverse("account_signup")}?next={PROGRESS}"' in page


def test_little_is_said_of_little(client):
    learner = make_user()
    answered(learner, RIGHT)
    reviewed(learner, 19, 19)
    client.force_login(learner)

    page = read(client)

    assert "Drawn week by week from 10 answers on." in page
    assert "Shown from 20 reviews on; you have 19 in the last 12 weeks." in page
    assert "chart-weeks" not in page
    assert "chart-retention" not in page


def test_enough_is_drawn_with_its_numbers(client):
    learner = make_user()
    answered(learner, *[RIGHT] * 9, WRONG)
    reviewed(learner, 20, 18)
    client.force_login(learner)

    page = read(client)

    assert "9 of 10 questions right." in page
    assert "90 % of 20 reviews; your aim is 90 %." in page
    for drawing in ("levels-0", "activity", "weeks", "ahead", "retention"):
        assert f'<title id="chart-{drawing}-title">' in page


def test_every_drawing_has_its_table(client):
    learner = make_user()
    answered(learner, *[RIGHT] * 9, WRONG)
    reviewed(learner, 20, 18)
    client.force_login(learner)

    page = read(client)

    # Two groupings, days, weeks, the next days and retention: no topic has a name.
    assert page.count("<summary>The same as a table</summary>") == 6
    assert page.count("<caption>") == 6
    assert "style=" not in page


def test_cards_alone_are_progress_too(client):
    learner = make_user()
    make_card(learner=learner)
    client.force_login(learner)

    page = read(client)

    assert "0 of 1 question known." in page
    assert "No card falls due in the next 14 days." in page


@pytest.mark.parametrize("number", [1, 40])
def test_the_page_costs_seven_queries_at_any_size(
    client, django_assert_num_queries, number
):
    learner = make_user()
    for _ in range(number):
        answered(learner, WRONG)
        make_card(learner=learner)
    reviewed(learner, number, number)
    client.force_login(learner)

    # session, user, wishes, tries, what was met, weakest, corrections
    with django_assert_num_queries(7):
        client.get(PROGRESS)


def test_ten_thousand_cards_and_five_hundred_attempts_cost_no_more(
    client, django_assert_num_queries
):
    learner, edition = make_user(), make_edition(questions=1)
    now = timezone.now()
    Attempt.objects.bulk_create(
        Attempt(learner=learner, title="Dams", length=1, finished_at=now)
        for _ in range(499)
    )
    answered(learner, WRONG)
    Card.objects.bulk_create(
        Card(
            learner=learner, kind=Card.Kind.BASIC, front=f"Dam {number}?",
            source=Card.Source.OWN, state=2, stability=9.0, difficulty=5.0, due=now,
            last_review=now, last_day=now.date(), reviews=1,
        )
        for number in range(10_000)
    )  # fmt: skip
    client.force_login(learner)

    with django_assert_num_queries(7):
        page = read(client)

    assert edition.pools.count() == 1
    assert "10001 reviews fall due" in page.replace(",", "")


@pytest.mark.parametrize("attempts", [1, 12])
def test_the_list_of_quizzes_costs_four_queries(
    client, django_assert_num_queries, attempts
):
    learner = make_user()
    for _ in range(attempts):
        answered(learner, RIGHT)
    client.force_login(learner)

    # session, user, count, attempts
    with django_assert_num_queries(4):
        client.get(TAKEN)


def test_quizzes_are_paged_and_lead_on(client):
    learner = make_user()
    for _ in range(11):
        make_attempt(learner=learner, questions=2)
    client.force_login(learner)

    second = client.get(TAKEN, {"page": 2})

    assert len(second.context["attempts"]) == 1
    assert 'href="?page=1"' in second.text
    oldest = Attempt.objects.order_by("started_at")[0]
    assert f'href="{oldest.url_of(1)}">Carry on with question 1 of 2</a>' in second.text


def test_the_weakest_are_listed_and_practised_in_one_click(client):
    learner = make_user()
    missed = answered(learner, WRONG, RIGHT)
    client.force_login(learner)

    page = read(client)
    response = client.post(PRACTISE)

    practice = Attempt.objects.exclude(pk=missed.pk).get()
    assert "missed 1 of 1" in page
    assert "Practise these 2</button>" in page
    assert response.url == f"{practice.url_of(1)}#card"
    assert practice.title == "Worth another look"
    questions = practice.slots.values_list("wording__question", flat=True)
    assert list(questions) == list(
        missed.slots.values_list("wording__question", flat=True)
    )


def test_a_second_click_goes_on_with_the_same_practice(client):
    learner = make_user()
    answered(learner, WRONG)
    client.force_login(learner)

    first, second = client.post(PRACTISE), client.post(PRACTISE)

    assert first.url == second.url
    assert Attempt.objects.count() == 2


def test_a_fragment_is_led_to_the_practice(client):
    learner = make_user()
    answered(learner, WRONG)
    client.force_login(learner)

    response = client.post(PRACTISE, headers=HTMX)

    practice = Attempt.objects.order_by("-pk")[0]
    assert response.headers["HX-Redirect"] == f"{practice.url_of(1)}#card"


def test_without_weak_facts_there_is_nothing_to_practise(client):
    answered(make_user(), WRONG)
    client.force_login(make_user())

    assert client.post(PRACTISE).status_code == 409
    assert Attempt.objects.count() == 1


def test_practising_is_a_button_and_no_link(client):
    client.force_login(make_user())

    assert client.get(PRACTISE).url == "../"


TODAY = timezone.now().date().replace(2026, 6, 10)  # a Wednesday
WEEKS = (
    Week(mondays_until(TODAY)[-2], Tally(4, 3)),
    Week(mondays_until(TODAY)[-1], Tally(2, 2)),
)


def test_columns_say_in_words_what_they_show():
    drawing = weekly_columns(WEEKS, "kind")

    assert (
        "Week from 1 June: 3 of 4. Week from 8 June: 2 of 2</desc>"
        '<rect x="0" y="98" width="10" height="2" class="chart-floor"/>'
        '<rect x="0" y="25" width="10" height="75" class="chart-lifted"/>'
        '<rect x="0" y="0" width="10" height="25" class="chart-barred"/>' in drawing
    )
    assert "style=" not in drawing


def test_retention_is_drawn_against_its_target():
    drawing = retention_columns(WEEKS, 0.85, "kept")

    assert '<line x1="0" x2="22" y1="15" y2="15" class="chart-target"/>' in drawing
    assert '<rect x="0" y="25" width="10" height="75" class="chart-lifted"/>' in drawing


def test_loads_are_drawn_day_by_day():
    loads = [Load(TODAY, 4), Load(TODAY + timedelta(days=1), 1)]

    drawing = load_columns(loads, "ahead")

    assert "10 June: 4 reviews. 11 June: 1 review</desc>" in drawing
    assert (
        '<rect x="12" y="75" width="10" height="25" class="chart-barred"/>' in drawing
    )


def test_levels_are_drawn_from_the_best_known_down():
    drawing = level_bar(
        Spread(to_learn=1, familiar=0, proficient=1, known=2), "<Dams>", "t"
    )

    assert "Levels: &lt;Dams&gt;</title>" in drawing
    assert "1 to learn, 1 proficient, 2 known</desc>" in drawing
    assert drawing.endswith(
        '<rect x="0.0" y="0" width="50.0" height="10" class="level-known"/>'
        '<rect x="50.0" y="0" width="25.0" height="10" class="level-proficient"/>'
        '<rect x="75.0" y="0" width="25.0" height="10" class="level-to-learn"/></svg>'
    )


def test_the_fuller_a_day_the_more_of_its_square_is_filled():
    drawing = heat_map(days_of({TODAY: 8, TODAY - timedelta(days=1): 2}, TODAY), "days")

    assert "Something on 2 days, most on 10 June: 8</desc>" in drawing
    assert 'width="12.0" height="12.0" class="heat-done"' in drawing or (
        'width="12" height="12" class="heat-done"' in drawing
    )
    assert 'width="4" height="4" class="heat-done"' in drawing
    # Four days of this week are still to come.
    assert drawing.count("heat-day") == 84 - 4


def test_an_empty_map_says_so():
    days = (tuple(Day(TODAY + timedelta(days=one), 0) for one in range(7)),)

    assert "Nothing in these weeks.</desc>" in heat_map(days, "days")
