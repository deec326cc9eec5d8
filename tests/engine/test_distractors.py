"""Laws of the options: distinct, ordered, never right, and the key anywhere."""

import string
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.facts import Span
from quizzes.engine.distractors import options_for
from quizzes.engine.generate.asked import Asked, Candidate
from quizzes.engine.generate.dates import grain_of, one_covers_the_other
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.material import Stated
from quizzes.engine.items import Key
from quizzes.engine.magnitudes import (
    NEAREST,
    numbers_apart,
    shares_apart,
    shares_are_apart,
)
from quizzes.engine.numerals import style_of
from quizzes.engine.perturb import dates_near
from tests.engine.stated import date

TEXT = "The dam was finished in 1928."
FACT = Stated(uuid="f", fact=date(TEXT, "1928", "1928"))
ORIGINS = ("same_article", "other_article", "perturbed")

SEEDS = st.text(string.hexdigits, min_size=1, max_size=32)


def asked(key: str, *candidates: Candidate, rank=None) -> Asked:
    return Asked(
        family="when",
        part="date",
        stated=FACT,
        proof=Span(0, 3),
        stem="When?",
        excerpt=Excerpt(TEXT, ((24, 28),)),
        key=Key(kind="phrase" if rank is None else "date", text=key),
        candidates=candidates,
        rank=rank,
    )


def years(*values: int, origin="perturbed") -> list[Candidate]:
    return [
        Candidate(text=str(value), origin=origin, rank=str(value)) for value in values
    ]


def names(shortest: int, longest: int):
    letters = st.text(string.ascii_letters, min_size=shortest, max_size=longest)
    origins = st.sampled_from(ORIGINS)
    return st.lists(st.builds(Candidate, text=letters, origin=origins), max_size=12)


@given(names(1, 12), SEEDS)
def test_exactly_one_option_is_right_and_no_two_look_alike(candidates, seed):
    options = options_for(asked("Ada Brook", *candidates), seed)

    assert [option.text for option in options if option.right] == ["Ada Brook"]
    folded = [option.text.casefold() for option in options]
    assert len(set(folded)) == len(options) <= 4
    assert [option.id for option in options] == list("abcd")[: len(options)]


@given(names(7, 9), SEEDS)
def test_a_near_source_comes_before_a_far_one(candidates, seed):
    options = options_for(asked("Ada Brook", *candidates), seed)

    chosen = {option.origin for option in options if not option.right}
    unused = {one.origin for one in candidates} - chosen
    assert not (
        "perturbed" in chosen and "same_article" in unused and len(options) == 4
    ) or all(
        one.text.casefold() == "ada brook"
        for one in candidates
        if one.origin == "same_article"
    )


def test_a_person_under_two_spellings_is_offered_once():
    names = ("Nuri al-Hale", "Nouri Kamal al-Hale", "Ruth Penn")
    candidates = [Candidate(text=name, origin="same_article") for name in names]
    key = Key(kind="name", text="Ada Brook")

    options = options_for(replace(asked("Ada Brook", *candidates), key=key), "seed")

    assert len(options) == 3


@given(st.sets(st.integers(1900, 1999), max_size=9), SEEDS)
def test_ordered_options_are_in_order(values, seed):
    candidates = years(*(values - {1950}))

    options = options_for(asked("1950", *candidates, rank="1950"), seed)

    texts = [option.text for option in options]
    assert texts == sorted(texts)
    assert len(options) == 1 + min(3, len(candidates))


def test_the_key_takes_every_rank_equally_often():
    candidates = years(1946, 1947, 1948, 1952, 1953, 1954)

    places = Counter(
        [o.right for o in options_for(asked("1950", *candidates, rank="1950"), str(n))]
        .index(True)
        for n in range(4000)
    )  # fmt: skip

    # Chi square with 3 degrees of freedom; 16.3 is exceeded once in a thousand times.
    assert sum((places[n] - 1000) ** 2 / 1000 for n in range(4)) < 16.3


def test_the_key_takes_every_place_among_names_equally_often():
    people = [
        Candidate(text=name, origin="same_article") for name in ("Bo", "Cy", "Di")
    ]

    places = Counter(
        [o.right for o in options_for(asked("Ada", *people), str(n))].index(True)
        for n in range(4000)
    )

    assert sum((places[n] - 1000) ** 2 / 1000 for n in range(4)) < 16.3


def test_the_same_seed_draws_the_same_options():
    candidates = years(*range(1930, 1950), *range(1951, 1970))

    first = options_for(asked("1950", *candidates, rank="1950"), "seed")
    again = options_for(asked("1950", *reversed(candidates), rank="1950"), "seed")

    assert first == again


@given(st.integers(2, 10**7))
def test_perturbed_numbers_are_well_apart(value):
    others = sorted([*numbers_apart(Decimal(value)), Decimal(value)])

    assert len(others) >= 4
    assert all(more >= less * NEAREST for less, more in pairwise(others))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("300", ["50", "100", "600", "1500"]),
        ("40", ["5", "10", "20", "100", "200"]),
        ("8", ["2", "4", "16", "32", "64"]),
        ("69", ["13", "31", "152", "381"]),
        ("2500", ["500", "1000", "5000", "10000", "20000"]),
    ],
)
def test_perturbed_numbers_are_as_round_as_the_key(value, written):
    assert [f"{other:f}" for other in numbers_apart(Decimal(value))] == written


@given(st.integers(2, 96))
def test_wrong_percentages_are_no_more_than_a_hundred_and_well_apart(value):
    others = sorted([*shares_apart(Decimal(value)), Decimal(value)])

    assert len(others) >= 4
    assert all(shares_are_apart(one, more) for one, more in pairwise(others))
    assert others[-1] <= 100


@given(st.dates(), st.sampled_from([4, 7, 10]), st.integers(1, 40))
def test_perturbed_dates_keep_the_grain_and_lie_apart(day, length, step):
    value = day.isoformat()[:length]
    if int(value[:4]) < 1100 or int(value[:4]) > 2500:
        value = "1950-06-15"[:length]

    others = dates_near(value, step)

    assert len({value, *others}) == 9
    for other in others:
        assert grain_of(other) == grain_of(value)
        assert not one_covers_the_other(other, value)


@pytest.mark.parametrize(
    ("value", "step", "nearest"),
    [
        ("1854", 6, ["1848", "1860"]),
        ("1854-09", 5, ["1854-04", "1855-02"]),
        ("1854-09-02", 14, ["1854-08-19", "1854-09-16"]),
    ],
)
def test_perturbed_dates_step_evenly_away_from_the_key(value, step, nearest):
    assert dates_near(value, step)[:2] == nearest


@pytest.mark.parametrize(
    ("number", "value", "other", "written"),
    [
        ("eight", 8, 5, "five"),
        ("69", 69, 45, "45"),
        ("500,000", 500_000, 1_250_000, "1,250,000"),
        ("15 billion", 15_000_000_000, 12_000_000_000, "12 billion"),
        ("a hundred", 100, 60, "60"),
        ("three million", 3_000_000, 4_000_000, "4 million"),
        ("2014", 2014, 1500, "1500"),
    ],
)
def test_a_number_is_written_like_the_one_in_the_text(number, value, other, written):
    style = style_of(number, Decimal(value))

    assert style.write(Decimal(other)) == written


def test_one_office_in_another_order_of_words_is_one_option():
    one = Candidate(text="Spokesman for the party", origin="same_article")
    other = Candidate(text="The party’s spokesman", origin="other_article")

    options = options_for(asked("Town engineer", one, other), "seed")

    assert sorted(option.text for option in options) == [
        "Spokesman for the party",
        "Town engineer",
    ]


def test_an_unlikely_option_waits_until_the_source_offers_no_better():
    likely = [Candidate(text=f"Speaker {n}", origin="same_article") for n in "abc"]
    other = Candidate(text="Holder h", origin="same_article", unlikely=True)

    options = options_for(asked("Speaker k", other, *likely), "seed")

    assert "Holder h" not in {option.text for option in options}


def test_options_among_which_the_key_is_what_all_have_in_common_are_passed_over():
    rivals = ["by rail in 1880", "by road in 1869", "by rail in 1875", "by sea in 1881"]
    candidates = [Candidate(text=text, origin="same_article") for text in rivals]

    sets = [
        {o.text for o in options_for(asked("by rail in 1869", *candidates), str(n))}
        for n in range(50)
    ]

    assert all(
        "by road in 1869" not in one or not one & {"by rail in 1880", "by rail in 1875"}
        for one in sets
    )


def test_unlikely_people_only_make_up_the_number():
    likely = [Candidate(text=name, origin="same_article") for name in ("Bo", "Cy")]
    unlikely = [
        Candidate(text=name, origin="same_article", unlikely=True)
        for name in ("Di", "Eve")
    ]

    enough = options_for(asked("Ada", *likely, *unlikely), "seed")
    too_few = options_for(asked("Ada", likely[0], *unlikely), "seed")

    assert {option.text for option in enough} == {"Ada", "Bo", "Cy"}
    assert len(too_few) == 3
