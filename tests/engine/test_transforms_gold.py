"""Every question made of a plain sentence of our texts was read and judged."""

from tests.engine.transformed import all_transformed, verdicts

FEWEST = 300
PRECISION = 0.97


def test_transformed_questions_are_right_as_a_rule():
    judged = verdicts()

    made = all_transformed()

    without_verdict = [one for one in made if one not in judged]
    right = sum(judged.get(one, False) for one in made)
    assert len(made) >= FEWEST
    assert right / len(made) >= PRECISION, without_verdict
