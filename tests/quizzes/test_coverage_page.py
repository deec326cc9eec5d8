"""The ledger: each sentence of an article, what is asked of it, and why not more."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from accounts.models import User
from corpus.actions.sources import Said
from quizzes.actions.articles import load_article
from quizzes.actions.bank import build_bank
from quizzes.models import Refusal
from quizzes.queries.coverage import coverage_of
from tests.builders import make_guest, make_user

pytestmark = pytest.mark.django_db

TEXT = (
    "The valley lies between green hills.\n\n"
    "The Alder Dam above the valley was finished in 1928.\n\n"
    "“It will hold,” Ada Brook said.\n\n"
    "Some people left.\n"
)


def load(folder, text=TEXT, name="dam.txt", owner=None):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    article = load_article(path, person=Said(title=f"The dam {name}")).article
    if owner:
        article.owner = owner
        article.visibility = "private"
        article.save()
    list(build_bank([article]))
    return article


def page_of(client, article, **query):
    return client.get(reverse("quizzes:coverage", args=[article.uuid], query=query))


def sign_in_admin(client):
    admin = get_user_model().objects.create_superuser("root", password="x")
    client.force_login(admin)


def test_each_sentence_says_whether_it_is_asked(tmp_path):
    article = load(tmp_path)

    lines = coverage_of(article.current_revision()).lines

    assert [line.state for line in lines] == ["empty", "asked", "unasked", "empty"]
    assert [len(line.facts) for line in lines] == [0, 1, 1, 0]


def test_a_sentence_without_a_question_says_why(client, tmp_path):
    sign_in_admin(client)
    article = load(tmp_path)

    page = page_of(client, article)

    assert "Why is there no question?" in page.text
    assert "The Alder Dam above the valley was finished in 1928." in page.text


def test_only_gaps_are_shown_on_request(client, tmp_path):
    sign_in_admin(client)
    article = load(tmp_path)

    page = page_of(client, article, show="gaps")

    assert "Ada Brook said" in page.text
    assert "was finished in 1928" not in page.text


def test_a_refused_candidate_stands_at_its_sentence(client, tmp_path):
    sign_in_admin(client)
    article = load(tmp_path)
    sentence = TEXT.index("The Alder Dam")
    Refusal.objects.create(
        article=article, fact=article.facts.first(), family="where", rule="too_vague",
        sentence_start=sentence, sentence_end=sentence + 20,
    )  # fmt: skip

    line = coverage_of(article.current_revision()).lines[1]

    assert "too_vague" in [refusal.rule for refusal in line.refusals]
    assert "Too vague." in page_of(client, article).text


def test_a_text_not_read_yet_says_what_to_do(client, tmp_path):
    sign_in_admin(client)
    article = load(tmp_path)
    revision = article.current_revision()
    revision.outline = {}
    revision.save(update_fields=["outline"])

    assert "has not been read by the present engine" in page_of(client, article).text


def test_only_those_who_look_after_an_article_see_its_ledger(client, tmp_path):
    teacher = make_user(role=User.Role.TEACHER)
    own = load(tmp_path, owner=teacher)
    public = load(tmp_path, text=TEXT + "More of it.", name="other.txt")
    found = {}
    for person in (None, make_guest(), make_user(), make_user(role="teacher"), teacher):
        client.logout()
        if person:
            client.force_login(person)
        name = getattr(person, "username", "visitor")
        found[name] = [page_of(client, one).status_code for one in (own, public)]

    *others, teachers = found.values()
    assert teachers == [200, 404]
    assert set(map(tuple, others)) <= {(404, 404), (302, 302)}


def test_the_article_page_leads_there_for_its_editor_alone(client, tmp_path):
    article = load(tmp_path)
    address = reverse("quizzes:coverage", args=[article.uuid])
    before = client.get(reverse("quizzes:article", args=[article.uuid]))

    sign_in_admin(client)
    after = client.get(reverse("quizzes:article", args=[article.uuid]))

    assert (address in before.text, address in after.text) == (False, True)


@pytest.mark.parametrize("sentences", [1, 3])
def test_the_ledger_costs_the_same_for_any_number_of_facts(
    client, tmp_path, django_assert_num_queries, sentences
):
    sign_in_admin(client)
    text = "".join(
        f"The Alder Dam {n} was finished in 19{n}8.\n\n"
        for n in range(2, 2 + sentences)
    )
    article = load(tmp_path, text=text)

    # session, user, article, revision, facts, questions, proofs, refusals
    with django_assert_num_queries(8):
        page_of(client, article)
