"""The counts that the engine lives by."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.counting import FILE, as_toml, counted
from evaluation.sets import SetsMissingError, documents
from tests.evaluation.builders import finding

FINDINGS = st.lists(
    st.builds(
        finding,
        right=st.booleans(),
        agreed=st.booleans(),
        kind=st.sampled_from(["date", "number"]),
        rule=st.sampled_from(["today", "yesterday spoken", "count"]),
    )
)


def test_counts_say_how_often_the_labels_agreed_and_a_person_did():
    findings = [finding(right=True, agreed=False), finding(right=True)]

    assert as_toml(counted(findings)).splitlines()[4:] == [
        "[date]",
        '"today" = { found = 2, agreed = 1, right = 2 }',
    ]


@given(FINDINGS, st.randoms())
def test_the_order_of_findings_leaves_no_trace(findings, random):
    shuffled = random.sample(findings, len(findings))

    assert as_toml(counted(findings)) == as_toml(counted(shuffled))


@given(FINDINGS)
def test_every_finding_is_counted_once(findings):
    kept = tomllib.loads(as_toml(counted(findings)))

    rows = [row for rules in kept.values() for row in rules.values()]
    assert sum(row["found"] for row in rows) == len(findings)


def test_the_kept_counts_are_written_by_the_command():
    kept = FILE.read_text(encoding="utf-8")

    rows = {
        kind: {rule: tuple(row.values()) for rule, row in rules.items()}
        for kind, rules in tomllib.loads(kept).items()
    }
    assert as_toml(rows) == kept


def test_missing_sets_are_told_with_the_way_out(monkeypatch, tmp_path):
    monkeypatch.setenv("EVAL_DIR", str(tmp_path))

    with pytest.raises(SetsMissingError, match="set EVAL_DIR to the folder"):
        list(documents("meantime"))
