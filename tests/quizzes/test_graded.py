"""A graded quiz: changed until handed in, and silent until it is released."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from quizzes.actions.attempts import (
    AttemptFinishedError,
    practise_missed,
    start_attempt,
    start_practice,
)
from quizzes.actions.first_tries import feed_released
from quizzes.actions.submission import finish_attempt, tell_released
from quizzes.engine.rules import Feedback, Mode, Rules
from quizzes.models import Answer, Attempt, Card, Grade, Slot
from quizzes.queries.due import day_of, queue
from quizzes.queries.progress import progress_of
from tests.builders import (
    answer,
    make_article,
    make_attempt,
    make_edition,
    make_user,
    make_wording,
    served,
    signed_in,
    token_of,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
RIGHT, WRONG = "o3", "o0"
GRADED = {"mode": "graded"}
NEVER_TOLD = {"mode": "graded", "feedback": "never"}
HOUR = timedelta(hours=1)


def told_at(moment):
    rules = Rules(mode=Mode.GRADED, feedback=Feedback.DATE, feedback_on=moment)
    return rules.to_json()


def finish_url(attempt):
    return reverse("quizzes:finish", args=[attempt.code])


def post(client, attempt, option, position=1, **headers):
    posted = {"response": token_of(attempt, option, position)}
    return client.post(attempt.url_of(position), posted, headers=headers)


def test_an_answer_leads_on_to_the_next_question_and_says_nothing(client):
    attempt = signed_in(client, questions=2, rules=GRADED)

    response = post(client, attempt, WRONG)

    assert response.url == attempt.url_of(2) + "#card"
    page = client.get(attempt.url_of(2)).text
    assert "1 answered" in page
    assert "Not quite" not in page


def test_an_answer_as_a_fragment_swaps_in_the_next_question(client):
    attempt = signed_in(client, questions=2, rules=GRADED)

    fragment = post(client, attempt, WRONG, **HTMX)

    assert fragment.headers["HX-Push-Url"] == attempt.url_of(2)
    assert "Question 2 of 2" in fragment.text
    assert "<main" not in fragment.text
    assert fragment.text.count("data-focus") == 1
    assert " checked" not in fragment.text


def test_the_last_answer_leads_to_the_answers_to_be_checked(client):
    attempt = signed_in(client, questions=1, rules=GRADED)

    response = post(client, attempt, WRONG)

    assert response.url == attempt.get_absolute_url()
    page = client.get(response.url).text
    assert "Check your answers" in page
    assert "Submit 1 answer" in page
    assert Attempt.objects.get().finished_at is None


def test_an_answer_can_be_changed_and_is_kept_on_its_page(client):
    attempt = signed_in(client, questions=2, rules=GRADED)
    post(client, attempt, WRONG)

    page = client.get(attempt.url_of(1)).text
    post(client, attempt, RIGHT)

    inputs = [line for line in page.splitlines() if " checked" in line]
    assert [token_of(attempt, WRONG) in line for line in inputs] == [True]
    assert "Save the change" in page
    assert list(Answer.objects.values_list("number", "response")) == [
        (1, WRONG),
        (2, RIGHT),
    ]


def test_the_same_answer_posted_twice_is_one_answer(client):
    attempt = signed_in(client, questions=2, rules=GRADED)

    post(client, attempt, WRONG)
    post(client, attempt, WRONG, **HTMX)

    assert Answer.objects.count() == 1


def test_what_was_answered_last_before_handing_in_counts(client):
    attempt = signed_in(client, rules=GRADED)
    post(client, attempt, WRONG)
    post(client, attempt, RIGHT)

    response = client.post(finish_url(attempt), follow=True)

    assert "1 of 1 right" in response.text


def test_the_check_page_lists_answered_blank_skipped_and_flagged(client):
    attempt = signed_in(client, questions=3, rules=GRADED)
    post(client, attempt, WRONG)
    client.post(attempt.url_of(2) + "skip/")
    client.post(attempt.url_of(2) + "flag/", {"flagged": "1"})

    page = client.get(attempt.get_absolute_url()).text

    words = " ".join(page.split())
    assert "1 of 3 answered. 2 are blank. 1 is flagged." in words
    marks = ("Answered", "Skipped", "Blank")
    assert [words.count(f"</svg> {mark}") for mark in marks] == [1, 1, 1]
    assert [page.count(attempt.url_of(position)) for position in (1, 2, 3)] == [1, 1, 1]


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_handing_in_twice_hands_in_once(client, headers):
    attempt = signed_in(client, rules=GRADED)
    answer(attempt, WRONG)

    client.post(finish_url(attempt), headers=headers)
    first = Attempt.objects.get().finished_at
    again = client.post(finish_url(attempt), headers=headers)

    assert again.status_code == (200 if headers else 302)
    assert Attempt.objects.get().finished_at == first


def test_a_stranger_hands_nothing_in(client):
    attempt = make_attempt(rules=GRADED)
    client.force_login(make_user())

    assert client.post(finish_url(attempt)).status_code == 404
    assert Attempt.objects.get().finished_at is None


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_is_handed_in_takes_no_other_answer(client, headers):
    attempt = signed_in(client, questions=2, rules=NEVER_TOLD)
    answer(attempt, WRONG)
    finish_attempt(attempt)

    post(client, attempt, RIGHT, **headers)
    late = post(client, attempt, RIGHT, 2, **headers)

    assert late.status_code == 409
    assert "No answer to this question was saved in time" in late.text
    assert [one.response for one in Answer.objects.all()] == [WRONG]


SECRET = "Quetzalcoatlus"
PROOF = "was seen above the northern reservoir in the last week of that summer"


def secret_attempt(client, rules):
    """An attempt whose answer and proof can be known again in any page."""
    wording = make_wording(
        before="A kite called",
        fact=SECRET,
        after=f"{PROOF}.",
        stem="Which kite was seen above the reservoir?",
        key={"kind": "name", "text": SECRET, "value": {}, "accept": []},
        explanation=f"It was {SECRET}.",
        forms=["typed", "card"],
    )
    attempt = make_attempt(
        learner=make_user(), wordings=[wording], rules=rules, form=Slot.Form.TYPED
    )
    client.force_login(attempt.learner)
    return attempt, wording


@pytest.mark.parametrize("rules", [NEVER_TOLD, told_at(timezone.now() + HOUR)])
@pytest.mark.parametrize("response", [SECRET, "Falcon"])
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_the_answer_leaves_the_server_on_no_page_before_it_is_released(
    client, rules, response, headers
):
    attempt, _ = secret_attempt(client, rules)
    here, all_of_it = attempt.url_of(1), attempt.get_absolute_url()
    texts = [client.get(here, headers=headers).text]
    texts.append(
        client.post(here, {"response": response}, headers=headers, follow=True).text
    )
    texts += [client.get(url, headers=headers).text for url in (here, all_of_it)]
    client.post(finish_url(attempt), headers=headers)
    home, progress = reverse("quizzes:home"), reverse("quizzes:progress")
    texts += [
        client.get(url, headers=headers).text
        for url in (here, all_of_it, home, progress, f"{here}?again")
    ]
    texts.append(client.post(here, {"response": "x"}, headers=headers).text)
    texts.append(client.post(f"{here}another/", headers=headers).text)
    texts.append(
        client.post(f"{all_of_it}practise-missed/", headers=headers, follow=True).text
    )

    said = f'value="{response}"'
    shown = [text.replace(said, "") for text in texts]
    assert [text for text in shown if SECRET in text] == []
    verdicts = ("Correct", "Not quite", "of 1 right", "1 of 1</strong> right")
    assert [word for text in shown for word in verdicts if word in text] == []
    assert not Card.objects.exists()


def test_what_is_handed_in_says_when_its_results_will_be_there(client):
    moment = timezone.now() + HOUR
    attempt, _ = secret_attempt(client, told_at(moment))
    answer(attempt, "Falcon")
    finish_attempt(attempt)

    page = client.get(attempt.get_absolute_url()).text

    local = timezone.localtime(moment)
    assert f"from {local.day} {local:%B %Y, %H:%M}" in page
    assert "with 1 of 1 questions answered" in " ".join(page.split())


def test_results_are_there_once_their_date_has_come(client):
    attempt, _ = secret_attempt(client, told_at(timezone.now() + HOUR))
    answer(attempt, "Falcon")
    finish_attempt(attempt)
    Attempt.objects.update(withheld_until=timezone.now() - HOUR)

    page = client.get(attempt.get_absolute_url())

    assert SECRET in page.text
    assert "0 of 1 right" in page.text
    assert Card.objects.get().lapses == 0  # new, and told that it was missed


def test_a_card_is_told_once_when_the_key_is_released():
    attempt = make_attempt(rules=told_at(timezone.now() + HOUR))
    answer(attempt, WRONG)
    finish_attempt(attempt)
    early = tell_released(attempt.learner, timezone.now())
    Attempt.objects.update(withheld_until=timezone.now() - HOUR)

    told = tell_released(attempt.learner, timezone.now())
    again = tell_released(attempt.learner, timezone.now())

    assert (early, told, again) == (0, 1, 0)
    assert feed_released(attempt) == 0


def test_handing_in_tells_the_cards_where_feedback_comes_at_once():
    attempt = make_attempt(questions=2, rules=GRADED)
    answer(attempt, WRONG)
    assert not Card.objects.exists()

    finish_attempt(attempt)

    assert Card.objects.count() == 1


def test_withheld_questions_are_in_no_practice_of_their_learner():
    wording = make_wording()
    article = wording.question.article
    other = make_wording(
        article=article,
        before="Mr Hale sent",
        stem="How many people did Mr Hale send away from the river that night?",
    )
    learner = make_user()
    start_attempt(learner, make_edition(wordings=[wording], rules=NEVER_TOLD))

    attempt = start_practice(learner, article)

    assert [slot.wording for slot in attempt.slots.all()] == [other]


def test_a_practice_begun_before_keeps_back_what_is_withheld(client):
    wording = make_wording()
    practice = signed_in(client, wordings=[wording, make_wording()])
    start_attempt(practice.learner, make_edition(wordings=[wording], rules=NEVER_TOLD))

    fragment = post(client, practice, WRONG, **HTMX)
    results = client.get(practice.get_absolute_url())

    assert "part of a graded quiz of yours" in fragment.text
    assert '<mark class="fact">' not in fragment.text
    assert '<mark class="fact">' not in results.text
    assert not Card.objects.exists()


def test_withheld_questions_are_not_among_the_cards_of_the_day():
    learner, wording = make_user(), make_wording()
    for question in (wording.question, make_wording().question):
        Card.objects.create(learner=learner, question=question, source="question")
    start_attempt(learner, make_edition(wordings=[wording], rules=NEVER_TOLD))

    asked = queue(day_of(learner, timezone.now()))

    assert [card.question != wording.question for card in asked] == [True]


def test_another_learners_cards_stay():
    other, wording = make_user(), make_wording()
    Card.objects.create(learner=other, question=wording.question, source="question")
    start_attempt(make_user(), make_edition(wordings=[wording], rules=NEVER_TOLD))

    assert len(queue(day_of(other, timezone.now()))) == 1


def test_progress_counts_nothing_that_is_withheld():
    attempt = make_attempt(questions=2, rules=NEVER_TOLD)
    answer(attempt, RIGHT)
    finish_attempt(attempt)

    assert progress_of(attempt.learner, timezone.now()).tries == 0


def test_grades_of_a_withheld_attempt_are_not_released():
    attempt = make_attempt(rules=NEVER_TOLD)
    answer(attempt, RIGHT)
    make_practice = make_attempt()
    answer(make_practice, RIGHT)

    assert Grade.objects.count() == 2
    assert Grade.objects.released().count() == 1


def test_missed_ones_of_a_withheld_attempt_are_not_practised():
    attempt = make_attempt(questions=2, rules=NEVER_TOLD)
    answer(attempt, WRONG)
    finish_attempt(attempt)

    with pytest.raises(LookupError):
        practise_missed(attempt)


def test_an_attempt_that_is_over_takes_no_answer():
    attempt = make_attempt(questions=2, rules=GRADED)
    finish_attempt(attempt)

    with pytest.raises(AttemptFinishedError):
        answer(attempt, RIGHT)


def test_facts_asked_for_stay_covered_until_the_release(client):
    article = make_article(text="Mr Hale sent 300 engineers to the dam.")
    attempt = signed_in(
        client, wordings=[make_wording(article=article)], rules=NEVER_TOLD
    )
    answer(attempt, RIGHT)
    finish_attempt(attempt)

    page = client.get(reverse("quizzes:article", args=[article.uuid]), {"facts": "1"})

    assert page.status_code == 200
    assert served(attempt).attempt.is_withheld()
