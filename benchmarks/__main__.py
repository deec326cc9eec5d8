"""Run all benchmarks or the named ones; exit 1 if a limit is broken."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks import crash, crowd, memory, page, reading, speed
from benchmarks.figures import Figure, table

BENCHMARKS: dict[str, Callable[[Path], list[Figure]]] = {
    "answer": partial(speed.measure, "answer"),
    "question": partial(speed.measure, "question"),
    "page": page.measure,
    "memory": memory.measure,
    "crowd": crowd.measure,
    "crash": crash.measure,
    "reading": reading.measure,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    names = parser.parse_args().names or list(BENCHMARKS)
    if unknown := sorted(set(names) - set(BENCHMARKS)):
        parser.error(f"no benchmark {unknown[0]!r}; there are {', '.join(BENCHMARKS)}")
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="footnote-bench-") as folder:
        for name in names:
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            figures += BENCHMARKS[name](Path(folder) / name)
    print(table(figures))
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
