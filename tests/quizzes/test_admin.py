"""The admin: lists that work, corrections that are kept, records that stay."""

import datetime
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from corpus.models import Article, Fact, Person
from quizzes.actions.articles import load_article
from quizzes.models import (
    Entry,
    Question,
    QuestionFact,
    QuestionSet,
    Section,
    Wording,
)

pytestmark = pytest.mark.django_db

LISTS = [
    "accounts_user",
    "corpus_article",
    "corpus_fact",
    "corpus_person",
    "corpus_revision",
    "quizzes_attempt",
    "quizzes_card",
    "quizzes_edition",
    "quizzes_learning",
    "quizzes_parameterset",
    "quizzes_pool",
    "quizzes_question",
    "quizzes_questionset",
    "quizzes_review",
    "quizzes_section",
]
TEXT = "Ada Lovelace was born in London on 10 December 1815. She died in 1852.\n"


def make_article(folder: Path, *, number: int = 1) -> Article:
    path = folder / f"ada-{number}.txt"
    path.write_text(f"{TEXT}Edition {number} of this text was printed in 1990.\n")
    return load_article(path).article


def make_question(article: Article, *, publishable: bool = True) -> Question:
    question = Question.objects.create(
        family=Question.Family.WHEN, article=article, publishable=publishable
    )
    Wording.objects.create(
        question=question,
        number=1,
        stem="On what date was Ada Lovelace born?",
        key={"kind": "date", "text": "10 December 1815", "value": {}, "accept": []},
        forms=["typed", "card"],
    )
    return question


def sign_in_admin(client):
    admin = get_user_model().objects.create_superuser("root", password="x")
    client.force_login(admin)


@pytest.mark.parametrize("name", LISTS)
def test_every_list_opens_and_can_be_searched(client, tmp_path, name):
    sign_in_admin(client)
    make_question(make_article(tmp_path))

    response = client.get(reverse(f"admin:{name}_changelist"), {"q": "Ada"})

    assert response.status_code == 200


@pytest.mark.parametrize("name", LISTS)
def test_a_student_finds_no_admin(client, name):
    student = get_user_model().objects.create_user("student", password="x")
    client.force_login(student)

    response = client.get(reverse(f"admin:{name}_changelist"))

    assert response.status_code == 302
    assert response.headers["Location"].startswith("/admin/login/")


@pytest.mark.parametrize(
    "name", ["corpus_article", "corpus_fact", "quizzes_question", "corpus_revision"]
)
def test_a_list_costs_the_same_for_one_row_and_for_many(
    client, tmp_path, django_assert_num_queries, name
):
    sign_in_admin(client)
    url = reverse(f"admin:{name}_changelist")
    make_question(make_article(tmp_path))
    client.get(url)
    with CaptureQueriesContext(connection) as with_one:
        client.get(url)
    for number in (2, 3, 4):
        make_question(make_article(tmp_path, number=number))

    with django_assert_num_queries(len(with_one)):
        client.get(url)


def test_a_corrected_date_is_a_person_s_and_reads_the_facts_again(client, tmp_path):
    sign_in_admin(client)
    article = make_article(tmp_path)
    form = {
        name: getattr(article, name)
        for name in ("title", "publisher", "author", "topic", "level")
    }

    response = client.post(
        reverse("admin:corpus_article_change", args=[article.pk]),
        {
            **form,
            "licence": "CC BY 4.0",
            "published": "1999-12-31",
            "revisions-TOTAL_FORMS": "0",
            "revisions-INITIAL_FORMS": "0",
        },
    )

    article.refresh_from_db()
    assert response.status_code == 302
    assert (article.published, article.published_from, article.licence) == (
        datetime.date(1999, 12, 31),
        "person",
        "CC BY 4.0",
    )
    assert article.current_revision().read_for == datetime.date(1999, 12, 31)


def test_an_article_shows_what_depends_on_it(client, tmp_path):
    sign_in_admin(client)
    article = make_article(tmp_path)
    make_question(article)

    response = client.get(reverse("admin:corpus_article_change", args=[article.pk]))

    facts = Fact.objects.standing().count()
    assert f"{facts} facts" in response.text
    assert "1 draft questions" in response.text
    assert "0 answers by learners" in response.text


def test_only_questions_without_a_flaw_can_be_approved(client, tmp_path):
    sign_in_admin(client)
    article = make_article(tmp_path)
    good, flawed = make_question(article), make_question(article, publishable=False)

    client.post(
        reverse("admin:quizzes_question_changelist"),
        {"action": "approve", "_selected_action": [good.pk, flawed.pk]},
    )

    good.refresh_from_db()
    flawed.refresh_from_db()
    assert (good.state, flawed.state) == ("approved", "draft")


@pytest.mark.parametrize("name", ["corpus_fact", "corpus_revision"])
def test_a_record_can_be_looked_at_and_not_changed(client, tmp_path, name):
    sign_in_admin(client)
    article = make_article(tmp_path)
    row = article.facts.first() if name == "corpus_fact" else article.revisions.first()
    url = reverse(f"admin:{name}_change", args=[row.pk])

    shown = client.get(url)
    posted = client.post(url, {"key": "forged", "text": "forged"})

    assert (shown.status_code, posted.status_code) == (200, 403)


def test_two_people_cannot_be_merged_into_each_other(client):
    sign_in_admin(client)
    first = Person.objects.create(name="Nouri al-Maliki")
    second = Person.objects.create(name="Nuri al-Maliki", merged_into=first)

    response = client.post(
        reverse("admin:corpus_person_change", args=[first.pk]),
        {
            "name": first.name,
            "merged_into": second.pk,
            "spellings-TOTAL_FORMS": "0",
            "spellings-INITIAL_FORMS": "0",
        },
    )

    first.refresh_from_db()
    assert first.merged_into is None
    assert "is already merged into" in response.text


def make_set(*questions: Question) -> QuestionSet:
    question_set = QuestionSet.objects.create(title="Ada", slug="ada")
    section = Section.objects.create(question_set=question_set)
    for position, question in enumerate(questions, start=1):
        Entry.objects.create(section=section, question=question, position=position)
    return question_set


def publish_in_admin(client, question_set) -> list[str]:
    """Return the messages that the admin shows."""
    response = client.post(
        reverse("admin:quizzes_questionset_changelist"),
        {"action": "publish_edition", "_selected_action": [question_set.pk]},
        follow=True,
    )
    return [str(message) for message in response.context["messages"]]


def test_a_set_is_published_in_the_admin_and_not_twice(client, tmp_path):
    sign_in_admin(client)
    question = make_question(make_article(tmp_path))
    Question.objects.filter(pk=question.pk).update(state=Question.State.APPROVED)
    question_set = make_set(question)

    first = publish_in_admin(client, question_set)
    second = publish_in_admin(client, question_set)

    edition = question_set.editions.get()
    assert first == ["“Ada, edition 1” is published."]
    assert second == ["“Ada” is as its newest edition: not changed."]
    assert edition.published_by.username == "root"
    assert edition.pools.get().items.get().wording == question.current_wording()


def test_a_set_without_an_approved_question_is_not_published(client, tmp_path):
    sign_in_admin(client)
    question_set = make_set(make_question(make_article(tmp_path)))

    shown = publish_in_admin(client, question_set)

    assert shown == [
        "“Ada” has no approved question: add questions to its sections, and approve"
        " them under Questions."
    ]
    assert not question_set.editions.exists()


def two_on_one_fact(folder: Path, *families: str) -> list[Question]:
    article = make_article(folder)
    fact = Fact.objects.first()
    questions = [make_question(article) for _ in families]
    for part, (question, family) in enumerate(zip(questions, families, strict=True)):
        question.state, question.family, question.part = "approved", family, str(part)
        question.save()
        QuestionFact.objects.create(question=question, fact=fact, position=0)
    return questions


def test_the_admin_warns_of_two_questions_on_one_fact(client, tmp_path):
    sign_in_admin(client)
    question_set = make_set(*two_on_one_fact(tmp_path, "when", "cloze"))

    done, warning = publish_in_admin(client, question_set)

    assert done == "“Ada, edition 1” is published."
    assert warning.endswith(
        "are on one fact. Take one of them out, or let the section draw."
    )


def test_the_admin_does_not_publish_one_fact_asked_twice_in_the_same_way(
    client, tmp_path
):
    sign_in_admin(client)
    question_set = make_set(*two_on_one_fact(tmp_path, "when", "when"))

    (refused,) = publish_in_admin(client, question_set)

    assert refused.startswith("“Ada” is not published: “On what date")
    assert not question_set.editions.exists()
