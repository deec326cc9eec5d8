"""What a learner may write on a card of their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.own_cards import UnusableCardError, check_basic, check_cloze, lift

WORDS = st.text("abc é\n", min_size=1).filter(str.strip)


def test_gaps_become_bars_in_the_text_without_brackets():
    excerpt, bars = lift("Built in [[1928]] by [[Ada Brook]].")

    assert excerpt == "Built in 1928 by Ada Brook."
    assert [excerpt[start:end] for start, end in bars] == ["1928", "Ada Brook"]


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1))
def test_bars_cover_what_stood_in_brackets_and_nothing_else(parts):
    text = "".join(f"{before}[[{gap}]]" for before, gap in parts)

    excerpt, bars = lift(text)

    assert [excerpt[start:end] for start, end in bars] == [gap for _, gap in parts]
    assert excerpt == "".join(before + gap for before, gap in parts)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" \n", "front_empty"),
        ("Built in 1928.", "no_gap"),
        ("Built in [[ ]].", "gap_empty"),
        ("[[a]]" * 500, "too_long"),
    ],
)
def test_a_text_that_asks_nothing_is_refused(text, code):
    with pytest.raises(UnusableCardError) as caught:
        check_cloze(text)

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("front", "back", "code"),
    [
        (" ", "1928", "front_empty"),
        ("When?", "", "back_empty"),
        ("When?", "x" * 2001, "too_long"),
    ],
)
def test_a_card_needs_two_sides(front, back, code):
    with pytest.raises(UnusableCardError) as caught:
        check_basic(front, back)

    assert caught.value.code == code


def test_spaces_around_are_taken_off():
    assert check_basic(" When? ", "1928\n") == ("When?", "1928")
    assert check_cloze(" In [[1928]] ") == "In [[1928]]"
