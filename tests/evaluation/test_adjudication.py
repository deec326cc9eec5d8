"""A person's verdict on a finding stands above the labels'."""

import pytest

from corpus.reading.facts import Span
from evaluation.adjudication import Place, Verdicts, verdicts
from tests.evaluation.builders import finding, judged

REASONS = """
[reasons]
label-missing = "The labels leave it out."
read-right = "It was read, and is right."
found-wrong = "The labels agree, but it is wrong."
"""


def written(reason: str, end: int = 5) -> Verdicts:
    row = f'{{ document = "one", at = [0, {end}], because = "{reason}" }}'
    return Verdicts(f"{REASONS}\n[date]\nours = [{row}]")


@pytest.mark.parametrize(
    ("reason", "agreed", "right"),
    [("label-missing", False, True), ("found-wrong", True, False)],
)
def test_a_verdict_changes_what_is_right_and_not_what_agreed(reason, agreed, right):
    found = finding(right=agreed)

    (after,) = written(reason).over([judged(found)])

    assert [(one.agreed, one.right) for one in after.findings] == [(agreed, right)]


def test_a_verdict_on_what_is_no_longer_found_is_stale():
    known = written("label-missing", end=9)

    list(known.over([judged(finding(right=False))]))

    assert known.stale() == [Place("date", "ours", "one", 0, 9)]


def test_a_verdict_needs_a_reason_that_the_file_explains():
    with pytest.raises(ValueError, match="'hope' is no reason"):
        written("hope")


def test_our_own_file_of_verdicts_can_be_read():
    assert len(verdicts().stale()) > 50


def test_where_nobody_has_labelled_a_kind_only_what_was_read_is_counted():
    read, unread = finding(right=False), finding(right=False, span=Span(7, 9))
    unlabelled = judged(read, unread)._replace(labelled=False)

    (after,) = written("read-right").over([unlabelled])

    assert [(one.span, one.agreed, one.right) for one in after.findings] == [
        (read.span, True, True)
    ]
