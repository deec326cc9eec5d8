"""Each blank is judged by its own key, and the answer by their share."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.blanks import grade_blanks, texts_of, written_texts
from quizzes.engine.items import Key
from quizzes.engine.judgements import UngradableError

YEAR = Key(kind="date", text="1928", value={"timex": "1928"})
NAME = Key(kind="name", text="Ada Brook")
FEET = Key(kind="number", text="140", value={"low": "140", "high": "140"})
KEYS = (YEAR, NAME, FEET)
KEY = Key(
    kind="blanks",
    text="1928; Ada Brook; 140",
    value={"blanks": [key.as_json() for key in KEYS]},
)
RIGHT, WRONG = ("1928", "Ada Brook", "140"), ("1930", "Tom Hale", "150")


def judged(*texts):
    return grade_blanks(KEY, written_texts(texts))


def test_every_blank_right_is_right():
    assert (judged(*RIGHT).score, judged(*RIGHT).reason) == (1, "right")


def test_the_score_is_the_share_of_right_blanks_and_each_says_why():
    partly = judged("1930", "Ada Brok", "150")

    assert (partly.score, partly.reason) == (1 / 3, "partly_right")
    assert partly.values == {
        "right": "1",
        "of": "3",
        "blanks": [
            {"score": 0, "reason": "too_late", "read": "1930", "by": "2",
             "unit": "year"},
            {"score": 1, "reason": "accepted_spelling", "spelling": "Ada Brook"},
            {"score": 0, "reason": "too_high", "read": "150", "by": "10"},
        ],
    }  # fmt: skip


def test_blanks_that_cannot_be_read_are_asked_again_by_number():
    with pytest.raises(UngradableError) as caught:
        judged("", "Ada Brook", "a lot")

    assert caught.value.code == "blanks_incomplete"
    assert caught.value.parts == {1: "empty", 3: "not_a_number"}


@pytest.mark.parametrize("response", ["", "[]", "[1, 2, 3]", '{"a": 1}', '["1928"]'])
def test_another_number_of_texts_is_no_answer(response):
    with pytest.raises(UngradableError, match="blanks_incomplete"):
        grade_blanks(KEY, response)


@given(st.lists(st.text()))
def test_texts_come_back_as_they_were_written(texts):
    assert texts_of(written_texts(texts)) == texts


@given(st.lists(st.booleans(), min_size=3, max_size=3))
def test_each_blank_counts_alike_and_for_itself(right):
    texts = [RIGHT[at] if is_so else WRONG[at] for at, is_so in enumerate(right)]

    assert judged(*texts).score == pytest.approx(sum(right) / 3)


@given(st.sampled_from([str.upper, str.lower, str.title, "  {} ".format]))
def test_case_and_spaces_never_matter(spell):
    assert judged(*map(spell, RIGHT)).score == 1


@given(st.lists(st.text(), min_size=3, max_size=3))
def test_whatever_is_typed_is_judged_or_asked_again(texts):
    with suppress(UngradableError):
        assert 0 <= judged(*texts).score <= 1
