"""Gaps in sentences: only for facts that no better question asks."""

from quizzes.engine.flaws.item import readable
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import the_draft
from tests.engine.stated import date, material, number, pool_of


def rules_of(article):
    found = drafts_from(article, pool_of(article)).refusals
    return [one.rule for one in found if one.family == "cloze"]


def test_an_age_is_a_gap_that_nobody_need_fill():
    text = "The engineer Ada Brook died near Ashdale at the age of 71."
    article = material(text, number(text, "71", "71", type="age"))

    draft = the_draft(article, "cloze", "gap")

    assert draft.stem == (
        "Which number completes this sentence"
        " from the Valley Post article of 20 May 1931?"
    )
    assert readable(draft) == (
        "The engineer Ada Brook died near Ashdale at the age of ▇."
    )
    assert (draft.key.text, draft.forms) == ("71", ("typed", "card"))
    assert draft.flaws == ("not_worth_asking",)


def test_what_is_asked_already_is_no_gap():
    text = "The long dam above Ashdale was finished in 1928."
    article = material(text, date(text, "1928", "1928", "finished"))

    drafts = drafts_from(article, pool_of(article)).drafts

    assert {draft.family for draft in drafts} == {"when"}


def test_gaps_that_can_be_guessed_or_lean_are_refused():
    few = "The council of Ashdale talked to the aged two of the valley for weeks."
    leaning = "At the time, the last engineer of Ashdale died at the age of 71."

    assert rules_of(material(few, number(few, "two", "2", type="age"))) == [
        "number_too_small"
    ]
    assert rules_of(material(leaning, number(leaning, "71", "71", type="age"))) == [
        "sentence_leans_on_context"
    ]
