"""A place is given, and what happened there is chosen."""

from dataclasses import replace

from corpus.reading.facts import Entity
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import texts_of, the_draft
from tests.engine.stated import date, material, place, pool_of, span_of

LINES = (
    "Ada Hale opened a school for bargemen in Lyon, France.",
    "Ben Hale met the bishop of the valley in Nice.",
    "Carl Voss bought the mill from a baker in 1921.",
    "Ruth Penn sold the lower meadow in 1923.",
)


def told(lines=LINES):
    text = "".join(f"{line}\n" for line in lines)
    verbs = {"Lyon": ("opened", "in Lyon, France"), "Nice": ("met", "in Nice")}
    facts = [
        place(text, name, "town", verb, phrase=phrase, within=phrase[9:] or None)
        for name, (verb, phrase) in verbs.items()
        if phrase in text
    ]
    facts += [date(text, year, year) for year in ("1921", "1923") if year in text]
    return material(text, *facts, published=None, publisher="")


def scene_drafts(article):
    drafts = drafts_from(article, pool_of(article)).drafts
    return [one for one in drafts if (one.family, one.part) == ("where", "event")]


def rules(article):
    found = drafts_from(article, pool_of(article)).refusals
    return {one.rule for one in found if (one.family, one.part) == ("where", "event")}


def test_what_happened_in_a_place_is_chosen_among_what_happened_elsewhere():
    first, second = scene_drafts(told())

    assert first.stem == "According to “At the dam”, what happened in Lyon, France?"
    assert first.key.text == "Ada Hale opened a school for bargemen"
    assert set(texts_of(first, "same_article")) == {
        "Ben Hale met the bishop of the valley",
        "Carl Voss bought the mill from a baker",
        "Ruth Penn sold the lower meadow",
    }
    assert first.forms == ("choice", "card")
    assert first.flaws == second.flaws == ()


def test_a_wrong_option_says_where_it_happened():
    draft = scene_drafts(told())[0]

    notes = {option.text: option.note for option in draft.options}
    assert notes["Ben Hale met the bishop of the valley"] == "in Nice"


def test_what_may_have_happened_there_too_is_no_option():
    akin = LINES[2].replace("the mill", "the school")
    near = LINES[3].replace("meadow", "meadow of Lyon")

    assert rules(told((*LINES[:2], akin, LINES[3]))) == set()
    assert "too_few_events" in rules(told((*LINES[:2], akin, near)))


def test_a_death_is_asked_for_by_no_place():
    died = LINES[0].replace("opened a school for bargemen", "died of a long fever")
    text = "".join(f"{line}\n" for line in (died, *LINES[1:]))
    facts = [
        place(text, "Lyon", "town", "died", phrase="in Lyon, France"),
        *(date(text, year, year) for year in ("1921", "1923")),
    ]

    assert "place_of_a_life" in rules(material(text, *facts))


def test_a_clause_that_names_a_place_says_itself_where_it_was():
    article = told()
    mention = span_of(article.text, "Lyon")
    text = article.text.replace("a school for bargemen", "the Lyon school for bargemen")
    found = place(text, "Lyon, France", "town", "opened", phrase="in Lyon, France")
    named = Entity(type="LOC", name="Lyon", mentions=(mention,))
    told_twice = material(text, found)

    assert the_draft(article, "where", "event").key.text
    assert rules(replace(told_twice, entities=(named,))) == {"no_plain_clause"}
