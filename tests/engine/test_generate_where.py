"""Where it happened: what is asked, with which options, and what is not."""

from dataclasses import replace

import pytest

from corpus.reading.facts import Entity
from quizzes.engine.generate.asked import Asked, Refused
from quizzes.engine.generate.where import ask
from tests.engine.stated import material, place, pool_of, span_of

LANDED = "The airship of the brothers Hale landed in Lyon on 3 May 1928."
MARCHED = "The farmers of the valley marched in Dijon in June 1929."


def lyon(text: str = LANDED, **more):
    return place(text, "Lyon", "town", "landed", within="France", **more)


def the_one(*facts, text: str = LANDED, others=(), **fields) -> Asked | Refused:
    article = material(text, *facts, **fields)
    (one,) = [
        each
        for each in ask(article, pool_of(article, *others))
        if each.stated == article.stated[0]
    ]
    return one


def wrong(asked: Asked | Refused) -> list[str]:
    assert isinstance(asked, Asked)
    return [one.text for one in asked.candidates]


def test_a_place_is_asked_in_a_question_of_its_own():
    asked = the_one(lyon(neighbours=("Nice", "Lille")))

    assert asked.stem == (
        "According to the Valley Post article of 20 May 1931, in which town or city did"
        " the airship of the brothers Hale land on 3 May 1928?"
    )
    assert asked.excerpt.visible() == LANDED.replace("Lyon", " ")
    assert asked.key.accept == ("Lyon", "Lyon, France")
    assert wrong(asked) == ["Nice", "Lille"]


def test_the_noun_of_the_text_asks_and_stays():
    text = LANDED.replace("Lyon", "Savoy province")
    found = place(
        text, "Savoy province", "region", "landed", name="Savoy", kind="province"
    )

    asked = the_one(found, text=text)

    assert "in which province did" in asked.stem
    assert asked.excerpt.visible() == LANDED.replace("Lyon", "  province")


def test_what_precedes_and_follows_may_go_but_never_the_source():
    text = (
        "As rain fell, 40 barges of the Hale Guild were sunk in Lyon when a dam broke."
    )
    told = text.replace("when a dam broke", "before dark, as a pilot said")

    asked, refused = (
        the_one(place(words, "Lyon", "town", "sunk"), text=words)
        for words in (text, told)
    )

    assert asked.stem.endswith(
        "in which town or city were 40 barges of the Hale Guild sunk?"
    )
    assert refused.rule == "no_plain_clause"


@pytest.mark.parametrize(
    ("text", "event", "question"),
    [
        (
            "In 1928 Ada Hale painted the barge in Lyon herself, and went home.",
            "painted",
            "in which town or city did Ada Hale paint the barge in 1928?",
        ),
        (
            "Ada Hale, who was jailed in Lyon, painted 40 barges.",
            "jailed",
            "in which town or city was Ada Hale jailed?",
        ),
        (
            "The barge had no sail; Ada Hale was arrested in Lyon with the crew.",
            "arrested",
            "in which town or city was Ada Hale arrested with the crew?",
        ),
        (
            "Ada Hale, her land’s pilot, landed in Lyon on Monday, 3 May 1928, “cold”.",
            "landed",
            "in which town or city did Ada Hale land on 3 May 1928?",
        ),
        (
            "At 3:51 in the morning of 3 May 1928, Ada Hale landed in Lyon.",
            "landed",
            "in which town or city did Ada Hale land on 3 May 1928?",
        ),
        (
            "At a fair in Lyon, Ada Hale sold 40 barges.",
            "sold",
            "in which town or city did Ada Hale sell 40 barges at a fair?",
        ),
        (
            "40 bargemen were killed on a barge carrying them in Lyon.",
            "killed",
            "in which town or city were 40 bargemen killed on a barge?",
        ),
        (
            "40 bargemen were injured in Lyon when a dam broke.",
            "injured",
            "in which town or city were 40 bargemen injured?",
        ),
    ],
)
def test_a_clause_is_asked_for_itself_wherever_it_stands(text, event, question):
    asked = the_one(place(text, "Lyon", "town", event), text=text)

    assert asked.stem.endswith(question)


def target(text: str, tie: str, event: str, phrase: str = "Lyon", **more):
    found = place(text, "Lyon", "town", event, phrase=phrase, **more)
    return replace(found, rule=f"target {tie} plain")


@pytest.mark.parametrize(
    ("text", "tie", "event", "phrase", "question"),
    [
        (
            "40 bargemen captured Lyon and its port.", "object", "captured", "Lyon",
            "which town or city did 40 bargemen capture?",
        ),
        (
            "Ada Hale took the French city of Lyon in 1928.",
            "object", "took", "the French city of Lyon",
            "which French city did Ada Hale take in 1928?",
        ),
        (
            "On 3 May 1928, at ten in the morning, Ada Hale left for Lyon, France.",
            "for", "left", "for Lyon, France",
            "for which town or city did Ada Hale leave on 3 May 1928?",
        ),
        (
            "Lyon fell on 3 May 1928.", "fallen", "fell", "Lyon",
            "which town or city fell on 3 May 1928?",
        ),
    ],
)  # fmt: skip
def test_a_place_is_asked_for_by_what_is_done_to_it(text, tie, event, phrase, question):
    asked = the_one(target(text, tie, event, phrase), text=text)

    assert asked.stem.endswith(question)
    assert asked.key.text == "Lyon"


def test_without_a_date_only_one_place_of_a_text_may_have_been_left():
    text = "Ada Hale left Lyon in the fog.\nBen Hale left Nice in the fog."
    nice = replace(
        place(text, "Nice", "town", "left", phrase="Nice"), rule="target object plain"
    )
    dated = text.replace("in the fog", "in 1928", 1)

    refused = the_one(target(text, "object", "left"), nice, text=text)
    asked = the_one(
        target(dated, "object", "left"),
        replace(
            place(dated, "Nice", "town", "left", phrase="Nice"),
            rule="target object plain",
        ),
        text=dated,
    )

    assert isinstance(refused, Refused)
    assert wrong(asked) == ["Nice"]


def test_where_a_life_began_or_ended_is_not_asked():
    text = LANDED.replace("landed", "died")

    assert the_one(place(text, "Lyon", "town", "died"), text=text).rule == (
        "place_of_a_life"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Of those arrested, 11 were injured in Lyon.",
        "On Friday, in Lyon, she and the bargemen were injured as rain fell.",
        "On Friday, in Lyon, barges were injured in a fog.",
        "LILLE, France - Ada Hale was injured in Lyon.",
    ],
)
def test_a_place_is_not_asked_where_nothing_says_to_whom_it_happened(text):
    found = the_one(place(text, "Lyon", "town", "injured"), text=text)

    assert isinstance(found, Refused)
    assert found.rule == "no_plain_clause"


def test_a_surname_of_two_people_names_neither():
    text = "Hale, who was arrested in Lyon, was the uncle of Ada Hale and Ben Hale."
    people = tuple(
        Entity(type="PER", name=name, mentions=()) for name in ("Ada Hale", "Ben Hale")
    )
    article = material(text, place(text, "Lyon", "town", "arrested"))
    article = replace(article, entities=people)

    (refused,) = ask(article, pool_of(article))

    assert isinstance(refused, Refused)
    assert refused.rule == "no_plain_clause"


def test_a_foreign_country_lends_one_wrong_option():
    text = f"{LANDED}\nShe danced in Turin.\nShe sang in Genoa.\nShe sat in Basle."
    abroad = [
        place(text, "Turin", "town", "danced", within="Italy"),
        place(text, "Genoa", "town", "sang", within="Italy"),
        place(text, "Basle", "town", "sat", within="Switzerland"),
    ]

    asked = the_one(lyon(text), *abroad, text=text)

    assert wrong(asked) == ["Turin", "Basle"]


def test_this_is_not_asked_of_two_places():
    text = "On Friday, Ada Hale ran, slept and ate in Lyon, cheered in Lille."
    cheered = place(text, "Lille", "town", "cheered", tier="B")

    found = the_one(place(text, "Lyon", "town", "ate"), cheered, text=text)

    assert isinstance(found, Refused)


def test_what_a_place_lies_in_is_barred_with_it():
    text = LANDED.replace("Lyon", "Lyon, France,")

    asked = the_one(lyon(text, phrase="in Lyon, France"), text=text)

    assert asked.excerpt.visible() == LANDED.replace("Lyon", " ,")


def test_a_town_that_is_called_a_city_is_asked_for_as_a_place():
    text = LANDED.replace("Lyon", "Lyon City")

    asked = the_one(place(text, "Lyon City", "town", "landed"), text=text)

    assert "in which place did" in asked.stem


def test_places_of_the_texts_come_before_neighbours():
    text = f"{LANDED}\n{MARCHED}"
    dijon = place(text, "Dijon", "town", "marched", within="France", tier="B")

    asked = the_one(lyon(text, neighbours=("Nice",)), dijon, text=text)

    assert wrong(asked) == ["Dijon", "Nice"]


def test_no_option_is_named_for_the_event_anywhere_or_overlaps_with_the_key():
    elsewhere = LANDED.replace("Lyon", "Nice")
    other = material(
        elsewhere, place(elsewhere, "Nice", "town", "landed"), number=2
    )  # fmt: skip
    found = lyon(neighbours=("Nice", "Greater Lyon", "France", "Lille"))

    assert wrong(the_one(found, others=[other])) == ["Lille"]


def test_a_text_that_says_the_country_leaves_only_places_of_it():
    text = LANDED.replace("in Lyon", "in the French city of Lyon") + "\n" + MARCHED
    dijon = place(text, "Dijon", "town", "marched", within="Elsewhere")

    asked = the_one(
        lyon(text, phrase="in the French city of Lyon", neighbours=("Nice",)),
        dijon,
        text=text,
    )

    assert wrong(asked) == ["Nice"]


def test_adjectives_of_a_country_are_barred_with_it():
    text = "The guild of the French valley sold 40 barges in France in June 1929."
    found = place(text, "France", "country", "sold", adjectives=("French",))

    asked = the_one(found, text=text)

    assert asked.excerpt.visible().startswith("The guild of the   valley sold")
    assert "answer_in_stem" in asked.flaws


@pytest.mark.parametrize(
    ("found", "rule"),
    [
        (lyon(tier="B"), "not_sure_enough"),
        (place(LANDED, "Lyon", "street", "landed"), "place_of_no_rivals"),
    ],
)
def test_what_is_unsure_or_has_no_rivals_is_not_asked(found, rule):
    assert the_one(found).rule == rule


def test_a_country_in_the_title_is_not_asked_for():
    text = LANDED.replace("Lyon", "France")
    found = place(text, "France", "country", "landed")

    assert the_one(found, text=text, title="A summer in France").rule == (
        "place_of_the_whole_article"
    )


def test_a_capital_that_is_called_one_has_a_flaw():
    text = "Ada Hale sold 40 barges in Paris, the capital of France."
    found = place(text, "Paris", "town", "sold")

    asked = the_one(found, text=text)

    assert "place_is_described" in asked.flaws


def aimed_at(found):
    return replace(found, rule="target object plain")


def names_of(text, *names):
    return tuple(
        Entity(type="PER", name=name, mentions=(span_of(text, name),)) for name in names
    )


def test_where_something_was_done_is_not_worth_asking():
    assert the_one(lyon()).flaws == ("place_of_an_act",)


def test_where_somebody_lived_for_a_while_is():
    text = "Ada Hale lived for six years in France."
    found = place(text, "France", "country", "lived", neighbours=("Italy", "Spain"))

    asked = the_one(found, text=text, entities=names_of(text, "Ada Hale"))

    assert asked.flaws == ()


def test_a_town_that_is_taken_is_worth_asking():
    text = "The rebels of the valley took Lyon on 3 May 1928."
    found = place(text, "Lyon", "town", "took", phrase="Lyon")

    assert the_one(aimed_at(found), text=text).flaws == ()


@pytest.mark.parametrize(
    ("stations", "flaws"), [(("Nice", "Lille"), ()), (("Nice",), ("place_of_an_act",))]
)
def test_a_place_that_is_reached_is_worth_asking_on_a_journey(stations, flaws):
    legs = "".join(f" Hale reached {name} in June 1928." for name in stations)
    text = f"Ada Hale reached Lyon on 3 May 1928.{legs}"
    found = [
        aimed_at(place(text, name, "town", "reached", phrase=name))
        for name in ("Lyon", *stations)
    ]

    asked = the_one(*found, text=text, entities=names_of(text, "Ada Hale"))

    assert asked.flaws == flaws


def test_neighbours_are_the_options_for_a_place_whose_country_is_not_known():
    text = LANDED + " The airship of the brothers Hale rose in Dijon in June 1928."
    found = place(text, "Lyon", "town", "landed", neighbours=("Nice", "Lille", "Metz"))
    rival = place(text, "Dijon", "town", "rose", within="France")

    assert wrong(the_one(found, rival, text=text)) == ["Nice", "Lille", "Metz"]
