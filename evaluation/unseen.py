"""Judge the calibration by documents that it has not seen.

The documents are dealt into two halves. What is counted on one half says how sure the
findings of the other half are, and the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

from corpus.reading.calibration import Calibration, Counts, Grade
from corpus.reading.lexicon import table
from evaluation.counting import Count, counted
from evaluation.findings import Finding, Judged, findings_in
from evaluation.tiers import KINDS, share


class Forecast(NamedTuple):
    """A finding, and how sure counts from other documents make us of it."""

    finding: Finding
    grade: Grade


def forecasts(judged: Sequence[Judged]) -> Iterator[Forecast]:
    """Yield each finding with the grade that the other half gives to its rule."""
    halves = [[each for each in judged if _half(each) == half] for half in (0, 1)]
    for here, other in (halves, halves[::-1]):
        known = {
            kind: _calibration(kind, rules)
            for kind, rules in counted(findings_in(other)).items()
        }
        for finding in findings_in(here):
            if finding.kind in known:
                yield Forecast(finding, known[finding.kind].grade(finding.rule))


def _calibration(kind: str, rules: dict[str, Count]) -> Calibration:
    counts = {rule: Counts(row.found, row.right) for rule, row in rules.items()}
    return Calibration(counts, table("kin").get(kind, {}))


def _half(judged: Judged) -> int:
    return crc32(f"{judged.set} {judged.document}".encode()) % 2


def lines(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield a line for each kind on what tier A is worth where nobody has counted."""
    sure = [each.finding for each in forecasts(judged) if each.grade.tier == "A"]
    for kind, name in KINDS.items():
        if found := [finding for finding in sure if finding.kind == kind]:
            yield (
                f"{name:28}      {len(found):5}"
                f"  {share(one.agreed for one in found)}"
                f"  {share(one.right for one in found)}"
            )
