"""Tier A is earned by counts, not by hope."""

import tomllib
from pathlib import Path

import pytest

import corpus.reading

DATA = Path(corpus.reading.__file__).parent / "data"


def counted(name: str) -> dict[str, dict]:
    return tomllib.loads((DATA / f"{name}_rules.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["date", "number"])
def test_a_rule_in_tier_a_was_right_97_times_in_a_hundred(name):
    failing = []
    for rule, row in counted(name).items():
        right = row["right"] + row.get("mislabelled", 0) + row.get("read_right", 0)
        total = row["total"] + row.get("read", 0)
        if row["tier"] == "A" and (total < 20 or right / total < 0.97):
            failing.append((rule, right, total))

    assert failing == []


@pytest.mark.parametrize("name", ["date", "number"])
def test_no_rule_was_right_more_often_than_seen(name):
    rows = counted(name).values()

    assert all(
        row["right"] + row.get("mislabelled", 0) <= row["total"]
        and row.get("read_right", 0) <= row.get("read", 0)
        for row in rows
    )
