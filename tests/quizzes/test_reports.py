"""“I was right” and “Report a problem”: kept once, and read by somebody."""

import pytest
from django.urls import reverse

from accounts.models import User
from quizzes.models import Report
from tests.builders import answer, make_attempt, make_user, signed_in

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
RIGHT, WRONG = "o3", "o0"
GIVEN = {"kind": "right", "note": "The text says so."}


def report_url(attempt, position=1):
    return reverse("quizzes:report", args=[attempt.code, position])


def answered(client, response=WRONG, **fields):
    attempt = signed_in(client, questions=2, **fields)
    answer(attempt, response)
    return attempt


def test_feedback_on_a_miss_leads_to_both_and_on_a_right_answer_to_one(client):
    missed = answered(client)
    missed_page = client.get(missed.url_of(1)).text
    right = answered(client, RIGHT)
    right_page = client.get(right.url_of(1)).text

    assert 'href="report/?kind=right">I was right</a>' in missed_page
    assert 'href="report/">Report a problem</a>' in missed_page
    assert "I was right" not in right_page
    assert 'href="report/">Report a problem</a>' in right_page


def test_the_form_knows_which_of_the_two_was_pressed(client):
    attempt = answered(client)

    page = client.get(report_url(attempt), {"kind": "right"}).text

    checked = [line for line in page.splitlines() if " checked" in line]
    assert ['value="right"' in line for line in checked] == [True]


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_report_is_kept_with_the_answer_and_the_wording(client, headers):
    attempt = answered(client)

    response = client.post(report_url(attempt), GIVEN, headers=headers)

    report = Report.objects.get()
    slot = attempt.slots.get(position=1)
    assert "Thank you" in response.text
    assert ("<main" in response.text) == (headers == {})
    assert response.text.count("data-focus") == 1
    assert (report.learner, report.kind, report.note) == (
        attempt.learner,
        "right",
        "The text says so.",
    )
    assert (report.answer, report.wording) == (slot.answers.get(), slot.wording)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_report_sent_twice_is_kept_once(client, headers):
    attempt = answered(client)
    client.post(report_url(attempt), GIVEN, headers=headers)

    again = client.post(report_url(attempt), {"kind": "problem"}, headers=headers)

    assert again.status_code == 200
    assert [report.kind for report in Report.objects.all()] == ["right"]


def test_a_settled_report_makes_room_for_another(client):
    attempt = answered(client)
    client.post(report_url(attempt), GIVEN)
    Report.objects.settle()

    client.post(report_url(attempt), {"kind": "problem"})

    assert Report.objects.count() == 2


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize(
    "given", [{}, {"kind": "praise"}, {"kind": "right", "note": "x" * 1001}]
)
def test_a_report_that_says_nothing_or_too_much_is_asked_again(client, headers, given):
    attempt = answered(client)

    response = client.post(report_url(attempt), given, headers=headers)

    assert response.status_code == 422
    assert response.text.count("data-focus") == 1
    assert not Report.objects.exists()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_stranger_reports_nothing(client, headers):
    attempt = make_attempt()
    answer(attempt, WRONG)
    client.force_login(make_user())

    response = client.post(report_url(attempt), GIVEN, headers=headers)

    assert response.status_code == 404
    assert not Report.objects.exists()


@pytest.mark.parametrize("rules", [{}, {"mode": "graded"}])
def test_nobody_reports_on_an_answer_that_is_not_out(client, rules):
    attempt = signed_in(client, questions=2, rules=rules)
    if rules:
        answer(attempt, WRONG)

    assert client.get(report_url(attempt)).status_code == 404
    assert client.post(report_url(attempt), GIVEN).status_code == 404
    assert not Report.objects.exists()


@pytest.mark.parametrize("reports", [1, 3])
def test_admins_read_reports_at_one_cost(client, django_assert_num_queries, reports):
    attempt = signed_in(client, questions=3)
    for position in range(1, reports + 1):
        answer(attempt, WRONG, position)
        client.post(report_url(attempt, position), GIVEN)
    admin = User.objects.create_superuser("admin", password="three small words")
    client.force_login(admin)

    # session, user, two counts, rows
    with django_assert_num_queries(5):
        page = client.get(reverse("admin:quizzes_report_changelist"))

    assert page.text.count('<td class="field-note">The text says so.</td>') == reports


def test_admins_settle_reports(client):
    attempt = answered(client)
    client.post(report_url(attempt), GIVEN)
    admin = User.objects.create_superuser("admin", password="three small words")
    client.force_login(admin)

    client.post(
        reverse("admin:quizzes_report_changelist"),
        {"action": "settle", "_selected_action": [Report.objects.get().pk]},
    )

    assert not Report.objects.open().exists()
