"""Several options are judged by what was chosen, in one of three ways."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.choices import SCORINGS, grade_several
from quizzes.engine.items import Key, Option
from quizzes.engine.judgements import Judgement, UngradableError

RIGHT = "abc"
OPTIONS = tuple(Option(id=id_, text=id_, right=id_ in RIGHT) for id_ in "abcde")
IDS = [option.id for option in OPTIONS]
choices = st.lists(st.sampled_from(IDS), min_size=1, unique=True)
scorings = pytest.mark.parametrize("scoring", SCORINGS)


def several(scoring):
    return Key(kind="several", text="a; b; c", value={"scoring": scoring})


def score(scoring, chosen):
    return grade_several(several(scoring), OPTIONS, " ".join(chosen)).score


@scorings
def test_all_right_options_and_no_other_are_right(scoring):
    judged = grade_several(several(scoring), OPTIONS, "c a b")

    assert judged == Judgement(1.0, "right")


@pytest.mark.parametrize(
    ("scoring", "chosen", "expected"),
    [("all", "ab", 0), ("all", "abcd", 0),
     ("each", "ab", 4 / 5), ("each", "abcd", 4 / 5), ("each", "de", 0),
     ("minus", "ab", 2 / 3), ("minus", "abcd", 2 / 3), ("minus", "ad", 0),
     ("minus", "ade", 0), ("minus", "abcde", 1 / 3)],
)  # fmt: skip
def test_each_scoring_counts_in_its_own_way(scoring, chosen, expected):
    assert score(scoring, chosen) == pytest.approx(expected)


def test_the_judgement_says_how_many_of_each_were_chosen():
    judged = grade_several(several("minus"), OPTIONS, "a b d")

    values = {"right": "2", "of": "3", "wrong": "1"}
    assert judged == Judgement(1 / 3, "partly_right", values)


@pytest.mark.parametrize(
    ("response", "code"),
    [("", "none_chosen"), ("  ", "none_chosen"), ("a z", "no_such_option")],
)
def test_no_choice_is_asked_again(response, code):
    with pytest.raises(UngradableError, match=code):
        grade_several(several("all"), OPTIONS, response)


@scorings
@given(chosen=choices)
def test_only_the_right_choice_scores_one_and_none_below_nothing(scoring, chosen):
    earned = score(scoring, chosen)

    assert 0 <= earned <= 1
    assert (earned == 1) == (set(chosen) == set(RIGHT))


@scorings
@given(chosen=choices, data=st.data())
def test_the_order_of_what_is_chosen_never_matters(scoring, chosen, data):
    again = data.draw(st.permutations(chosen))

    assert score(scoring, chosen) == score(scoring, again)


@scorings
@given(chosen=choices, data=st.data())
def test_one_more_wrong_option_never_helps(scoring, chosen, data):
    wrong = data.draw(st.sampled_from("de"))

    assert score(scoring, {*chosen, wrong}) <= score(scoring, chosen)


@scorings
@given(chosen=choices, data=st.data())
def test_one_more_right_option_never_harms(scoring, chosen, data):
    right = data.draw(st.sampled_from(RIGHT))

    assert score(scoring, {*chosen, right}) >= score(scoring, chosen)


@given(text=st.text())
def test_whatever_is_sent_is_judged_or_asked_again(text):
    with suppress(UngradableError):
        assert 0 <= grade_several(several("minus"), OPTIONS, text).score <= 1
