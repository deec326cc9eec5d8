"""The bank: what drafting stores, keeps, rewords and pauses."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from corpus.models import Article, Fact, Revision
from quizzes.actions.bank import build_bank
from quizzes.models import Evidence, Question, Wording
from quizzes.queries.materials import materials_of
from tests.engine.stated import quote
from tests.quizzes.stored import TEXT, facts_of, store_article, store_fact

pytestmark = pytest.mark.django_db


def build(*articles):
    return list(build_bank(articles or Article.objects.order_by("pk")))


def rows():
    return {
        "questions": list(Question.objects.order_by("pk").values()),
        "wordings": list(Wording.objects.order_by("pk").values()),
        "evidence": list(Evidence.objects.order_by("pk").values()),
    }


def question_of(family, part):
    return Question.objects.get(family=family, part=part)


def test_every_fact_comes_out_of_the_store_as_it_went_in():
    article = store_article()

    (material,) = materials_of([article])

    assert [stated.fact for stated in material.stated] == sorted(
        facts_of(), key=lambda fact: fact.span
    )
    assert [stated.person for stated in material.stated] == [
        None,
        None,
        "Ada Brook",
        "Tom Hale",
        "Ruth Penn",
    ]


def test_the_text_is_fetched_once_and_not_with_each_fact():
    article = store_article()

    with CaptureQueriesContext(connection) as asked:
        materials_of([article])

    texts = [
        query["sql"] for query in asked if '"corpus_revision"."text"' in query["sql"]
    ]
    assert len(texts) == 1
    assert '"corpus_mention"' not in texts[0]


def test_new_questions_are_drafts_with_their_facts_and_evidence():
    article = store_article()

    (report,) = build(article)

    question = question_of("when", "date")
    wording = question.current_wording()
    evidence = wording.evidence.get()
    assert (report.counts, report.publishable) == ({"new": 8}, 8)
    assert (question.state, question.publishable) == (Question.State.DRAFT, True)
    assert list(question.facts.all()) == [article.facts.get(kind=Fact.Kind.DATE)]
    assert TEXT[evidence.start : evidence.end] == "1928"
    assert evidence.mention == article.facts.get(kind=Fact.Kind.DATE).current
    assert TEXT[evidence.sentence_start : evidence.sentence_end] == wording.excerpt


def test_a_wrong_option_from_a_text_brings_its_evidence():
    build(store_article())

    said = Question.objects.filter(family="who_said", part="speaker").first()
    wording = said.current_wording()

    options = {row["id"]: row["text"] for row in wording.options if not row["right"]}
    sources = wording.evidence.filter(role=Evidence.Role.OPTION)
    assert {source.option for source in sources} == set(options)
    for source in sources:
        sentence = TEXT[source.sentence_start : source.sentence_end]
        assert options[source.option] in sentence


def test_building_twice_changes_nothing():
    store_article()
    build()
    before = rows()

    (report,) = build()

    assert rows() == before
    assert (report.counts, report.changed) == ({"unchanged": 8}, False)


def test_another_article_rewords_nothing():
    article = store_article()
    build(article)
    before = rows()
    text = "“We lost two hundred sheep in one night,” Max Field said."
    said = quote(text, "“We lost two hundred sheep in one night,”", "Max Field")
    store_article(text, said, title="Sheep")

    (report,) = build(article)

    assert rows() == before
    assert report.changed is False


def test_a_corrected_fact_gives_its_question_a_second_wording():
    article = store_article()
    build()
    fact = article.facts.get(kind=Fact.Kind.DATE)
    fact.current.value = {**fact.current.value, "value": "1927"}
    fact.current.save()

    (report,) = build()

    question = question_of("when", "date")
    assert report.counts == {"reworded": 1, "unchanged": 7}
    assert question.current_wording().number == 2
    assert question.current_wording().key["text"] == "1927"
    assert question.wordings.get(number=1).key["text"] == "1928"


def test_a_wording_that_a_person_wrote_is_locked():
    article = store_article()
    build()
    question = question_of("when", "date")
    old = question.current_wording()
    Wording.objects.create(
        question=question, number=2, stem="When was the dam ready?",
        excerpt=old.excerpt, bars=old.bars, key=old.key, options=old.options,
        sha256="0" * 64, written_by=User.objects.create_user("teacher"),
    )  # fmt: skip
    fact = article.facts.get(kind=Fact.Kind.DATE)
    fact.current.value = {**fact.current.value, "value": "1927"}
    fact.current.save()

    (report,) = build()

    assert question.current_wording().stem == "When was the dam ready?"
    assert report.counts == {"locked": 1, "unchanged": 7}


def test_an_approved_question_pauses_when_its_fact_is_withdrawn():
    article = store_article()
    build()
    Question.objects.update(state=Question.State.APPROVED)
    article.facts.filter(kind=Fact.Kind.DATE).update(withdrawn_at=timezone.now())

    (report,) = build()

    question = question_of("when", "date")
    assert (report.paused, report.rejections["fact_withdrawn"]) == (1, 1)
    assert question.state == Question.State.PAUSED
    assert (question.publishable, question.rejection) == (False, "fact_withdrawn")
    assert build()[0].changed is False


def test_a_flawed_question_is_kept_with_its_reason():
    text = "“They lied,” Ada Brook said."
    article = store_article(text, quote(text, "“They lied,”", "Ada Brook"))

    (report,) = build(article)

    question = question_of("who_said", "speaker")
    assert (report.publishable, dict(report.rejections)) == (
        0,
        {"quotation_too_short": 1, "too_few_distractors": 1},
    )
    assert (question.publishable, question.rejection) == (
        False,
        "quotation_too_short",
    )


def test_a_private_article_lends_nothing_to_public_questions():
    owner = User.objects.create_user("teacher")
    secret = "“We lost two hundred sheep in one night,” Max Field said."
    said = quote(secret, "“We lost two hundred sheep in one night,”", "Max Field")
    store_article(
        secret, said, title="Secret", owner=owner, visibility=Article.Visibility.PRIVATE
    )
    public = store_article()

    build()

    texts = [
        row["text"]
        for wording in Wording.objects.filter(question__article=public)
        for row in wording.options
    ]
    assert len(texts) == 25
    assert not any("Field" in text or "sheep" in text for text in texts)


def test_facts_of_an_older_revision_are_not_asked():
    article = store_article()
    newer = Revision.objects.create(article=article, number=2, text="It rained.")

    (report,) = build(article)

    assert newer == article.current_revision()
    assert report.questions == 0


def test_a_new_fact_adds_its_question_only():
    article = store_article(TEXT, *facts_of()[:4])
    build()
    store_fact(article.current_revision(), facts_of()[4])

    (report,) = build()

    assert report.counts == {"new": 2, "reworded": 4, "unchanged": 2}
    assert {one.reason for one in report.plan.of("reworded")} == {"options_changed"}
