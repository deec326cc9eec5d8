"""Correcting a fact: what would change is shown first, and looking changes nothing."""

import pytest
from django.urls import reverse

from accounts.models import User
from corpus.models import Article, Fact, Person
from quizzes.actions.bank import build_bank
from quizzes.models import Question
from tests.builders import make_guest, make_user
from tests.quizzes.stored import store_article

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def built(owner=None):
    article = store_article()
    if owner:
        article.owner, article.visibility = owner, Article.Visibility.PRIVATE
        article.save()
    revision = article.current_revision()
    list(build_bank([article]))
    Question.objects.publishable().update(state=Question.State.APPROVED)
    assert revision.text
    return article


def the_fact(kind=Fact.Kind.DATE):
    return Fact.objects.filter(kind=kind).order_by("current__start")[0]


def address(kind=Fact.Kind.DATE):
    return reverse("quizzes:fact", args=[the_fact(kind).uuid])


def as_teacher(client):
    teacher = make_user(role=User.Role.TEACHER)
    client.force_login(teacher)
    return teacher


def the_question():
    return Question.objects.get(facts=the_fact(), family="when")


def test_a_correction_shows_which_questions_change_and_changes_none(client):
    built(as_teacher(client))

    page = client.post(address(), {"what": "correct", "when": "1927"})

    assert "1 question changes:" in page.text
    assert the_question().current_wording().key["text"] == "1928"
    assert not the_fact().current.by_a_person


def test_what_is_only_looked_at_is_not_shown_as_done(client):
    built(as_teacher(client))

    corrected = client.post(address(), {"what": "correct", "when": "1927"})
    rejected = client.post(address(), {"what": "reject"})

    for page in (corrected, rejected):
        assert "Read by the engine" in page.text
        assert "Not stated any more" not in page.text


def test_a_correction_rewords_its_question_and_asks_on(client):
    teacher = as_teacher(client)
    built(teacher)

    page = client.post(address(), {"what": "correct", "when": "1927", "sure": "1"})

    question = the_question()
    assert page.headers["Location"] == address()
    assert question.current_wording().key["text"] == "1927"
    assert question.state == Question.State.APPROVED
    assert the_fact().current.corrected_by == teacher


def test_a_correction_works_as_a_fragment(client):
    built(as_teacher(client))

    asked = client.post(address(), {"what": "correct", "when": "1927"}, headers=HTMX)
    done = client.post(
        address(), {"what": "correct", "when": "1927", "sure": "1"}, headers=HTMX
    )

    assert asked.text.lstrip().startswith('<section id="fact"')
    assert done.headers["HX-Redirect"] == address()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("soon", "Write one date with its year"),
        ("", "This field is required."),
        ("4/5/1927", "This can be read as two dates"),
    ],
)
def test_what_is_no_date_is_asked_again(client, typed, told):
    built(as_teacher(client))

    page = client.post(address(), {"what": "correct", "when": typed, "sure": "1"})

    assert page.status_code == 422
    assert told in page.text
    assert not the_fact().current.by_a_person


def test_a_number_may_be_typed_in_words(client):
    built(as_teacher(client))

    typed = {"what": "correct", "number": "600 thousand", "sure": "1"}
    client.post(address(Fact.Kind.NUMBER), typed)

    assert the_fact(Fact.Kind.NUMBER).current.value["value"] == 600000


def test_a_quotation_is_given_to_somebody_else(client):
    article = built(as_teacher(client))
    revision = article.current_revision()
    start = revision.text.index("Ruth Penn")
    revision.outline = {
        "sentences": [],
        "entities": [
            {
                "type": "PER", "name": "Ruth Penn", "mentions": [[start, start + 9]],
                "doubtful": [], "aliases": [], "title": None,
            }
        ],
        "referents": [],
    }  # fmt: skip
    revision.save(update_fields=["outline"])

    client.post(
        address(Fact.Kind.QUOTE),
        {"what": "correct", "name": "Ruth Penn", "stance": "stated", "sure": "1"},
    )

    fact = the_fact(Fact.Kind.QUOTE)
    assert fact.person == Person.objects.get(name="Ruth Penn")
    assert fact.current.value["speaker"]["name"] == "Ruth Penn"


def test_a_rejected_fact_takes_its_questions_with_it_until_it_is_believed(client):
    built(as_teacher(client))

    client.post(address(), {"what": "reject", "sure": "1"})
    rejected = the_question().state
    client.post(address(), {"what": "believe", "sure": "1"})

    assert rejected == Question.State.PAUSED
    assert not the_fact().current.by_a_person


def test_a_fact_is_corrected_only_by_those_who_look_after_its_article(client):
    article = built(make_user(role=User.Role.TEACHER))
    found = []

    for person in (make_guest(), make_user(), make_user(role=User.Role.TEACHER)):
        client.force_login(person)
        posted = client.post(address(), {"what": "reject", "sure": "1"})
        found += [client.get(address()).status_code, posted.status_code]

    assert found == [404] * 6
    assert article.facts.filter(withdrawn_at=None).count() == 5


def test_every_kind_of_fact_has_a_form(client):
    built(as_teacher(client))

    statuses = [
        client.get(reverse("quizzes:fact", args=[fact.uuid])).status_code
        for fact in Fact.objects.all()
    ]

    assert statuses == [200] * 5
