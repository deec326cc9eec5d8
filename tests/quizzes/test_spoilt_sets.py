"""Publishing a set whose questions spoil one another."""

import pytest
from django.core.management.base import CommandError

from corpus.models import Fact
from quizzes.models import Edition, Question, QuestionFact, QuestionSet
from tests.builders import make_wording
from tests.quizzes.stored import store_article
from tests.quizzes.test_build_bank import run, write_set

pytestmark = pytest.mark.django_db


def on_the_bridge(fact, *, family="when", telling=None, of=None):
    """Make a question on a sentence of its own; ``of`` names one on the same fact."""
    wording = make_wording(
        before=f"The {fact} bridge carried", fact=fact, after="trams over the river.",
        stem=f"How many {fact} trams crossed the bridge?", family=family,
        **({"explanation": telling.excerpt} if telling else {}),
    )  # fmt: skip
    if telling:
        Question.objects.filter(pk=wording.question_id).update(
            article=telling.question.article
        )
    if of:
        QuestionFact.objects.create(question=wording.question, fact=of, position=0)
    return wording


def test_a_set_in_which_one_question_tells_anothers_answer_comes_with_a_warning(
    tmp_path,
):
    told = on_the_bridge("300")
    teller = on_the_bridge("400", telling=told)
    write_set(tmp_path, teller.question.uuid, told.question.uuid)

    out, errors = run("publish_sets", str(tmp_path))

    assert out == "The dam: new, 2 questions\n"
    assert errors == (
        "dam.toml: “How many 300 trams crossed the bridge?” and “How many 400 trams"
        " crossed the bridge?”: one of them gives away the other’s answer. Take one of"
        " them out, or let the section draw.\n"
    )


def test_a_section_that_can_draw_them_apart_needs_no_warning(tmp_path):
    told = on_the_bridge("300")
    teller = on_the_bridge("400", telling=told)
    codes = [teller.question.uuid, told.question.uuid]
    write_set(tmp_path, *codes, on_the_bridge("500").question.uuid, extra="draw = 2\n")

    _, errors = run("publish_sets", str(tmp_path))

    assert errors == ""


def test_a_set_that_asks_one_fact_twice_in_the_same_way_is_not_published(tmp_path):
    store_article()
    fact = Fact.objects.first()
    codes = [on_the_bridge(n, of=fact).question.uuid for n in ("300", "400")]
    path = write_set(tmp_path, *codes)

    with pytest.raises(CommandError, match="1 of 1 sets were not published"):
        run("publish_sets", str(path))

    assert not Edition.objects.exists()
    assert not QuestionSet.objects.exists()


def test_two_families_on_one_fact_come_with_a_warning(tmp_path):
    store_article()
    fact = Fact.objects.first()
    codes = [
        on_the_bridge(number, of=fact, family=family).question.uuid
        for number, family in (("300", "when"), ("400", "how_many"))
    ]
    write_set(tmp_path, *codes)

    out, errors = run("publish_sets", str(tmp_path))

    assert out == "The dam: new, 2 questions\n"
    assert "are on one fact. Take one of them out" in errors
