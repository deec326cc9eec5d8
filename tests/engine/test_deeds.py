"""What only the holder of an office can say of himself."""

import pytest

from quizzes.engine.generate.deeds import may_hold_such_office, speaks_in_office
from tests.engine.stated import material, pool_of, role

OFFICES = (
    "Ada Brook, president of Norway, came to Oslo.\n"
    "Carl Voss, king of Denmark, came with her.\n"
    "Tom Hale, mayor of Ashdale, met them at the gates.\n"
)


@pytest.mark.parametrize(
    "words",
    [
        "Last night I ordered the fleet out of the harbour",
        "I have appointed a new judge for the valley",
        "For my government the dam comes first",
        "I was tired when I walked out of the White House",
    ],
)
def test_a_deed_or_a_seat_of_office_is_spoken_of_by_its_holder(words):
    assert speaks_in_office(words)


@pytest.mark.parametrize(
    "words",
    [
        "They ordered the fleet out of the harbour",
        "I never trusted the government",
        "The White House has not answered",
    ],
)
def test_whoever_speaks_of_others_needs_no_office(words):
    assert not speaks_in_office(words)


def test_only_one_of_the_same_rank_could_have_said_it():
    pool = pool_of(
        material(
            OFFICES,
            role(OFFICES, "Ada Brook", "president"),
            role(OFFICES, "Carl Voss", "king"),
            role(OFFICES, "Tom Hale", "mayor"),
        )
    )

    could = [
        name
        for name in ("Carl Voss", "Tom Hale", "Ruth Penn")
        if may_hold_such_office(pool, "Ada Brook", name, "I ordered the fleet out")
    ]

    assert could == ["Carl Voss"]
