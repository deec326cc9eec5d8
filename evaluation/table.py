"""Turn what ``make eval`` prints into the tables of docs/reading.md."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from corpus.reading.calibration import grade
from evaluation.counting import Count

_ROWS = Path(__file__).parent / "rows.toml"
_HEAD = re.compile(r"== footnote on ([^:]+)")
_SCORED = re.compile(
    r"  +(?P<measure>.+?) +P +(?P<p>[\d.]+)  R +(?P<r>[\d.]+)  F1 +(?P<f>[\d.]+) "
)
_TIMED = re.compile(r"reading: (?P<measure>[^,]+?)(?:, .*?)?  +(?P<n>[\d.,]+)(?!\S)")
_TIERS = "== how sure the tiers are"

Figures = dict[tuple[str, str], dict[str, str]]  # by set and measure


def lines(printed: Iterable[str], dates: Mapping[str, Count]) -> Iterator[str]:
    """Yield the tables in Markdown; what was not measured has no row.

    ``dates`` are the counts of each rule of dates.
    """
    told = [line.rstrip("\n") for line in printed]
    figures = _measured(told) | _counted(dates)
    yield "| what | set | Footnote | wanted | best peer that runs | plain rule reader |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for row in tomllib.loads(_ROWS.read_text(encoding="utf-8"))["row"]:
        if found := figures.get((row["set"], row["measure"])):
            reached = row["shows"].format(**found)
            yield (
                f"| {row['what']} | {row['set']} | **{reached}** | {row['wanted']}"
                f" | {row['peer']} | {row['plain']} |"
            )
    if _TIERS in told:
        yield from ["", "```", *told[told.index(_TIERS) + 1 :], "```"]


def _measured(printed: Iterable[str]) -> Figures:
    figures: Figures = {}
    name = ""
    for line in printed:
        if head := _HEAD.match(line):
            name = head[1]
        elif scored := _SCORED.match(line):
            figures[name, scored["measure"]] = scored.groupdict()
        elif timed := _TIMED.match(line):
            figures["seeds", timed["measure"]] = timed.groupdict()
    return figures


def _counted(rules: Mapping[str, Count]) -> Figures:
    """Return how often the labels agree with full dates and with those of tier A."""
    groups = {
        "full": [count for rule, count in rules.items() if rule == "full_date"],
        "tier A": [
            count for rule, count in rules.items() if grade("date", rule).tier == "A"
        ],
    }
    return {
        ("all dates", name): {"p": f"{_agreed(counts):.1f}"}
        for name, counts in groups.items()
        if counts
    }


def _agreed(counts: Iterable[Count]) -> float:
    """Return the share with which the labels agree, in per cent."""
    found, agreed, _ = map(sum, zip(*counts, strict=True))
    return 100 * agreed / found
