"""Run all benchmarks or the named ones; exit 1 if a limit is broken."""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks import (
    crash,
    crowd,
    due,
    generation,
    linear,
    memory,
    page,
    reading,
    speed,
)
from benchmarks.clients import WrongReplyError
from benchmarks.figures import Figure, table
from benchmarks.servers import ServerFailedError

BENCHMARKS: dict[str, Callable[[Path], list[Figure]]] = {
    "answer": partial(speed.measure, "right answer"),
    "miss": partial(speed.measure, "miss"),
    "question": partial(speed.measure, "question"),
    "page": page.measure,
    "memory": memory.measure,
    "crowd": crowd.measure,
    "crash": crash.measure,
    "due": due.measure,
    "reading": reading.measure,
    "generation": generation.measure,
    "linear": linear.measure,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument(
        "--cards",
        type=int,
        default=due.MANY,
        help="how many make many for the benchmark of what is due: %(default)s",
    )
    arguments = parser.parse_args()
    benchmarks = BENCHMARKS | {"due": partial(due.measure, cards=arguments.cards)}
    names = arguments.names or list(BENCHMARKS)
    if unknown := sorted(set(names) - set(BENCHMARKS)):
        parser.error(f"no benchmark {unknown[0]!r}; there are {', '.join(BENCHMARKS)}")
    # Being ended from outside must end the servers too, as Ctrl-C does.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="footnote-bench-") as folder:
        for name in names:
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            try:
                figures += benchmarks[name](Path(folder) / name)
            except (ServerFailedError, WrongReplyError) as error:
                sys.exit(f"{name} cannot be measured: {error}")
    print(table(figures))
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
