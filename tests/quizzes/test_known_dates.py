"""A timeline of what a learner knows, and of nothing else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from corpus.models import Article, Fact
from quizzes.models import Answer, QuestionFact
from quizzes.queries.known_dates import dates_known
from quizzes.queries.progress import known_by
from tests.builders import answer, make_attempt, make_user, make_wording, name_key
from tests.quizzes.stored import TEXT, store_article

pytestmark = pytest.mark.django_db

KNOWN = "/progress/timeline/"
RIGHT = "o3"


def asking_for_the_dam(article: Article):
    return make_wording(
        article=article, before="The", fact="Alder Dam", after="was finished in 1928.",
        key=name_key("Alder Dam"), wrong=("Birch Dam", "Cedar Dam", "Oak Dam"),
    )  # fmt: skip


def learn(learner, wording, *, days: int = 2) -> None:
    for back in reversed(range(days)):
        attempt = make_attempt(learner=learner, wordings=[wording])
        answer(attempt, RIGHT)
        Answer.objects.filter(slot__attempt=attempt).update(
            given_at=timezone.now() - timedelta(days=back)
        )


def test_a_date_told_with_what_is_known_is_on_the_timeline(client):
    learner, article = make_user(), store_article()
    learn(learner, asking_for_the_dam(article))
    client.force_login(learner)

    page = client.get(KNOWN).text

    assert '<time datetime="1928">1928</time>' in page
    assert "The Alder Dam was finished in 1928." in page
    assert f'href="/articles/{article.uuid}/#s{TEXT.index("The Alder")}"' in page


def test_what_was_right_on_one_day_only_is_not_known():
    learner = make_user()
    learn(learner, asking_for_the_dam(store_article()), days=1)

    assert dates_known(learner, known_by(learner)) == []


def test_other_sentences_of_the_article_stay_away():
    learner, article = make_user(), store_article()
    flood = make_wording(
        article=article, before="The Elmbridge flood drove more than", fact="500,000",
        after="people from their homes.",
    )  # fmt: skip
    learn(learner, flood)

    assert known_by(learner) == {flood.question_id}
    assert dates_known(learner, known_by(learner)) == []


def test_a_withdrawn_date_is_gone():
    learner = make_user()
    learn(learner, asking_for_the_dam(store_article()))
    Fact.objects.filter(kind=Fact.Kind.DATE).update(withdrawn_at=timezone.now())

    assert dates_known(learner, known_by(learner)) == []


def test_an_article_one_may_not_read_any_more_is_not_quoted():
    learner, article = make_user(), store_article()
    learn(learner, asking_for_the_dam(article))
    article.visibility, article.owner = Article.Visibility.PRIVATE, make_user()
    article.save()

    assert dates_known(learner, known_by(learner)) == []


def test_a_sentence_stays_covered_while_a_question_on_it_is_open():
    learner, article = make_user(), store_article()
    learn(learner, asking_for_the_dam(article))
    other = asking_for_the_dam(article)
    QuestionFact.objects.create(
        question=other.question, fact=Fact.objects.get(kind=Fact.Kind.DATE), position=0
    )
    make_attempt(learner=learner, wordings=[other])

    assert dates_known(learner, known_by(learner)) == []


@pytest.mark.parametrize("questions", [1, 3])
def test_the_timeline_costs_seven_queries(client, django_assert_num_queries, questions):
    learner, article = make_user(), store_article()
    for _ in range(questions):
        learn(learner, asking_for_the_dam(article))
    client.force_login(learner)

    # session, user, wishes, tries, what was met, sentences, dates
    with django_assert_num_queries(7):
        client.get(KNOWN)
