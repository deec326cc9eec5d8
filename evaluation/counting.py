"""Count the findings of each rule, and write the counts for the engine to read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import corpus.reading
from corpus.reading.lexicon import table
from evaluation.findings import Finding

FILE = Path(corpus.reading.__file__).parent / "data" / "calibration.toml"
_HEAD = """\
# How often each rule was right on labelled texts. Written by `make calibrate`: do not
# edit. "agreed" says how often the labels agreed, "right" counts where a person has
# read the disagreement and found the label at fault, too.
"""


class Count(NamedTuple):
    found: int
    agreed: int
    right: int


def counted(findings: Iterable[Finding]) -> dict[str, dict[str, Count]]:
    """Return the counts by kind and rule, in the order of their names."""
    by_rule: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        by_rule[finding.kind, finding.rule].append(finding)
    counts: dict[str, dict[str, Count]] = defaultdict(dict)
    for (kind, rule), rows in sorted(by_rule.items()):
        agreed, right = sum(row.agreed for row in rows), sum(row.right for row in rows)
        counts[kind][rule] = Count(len(rows), agreed, right)
    return dict(counts)


def kept(kind: str) -> dict[str, Count]:
    """Return the counts of one kind, by rule, that the engine reads."""
    rows = table("calibration").get(kind, {})
    return {rule: Count(**row) for rule, row in rows.items()}


def as_toml(counts: dict[str, dict[str, Count]]) -> str:
    """Return the counts as they are kept: the same counts, the same bytes."""
    return _HEAD + "".join(
        f"\n[{kind}]\n"
        + "".join(
            f'"{rule}" = {{ found = {found}, agreed = {agreed}, right = {right} }}\n'
            for rule, (found, agreed, right) in rules.items()
        )
        for kind, rules in counts.items()
    )
