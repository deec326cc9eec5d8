"""Drafts as a learner meets them: offices, names, and the same drafts every time."""

import datetime

from corpus.reading.facts import Entity
from quizzes.engine.flaws.item import readable
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import SPEAKERS, speakers, texts_of, the_draft
from tests.engine.stated import (
    abbreviation,
    date,
    material,
    pool_of,
    quote,
    role,
    span_of,
)

ROLES = (
    "Swedish foreign minister Ada Brook opened the gates.\n"
    "Tom Hale, governor of Sweden’s north, closed them again.\n"
    "Ruth Penn, treasurer of the Swedish court, heard Carl Voss, secretary of the"
    " farmers.\n"
)


def offices():
    return [
        role(ROLES, "Ada Brook", "foreign minister", "Swedish"),
        role(ROLES, "Tom Hale", "governor", "Sweden’s north"),
        role(ROLES, "Ruth Penn", "treasurer", "Swedish court"),
        role(ROLES, "Carl Voss", "secretary", "of the farmers"),
    ]


def known(text):
    """Everybody of whom readers know more than the name."""
    return tuple(
        Entity(type="PER", name=name, mentions=(span_of(text, name),) * 3)
        for name in ("Ada Brook", "Tom Hale", "Ruth Penn", "Carl Voss")
        if name in text
    )


def test_role_asks_for_the_holder_among_those_of_the_nation():
    article = material(ROLES, *offices(), entities=known(ROLES))

    holder = the_draft(article, "role", "holder")

    assert holder.stem == "On 20 May 1931, who was the Swedish foreign minister?"
    assert sorted(texts_of(holder)) == ["Ada Brook", "Ruth Penn", "Tom Hale"]


def test_a_rank_and_an_office_of_nothing_are_not_asked_for():
    text = "Captain Ada Brook met the secretary, Tom Hale, at the gates of the dam."
    article = material(
        text, role(text, "Ada Brook", "Captain"), role(text, "Tom Hale", "secretary")
    )

    drafting = drafts_from(article, pool_of(article))

    assert drafting.drafts == ()
    assert {refusal.rule for refusal in drafting.refusals} == {
        "only_a_rank",
        "office_without_its_body",
    }


def test_who_held_an_office_is_not_asked_where_several_did():
    text = "Ada Brook, mayor of Ashdale, followed Tom Hale, Ashdale’s former mayor."
    article = material(
        text,
        role(text, "Ada Brook", "mayor", "of Ashdale"),
        role(text, "Tom Hale", "former mayor", "Ashdale’s"),
    )

    refusals = drafts_from(article, pool_of(article)).refusals

    rules = {refusal.rule for refusal in refusals if refusal.part == "holder"}
    assert rules == {"several_holders"}


def test_another_holder_of_the_same_office_is_no_wrong_option():
    text = "Ruth Penn, the Swedish Foreign Minister, opened the gates."
    penn = role(text, "Ruth Penn", "Foreign Minister", "Swedish")
    earlier = material(text, penn, number=2)
    minister, _, _, secretary = offices()
    article = material(ROLES, minister, secretary, entities=known(ROLES))

    draft = the_draft(article, "role", "holder", earlier)

    assert draft.key.text == "Ada Brook"
    assert draft.forms == ("typed", "card")
    assert texts_of(draft) == []


def test_stands_for_offers_the_rival_expansions_of_other_articles():
    text = "The National Dam Council (NDC) met in the town hall."
    rival = "The Northern Dam Committee (NDC) met in the town hall."
    article = material(text, abbreviation(text, "NDC", "National Dam Council"))
    other = material(
        rival, abbreviation(rival, "NDC", "Northern Dam Committee"), number=2
    )

    draft = the_draft(article, "stands_for", "long", other)

    assert draft.stem == (
        "According to the Valley Post article of 20 May 1931, "
        "what does “NDC” stand for?"
    )
    assert readable(draft) == "The ▇ (NDC) met in the town hall."
    assert texts_of(draft, "other_article") == ["Northern Dam Committee"]
    assert "too_few_distractors" in draft.flaws


def test_an_abbreviation_that_nothing_else_spells_out_is_typed():
    text = (
        "The National Dam Council (NDC) met in the town hall.\n"
        "The NDC had promised a second dam.\n"
    )
    article = material(text, abbreviation(text, "NDC", "National Dam Council"))

    draft = the_draft(article, "stands_for", "long")

    assert draft.forms == ("typed", "card")
    assert draft.flaws == ()


def test_the_sites_own_article_goes_by_its_title_and_news_by_its_date():
    text = "The Alder Dam was finished in May 1928."
    facts = (date(text, "May 1928", "1928-05", "finished"),)
    history = material(
        text, *facts, publisher="", published=datetime.date(2026, 1, 2), number=2
    )
    news = material(
        text, *facts, publisher="", published=datetime.date(1929, 1, 2), number=3
    )

    stems = [the_draft(article, "when", "date").stem for article in (history, news)]

    assert stems == [
        "According to “At the dam”, in what year was the Alder Dam finished?",
        "According to “At the dam” (2 January 1929),"
        " in what month and year was the Alder Dam finished?",
    ]


def test_drafts_are_the_same_every_time_and_in_any_order_of_the_pool():
    article, other = speakers(), speakers(number=2, title="Another")

    first = drafts_from(article, pool_of(article, other)).drafts
    second = drafts_from(article, pool_of(other, article)).drafts

    assert first == second


def test_options_in_use_stay_while_they_are_fit():
    article = speakers()
    before = the_draft(article, "who_said", "speaker")
    text = "“We did not know,” said Eve Stone, Max Field and Ida Lake."
    newcomers = material(
        text, *(quote(text, "“We did not know,”", name) for name in
                ("Eve Stone", "Max Field", "Ida Lake")), number=2
    )  # fmt: skip

    drafts = drafts_from(
        article, pool_of(article, newcomers), {before.seed: before.options}
    ).drafts

    after = next(draft for draft in drafts if draft.seed == before.seed)
    assert after.options == before.options


def test_the_same_question_is_asked_once():
    article = speakers()
    twice = material(
        SPEAKERS, *(stated.fact for stated in (*article.stated, article.stated[0]))
    )

    drafts = drafts_from(twice, pool_of(twice)).drafts

    assert [d.flaws for d in drafts if "asked_twice" in d.flaws] == [
        ("asked_twice",)
    ] * 2
