"""The bank on paper for raters: every publishable question with key and proof."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from corpus.models import Article
from quizzes.models import Question
from tests.builders import make_article, make_wording
from tests.quizzes.test_arranged_questions import (
    PROMPTS,
    match_wording,
    order_wording,
    sentence_wording,
)

pytestmark = pytest.mark.django_db


def printed() -> list[dict]:
    out = StringIO()
    call_command("print_bank", stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_an_empty_bank_says_what_to_do():
    with pytest.raises(CommandError, match=r"load_articles.*build_bank"):
        printed()


def test_a_question_is_printed_with_bar_key_and_proof():
    wording = make_wording(stem="How many engineers were sent to the dam?")
    Article.objects.update(
        title="At the dam", published="1931-05-20", published_from="person"
    )

    assert printed() == [
        {
            "uuid": str(wording.question.uuid),
            "family": "how_many",
            "article": "At the dam",
            "published": "1931-05-20",
            "form": "choice",
            "stem": "How many engineers were sent to the dam?",
            "excerpt": "Mr Hale sent ▇▇▇▇ engineers to the dam.",
            "prompts": [],
            "options": ["5", "69", "1,500", "300"],
            "answer": ["300"],
            "proof": ["Mr Hale sent 300 engineers to the dam."],
        }
    ]


def test_only_the_newest_wording_of_a_publishable_question_is_printed():
    wording = make_wording(article=make_article(text="Mr Hale sent 300 engineers."),
                           after="engineers.")  # fmt: skip
    wording.pk, wording.number, wording.stem = None, 2, "How many did Mr Hale send?"
    wording._state.adding = True
    wording.save()

    assert [row["stem"] for row in printed()] == ["How many did Mr Hale send?"]

    Question.objects.update(publishable=False)
    with pytest.raises(CommandError):
        printed()


@pytest.mark.parametrize(
    ("make", "prompts", "answer"),
    [
        (order_wording, [], ["The wall was built", "The mill was sold",
                             "The gates broke"]),
        (match_wording, PROMPTS, ["horses", "engineers", "barns"]),
        (sentence_wording, [], ["The gates broke on Sunday."]),
    ],
)  # fmt: skip
def test_the_answer_of_an_arrangement_is_told_in_its_texts(make, prompts, answer):
    make()

    (row,) = printed()

    assert (row["prompts"], row["answer"]) == (prompts, answer)


@pytest.mark.parametrize("questions", [1, 3])
def test_the_number_of_queries_does_not_grow_with_the_bank(
    questions, django_assert_num_queries
):
    for _ in range(questions):
        make_wording()

    with django_assert_num_queries(2):
        assert len(printed()) == questions
