"""The rules of a quiz: what they allow, when it ends, and when it tells."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.rules import NEVER, Feedback, Mode, Rules, RulesError

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@st.composite
def any_rules(draw):
    mode = draw(st.sampled_from(Mode))
    is_graded = mode == Mode.GRADED
    feedback = draw(st.sampled_from(Feedback)) if is_graded else Feedback.SUBMISSION
    moments = st.datetimes(timezones=st.just(UTC))
    return Rules(
        mode=mode,
        feedback=feedback,
        feedback_on=draw(moments) if feedback == Feedback.DATE else None,
        minutes=draw(st.none() | st.integers(1, 1440)),
        attempts=draw(st.none() | st.integers(1, 100)),
        open_source=draw(st.none() | st.booleans()),
        factor=draw(st.sampled_from([1.0, 1.25, 1.5, 2.0, None])),
    )


@given(any_rules())
def test_rules_read_back_as_they_were_written(rules):
    assert Rules.from_json(rules.to_json()) == rules


def test_rules_that_are_not_written_down_are_those_of_a_practice():
    rules = Rules.from_json({})

    assert (rules.mode, rules.may_peek, rules.time) == (Mode.PRACTICE, True, None)
    assert rules.withheld_until(NOON) is None
    assert rules.to_json() == {}


def test_a_graded_quiz_keeps_its_source_closed_unless_it_says_otherwise():
    assert not Rules(mode=Mode.GRADED).may_peek
    assert Rules(mode=Mode.GRADED, open_source=True).may_peek


@pytest.mark.parametrize(
    ("factor", "ends"),
    [
        (1.0, NOON + timedelta(minutes=20)),
        (1.25, NOON + timedelta(minutes=25)),
        (2.0, NOON + timedelta(minutes=40)),
        (None, None),
    ],
)
def test_a_learners_factor_stretches_the_time_or_lifts_the_limit(factor, ends):
    assert Rules(minutes=20).for_factor(factor).deadline(NOON) == ends


@pytest.mark.parametrize(
    ("feedback", "on", "until"),
    [
        (Feedback.SUBMISSION, None, None),
        (Feedback.DATE, NOON + DAY, NOON + DAY),
        (Feedback.DATE, NOON - DAY, None),
        (Feedback.NEVER, None, NEVER),
    ],
)
def test_a_graded_quiz_tells_when_its_set_says_so(feedback, on, until):
    rules = Rules(mode=Mode.GRADED, feedback=feedback, feedback_on=on)

    assert rules.withheld_until(NOON) == until


@pytest.mark.parametrize(
    ("settings", "field"),
    [
        ({"feedback": Feedback.NEVER}, "feedback"),
        ({"mode": Mode.GRADED, "feedback": Feedback.DATE}, "feedback_on"),
        ({"mode": Mode.GRADED, "feedback_on": NOON}, "feedback_on"),
        (
            {
                "mode": Mode.GRADED,
                "feedback": Feedback.DATE,
                "feedback_on": NOON.replace(tzinfo=None),
            },
            "feedback_on",
        ),
        ({"minutes": 0}, "minutes"),
        ({"minutes": 1441}, "minutes"),
        ({"attempts": 0}, "attempts"),
    ],
)
def test_rules_that_make_no_sense_together_are_refused(settings, field):
    with pytest.raises(RulesError) as refused:
        Rules(**settings)

    assert refused.value.field == field
