"""A class that answers all at once: everyone is served, and nobody waits for long.

Another program that wakes up for a moment spoils the longest waits of one round, so
the median of several rounds counts.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median, quantiles

from benchmarks.clients import Reply, send_all
from benchmarks.figures import Figure
from benchmarks.servers import running
from benchmarks.sites import prepare_footnote

CLIENTS = 32
ROUNDS = 7
ROUND = 320  # answers
WARM_UP = 100
WORST_BY_USUAL = 2.5  # p99 by p50


def measure(folder: Path) -> list[Figure]:
    site = prepare_footnote(folder, answers=WARM_UP + ROUNDS * ROUND)
    answers, port = site.requests["answer"], site.server.port
    with running(site.server):
        send_all(port, answers[:WARM_UP], clients=CLIENTS)
        starts = range(WARM_UP, WARM_UP + ROUNDS * ROUND, ROUND)
        rounds = [
            send_all(port, answers[start : start + ROUND], clients=CLIENTS)
            for start in starts
        ]
    waits = [_waits(replies) for replies in rounds]
    refused = [reply for replies in rounds for reply in replies if reply.status != 200]
    return [
        Figure(
            name=f"crowd: answers refused, {CLIENTS} learners at once",
            value=len(refused),
            limit=0,
        ),
        Figure(
            name=f"crowd: longest waits by the usual, median of {ROUNDS} rounds",
            value=median(longest / usual for usual, longest in waits),
            limit=WORST_BY_USUAL,
        ),
        Figure(
            name="crowd: usual wait",
            value=1000 * median(usual for usual, _ in waits),
            unit="ms",
        ),
    ]


def _waits(replies: list[Reply]) -> tuple[float, float]:
    """Return the median and the 99th percentile of waiting, in seconds."""
    percentiles = quantiles((reply.seconds for reply in replies), n=100)
    return percentiles[49], percentiles[98]
