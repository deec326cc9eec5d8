"""What the counts on labelled texts make of a rule."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading import calibration
from corpus.reading.calibration import Calibration, Counts, eked_out, grade
from corpus.reading.lexicon import table

KINDS = ["direct", "reported", "source", "date", "number"]
DAYS = {"kin": {"days": ["today", "to*"]}}


def test_a_rule_seen_often_is_as_sure_as_it_was_right():
    often = {"full": Counts(198, 197), "month": Counts(200, 160), "at": Counts(200, 20)}

    grades = [Calibration(often, {}).grade(rule) for rule in often]

    assert grades == [(0.99, "A"), (0.797, "B"), (0.104, "C")]


def test_tier_a_needs_97_in_a_hundred():
    counts = {"today": Counts(100, 97), "tomorrow": Counts(100, 96)}

    tiers = [Calibration(counts, {}).grade(rule).tier for rule in counts]

    assert tiers == ["A", "B"]


def test_a_rule_seen_seldom_borrows_from_its_kin():
    counts = {"today": Counts(100, 100), "tomorrow": Counts(20, 20), "at": Counts(880)}

    assert Calibration(counts, DAYS).grade("tomorrow") == (0.99, "A")


def test_a_rule_that_nobody_counted_is_as_sure_as_its_kin_but_not_in_tier_a():
    counts = {"today": Counts(200, 200), "at": Counts(800)}

    assert Calibration(counts, DAYS).grade("tonight") == (0.99, "B")


def test_a_rule_without_kin_borrows_from_all_of_its_kind():
    counts = {"today": Counts(200, 200)}

    assert Calibration(counts, {}).grade("by moonlight") == (0.99, "B")


def test_kin_without_a_hundred_cases_do_not_reach_tier_a():
    few = {
        "today": Counts(20, 20),
        "tomorrow": Counts(20, 20),
        "full": Counts(400, 400),
    }

    assert Calibration(few, DAYS).grade("today") == (0.99, "B")


def test_a_bad_record_keeps_a_rule_out_of_the_tier_of_its_kin():
    counts = {"today": Counts(4000, 4000), "tonight": Counts(12, 10)}

    assert Calibration(counts, DAYS).grade("tonight") == (0.97, "B")


def test_a_cap_holds_whatever_was_counted():
    cap = {"rules": ["pres*"], "tier": "C", "reason": "It names no day."}

    capped = Calibration({"present": Counts(400, 400)}, {"caps": [cap]})

    assert capped.grade("present") == (0.998, "C")


def test_a_kind_that_nobody_counted_is_even_odds():
    assert Calibration({}, {}).grade("today") == (0.5, "C")


@pytest.mark.parametrize("kind", [*KINDS, "a kind of tomorrow"])
def test_an_unknown_rule_is_never_in_tier_a(kind):
    assert grade(kind, "a rule of tomorrow").tier in "BC"


def test_tier_a_is_earned_by_counts():
    undeserved = [
        (kind, rule)
        for kind, rules in table("calibration").items()
        for rule, row in rules.items()
        if grade(kind, rule).tier == "A"
        and row["found"] >= calibration.ENOUGH
        and row["right"] / row["found"] < calibration.SURE
    ]

    assert undeserved == []


@given(st.integers(0, 300), st.integers(0, 300), st.floats(0, 1))
def test_more_right_is_never_less_sure(found, right, share):
    most = min(right, found)

    eked = [eked_out(Counts(found, each), share) for each in range(most + 1)]

    assert all(0 <= one <= 1 for one in eked)
    assert all(one <= other for one, other in pairwise(eked))


def test_every_cap_says_why():
    caps = [cap for kind in table("kin").values() for cap in kind.get("caps", [])]

    assert all(cap["reason"].endswith(".") for cap in caps)
    assert {cap["tier"] for cap in caps} <= {"B", "C"}


def test_kin_are_named_for_kinds_that_are_counted():
    assert set(table("kin")) <= set(table("calibration"))
