"""Which dated clauses can stand in a list of events, and how they are cut."""

from dataclasses import replace

import pytest

from corpus.reading.facts import Referent
from quizzes.engine.generate.happenings import Happening, NoHappening, happenings_in
from tests.engine.stated import (
    date,
    material,
    quote,
    sentence_of,
    span_of,
)


@pytest.mark.parametrize(
    ("sentence", "value", "rule"),
    [
        ("She sold a mill in 1928.", "1928", "clause_leans_on_context"),
        ("Ada Brook left Holm again in 1928.", "1928", "tells_its_time"),
        ("Ada Brook nearly sold a mill in 1928.", "1928", "not_a_plain_past"),
        ("Ada Brook bought a mill, built in 1928.", "1928", "dates_another_clause"),
        ("When Ada Brook left Holm in 1928, it rained.", "1928", "clause_is_bound_up"),
        ("The town of Holm voted in 1928.", "1928", "clause_without_one_verb"),
        ("Ada Brook arrived in 1928.", "1928", "clause_without_one_verb"),
        ("The flood of 1928 drove Ada Brook away.", "1928", "date_inside_the_clause"),
    ],
)
def test_a_clause_that_cannot_stand_alone_is_refused(sentence, value, rule):
    article = material(sentence + "\n", date(sentence + "\n", value, value))

    (found,) = happenings_in(article)

    assert isinstance(found, NoHappening)
    assert found.rule == rule


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("In 1928 Michigan had closed a mill.", "Michigan closed a mill"),
        (
            "Ada Brook sold a mill, and in 1928 Tom Hale left Holm.",
            "Tom Hale left Holm",
        ),
        (
            "Two years later, in 1928, Tom Hale left Holm, which was empty.",
            "Tom Hale left Holm",
        ),
        ("Ada Brook had drawn a gate in 1928.", "Ada Brook drew a gate"),
        (
            "Napoleon crossed the Niemen in 1928 with 450,000 men, who froze.",
            "Napoleon crossed the Niemen with 450,000 men",
        ),
        (
            "In 1928, at a meeting in Bern, Ada Brook burnt a plan of the dam.",
            "Ada Brook burnt a plan of the dam at a meeting in Bern",
        ),
        (
            "In 1928 Tom Hale found that the wall leaked.",
            "Tom Hale found that the wall leaked",
        ),
        (
            "Tom Hale, who sold his mill, left Holm in 1928.",
            "Tom Hale left Holm",
        ),
        (
            "The prize went in 1928 to Ada Brook, Tom Hale and Ruth Penn.",
            "The prize went to Ada Brook, Tom Hale and Ruth Penn",
        ),
    ],
)
def test_the_dated_clause_is_taken_out_of_its_sentence(sentence, clause):
    text = sentence.replace("The prize", "The Holm prize") + "\n"
    article = material(text, date(text, "1928", "1928"))

    (found,) = happenings_in(article)

    assert isinstance(found, Happening)
    assert found.text.replace("The Holm prize", "The prize") == clause


@pytest.mark.parametrize(
    "line",
    [
        "Ada Brook and Carl Voss reached the station in 1928.",
        "Ada Brook showed the animal without a name in 1928.",
        "King Otto of Holm called there in 1928.",
    ],
)
def test_a_thing_that_only_the_text_before_names_makes_no_event(line):
    (found,) = happenings_in(material(line, date(line, "1928", "1928")))

    assert isinstance(found, NoHappening)
    assert found.rule == "clause_leans_on_context"


@pytest.mark.parametrize(
    "line",
    [
        "Ada Brook crossed the sea in 1928.",
        "Ada Brook closed the school on Mill Island in 1928.",
        "Ada Brook finished the dam in 1928.",  # named by the title, At the dam
    ],
)
def test_a_thing_that_is_the_only_one_is_named_well_enough(line):
    (found,) = happenings_in(material(line, date(line, "1928", "1928")))

    assert isinstance(found, Happening)


def test_a_date_inside_an_aside_dates_nothing_else():
    line = "Ada Brook’s paper, which appeared in June 1928 in Bern, won a prize.\n"

    (found,) = happenings_in(material(line, date(line, "June 1928", "1928-06")))

    assert isinstance(found, NoHappening)
    assert found.rule == "date_inside_the_clause"


def test_a_weekday_needs_no_preposition():
    text = "The council of Holm closed a bridge Friday, and buses went round.\n"
    article = material(text, date(text, "Friday", "1931-05-15", anchor="dct"))

    (found,) = happenings_in(article)

    assert isinstance(found, Happening)
    assert found.text == "The council of Holm closed a bridge"


def test_a_name_stands_for_a_pronoun_that_is_sure():
    text = "Ada Brook loved rivers.\nIn 1928 she moved to Holm.\n"
    article = material(text, date(text, "1928", "1928"))
    she = Referent(
        name="Ada Brook", span=span_of(text, "she"), rule="by_hand", confidence=1.0,
        tier="A", sentence=sentence_of(text, span_of(text, "she")),
    )  # fmt: skip

    (found,) = happenings_in(replace(article, referents=(she,)))

    assert isinstance(found, Happening)
    assert found.text == "Ada Brook moved to Holm"


def test_his_mill_must_be_that_of_somebody_named():
    text = "British friends sold his mill in 1928.\n"

    (found,) = happenings_in(material(text, date(text, "1928", "1928")))

    assert isinstance(found, NoHappening)
    assert found.rule == "clause_leans_on_context"


def test_the_brothers_are_those_whom_the_text_names():
    text = "The Tyne brothers loved rivers.\nIn 1928 the brothers moved to Holm.\n"

    (found,) = happenings_in(material(text, date(text, "1928", "1928")))

    assert isinstance(found, Happening)
    assert found.text == "The Tyne brothers moved to Holm"


def test_a_season_happens_in_its_year():
    text = "In the autumn of 1928 Ada Brook moved to Holm.\n"

    (found,) = happenings_in(
        material(text, date(text, "the autumn of 1928", "1928-FA"))
    )

    assert isinstance(found, Happening)
    assert (found.value, found.text) == ("1928", "Ada Brook moved to Holm")


def test_a_date_of_saying_dates_no_event():
    text = "The dam is safe, Ada Brook said in 1928.\n"
    article = material(
        text,
        date(text, "1928", "1928", "said"),
        quote(text, "The dam is safe", "Ada Brook"),
    )

    (found,) = happenings_in(article)

    assert isinstance(found, NoHappening)


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Ada Brook sat down at a desk in Holm in 1928.", "no_event"),
        ("Ada Brook stepped onto the platform of Holm in 1928.", "small_gesture"),
        ("The engineers took their seats in Holm in 1928.", "small_gesture"),
        ("Ada Brook signed another act in 1928.", "clause_without_its_point"),
        ("A report by Ada Brook reached Holm in 1928.", "clause_without_its_point"),
        (
            "In 1928 Ada Brook drew a gate for the lower end of the wall at Holm"
            " and built a model of it.",
            "clause_without_its_point",
        ),
        (
            "In 1928 Ada Brook wrote a letter to Bern: the gate is shut.",
            "clause_without_its_point",
        ),
        (
            "In 1928 Ada Brook won the right to fish in Holm, but only on paper.",
            "clause_without_its_point",
        ),
        ("According to a study of rivers, many died in 1928.", "not_a_plain_past"),
        ("Ada Brook waited in Holm in 1928.", "no_event"),
    ],
)
def test_what_is_told_without_its_point_is_no_event(line, rule):
    (found,) = happenings_in(material(line, date(line, "1928", "1928")))

    assert isinstance(found, NoHappening)
    assert found.rule in {rule, "clause_leans_on_context"}


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        ("In 1928 Ada Brook signed another act, which created the Holm Fund.",
         "Ada Brook signed an act which created the Holm Fund"),
        ("In 1928, Ada Brook founded a newspaper, The Evening Star, in Holm.",
         "Ada Brook founded the newspaper The Evening Star in Holm"),
        ("In 1928 Ada Brook stepped onto Alder Island.",
         "Ada Brook stepped onto Alder Island"),
    ],
)  # fmt: skip
def test_what_tells_which_stays_with_it(line, clause):
    (found,) = happenings_in(material(line, date(line, "1928", "1928")))

    assert isinstance(found, Happening)
    assert found.text == clause


def test_of_two_journeys_the_one_that_names_less_may_be_either():
    text = (
        "Brook sailed to Norway in 1928.\n"
        "Brook sailed from Holm on the steamer Alder Star in 1931.\n"
    )
    article = material(text, date(text, "1928", "1928"), date(text, "1931", "1931"))

    first, second = happenings_in(article)

    assert isinstance(first, NoHappening)
    assert first.rule == "fits_another_event"
    assert isinstance(second, Happening)
