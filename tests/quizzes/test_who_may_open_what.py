"""Every address and who may open it; one that is missing here fails."""

import pytest
from django.urls import get_resolver, reverse

from accounts.models import User
from quizzes.actions.cards import write_basic
from quizzes.models import Attempt, Card, Review
from tests.builders import make_guest, make_user, signed_in

pytestmark = pytest.mark.django_db

SIGN_IN = "/account/sign-in/"
ANYBODY = (200, 200, 200, 200)
# By GET: a visitor, the guest it belongs to, another student, an admin.
MATRIX = {
    "quizzes:home": ANYBODY,
    "quizzes:articles": ANYBODY,
    "quizzes:article": ANYBODY,
    "quizzes:questions": (SIGN_IN, 404, 404, 200),
    "quizzes:edit_question": (SIGN_IN, 404, 404, 200),
    "quizzes:new_question": (SIGN_IN, 404, 404, 200),
    "quizzes:plan": (SIGN_IN, 404, 404, 200),
    "quizzes:approve_proposed": (SIGN_IN, 302, 302, 302),
    "quizzes:decide": (SIGN_IN, 302, 302, 302),
    "quizzes:got_it": (SIGN_IN, 302, 302, 302),
    "quizzes:practise_article": (302, 302, 302, 302),
    "quizzes:coverage": (SIGN_IN, 404, 404, 200),
    "quizzes:topics": ANYBODY,
    "quizzes:topic": ANYBODY,
    "quizzes:fact": (SIGN_IN, 404, 404, 404),
    "quizzes:people": (SIGN_IN, 404, 404, 200),
    "quizzes:person": (SIGN_IN, 404, 404, 404),
    "quizzes:start": ANYBODY,
    "quizzes:results": (SIGN_IN, 200, 404, 404),
    "quizzes:question": (SIGN_IN, 200, 404, 404),
    "quizzes:skip": (SIGN_IN, 302, 302, 302),
    "quizzes:flag": (SIGN_IN, 302, 302, 302),
    "quizzes:peek": (SIGN_IN, 302, 302, 302),
    "quizzes:report": (SIGN_IN, 404, 404, 404),  # nothing is answered yet
    "quizzes:another": (SIGN_IN, 302, 302, 302),
    "quizzes:finish": (SIGN_IN, 302, 302, 302),
    "quizzes:practise_missed": (SIGN_IN, 302, 302, 302),
    "quizzes:add_article_cards": (302, 302, 302, 302),
    "quizzes:add_set_cards": (302, 302, 302, 302),
    "quizzes:add_question_card": (SIGN_IN, 302, 302, 302),
    "quizzes:today": ANYBODY,
    "quizzes:review": (SIGN_IN, 302, 200, 200),
    "quizzes:look": (SIGN_IN, 200, 404, 404),
    "quizzes:card_answer": (SIGN_IN, 200, 404, 404),
    "quizzes:undo_look": (SIGN_IN, 302, 302, 302),
    "quizzes:set_aside": (SIGN_IN, 302, 302, 302),
    "quizzes:cards": ANYBODY,
    "quizzes:new_card": ANYBODY,
    "quizzes:cram": (SIGN_IN, 200, 200, 200),
    "quizzes:card_settings": ANYBODY,
    "quizzes:card": (SIGN_IN, 200, 404, 404),
    "quizzes:edit_card": (SIGN_IN, 200, 404, 404),
    "quizzes:change_card": (SIGN_IN, 302, 302, 302),
    "quizzes:delete_card": (SIGN_IN, 302, 302, 302),
    "quizzes:progress": ANYBODY,
    "quizzes:taken": ANYBODY,
    "quizzes:known": ANYBODY,
    "quizzes:practise_weakest": (SIGN_IN, 302, 302, 302),
    "quizzes:bring_along": (SIGN_IN, 302, 302, 302),
    "quizzes:settings": ANYBODY,
    "quizzes:language": (302, 302, 302, 302),
    "quizzes:own_data": (SIGN_IN, 200, 200, 200),
    "quizzes:own_table": (SIGN_IN, 200, 200, 200),
    "quizzes:delete_account": (302, 200, 200, 200),
    "quizzes:account_deleted": (200, 302, 302, 302),
    "quizzes:manifest": ANYBODY,
    "quizzes:help": ANYBODY,
    "quizzes:accessibility": ANYBODY,
    "quizzes:privacy": ANYBODY,
    "account_login": ANYBODY,
    "account_signup": ANYBODY,
    "account_logout": (302, 200, 200, 200),
    "account_change_password": (SIGN_IN, 302, 200, 200),
    "account_inactive": ANYBODY,
}
# By POST, where it changes what belongs to one person.
CHANGES = [
    "quizzes:question",
    "quizzes:skip",
    "quizzes:flag",
    "quizzes:peek",
    "quizzes:another",
    "quizzes:finish",
    "quizzes:practise_missed",
    "quizzes:add_question_card",
    "quizzes:look",
    "quizzes:undo_look",
    "quizzes:set_aside",
    "quizzes:edit_card",
    "quizzes:change_card",
    "quizzes:delete_card",
]


# By POST, where it changes what everybody is asked: a guest and a student may not.
EDITORS_ONLY = [
    "quizzes:plan",
    "quizzes:approve_proposed",
    "quizzes:decide",
    "quizzes:edit_question",
    "quizzes:new_question",
]


def parameters_of_addresses() -> dict[str, set[str]]:
    """Return what each address of our own names in its path."""
    found = {}
    for group in get_resolver().url_patterns:
        space = f"{group.namespace}:" if group.namespace else ""
        for entry in group.url_patterns if space != "admin:" else ():
            found[f"{space}{entry.name}"] = set(entry.pattern.converters)
    return found


def address_of(name: str, attempt: Attempt) -> str:
    wording = attempt.slots.get(position=1).wording
    article = wording.question.article
    article.topic = "Dams"
    article.save(update_fields=["topic"])
    values = {
        "code": attempt.code,
        "position": 1,
        "slug": attempt.edition.question_set.slug,
        "question": wording.question.uuid,
        "uuid": article.uuid,
        "topic": "dams",
        "table": "answers",
    }
    wanted = parameters_of_addresses()[name]
    if "card" in wanted or name == "quizzes:review":
        values |= {
            "card": write_basic(attempt.learner, "Who?", "Ada").code,
            "number": 1,
        }
    return reverse(name, kwargs={key: values[key] for key in wanted})


def people() -> list[User]:
    """Another student and an admin."""
    admin = User.objects.create_superuser("admin", password="three small words")
    return [make_user(password="three small words"), admin]


def outcome_of(response) -> int | str:
    leads_to = response.headers.get("Location", "")
    return SIGN_IN if leads_to.startswith(SIGN_IN) else response.status_code


def test_no_address_is_missing_here():
    assert set(parameters_of_addresses()) == set(MATRIX)


@pytest.mark.parametrize("name", MATRIX)
def test_an_address_opens_to_whom_it_should(client, name):
    attempt = signed_in(client, learner=make_guest())
    address = address_of(name, attempt)
    as_owner = outcome_of(client.get(address))
    client.logout()
    outcomes = [outcome_of(client.get(address)), as_owner]

    for person in people():
        client.force_login(person)
        outcomes.append(outcome_of(client.get(address)))

    assert tuple(outcomes) == MATRIX[name]


@pytest.mark.parametrize("name", CHANGES)
def test_nobody_changes_what_belongs_to_somebody_else(client, name):
    attempt = signed_in(client, learner=make_guest())
    address = address_of(name, attempt)
    client.logout()
    outcomes = [outcome_of(client.post(address))]

    for person in people():
        client.force_login(person)
        outcomes.append(outcome_of(client.post(address)))

    assert outcomes == [SIGN_IN, 404, 404]
    assert Attempt.objects.get().finished_at is None
    assert not Review.objects.exists()
    assert not Card.objects.exclude(front="Who?", suspended=False).exists()


@pytest.mark.parametrize("name", EDITORS_ONLY)
def test_only_editors_of_an_article_change_its_questions(client, name):
    attempt = signed_in(client, learner=make_guest())
    address = address_of(name, attempt)
    as_guest = outcome_of(client.post(address))
    client.logout()
    as_visitor = outcome_of(client.post(address))
    client.force_login(make_user())
    as_student = outcome_of(client.post(address))

    assert (as_visitor, as_guest, as_student) == (SIGN_IN, 404, 404)
