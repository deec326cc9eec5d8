"""A learner's progress: their own, counted once, the same in drawing and words."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from quizzes.models import Answer, Grade, Question
from quizzes.queries.progress import (
    Line,
    Tally,
    Week,
    attempts_of,
    open_attempt,
    progress_of,
)
from quizzes.templatetags.charts import weekly_columns
from tests.builders import (
    answer_slot,
    make_article,
    make_attempt,
    make_guest,
    make_user,
)
from tests.builders import make_wording as make_one

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)  # a Wednesday
PROGRESS = "/progress/"


def make_wording(article=None, **fields):
    article = article or make_article(
        text="Mr Hale sent 300 engineers to the dam.", title="The dam"
    )
    return make_one(article=article, **fields)


def answer_right(attempt, position: int) -> None:
    answer(attempt, position, is_right=True)


def answer_wrong(attempt, position: int) -> None:
    answer(attempt, position, is_right=False)


def answer(attempt, position: int, *, is_right: bool) -> None:
    slot = attempt.slots.get(position=position)
    right = next(o["id"] for o in slot.wording.options if o["right"])
    wrong = next(o["id"] for o in slot.wording.options if not o["right"])
    answer_slot(slot, right if is_right else wrong)


def given_at(attempt, when: datetime) -> None:
    Answer.objects.filter(slot__attempt=attempt).update(given_at=when)


def test_an_attempt_tells_answered_right_and_what_is_next():
    learner = make_user()
    attempt = make_attempt(learner=learner, questions=4)
    answer_right(attempt, 1)
    answer_wrong(attempt, 3)

    found = attempts_of(learner).get()

    assert (found.answered, found.right, found.next_position) == (2, 1, 2)
    assert open_attempt(learner) == attempt


def test_the_newest_grade_counts():
    learner = make_user()
    attempt = make_attempt(learner=learner)
    answer_wrong(attempt, 1)
    Grade.objects.create(
        answer=Answer.objects.get(), score=1, reason="right", grader="by hand"
    )

    assert attempts_of(learner).get().right == 1


def test_a_finished_attempt_is_not_carried_on():
    learner = make_user()
    answer_right(make_attempt(learner=learner), 1)

    assert open_attempt(learner) is None


def test_answers_are_counted_by_week_kind_and_article():
    learner, dam = (
        make_user(),
        make_article(text="Mr Hale sent 300 engineers to the dam.", title="The dam"),
    )
    attempt = make_attempt(
        learner=learner,
        wordings=[
            make_wording(dam, family=Question.Family.HOW_MANY),
            make_wording(dam, family=Question.Family.WHO_SAID),
        ],
    )
    answer_right(attempt, 1)
    answer_wrong(attempt, 2)
    given_at(attempt, NOW - timedelta(weeks=1))

    progress = progress_of(learner, NOW)

    assert progress.everything.weeks[-1] == Week(date(2026, 11, 16), Tally())
    assert progress.everything.weeks[-2] == Week(date(2026, 11, 9), Tally(2, 1))
    assert [(line.label, line.total) for line in progress.by_family] == [
        ("Who said it", Tally(1, 0)),
        ("How many or how much", Tally(1, 1)),
    ]
    assert [(line.label, line.total, line.article) for line in progress.by_article] == [
        ("The dam", Tally(2, 1), dam.uuid)
    ]


def test_two_articles_of_one_title_are_kept_apart():
    learner = make_user()
    attempt = make_attempt(learner=learner, wordings=[make_wording(), make_wording()])
    answer_right(attempt, 1)
    answer_right(attempt, 2)

    lines = progress_of(learner, timezone.now()).by_article

    assert [line.total for line in lines] == [Tally(1, 1), Tally(1, 1)]


def test_answers_of_more_than_twelve_weeks_ago_are_in_the_list_only():
    learner = make_user()
    attempt = make_attempt(learner=learner)
    answer_right(attempt, 1)
    given_at(attempt, NOW - timedelta(weeks=12))

    assert progress_of(learner, NOW).everything.total == Tally()
    assert attempts_of(learner).get().right == 1


def test_the_first_monday_shown_counts_whole():
    learner = make_user()
    attempt = make_attempt(learner=learner)
    answer_right(attempt, 1)
    given_at(attempt, datetime(2026, 8, 31, 0, 0, tzinfo=UTC))

    first = progress_of(learner, NOW).everything.weeks[0]

    assert first == Week(date(2026, 8, 31), Tally(1, 1))


def test_strangers_see_only_their_own(client):
    answer_right(make_attempt(title="A set of hers"), 1)
    client.force_login(make_user())

    page = client.get(PROGRESS).text

    assert "A set of hers" not in page
    assert "Nothing to show yet." in page


def test_a_visitor_gets_told_how_to_begin(client):
    page = client.get(PROGRESS).text

    assert "Nothing to show yet." in page
    assert '<svg class="chart"' not in page


def test_a_guest_sees_progress_and_how_to_keep_it(client):
    guest = make_guest()
    attempt = make_attempt(learner=guest, title="Dams")
    answer_right(attempt, 1)
    client.force_login(guest)

    page = " ".join(client.get(PROGRESS).text.split())

    assert "1 of 1 question right." in page
    assert f'<a href="{attempt.get_absolute_url()}">Dams</a>' in page
    assert f'href="{reverse("account_signup")}?next={PROGRESS}"' in page


def test_an_open_attempt_is_carried_on_from_here(client):
    learner = make_user()
    attempt = make_attempt(learner=learner, questions=2)
    answer_right(attempt, 1)
    client.force_login(learner)

    page = client.get(PROGRESS).text

    assert f'<a href="{attempt.url_of(2)}">Carry on with question 2 of 2</a>' in page


def test_the_drawing_says_in_words_what_it_shows():
    weeks = (
        Week(date(2026, 11, 9), Tally(4, 3)),
        Week(date(2026, 11, 16), Tally(2, 2)),
    )

    drawing = weekly_columns(Line("<When>", weeks), "kind", 1)

    assert "&lt;When&gt;, week by week</title>" in drawing
    assert (
        "Week from 9 November: 3 of 4 right. Week from 16 November: 2 of 2 right</desc>"
        in drawing
    )
    assert (
        '<rect x="0" y="0" width="10" height="25" class="chart-barred"/>'
        '<rect x="0" y="25" width="10" height="75" class="chart-lifted"/>' in drawing
    )
    assert (
        '<rect x="12" y="50" width="10" height="50" class="chart-lifted"/>' in drawing
    )
    assert "style=" not in drawing


@pytest.mark.parametrize("attempts", [1, 12])
def test_the_page_costs_the_same_for_any_number_of_attempts(
    client, django_assert_num_queries, attempts
):
    learner = make_user()
    for _ in range(attempts):
        attempt = make_attempt(learner=learner, wordings=[make_wording()])
        answer_right(attempt, 1)
    client.force_login(learner)

    # session, user, count, attempts, answers, corrections
    with django_assert_num_queries(6):
        client.get(PROGRESS)


def test_attempts_are_paged(client):
    learner = make_user()
    for _ in range(11):
        make_attempt(learner=learner)
    client.force_login(learner)

    response = client.get(PROGRESS, {"page": 2})

    assert len(response.context["attempts"]) == 1
    assert 'href="?page=1"' in response.text
