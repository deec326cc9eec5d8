"""Measure the reading engine on labelled texts: ``python -m evaluation tiers``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from evaluation import counting, reliability, table, tiers, unseen
from evaluation.adjudication import verdicts
from evaluation.findings import Judged
from evaluation.judging import judged_sets
from evaluation.sets import SetsMissingError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m evaluation")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command in _COMMANDS.items():
        commands.add_parser(name, help=command.__doc__).set_defaults(command=command)
    commands.add_parser("table", help=table.__doc__).set_defaults(command=None)
    command = parser.parse_args(arguments).command
    if command is None:
        print(*table.lines(sys.stdin), sep="\n")
        return 0
    known = verdicts()
    try:
        command(list(known.over(judged_sets())))
    except SetsMissingError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for place in known.stale():
        sys.stderr.write(f"adjudicated.toml: nothing is found any more at {place}\n")
    return 0


def _calibrate(judged: list[Judged]) -> None:
    """count how often each rule is right, for the engine to know how sure it is"""
    counts = counting.counted(tiers.findings(judged))
    counting.FILE.write_text(counting.as_toml(counts), encoding="utf-8")


def _tiers(judged: list[Judged]) -> None:
    """print how often each tier is right"""
    print("== how sure the tiers are")
    print(*tiers.lines(judged), sep="\n")
    print("\n== tier A by counts on one half of the documents, right on the other half")
    print(*unseen.lines(judged), sep="\n")
    counts = counting.counted(tiers.findings(judged))
    if counting.FILE.read_text(encoding="utf-8") != counting.as_toml(counts):
        print("\ncalibration.toml is not what these rules count: run make calibrate.")


def _reliability(judged: list[Judged]) -> None:
    """draw docs/images/reliability.svg"""
    forecasts = list(unseen.forecasts(judged))
    reliability.FILE.write_text(reliability.drawing(forecasts), encoding="utf-8")


_COMMANDS: dict[str, Callable[[list[Judged]], None]] = {
    "calibrate": _calibrate,
    "tiers": _tiers,
    "reliability": _reliability,
}


if __name__ == "__main__":
    sys.exit(main())
