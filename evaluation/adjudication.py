"""Let a person's verdict on a finding stand above the labels'."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from evaluation.findings import Finding, Judged

FILE = Path(__file__).parent / "adjudicated.toml"


class Place(NamedTuple):
    kind: str
    set: str
    document: str
    start: int
    end: int


class Verdicts:
    """The verdicts of ``adjudicated.toml``, and which of them have met a finding."""

    def __init__(self, text: str) -> None:
        read = tomllib.loads(text)
        self._reasons = read["reasons"]
        self._right = {
            Place(kind, name, row["document"], *row["at"]): self._is_right(row)
            for kind, sets in read.items()
            if kind != "reasons"
            for name, rows in sets.items()
            for row in rows
        }
        self._met: set[Place] = set()

    def over(self, judged: Iterable[Judged]) -> Iterator[Judged]:
        """Yield the same findings, with a person's verdict where one was given."""
        for each in judged:
            found = each.findings if each.labelled else self._read(each.findings)
            yield each._replace(findings=[self._judge(one) for one in found])

    def stale(self) -> list[Place]:
        """Return the places where nothing is found any more, so far as ``over`` saw."""
        return sorted(set(self._right) - self._met)

    def _read(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield what a person has read, with the verdict in place of a label's."""
        for finding in findings:
            place = _place_of(finding)
            if place in self._right:
                yield replace(finding, agreed=self._right[place])

    def _judge(self, finding: Finding) -> Finding:
        place = _place_of(finding)
        if place not in self._right:
            return finding
        self._met.add(place)
        return replace(finding, right=self._right[place])

    def _is_right(self, row: dict[str, str]) -> bool:
        reason = row["because"]
        if reason not in self._reasons:
            raise ValueError(f"{reason!r} is no reason that {FILE.name} explains.")
        return reason.startswith("label-") or reason == "read-right"


def _place_of(finding: Finding) -> Place:
    return Place(finding.kind, finding.set, finding.document, *finding.span)


def verdicts() -> Verdicts:
    """Return the verdicts that we keep."""
    return Verdicts(FILE.read_text(encoding="utf-8"))
