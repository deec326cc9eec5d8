"""Questions kept apart that spoil one another, and asked in an order that does not."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.apart import Candidate, Spoiling, told_first
from quizzes.engine.flaws.item import WrittenItem
from quizzes.engine.items import Key
from quizzes.engine.leaks import Asking
from quizzes.engine.selection import draw, practice

PLACES = ("amber", "birch", "cedar", "dune", "elm", "fern", "grove", "heath")
SEEDS = st.text(max_size=8)


def candidates(size, pairs):
    """Make ``size`` candidates; each of the pairs is on one fact."""
    return [
        Candidate(
            wording=at,
            question=at,
            facts=frozenset(pair for pair in pairs if at in pair),
        )
        for at in range(size)
    ]


@st.composite
def spoiling_pools(draws, most=9):
    size = draws(st.integers(1, most))
    every = list(combinations(range(size), 2))
    return candidates(size, draws(st.sets(st.sampled_from(every))) if every else ())


def bridge(at, tells=(), family="where"):
    """Ask which bridge stands at a place; its explanation tells that of others."""
    place = PLACES[at]
    item = WrittenItem(
        stem=f"Which bridge crossed {place}hill, {place}dale and {place}brook?",
        key=Key(kind="phrase", text=f"{place}stone"),
    )
    told = " ".join(_explained(PLACES[other]) for other in tells)
    asking = Asking(place, "article", item, explanation=told)
    return Candidate(wording=at, question=at, family=family, asking=asking)


def _explained(place):
    return f"{place}stone crossed {place}hill, {place}dale and {place}brook."


def spoilt_pairs(drawn):
    spoiling = Spoiling()
    return sum(spoiling.apart(one, other) for one, other in combinations(drawn, 2))


@given(spoiling_pools(), st.integers(0, 12), SEEDS)
def test_a_draw_is_never_short_and_asks_nothing_twice(pool, number, seed):
    drawn = [one.question for one in draw([(pool, number)], seed)]

    assert len(drawn) == min(number, len(pool))
    assert drawn == sorted(set(drawn))


@given(spoiling_pools(), st.integers(1, 9), SEEDS)
def test_no_exchange_would_leave_a_draw_less_spoilt(pool, number, seed):
    drawn = draw([(pool, number)], seed)

    others = [one for one in pool if one not in drawn]
    for worse in drawn:
        rest = [one for one in drawn if one is not worse]
        for better in others:
            assert spoilt_pairs([*rest, better]) >= spoilt_pairs(drawn)


@given(st.integers(2, 8), SEEDS)
def test_one_that_spoils_all_others_is_left_out(size, seed):
    pool = candidates(size + 1, [(0, other) for other in range(1, size + 1)])

    drawn = draw([(pool, size)], seed)

    assert drawn == pool[1:]


@given(SEEDS)
def test_a_draw_keeps_off_what_another_section_asks_anyway(seed):
    pool = candidates(5, [(0, 3), (1, 4)])

    drawn = draw([(pool[:3], 1), (pool[3:], None)], seed)

    assert drawn == [pool[2], *pool[3:]]


@given(SEEDS)
def test_a_draw_does_not_take_what_tells_the_answer_of_another(seed):
    pool = [bridge(0, tells=(1,)), bridge(1), bridge(2)]

    drawn = draw([(pool, 2)], seed)

    assert set(drawn) in ({pool[0], pool[2]}, {pool[1], pool[2]})


def test_other_articles_tell_nothing():
    teller, told = bridge(0, tells=(1,)), bridge(1)
    elsewhere = Asking("there", "another", told.asking.item)

    assert Spoiling().apart(teller, told)
    assert not Spoiling().apart(
        teller, Candidate(wording=9, question=9, asking=elsewhere)
    )


def test_one_question_of_two_articles_is_asked_once():
    one = bridge(0)
    again = Asking("again", "another", one.asking.item)

    assert Spoiling().apart(one, Candidate(wording=9, question=9, asking=again))


@given(
    st.sets(st.sampled_from(list(combinations(range(8), 2)))),
    st.permutations(range(8)),
)
def test_what_is_told_is_asked_before_what_tells_it(pairs, order):
    tells = {at: [low for low, high in pairs if high == at] for at in range(8)}
    chosen = [bridge(at, tells[at]) for at in order]

    asked = [one.wording for one in told_first(chosen, Spoiling())]

    assert sorted(asked) == list(range(8))
    assert all(asked.index(low) < asked.index(high) for low, high in pairs)


def test_without_a_leak_the_order_stays_and_two_that_tell_one_another_keep_theirs():
    chosen = [bridge(3), bridge(0, tells=(1,)), bridge(1, tells=(0,)), bridge(2)]

    assert told_first(chosen, Spoiling()) == chosen


@given(SEEDS)
def test_a_practice_takes_the_worthiest(seed):
    worths = (0.1, 0.9, 0.2, 0.8, 0.1, 0.7)
    families = ("when", "where", "role", "order", "match", "finish")
    pool = [
        Candidate(wording=at, question=at, worth=worth, family=family)
        for at, (worth, family) in enumerate(zip(worths, families, strict=True))
    ]

    asked = [one.wording for one in practice(pool, 3, seed)]

    assert asked == [1, 3, 5]


@given(SEEDS)
def test_a_practice_mixes_families(seed):
    pool = [
        Candidate(wording=at, question=at, worth=0.5, family=family)
        for at, family in enumerate(["when"] * 8 + ["where", "role", "match"])
    ]

    families = {one.family for one in practice(pool, 6, seed)}

    assert families >= {"when"}
    assert len(families) >= 3


@given(spoiling_pools(), st.integers(1, 9), SEEDS)
def test_a_practice_is_repeatable_and_as_long_as_it_can_be(pool, number, seed):
    asked = practice(pool, number, seed)

    assert asked == practice(pool, number, seed)
    assert len(asked) == min(number, len(pool))


def test_another_seed_practises_something_else_too():
    pool = [
        Candidate(wording=at, question=at, worth=0.4, family="when", proposed=at < 9)
        for at in range(18)
    ]

    asked = {one.wording for seed in "abcdef" for one in practice(pool, 6, seed)}

    assert len(asked) > 6
