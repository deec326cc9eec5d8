"""Of which things a text has one, and what they are called."""

import pytest

from quizzes.engine.generate.told_things import things_in

FLOOD = "A flood broke the dam at night. The flood drowned 40 cows. It killed nine."


def test_a_noun_of_the_title_is_clear_where_the_text_has_only_one():
    things = things_in("The mill at Holm", "The mill stood empty. The town was poor.")

    assert things.clear == {"mill"}


@pytest.mark.parametrize(
    "text",
    [
        "The mill stood empty. Another mill was sold.",
        "The mill stood empty. The old mill had burned.",
        "The mill stood empty. All mills lost money.",
        "The mill stood empty. A mill was built, and then a mill was sold.",
    ],
)
def test_a_noun_of_the_title_is_not_clear_where_there_are_several(text):
    assert not things_in("The mill at Holm", text).clear


def test_the_happening_that_a_text_comes_back_to_is_clear_without_the_title():
    assert things_in("A night in May", FLOOD).clear == {"flood"}


def test_a_happening_that_is_told_of_late_is_not():
    text = f"{'Ada Brook built bridges. ' * 9}A flood came. The flood fell."

    assert not things_in("Ada Brook", text).clear


def test_a_thing_that_has_a_name_is_called_by_it():
    text = "Brook led the Holm Valley Trust for years. Then the trust bought a wood."

    things = things_in("Ada Brook", text)

    assert things.named_in("Then the trust bought a wood.") == (
        *(5, 14),
        "the Holm Valley Trust",
    )
    assert things.named_in("The trust of the people was lost.") is None
    assert things.named_in("The trust Elm Woods was lost.") is None


def test_a_thing_of_which_two_have_names_keeps_its_noun():
    text = "The Holm Trust and the Elm Trust were poor. Then the trust was sold."

    assert not things_in("Ada Brook", text).names


def test_it_stands_for_the_one_disaster_where_it_destroys():
    things = things_in("A night in May", FLOOD)

    assert things.meant_in("It killed nine.") == (0, 2, "The flood")
    assert things.meant_in("It rained.") is None


def test_deaths_are_plain_in_a_text_on_one_disaster_only():
    assert "died" in things_in("A night in May", FLOOD).tolls
    assert not things_in("The mill at Holm", "The mill stood. Nine men died.").tolls
