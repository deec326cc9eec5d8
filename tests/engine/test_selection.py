"""Selection: draws, option order, tokens, and what comes next."""

from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.apart import Candidate
from quizzes.engine.selection import (
    draw,
    next_position,
    option_order,
    option_token,
)


def pool(*numbers, sentence=None):
    return [
        Candidate(wording=n, question=n, sentences=frozenset([sentence or n]))
        for n in numbers
    ]


def test_a_pool_without_a_number_is_asked_whole_and_in_order():
    drawn = draw([(pool(3, 1, 2), None)], "seed")

    assert [candidate.wording for candidate in drawn] == [3, 1, 2]


@given(st.integers(1, 30), st.integers(0, 40), st.text(max_size=8))
def test_a_draw_takes_the_number_asked_once_each_in_order(size, number, seed):
    drawn = [c.wording for c in draw([(pool(*range(size)), number)], seed)]

    assert len(drawn) == min(size, number)
    assert drawn == sorted(set(drawn))


def test_the_same_seed_draws_the_same():
    pools = [(pool(*range(50)), 10)]

    assert draw(pools, "one") == draw(pools, "one")
    assert draw(pools, "one") != draw(pools, "two")


def test_a_question_in_two_pools_is_asked_once():
    drawn = draw([(pool(1, 2), None), (pool(2, 3), None)], "seed")

    assert [candidate.wording for candidate in drawn] == [1, 2, 3]


@given(st.text(max_size=8))
def test_a_draw_prefers_different_sentences(seed):
    same = pool(1, 2, 3, sentence="one sentence")

    drawn = draw([(same + pool(4, 5), 3)], seed)

    assert len({candidate.sentences for candidate in drawn}) == 3


def test_a_draw_fills_up_from_the_same_sentence_rather_than_ask_too_few():
    drawn = draw([(pool(1, 2, 3, sentence="one sentence"), 2)], "seed")

    assert len(drawn) == 2


@given(st.lists(st.text(min_size=1), unique=True), st.text(max_size=8))
def test_shuffled_options_are_the_same_options(ids, seed):
    shuffled = option_order(ids, ordered=False, seed=seed)

    assert sorted(shuffled) == sorted(ids)


def test_numbers_and_dates_keep_their_order():
    assert option_order(["c", "a", "b"], ordered=True, seed="x") == ["c", "a", "b"]


def test_an_option_has_another_token_at_every_place():
    tokens = {
        option_token("secret", place, option)
        for place in ("attempt-1:1", "attempt-1:2", "attempt-2:1")
        for option in ("a", "b")
    }

    assert len(tokens) == 6


def test_a_token_needs_the_secret():
    assert option_token("one", "p", "a") != option_token("two", "p", "a")


def test_the_next_question_is_the_next_unanswered_one_and_then_an_earlier_one():
    assert next_position(2, [1, 4, 5]) == 4
    assert next_position(5, [1, 3, 5]) == 1


def test_skipped_questions_come_last():
    assert next_position(1, [2, 3, 4], skipped=[2]) == 3
    assert next_position(4, [2, 4], skipped=[2]) == 2


def test_nothing_comes_next_when_no_other_question_is_left():
    assert next_position(3, [3]) is None
    assert next_position(3, []) is None
