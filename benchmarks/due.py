"""What is due today: as quick among very many cards as among a few.

Two learners share a database: one has ``FEW`` cards, the other as many as ``--cards``
says, 50,000 with a million reviews unless it does. A tenth of either's cards waits, and
the most fading are asked first, so that all that waits is sorted. Seconds depend on the
machine; how much longer the many take than the few hardly does. What waits is looked at
and sorted, and costs accordingly; what does not wait costs nothing.
"""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.servers import run_command
from benchmarks.sites import footnote_environment

FEW, MANY = 50, 50_000
STEEPEST = 10.0  # a thousand times the cards


def measure(folder: Path, cards: int = MANY) -> list[Figure]:
    folder.mkdir(parents=True)
    environment = footnote_environment(folder) | {
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings"
    }
    out = folder / "seconds.json"
    run_command("migrate", environment=environment)
    run_command(
        *("time_due_queue", str(out), f"--few={FEW}", f"--many={cards}"),
        environment=environment,
    )
    figures = []
    for name, (few, many) in json.loads(out.read_text(encoding="utf-8")).items():
        figures += [
            Figure(
                name=f"due: {name} of {cards:,} cards by of {FEW}",
                value=many / few,
                limit=STEEPEST,
            ),
            Figure(name=f"due: {name} of {cards:,} cards", value=many * 1e3, unit="ms"),
        ]
    return figures
