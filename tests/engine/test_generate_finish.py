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


def test_the_end_that_a_contrast_leads_up_to_is_barred():
    draft = the_draft(
        article_of(
            "It is safer to keep it in a bank than to keep it under your mattress"
        ),
        "finish",
        "end",
    )

    assert draft.stem == (
        "According to the Valley Post article of 20 May 1931,"
        " how did Ada Brook end this sentence?"
    )
    assert readable(draft).endswith("keep it under ▇,” Ada Brook said.")
    assert draft.key.accept == ("your mattress", "mattress")
    assert draft.explanation == "Also right: “mattress”."
    assert (draft.forms, draft.flaws) == (("typed", "card"), ())


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("It is not the rain that breaks a wall, but neglect", "neglect"),
        ("The council was as slow as the old miller’s oxen", None),
        ("The silver is safer in a bank than under your mattress", None),
        ("The wall of the northern reservoir is a scandal", None),
        ("The valley will obtain more good than evil from the engineers", None),
        ("One step for a town, one leap for the valley", "the valley"),
        ("The engineer is an enthusiast, but not a crank", None),
    ],
)
def test_only_what_a_contrast_or_a_parallel_points_at_is_asked(words, end):
    article = article_of(words)

    drafts = drafts_from(article, pool_of(article)).drafts

    asked = [draft.key.text for draft in drafts if draft.family == "finish"]
    assert asked == ([end] if end else [])


def test_two_ends_of_one_article_are_enough():
    words = ("rain", "frost", "miners")
    sentences = [
        f"“It is not {one} that breaks a wall, but {end},”"
        for one, end in zip(words, ("neglect", "greed", "pride"), strict=True)
    ]
    text = "\n".join(f"{one} Ada Brook said." for one in sentences)
    article = material(text, *(quote(text, one, "Ada Brook") for one in sentences))

    found = drafts_from(article, pool_of(article))

    asked = [draft.key.text for draft in found.drafts if draft.family == "finish"]
    assert asked == ["neglect", "greed"]
    rules = [one.rule for one in found.refusals if one.family == "finish"]
    assert rules == ["enough_ends_are_asked"]


@pytest.mark.parametrize(
    "words",
    [
        "The wall has stood here since the end of the year",
        "We shall ask the bank for the wall it promised",
        "The northern wall and the southern wall are weaker than the eastern wall",
        "The engineers of the town repaired",
        "You should keep the money under your mattress",
        "The wall of the reservoir deserves to be kept with both hands",
        "Even if we left the northern wall, it is a defeat",
        "The wall of the northern reservoir is not a scandal",
    ],
)
def test_an_end_that_can_be_guessed_or_read_elsewhere_is_refused(words):
    assert refusals_of(words) == ["end_tells_nothing"]


def test_a_question_and_an_unsure_quotation_are_not_finished():
    asked = "Why has nobody opened the gates to the valley"

    assert refusals_of(asked, stance="asked") == ["only_asked"]
    assert refusals_of(asked, tier="B") == []
