"""Whether two views of a fact come to the same."""

import pytest

from corpus.reading.interchange import fact_as_json
from quizzes.engine.statements import states_the_same
from tests.engine.stated import date, number, place, quote

DAM = "The flood of 1928 drove more than 500 people from their homes."
SAID = "“The wall will hold for another winter,” Ada Brook said."


def people(words: str, value: str, counted: str = "people"):
    return lambda text: number(text, words, value, counted)


@pytest.mark.parametrize(
    ("text", "make", "same"),
    [
        ("Yesterday. " + DAM, people("500", "500"), True),
        (DAM.replace("500", "five hundred"), people("five hundred", "500"), True),
        (DAM.replace("500", "600"), people("600", "600"), False),
        (DAM.replace("people", "sheep"), people("500", "500", "sheep"), False),
    ],
)
def test_a_number_is_the_same_while_value_and_what_it_counts_are(text, make, same):
    old = fact_as_json(DAM, people("500", "500")(DAM))
    new = fact_as_json(text, make(text))

    assert states_the_same(old, new, of_one_text=False) is same


def test_in_one_text_a_reading_may_take_in_more_of_what_is_counted():
    old = fact_as_json(DAM, people("500", "500", "people")(DAM))
    new = fact_as_json(DAM, people("500", "500", "people from their homes")(DAM))

    assert states_the_same(old, new, of_one_text=True)


def test_a_bound_is_part_of_what_a_number_states():
    plain = fact_as_json(DAM, people("500", "500")(DAM))
    bound = number(DAM, "500", "500", "people", modifier="more than", operator=">")

    assert not states_the_same(plain, fact_as_json(DAM, bound), of_one_text=True)


def test_another_year_is_another_date():
    later = DAM.replace("1928", "1929")
    old = fact_as_json(DAM, date(DAM, "1928", "1928", "flood"))
    new = fact_as_json(later, date(later, "1929", "1929", "flood"))

    assert not states_the_same(old, new, of_one_text=False)


@pytest.mark.parametrize(
    ("text", "words", "speaker", "same"),
    [
        (SAID.replace("said", "claimed"), "another winter", "Ada Brook", True),
        (SAID.replace("Ada Brook", "Tom Hale"), "another winter", "Tom Hale", False),
        (SAID.replace("winter", "year"), "another year", "Ada Brook", False),
    ],
)
def test_a_quotation_is_the_same_while_words_and_speaker_are(
    text, words, speaker, same
):
    old = fact_as_json(
        SAID, quote(SAID, "“The wall will hold for another winter,”", "Ada Brook")
    )
    new = fact_as_json(text, quote(text, f"“The wall will hold for {words},”", speaker))

    assert states_the_same(old, new, of_one_text=False) is same


def test_a_place_is_the_same_under_another_noun_and_not_on_another_level():
    said = "The dam broke in Babil province."
    old = fact_as_json(said, place(said, "Babil", "region", "broke"))
    more = place(said, "Babil province", "region", "broke", name="Babil")
    town = place(said, "Babil", "town", "broke")

    assert states_the_same(old, fact_as_json(said, more), of_one_text=True)
    assert not states_the_same(old, fact_as_json(said, town), of_one_text=True)
