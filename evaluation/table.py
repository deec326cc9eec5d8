"""Turn what ``make eval`` prints into the tables of docs/reading.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_HEAD = re.compile(r"== footnote on (.+?)(?: VALUE)?(?: \(.*\))?(?::.*)?$")
_ROW = re.compile(r"  +(.+?) +P +([\d.]+)  R +([\d.]+)  F1 +([\d.]+) ")
_SPEED = re.compile(r"  speed (\S+) +([\d.]+) sents/s")
_TIERS = "== how sure the tiers are"


class Row(NamedTuple):
    """One line of a table: a measure, where it is found, and what to compare with."""

    what: str
    set: str
    measure: str
    figures: str  # "{f} ({p} / {r})"
    best_peer: str
    reference: str


_ROWS = (
    Row(
        "speech: its words by half, and its source",
        "polnear_dev",
        "SPEECH-CUE only: IoU>=.5 + source",
        "{f} ({p} / {r})",
        "66 (71 / 62)",
        "76.6 (84 / 70)",
    ),
    Row(
        "all attributions",
        "polnear_dev",
        "ATTRIB content IoU>=.5 + source overlap",
        "{f} ({p} / {r})",
        "42.8",
        "50.9",
    ),
    Row(
        "direct quotations fit to ask, P / R",
        "polnear_dev",
        "quiz-safe direct",
        "{p} / {r}",
        "89 / 72",
        "92 / 76",
    ),
    Row("dates: value", "te3_timebank", "VALUE (relaxed+value;", "{f}", "–", "73.0"),
    Row("dates: value", "te3_aquaint", "VALUE (relaxed+value;", "{f}", "–", "75.1"),
    Row("dates: value", "meantime", "VALUE (relaxed+value;", "{f}", "78.9", "78.5"),
    Row("numbers: place, exactly", "meantime", "EXTENT strict", "{f}", "64.1", "86.8"),
    Row(
        "numbers: place, P / R",
        "meantime",
        "EXTENT relaxed",
        "{p} / {r}",
        "76 / 94",
        "92 / 92",
    ),
    Row(
        "numbers in science: place",
        "measeval_train",
        "EXTENT relaxed",
        "{f}",
        "65.3",
        "73.0",
    ),
    Row(
        "people and organisations: spellings linked, P / R",
        "MEANTIME entities",
        "NAME LINKS PER+ORG (alias/surname)",
        "{p} / {r}",
        "–",
        "93 / 50",
    ),
)


def lines(printed: Iterable[str]) -> Iterator[str]:
    """Yield the tables in Markdown; a measure that is missing has no row."""
    told = [line.rstrip("\n") for line in printed]
    found, speeds = _measured(told)
    yield "| what | set | Footnote | best peer that runs | plain rule reader |"
    yield "| --- | --- | --- | --- | --- |"
    for row in _ROWS:
        for (name, measure), (p, r, f) in found.items():
            if name == row.set and measure.startswith(row.measure):
                figures = row.figures.format(p=p, r=r, f=f)
                yield (
                    f"| {row.what} | {name} | **{figures}** | {row.best_peer}"
                    f" | {row.reference} |"
                )
    if speed := speeds.get("polnear_dev"):
        yield f"| sentences a second | polnear_dev | **{speed}** | 460 | 11,000 |"
    if _TIERS in told:
        yield from ["", "```", *told[told.index(_TIERS) + 1 :], "```"]


def _measured(
    printed: Iterable[str],
) -> tuple[dict[tuple[str, str], tuple[str, str, str]], dict[str, str]]:
    """Return P, R and F1 by set and measure, and sentences a second by set."""
    found: dict[tuple[str, str], tuple[str, str, str]] = {}
    speeds = {}
    name = ""
    for line in printed:
        if head := _HEAD.match(line):
            name = head[1]
        elif row := _ROW.match(line):
            key = name, row[1].strip()
            found.setdefault(key, (row[2], row[3], row[4]))
        elif speed := _SPEED.match(line):
            speeds[speed[1]] = f"{float(speed[2]):,.0f}"
    return found, speeds
