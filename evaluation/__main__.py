"""Measure the reading engine on labelled texts."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from evaluation.adjudication import verdicts
from evaluation.counting import FILE, as_toml, counted
from evaluation.judging import judged_sets
from evaluation.sets import SetsMissingError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("command", choices=_COMMANDS)
    options = parser.parse_args(arguments)
    try:
        _COMMANDS[options.command]()
    except SetsMissingError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _calibrate() -> None:
    """Count how often each rule is right, and keep the counts for the engine."""
    known = verdicts()
    judged = known.over(judged_sets())
    counts = counted(finding for each in judged for finding in each.findings)
    FILE.write_text(as_toml(counts), encoding="utf-8")
    for place in known.stale():
        sys.stderr.write(f"adjudicated.toml: nothing is found any more at {place}\n")


_COMMANDS = {"calibrate": _calibrate}


if __name__ == "__main__":
    sys.exit(main())
