"""Who somebody was, asked by the words beside the name."""

import pytest

from corpus.reading.facts import Entity
from quizzes.engine.generate import who_was
from quizzes.engine.generate.asked import Refused
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import texts_of, the_draft
from tests.engine.stated import description, material, pool_of, span_of

TEXT = (
    "Ada Brook, a young engineer from Ashdale, drew the wall.\n"
    "The town lawyer Tom Hale wrote, and Ruth Penn, a hop farmer, did too.\n"
    "Carl Voss, who had sold his mill to the water company, moved to the coast.\n"
    "Later Brook, Hale, Penn and Voss met in Ashdale.\n"
)
NAMES = ("Ada Brook", "Tom Hale", "Ruth Penn", "Carl Voss")


def people(text=TEXT):
    return tuple(
        Entity(
            type="PER",
            name=name,
            mentions=(span_of(text, name), span_of(text, name.split()[1])),
        )
        for name in NAMES
    )


def article_of(*facts, entities=None, **more):
    return material(
        TEXT, *facts, entities=people() if entities is None else entities,
        **{"published": None, **more},
    )  # fmt: skip


def told():
    return [
        description(TEXT, "Ada Brook", "a young engineer from Ashdale"),
        description(TEXT, "Tom Hale", "town lawyer", form="title"),
        description(TEXT, "Ruth Penn", "a hop farmer"),
    ]


def rules_of(article):
    asked = who_was.ask(article, pool_of(article))
    return [one.rule for one in asked if isinstance(one, Refused)]


def test_who_somebody_was_is_chosen_among_what_others_were():
    article = article_of(*told())

    draft = the_draft(article, "role", "who", at=0)

    assert draft.stem == "In the Valley Post article “At the dam”, who was Ada Brook?"
    assert draft.excerpt == ""
    assert draft.key.text == "a young engineer from Ashdale"
    assert sorted(texts_of(draft)) == [
        "a hop farmer",
        "a town lawyer",
        "a young engineer from Ashdale",
    ]
    assert draft.forms == ("choice", "card")


def test_a_wrong_calling_says_whose_it_is():
    article = article_of(*told())

    draft = the_draft(article, "role", "who", at=0)

    notes = {option.text: option.note for option in draft.options}
    assert notes["a hop farmer"] == "Ruth Penn"


def test_a_calling_that_may_be_hers_too_is_no_wrong_option():
    text = TEXT.replace("town lawyer", "mechanic")
    facts = [
        description(text, "Ada Brook", "a young engineer from Ashdale"),
        description(text, "Tom Hale", "mechanic", form="title"),
        description(text, "Ruth Penn", "a hop farmer"),
    ]
    article = material(text, *facts, entities=people(text), published=None)

    assert rules_of(article)[0] == "too_few_people"


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("an engineer", "description_says_too_little"),
        ("a former engineer from Ashdale", "one_of_many_former_holders"),
    ],
)
def test_a_bare_calling_and_a_past_one_say_too_little_of_somebody(words, rule):
    text = TEXT.replace("a young engineer from Ashdale", words)
    article = material(
        text,
        description(text, "Ada Brook", words),
        entities=people(text),
        published=None,
    )

    assert rules_of(article) == [rule]


def test_a_clause_that_needs_the_sentence_before_it_is_not_asked():
    clause = "who had sold his mill to the water company"
    article = article_of(*told(), description(TEXT, "Carl Voss", clause))

    assert rules_of(article) == ["clause_leans_on_context"]


def test_a_clause_that_stands_alone_asks_who_it_was():
    text = TEXT.replace("his mill", "the Hollow Mill")
    clause = "who had sold the Hollow Mill to the water company"
    facts = [
        description(text, "Carl Voss", clause),
        description(text, "Tom Hale", "town lawyer", form="title"),
    ]
    article = material(text, *facts, entities=people(text), published=None)

    draft = the_draft(article, "role", "did")

    assert draft.stem == f"In the Valley Post article “At the dam”, {clause}?"
    assert draft.key.text == "Carl Voss"
    assert sorted(texts_of(draft)) == sorted(NAMES)


def test_a_ship_that_is_called_after_somebody_is_no_option():
    text = TEXT.replace("his mill", "the Hollow Mill").replace("town lawyer", "steamer")
    clause = "who had sold the Hollow Mill to the water company"
    facts = [description(text, "Carl Voss", clause)]
    article = material(text, *facts, entities=people(text), published=None)

    draft = the_draft(article, "role", "did")

    assert sorted(texts_of(draft)) == ["Ada Brook", "Carl Voss", "Ruth Penn"]


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("a friend", "description_is_vague"),
        ("one of the best", "description_is_vague"),
        ("the mechanic in their shop", "description_leans_on_context"),
        ("the spokesman", "description_leans_on_context"),
        ("the president of the United States", "well_known_office"),
    ],
)
def test_words_that_would_do_for_anybody_ask_nothing(words, rule):
    text = f"Ada Brook, {words}, drew the wall."
    article = material(text, description(text, "Ada Brook", words), published=None)

    assert rules_of(article) == [rule]


def test_who_only_comes_up_once_is_not_asked_about():
    once = tuple(
        Entity(type="PER", name=name, mentions=(span_of(TEXT, name),)) for name in NAMES
    )
    article = article_of(*told(), entities=once)

    assert rules_of(article) == ["person_matters_little"] * 3


def test_four_people_are_matched_with_who_they_were():
    text = TEXT.replace("Carl Voss, who", "Carl Voss, a miller from Penrock, who")
    miller = description(text, "Carl Voss", "a miller from Penrock")
    facts = [
        description(text, "Ada Brook", "a young engineer from Ashdale"),
        description(text, "Tom Hale", "town lawyer", form="title"),
        description(text, "Ruth Penn", "a hop farmer"),
        miller,
    ]
    article = material(text, *facts, entities=people(text), published=None)

    drafts = drafts_from(article, pool_of(article)).drafts

    match = next(one for one in drafts if (one.family, one.part) == ("match", "people"))
    assert match.key.value["prompts"] == ["Ada Brook", "Tom Hale", "Ruth Penn"]
    assert sorted(texts_of(match)) == [
        "a hop farmer",
        "a miller from Penrock",
        "a town lawyer",
        "a young engineer from Ashdale",
    ]


def test_two_wordings_of_one_description_are_no_two_options():
    text = TEXT.replace("a hop farmer", "an engineer from young Ashdale")
    facts = [
        description(text, "Ada Brook", "a young engineer from Ashdale"),
        description(text, "Tom Hale", "town lawyer", form="title"),
        description(text, "Ruth Penn", "an engineer from young Ashdale"),
    ]
    article = material(text, *facts, entities=people(text), published=None)

    assert rules_of(article)[0] == "too_few_people"


def test_people_of_other_articles_do_not_make_up_the_number():
    brook, *others = told()
    article = article_of(brook)
    beside = material(TEXT, *others, entities=people(), number=2)

    rules = [
        one.rule
        for one in who_was.ask(article, pool_of(article, beside))
        if isinstance(one, Refused)
    ]

    assert rules == ["too_few_people"]
