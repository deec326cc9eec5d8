"""How far two raters agree beyond chance, against examples worked out by hand."""

import pytest

from evaluation.blind.kappa import agreement, kappa


def test_a_disagreement_weighs_by_its_distance():
    first, second = [3, 3, 3, 2, 1, 3], [3, 2, 3, 2, 2, 3]

    # Seen: 2 steps apart over 6 items. By chance: (12 + 3 + 6 + 3) / 6 = 4 steps.
    assert kappa(first, second) == pytest.approx(1 - 2 / 4)


def test_of_two_verdicts_it_is_the_plain_kappa():
    first, second = [1, 1, 1, 0, 0], [1, 1, 0, 0, 1]

    # Seen: 3 of 5 alike. By chance: 3/5 * 3/5 + 2/5 * 2/5 = 0.52.
    assert kappa(first, second) == pytest.approx((0.6 - 0.52) / (1 - 0.52))


def test_full_agreement_is_one_and_full_disagreement_of_even_raters_minus_one():
    assert kappa([1, 2, 3], [1, 2, 3]) == 1
    assert kappa([0, 1], [1, 0]) == -1


def test_where_both_always_say_the_same_one_thing_there_is_no_kappa():
    assert kappa([3, 3, 3], [3, 3, 3]) is None
    assert agreement([3, 3, 3], [3, 3, 3]) == 1
