"""Orders and matches are judged by their parts."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.arrangements import grade_match, grade_order
from quizzes.engine.items import Key
from quizzes.engine.judgements import Judgement, UngradableError

ORDER = Key(kind="order", text="", value={"ids": ["b", "d", "a", "c"]})
MATCH = Key(
    kind="match",
    text="",
    value={"prompts": ["1928", "1931", "1935"], "ids": ["c", "a", "d"]},
)
OPTIONS = "abcd"
orders = st.permutations(ORDER.value["ids"])
choices = st.lists(st.sampled_from(OPTIONS), min_size=3, max_size=3, unique=True)


def test_the_right_order_is_right():
    assert grade_order(ORDER, "b d a c") == Judgement(1.0, "right")


def test_an_order_earns_the_share_of_right_neighbours():
    judged = grade_order(ORDER, "d a c b")

    assert judged == Judgement(2 / 3, "partly_right", {"right": "2", "of": "3"})


def test_the_order_turned_round_earns_nothing():
    judged = grade_order(ORDER, "c a d b")

    assert judged == Judgement(0.0, "wrong", {"right": "0", "of": "3"})


@pytest.mark.parametrize("response", ["", "b d a", "b d a a", "b d a c c"])
def test_an_order_without_a_place_for_every_event_is_asked_again(response):
    with pytest.raises(UngradableError, match="order_incomplete"):
        grade_order(ORDER, response)


@pytest.mark.parametrize("response", ["b d a x", "1 2 3 4", "<b> d a c"])
def test_an_order_of_unknown_events_is_asked_again(response):
    with pytest.raises(UngradableError, match="no_such_option"):
        grade_order(ORDER, response)


def test_the_right_match_is_right():
    assert grade_match(MATCH, "c a d", OPTIONS) == Judgement(1.0, "right")


def test_a_match_earns_the_share_of_right_pairs():
    judged = grade_match(MATCH, "c b d", OPTIONS)

    assert judged == Judgement(2 / 3, "partly_right", {"right": "2", "of": "3"})


@pytest.mark.parametrize(
    ("response", "code"),
    [("", "match_incomplete"), ("c a", "match_incomplete"),
     ("c a d b", "match_incomplete"), ("c a a", "match_repeats"),
     ("c a e", "no_such_option")],
)  # fmt: skip
def test_a_match_that_cannot_be_read_is_asked_again(response, code):
    with pytest.raises(UngradableError, match=code):
        grade_match(MATCH, response, OPTIONS)


@given(orders)
def test_only_the_right_order_scores_one(order):
    score = grade_order(ORDER, " ".join(order)).score

    assert 0 <= score <= 1
    assert (score == 1) == (order == ORDER.value["ids"])


@given(choices)
def test_only_the_right_match_scores_one(chosen):
    score = grade_match(MATCH, " ".join(chosen), OPTIONS).score

    assert 0 <= score <= 1
    assert (score == 1) == (chosen == MATCH.value["ids"])


@given(st.permutations(OPTIONS), choices)
def test_the_order_in_which_options_are_shown_never_matters(shown, chosen):
    response = " ".join(chosen)

    assert grade_match(MATCH, response, shown) == grade_match(MATCH, response, OPTIONS)


@given(st.permutations(OPTIONS), orders)
def test_what_an_option_is_called_never_matters(names, order):
    renamed = dict(zip(OPTIONS, names, strict=True))
    key = Key(
        kind="order",
        text="",
        value={"ids": [renamed[id_] for id_ in ORDER.value["ids"]]},
    )

    judged = grade_order(key, " ".join(renamed[id_] for id_ in order))

    assert judged == grade_order(ORDER, " ".join(order))


@given(st.text())
def test_whatever_is_sent_is_judged_or_asked_again(text):
    for grade in (
        lambda: grade_order(ORDER, text),
        lambda: grade_match(MATCH, text, OPTIONS),
    ):
        with suppress(UngradableError):
            assert 0 <= grade().score <= 1
