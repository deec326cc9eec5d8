"""Measure what the engine reads and asks: ``python -m evaluation tiers``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from evaluation import counting, links, own_scores, reliability, table, tiers, unseen
from evaluation.adjudication import verdicts
from evaluation.blind import commands as blind
from evaluation.blind.items import BlindReadError
from evaluation.findings import Judged, findings_in
from evaluation.judging import judged_sets
from evaluation.sets import SetsMissingError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m evaluation")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command in _COMMANDS.items():
        commands.add_parser(name, help=command.__doc__).set_defaults(command=command)
    blind.add_to(commands)
    options = vars(parser.parse_args(arguments))
    try:
        options.pop("command")(**options)
    except (SetsMissingError, BlindReadError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _calibrate() -> None:
    """count how often each rule is right, for the engine to know how sure it is"""
    counts = counting.counted(findings_in(_judged()))
    counting.FILE.write_text(counting.as_toml(counts), encoding="utf-8")


def _tiers() -> None:
    """print how often each tier is right"""
    judged = _judged()
    print("== how sure the tiers are")
    print(*tiers.lines(judged), sep="\n")
    print("\n== tier A by counts on one half of the documents, right on the other half")
    print(*unseen.lines(judged), sep="\n")
    counts = counting.counted(findings_in(judged))
    if counting.FILE.read_text(encoding="utf-8") != counting.as_toml(counts):
        print("\ncalibration.toml is not what these rules count: run make calibrate.")


def _reliability() -> None:
    """draw docs/images/reliability.svg"""
    forecasts = list(unseen.forecasts(_judged()))
    reliability.FILE.write_text(reliability.drawing(forecasts), encoding="utf-8")


def _links() -> None:
    """print how well the spellings of one person are linked"""
    print(*links.lines(), sep="\n")


def _gold() -> None:
    """print how well the passages are read that we labelled ourselves"""
    print(*own_scores.lines(), sep="\n")


def _errors() -> None:
    """print what is read wrongly in them, except in the part held out"""
    print(*own_scores.errors(), sep="\n")


def _table() -> None:
    """turn what make eval prints into the tables of docs/reading.md"""
    print(*table.lines(sys.stdin, counting.kept("date")), sep="\n")


def _judged() -> list[Judged]:
    known = verdicts()
    judged = list(known.over(judged_sets()))
    for place in known.stale():
        sys.stderr.write(f"adjudicated.toml: nothing is found any more at {place}\n")
    return judged


_COMMANDS: dict[str, Callable[[], None]] = {
    "calibrate": _calibrate,
    "tiers": _tiers,
    "reliability": _reliability,
    "links": _links,
    "gold": _gold,
    "errors": _errors,
    "table": _table,
}


if __name__ == "__main__":
    sys.exit(main())
