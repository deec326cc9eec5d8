"""Gaps in sentences: only for figures that carry the story and have no question."""

from quizzes.engine.flaws.item import readable
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import the_draft
from tests.engine.stated import material, number, pool_of

SLAVES = "The country for which Ada Brook spoke held only 3,000 people as slaves."


def rules_of(article):
    found = drafts_from(article, pool_of(article)).refusals
    return [one.rule for one in found if one.family == "cloze"]


def test_a_telling_figure_without_a_question_is_a_gap():
    article = material(SLAVES, number(SLAVES, "3,000", "3000", "people"))

    draft = the_draft(article, "cloze", "gap")

    assert draft.stem == (
        "Which number completes this sentence"
        " from the Valley Post article of 20 May 1931?"
    )
    assert readable(draft) == (
        "The country for which Ada Brook spoke held only ▇ people as slaves."
    )
    assert (draft.key.text, draft.forms) == ("3,000", ("typed", "card"))


def test_what_is_asked_already_is_no_gap():
    text = "The Ashdale flood killed only 40 people in the spring."
    article = material(text, number(text, "40", "40", "people"))

    drafts = drafts_from(article, pool_of(article)).drafts

    assert {draft.family for draft in drafts} == {"how_many"}


def test_figures_that_nobody_keeps_in_mind_are_no_gaps():
    exact = SLAVES.replace("3,000", "3,204")
    few = "The council of Ashdale talked for weeks to those two people of the valley."
    plain = "The council for which Ada Brook spoke owned some 3,000 sacks of grain."

    assert rules_of(material(exact, number(exact, "3,204", "3204", "people"))) == [
        "figure_is_too_exact"
    ]
    assert rules_of(material(few, number(few, "two", "2", "people"))) == [
        "number_too_small"
    ]
    assert rules_of(material(plain, number(plain, "3,000", "3000", "sacks"))) == [
        "figure_carries_no_story"
    ]
