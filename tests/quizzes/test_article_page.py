"""Reading an article: whole text, facts on request, nothing that tells an answer."""

import pytest
from django.urls import reverse

from accounts.models import User
from corpus.models import Article, Fact, Mention, Revision
from quizzes.models import Question, QuestionFact
from tests.builders import (
    answer_slot,
    make_article,
    make_attempt,
    make_guest,
    make_user,
    make_wording,
)

pytestmark = pytest.mark.django_db

TEXT = "Menu\n\nMr Hale sent 300 engineers to the dam. It held until 12 June 2014."


def make_fact(article, words: str, kind: str = Fact.Kind.NUMBER, tier="A", **fields):
    """Make a standing fact on ``words``, in a sentence that ends at the next stop."""
    revision = article.current_revision()
    start = revision.text.index(words)
    sentence = max(revision.text.rfind(". ", 0, start), 4) + 2
    fact = Fact.objects.create(article=article, kind=kind, key=words)
    fact.current = Mention.objects.create(
        fact=fact,
        revision=revision,
        start=start,
        end=start + len(words),
        sentence_start=sentence,
        sentence_end=revision.text.index(".", start) + 1,
        text=words,
        value=fields.pop("value", {}),
        confidence=1,
        tier=tier,
    )
    fact.save()
    return fact


def address_of(article, **query) -> str:
    return reverse("quizzes:article", args=[article.uuid], query=query or None)


def test_the_page_shows_text_and_origin_without_what_is_masked(client):
    article = make_article(
        text=TEXT,
        title="The dam",
        publisher="The Valley Post",
        author="A. Writer",
        licence="CC BY 4.0",
        follows="An older report",
        published="2014-06-13",
        published_from=Article.DateSource.SIDECAR,
    )
    Revision.objects.update(mask=[[0, 4, "menu"]])

    page = " ".join(client.get(address_of(article)).text.split())

    assert '<h1 id="title">The dam</h1>' in page
    assert "<p>Mr Hale sent 300 engineers to the dam." in page
    assert "<p>Menu" not in page.split("left-out")[0]
    for words in ("The Valley Post", "A. Writer", "13 June 2014", "CC BY 4.0"):
        assert words in page
    assert "Retells An older report." in page
    assert f"(date: {article.get_published_from_display()})" in page
    assert "1 passage left out" in page


def test_markup_in_a_text_or_title_stays_text(client):
    article = make_article(text="<script>alert(1)</script> & so on.", title="<b>Bold")

    page = client.get(address_of(article)).text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; so on." in page
    assert "&lt;b&gt;Bold" in page


def test_a_sentence_with_a_fact_can_be_linked_to(client):
    article = make_article(text=TEXT)
    fact = make_fact(article, "12 June 2014", Fact.Kind.DATE)

    page = client.get(address_of(article)).text

    place = f"s{fact.current.sentence_start}"
    assert (
        f'<span class="sentence" id="{place}">It held until 12 June 2014.</span>'
        in page
    )


def test_a_sentence_that_only_a_question_points_to_can_be_linked_to(client):
    article = make_article(text=TEXT)
    make_wording(article=article)

    page = client.get(address_of(article)).text

    assert '<span class="sentence" id="s6">Mr Hale sent 300' in page


def test_facts_are_marked_only_on_request(client):
    article = make_article(text=TEXT)
    make_fact(article, "300")
    make_fact(article, "12 June 2014", Fact.Kind.DATE, value={"value": "2014-06-12"})

    plain = client.get(address_of(article)).text
    marked = client.get(address_of(article, facts=1)).text

    assert "<mark" not in plain
    assert '<mark class="mark mark-number" id="f1">300<sup' in marked
    assert '<mark class="mark mark-date" id="f2">12 June 2014<sup' in marked
    assert "2 facts marked" in " ".join(marked.split())


def test_withdrawn_and_doubtful_facts_are_not_shown(client):
    article = make_article(text=TEXT)
    withdrawn = make_fact(article, "300")
    withdrawn.withdrawn_at = withdrawn.created_at
    withdrawn.save()
    make_fact(article, "12 June 2014", Fact.Kind.DATE, tier="B")

    response = client.get(address_of(article, facts=1))

    assert response.context["facts"] == []
    assert "No facts have been found" in response.text


def test_a_teacher_sees_facts_of_tier_b_too(client):
    article = make_article(text=TEXT)
    fact = make_fact(article, "300", tier="B")
    client.force_login(make_user(role=User.Role.TEACHER))

    response = client.get(address_of(article, facts=1))

    assert response.context["facts"] == [fact]


def make_asked_fact(article):
    fact = make_fact(article, "300")
    wording = make_wording(article=article)
    QuestionFact.objects.create(question=wording.question, fact=fact, position=1)
    return fact, wording


def test_a_fact_stays_covered_until_its_open_question_is_answered(client):
    article = make_article(text=TEXT)
    fact, wording = make_asked_fact(article)
    learner = make_guest()
    attempt = make_attempt(learner=learner, wordings=[wording])
    client.force_login(learner)

    before = client.get(address_of(article, facts=1))
    slot = attempt.slots.get()
    answer_slot(slot, slot.option_order[0])
    after = client.get(address_of(article, facts=1))

    assert (before.context["facts"], before.context["covered"]) == ([], 1)
    assert "<mark" not in before.text
    assert (after.context["facts"], after.context["covered"]) == ([fact], 0)


def test_a_fact_that_only_the_evidence_names_is_covered_too(client):
    article = make_article(text=TEXT)
    fact = make_fact(article, "300")
    wording = make_wording(article=article)
    wording.evidence.update(mention=fact.current)
    learner = make_guest()
    make_attempt(learner=learner, wordings=[wording])
    client.force_login(learner)

    response = client.get(address_of(article, facts=1))

    assert response.context["facts"] == []


def test_a_longer_fact_that_states_the_answer_is_covered_too(client):
    article = make_article(text=TEXT)
    make_fact(article, "Mr Hale sent 300 engineers", Fact.Kind.QUOTE)
    beside = make_fact(article, "12 June 2014", Fact.Kind.DATE)
    attempt = make_attempt(
        learner=make_guest(), wordings=[make_wording(article=article)]
    )
    client.force_login(attempt.learner)

    response = client.get(address_of(article, facts=1))

    assert (response.context["facts"], response.context["covered"]) == ([beside], 1)


def test_somebody_elses_open_question_covers_nothing(client):
    article = make_article(text=TEXT)
    fact, wording = make_asked_fact(article)
    make_attempt(wordings=[wording])
    client.force_login(make_guest())

    response = client.get(address_of(article, facts=1))

    assert response.context["facts"] == [fact]


def test_quiz_me_is_offered_if_a_question_is_approved(client):
    article = make_article(text=TEXT)
    wording = make_wording(article=article)
    action = reverse("quizzes:practise_article", args=[article.uuid])

    with_questions = client.get(address_of(article)).text
    Question.objects.filter(pk=wording.question_id).update(state="draft")
    without = client.get(address_of(article)).text

    assert f'method="post" action="{action}"' in with_questions
    assert action not in without


def test_a_private_article_is_its_owners_alone(client):
    owner = make_user()
    article = make_article(text=TEXT, owner=owner, visibility="private")

    as_visitor = client.get(address_of(article))
    client.force_login(make_user())
    as_stranger = client.get(address_of(article))
    client.force_login(owner)
    as_owner = client.get(address_of(article))

    statuses = [r.status_code for r in (as_visitor, as_stranger, as_owner)]
    assert statuses == [404, 404, 200]


def test_the_newest_revision_is_read(client):
    article = make_article(text=TEXT)
    Revision.objects.create(article=article, number=2, text="It broke.")

    page = client.get(address_of(article)).text

    assert "<p>It broke.</p>" in page
    assert "Mr Hale" not in page


def test_an_earlier_revision_is_shown_as_such(client):
    article = make_article(text=TEXT)
    make_wording(article=article)
    Revision.objects.create(article=article, number=2, text="It broke.")

    page = client.get(address_of(article, revision=1)).text

    assert '<span class="sentence" id="s6">Mr Hale sent 300' in page
    assert "This is an earlier text of the article" in page
    assert f'<a href="{address_of(article)}">Read it as it is now</a>' in page


@pytest.mark.parametrize("revision", ["7", "x", "-1", "9" * 30, "²"])
def test_a_revision_that_is_not_there_is_not_found(client, revision):
    article = make_article(text=TEXT)

    response = client.get(address_of(article, revision=revision))

    assert response.status_code == 404


@pytest.mark.parametrize("facts", [1, 3])
def test_the_page_costs_the_same_for_any_number_of_facts(
    client, django_assert_num_queries, facts
):
    article = make_article(text=TEXT)
    for words in ["300", "12 June 2014", "engineers"][:facts]:
        make_fact(article, words)
    client.force_login(make_user())

    # session, user, article, revision, facts, sentences, covered, questions
    with django_assert_num_queries(8):
        client.get(address_of(article, facts=1))
