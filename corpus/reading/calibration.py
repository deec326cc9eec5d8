"""How sure a rule is: what it got right on labelled texts, pooled with its kin's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from functools import cache
from math import comb
from typing import Any, NamedTuple

from corpus.reading.facts import Tier
from corpus.reading.lexicon import table

SURE = 0.97  # tier A: this share is right
LIKELY = 0.6  # tier B: this share is right; what is below stays hidden
ENOUGH = 100  # a rule with fewer cases borrows the rest from its kin
_DOUBT = 0.05  # a record this unlikely for a sure rule speaks against it


class Counts(NamedTuple):
    """How many findings there were, and how many of them were right."""

    found: int = 0
    right: int = 0


class Grade(NamedTuple):
    confidence: float
    tier: Tier


@cache
def grade(kind: str, rule: str) -> Grade:
    """Return the confidence and tier of what a rule finds, by the counts we keep."""
    return _kept(kind).grade(rule)


class Calibration:
    """The counts of one kind of fact, and which of its rules are kin.

    ``kin`` has the "kin" and "caps" that ``data/kin.toml`` explains.
    """

    def __init__(self, counts: Mapping[str, Counts], kin: Mapping[str, Any]) -> None:
        self._counts = counts
        self._kin: Mapping[str, list[str]] = kin.get("kin", {})
        self._caps: list[dict[str, Any]] = kin.get("caps", [])

    def grade(self, rule: str) -> Grade:
        """Return the confidence and tier of what a rule finds.

        A rule that nobody has counted yet is as sure as its kin, but never in tier A,
        and neither is one that has no hundred cases with all its kin.
        """
        own, kin = self._counts.get(rule, Counts()), self._of_kin(rule)
        share = eked_out(own, eked_out(kin, self._of_kind()))
        cases = max(own.found, ENOUGH)
        # Laplace's rule of succession: right every time is not yet certain.
        confidence = round((share * cases + 1) / (cases + 2), 3)
        known = own.found and max(own.found, kin.found) >= ENOUGH
        sure = share >= SURE and known and not _speaks_against(own)
        tier: Tier = "A" if sure else "B" if share >= LIKELY else "C"
        return Grade(confidence, max(tier, self._highest_allowed(rule)))

    def _of_kin(self, rule: str) -> Counts:
        """Return the counts of the first kin that a rule belongs to, if any."""
        kin = next((rules for rules in self._kin.values() if _is(rule, rules)), [])
        return _sum(self._counts[each] for each in self._counts if _is(each, kin))

    def _of_kind(self) -> float:
        everything = _sum(self._counts.values())
        return everything.right / everything.found if everything.found else 0.5

    def _highest_allowed(self, rule: str) -> Tier:
        fitting = (cap["tier"] for cap in self._caps if _is(rule, cap["rules"]))
        return max(fitting, default="A")


def eked_out(own: Counts, share: float) -> float:
    """Return the share right once cases of another ``share`` make up a hundred."""
    missing = max(0, ENOUGH - own.found)
    return (own.right + missing * share) / (own.found + missing)


@cache
def _kept(kind: str) -> Calibration:
    rows = table("calibration").get(kind, {})
    counts = {rule: Counts(row["found"], row["right"]) for rule, row in rows.items()}
    return Calibration(counts, table("kin").get(kind, {}))


def _speaks_against(own: Counts) -> bool:
    """Say whether a sure rule would hardly ever fare as badly as this one did."""
    if own.found >= ENOUGH:
        return False  # its own share has decided
    as_bad = sum(
        comb(own.found, right) * SURE**right * (1 - SURE) ** (own.found - right)
        for right in range(own.right + 1)
    )
    return as_bad < _DOUBT


def _sum(counts: Iterable[Counts]) -> Counts:
    rows = list(counts)
    return Counts(sum(row.found for row in rows), sum(row.right for row in rows))


def _is(rule: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(rule, pattern) for pattern in patterns)
