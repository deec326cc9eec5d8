"""The questions page: who sees it, what it shows, what a press does."""

import pytest
from django.urls import reverse

from accounts.models import User
from corpus.models import Article
from quizzes.models import Correction, Question, Wording
from tests.builders import make_guest, make_user
from tests.quizzes.revised import (
    approved_bridge,
    build,
    load_bridge,
    question_with,
)

pytestmark = pytest.mark.django_db
State = Question.State
HTMX = {"HX-Request": "true"}


def address(name, article, *more):
    return reverse(f"quizzes:{name}", args=[article.uuid, *more])


def make_teacher(**fields) -> User:
    return make_user(role=User.Role.TEACHER, **fields)


def own(article: Article, teacher: User) -> Article:
    article.owner = teacher
    article.save(update_fields=["owner"])
    return article


@pytest.fixture
def editor(client):
    teacher = make_teacher()
    client.force_login(teacher)
    return teacher


def test_only_editors_open_the_pages(client, tmp_path):
    owner = make_teacher()
    article = own(approved_bridge(tmp_path), owner)
    admin = User.objects.create_superuser("admin")
    student_who_owns = make_user()
    seen = {}

    for name, person in {
        "owner": owner,
        "admin": admin,
        "another teacher": make_teacher(),
        "student": student_who_owns,
        "guest": make_guest(),
    }.items():
        client.force_login(person)
        codes = [
            client.get(address("questions", article)).status_code,
            client.get(address("plan", article)).status_code,
            client.post(address("plan", article)).status_code,
            client.post(address("approve_proposed", article)).status_code,
        ]
        seen[name] = codes

    assert seen == {
        "owner": [200, 200, 302, 302],
        "admin": [200, 200, 302, 302],
        "another teacher": [404, 404, 404, 404],
        "student": [404, 404, 404, 404],
        "guest": [404, 404, 404, 404],
    }


def test_the_article_page_leads_editors_there_and_nobody_else(client, tmp_path, editor):
    article = own(load_bridge(tmp_path), editor)
    page = address("article", article)
    link = f'href="{address("questions", article)}"'

    as_editor = client.get(page).text
    client.force_login(make_user())
    as_student = client.get(page).text

    assert (link in as_editor, link in as_student) == (True, False)


def test_an_article_without_questions_leads_to_the_plan(client, tmp_path, editor):
    article = own(load_bridge(tmp_path), editor)

    page = client.get(address("questions", article)).text

    assert "No questions have been made of this article yet." in page
    assert f'href="{address("plan", article)}"' in page


def test_a_question_is_shown_with_all_that_decides(client, tmp_path, editor):
    article = own(load_bridge(tmp_path), editor)
    build(article)
    wording = question_with("300").current_wording()

    page = client.get(
        address("questions", article), {"family": "how_many", "order": "text"}
    ).text

    item = page.partition(f'id="q{wording.question.uuid}"')[2].partition("</li>\n  ")[0]
    item = page.partition(f'id="q{wording.question.uuid}"')[2]
    for shown in (wording.stem, 'class="bar"', "Answer: <strong", *texts(wording)):
        assert shown in item
    assert f"{address('article', article)}#s" in item


def texts(wording: Wording) -> list[str]:
    return [option["text"] for option in wording.options]


@pytest.mark.parametrize(
    ("show", "number"),
    [("", 9), ("flawed", 1), ("approved", 1), ("aside", 1), ("all", 10), ("x", 9)],
)
def test_the_address_chooses_what_is_shown(client, tmp_path, editor, show, number):
    article = own(load_bridge(tmp_path), editor)
    build(article)
    first, second, third = Question.objects.order_by("pk")[:3]
    Question.objects.filter(pk=first.pk).update(state=State.APPROVED)
    Question.objects.filter(pk=second.pk).update(state=State.REJECTED)
    Question.objects.filter(pk=third.pk).update(
        publishable=False, rejection="answer_in_stem"
    )

    page = client.get(address("questions", article), {"show": show}).text

    assert page.count('class="sheet bank-item"') == number
    says_why = "The question names its own answer." in page
    assert says_why is (show in {"flawed", "all"})


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_for_any_number_of_questions(
    client, tmp_path, editor, rows, django_assert_num_queries
):
    article = own(approved_bridge(tmp_path), editor)
    changes = [("300 carts", "350 carts"), ("4,200", "4,300"), ("1931", "1930")]
    load_bridge(tmp_path, *changes[:rows])

    # session, user, article, counts, number, questions, wordings, proofs, corrections,
    # old sentences, new sentences
    with django_assert_num_queries(11):
        page = client.get(address("questions", article), {"show": "changed"}).text

    assert page.count('class="sheet bank-item"') == rows


@pytest.mark.parametrize(
    ("before", "pressed"),
    [
        (State.DRAFT, State.APPROVED),
        (State.APPROVED, State.DRAFT),
        (State.DRAFT, State.REJECTED),
        (State.REJECTED, State.DRAFT),
        (State.APPROVED, State.PAUSED),
        (State.PAUSED, State.APPROVED),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_one_press_decides_and_another_takes_it_back(
    client, tmp_path, editor, before, pressed, headers
):
    article = own(load_bridge(tmp_path), editor)
    build(article)
    question = question_with("300")
    Question.objects.filter(pk=question.pk).update(state=before)

    where = address("decide", article, question.uuid)
    response = client.post(f"{where}?show=all", {"state": pressed}, headers=headers)

    question.refresh_from_db()
    assert question.state == pressed
    if headers:
        assert response.status_code == 200
        assert f'value="{before}"' in response.text
        assert "<html" not in response.text
    else:
        here = address("questions", article)
        assert response.url == f"{here}?show=all#q{question.uuid}"
        assert f"Now {pressed.label.lower()}: " in client.get(response.url).text


def test_a_stranger_decides_nothing(client, tmp_path):
    article = approved_bridge(tmp_path)
    client.force_login(make_teacher())
    question = question_with("300")

    where = address("decide", article, question.uuid)
    response = client.post(where, {"state": State.REJECTED})

    question.refresh_from_db()
    assert (response.status_code, question.state) == (404, State.APPROVED)


@pytest.mark.parametrize("state", ["", "loved"])
def test_a_state_that_is_none_is_refused(client, tmp_path, editor, state):
    article = own(approved_bridge(tmp_path), editor)

    where = address("decide", article, question_with("300").uuid)

    assert client.post(where, {"state": state}).status_code == 400


@pytest.mark.parametrize(("headers", "status"), [({}, 302), (HTMX, 422)])
def test_a_flawed_question_is_not_approved(client, tmp_path, editor, headers, status):
    article = own(load_bridge(tmp_path), editor)
    build(article)
    question = question_with("300")
    Question.objects.filter(pk=question.pk).update(publishable=False)

    where = address("decide", article, question.uuid)
    response = client.post(where, {"state": "approved"}, headers=headers, follow=False)

    question.refresh_from_db()
    assert (response.status_code, question.state) == (status, State.DRAFT)


def test_all_proposed_are_approved_with_one_press(client, tmp_path, editor):
    article = own(load_bridge(tmp_path), editor)
    build(article)
    chosen = set(Question.objects.order_by("pk").values_list("pk", flat=True)[:3])
    Question.objects.update(proposed=False)
    Question.objects.filter(pk__in=chosen).update(proposed=True)

    page = client.post(address("approve_proposed", article), follow=True).text

    approved = Question.objects.approved().values_list("pk", flat=True)
    assert set(approved) == chosen
    assert "3 questions approved." in page


def test_a_changed_article_lists_what_it_paused_side_by_side(client, tmp_path, editor):
    article = own(approved_bridge(tmp_path), editor)
    load_bridge(tmp_path, ("300 carts", "350 carts"), ("1922", "1923"))

    whole = client.get(address("questions", article)).text
    page = client.get(address("questions", article), {"show": "changed"}).text

    assert "Paused because the article changed: 2." in whole
    assert 'Aldham, <del class="was">300</del> carts' in page
    assert 'Aldham, <mark class="fact">350</mark> carts' in page
    assert "once applied, it can be approved here" in page
    assert "Approve the new wording" not in page


def test_a_new_wording_is_approved_where_both_sentences_stand(client, tmp_path, editor):
    article = own(approved_bridge(tmp_path), editor)
    build(load_bridge(tmp_path, ("300 carts", "350 carts")))
    question = question_with("300")

    page = client.get(address("questions", article), {"show": "changed"}).text
    client.post(address("decide", article, question.uuid), {"state": "approved"})

    question.refresh_from_db()
    correction = Correction.objects.get()
    assert 'Aldham, <del class="was">300</del> carts' in page
    assert "Approve the new wording" in page
    assert question.state == State.APPROVED
    assert (correction.old.number, correction.new.number) == (1, 2)


def test_without_its_new_wording_a_changed_question_is_not_approved(
    client, tmp_path, editor
):
    article = own(approved_bridge(tmp_path), editor)
    load_bridge(tmp_path, ("300 carts", "350 carts"))
    question = question_with("300")

    client.post(address("decide", article, question.uuid), {"state": "approved"})

    question.refresh_from_db()
    assert question.state == State.PAUSED
