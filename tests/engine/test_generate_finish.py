"""How somebody ended a sentence: only ends that are worth remembering."""

import pytest

from quizzes.engine.flaws.item import readable
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import the_draft
from tests.engine.stated import material, pool_of, quote


def article_of(words, **more):
    text = f"“{words},” Ada Brook said."
    return material(text, quote(text, f"“{words},”", "Ada Brook", **more))


def refusals_of(words, **more):
    article = article_of(words, **more)
    found = drafts_from(article, pool_of(article)).refusals
    return [one.rule for one in found if one.family == "finish"]


def test_the_end_behind_the_last_preposition_is_barred():
    draft = the_draft(
        article_of("You should keep the money under your mattress"), "finish", "end"
    )

    assert draft.stem == (
        "According to the Valley Post article of 20 May 1931,"
        " how did Ada Brook end this sentence?"
    )
    assert readable(draft) == "“You should keep the money under ▇,” Ada Brook said."
    assert draft.key.accept == ("your mattress", "mattress")
    assert draft.explanation == "Also right: “mattress”."
    assert (draft.forms, draft.flaws) == (("typed", "card"), ())


def test_what_somebody_calls_a_thing_is_an_end_too():
    draft = the_draft(
        article_of("The wall of the northern reservoir is a scandal"), "finish", "end"
    )

    assert draft.key.accept == ("a scandal", "scandal")


@pytest.mark.parametrize(
    "words",
    [
        "The wall has stood here since the end of the year",
        "We shall ask the bank for the wall it promised",
        "The northern wall and the southern wall are weaker than the eastern wall",
        "The engineers of the town repaired",
    ],
)
def test_an_end_that_can_be_guessed_or_read_elsewhere_is_refused(words):
    assert refusals_of(words) == ["end_tells_nothing"]


def test_a_question_and_an_unsure_quotation_are_not_finished():
    asked = "Why has nobody opened the gates to the valley"

    assert refusals_of(asked, stance="asked") == ["only_asked"]
    assert refusals_of(asked, tier="B") == []
