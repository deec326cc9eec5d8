"""CPU per request of Footnote beside the bare quiz, measured in turns.

Rates depend on the machine and on its other users; the ratio of two sites that take
turns on it does not. Every pair of rounds gives one ratio, and the median counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.clients import Reply, Request, WrongReplyError, send_all
from benchmarks.figures import Figure
from benchmarks.processes import cpu_seconds
from benchmarks.servers import running
from benchmarks.sites import Site, prepare_bare, prepare_footnote

CLIENTS = 8
PAIRS = 21
WARM_UP = 60  # requests before the first round
ROUND = 120  # requests; short, so that both meet the same neighbours
COUNTED = 40  # requests whose queries are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    ratio: float  # CPU of ours by CPU of the bare quiz
    queries: int
    bare: str  # what the bare quiz is asked meanwhile


# A miss makes a card and begins its log; the bare quiz has neither.
LIMITS = {
    "right answer": Limits(ratio=1.4, queries=8, bare="answer"),
    "miss": Limits(ratio=1.8, queries=11, bare="answer"),
    "question": Limits(ratio=1.5, queries=6, bare="question"),
}


def measure(kind: str, folder: Path) -> list[Figure]:
    """Measure a kind of ``LIMITS`` on both sites."""
    needed = WARM_UP + PAIRS * ROUND
    ours = prepare_footnote(folder / "footnote", answers=needed)
    bare = prepare_bare(folder / "bare", answers=needed)
    with running(ours.server), running(bare.server):
        pairs = _take_turns(kind, ours, bare)
    limits = LIMITS[kind]
    return [
        Figure(
            name=f"{kind}: CPU by the bare quiz's, median of {PAIRS} pairs",
            value=median(own / floor for own, floor in pairs),
            limit=limits.ratio,
        ),
        Figure(
            name=f"{kind}: CPU a request",
            value=median(own for own, _ in pairs),
            unit="ms",
        ),
        Figure(
            name=f"{kind}: CPU a request of the bare quiz",
            value=median(floor for _, floor in pairs),
            unit="ms",
        ),
        Figure(
            name=f"{kind}: SQL queries",
            value=_queries(kind, folder / "counting"),
            limit=limits.queries,
        ),
    ]


def _take_turns(kind: str, ours: Site, bare: Site) -> list[tuple[float, float]]:
    """Return CPU milliseconds a request of ours and of the bare quiz, by pair."""
    rivals = ((ours, kind), (bare, LIMITS[kind].bare))
    for site, asked in rivals:
        _send(site, site.requests[asked][:WARM_UP])
    pairs = []
    for pair in range(PAIRS):
        start = WARM_UP + pair * ROUND
        batch = slice(start, start + ROUND)
        pairs.append(
            tuple(_cost(site, site.requests[asked][batch]) for site, asked in rivals)
        )
    return pairs


def _cost(site: Site, requests: list[Request]) -> float:
    before = cpu_seconds(site.server.pid)
    _send(site, requests)
    return 1000 * (cpu_seconds(site.server.pid) - before) / len(requests)


def _send(site: Site, requests: list[Request]) -> list[Reply]:
    replies = send_all(site.server.port, requests, clients=CLIENTS)
    wrong = [reply for reply in replies if reply.status != 200]
    if wrong:
        raise WrongReplyError(f"{len(wrong)} replies, the first {wrong[0].status}.")
    return replies


def _queries(kind: str, folder: Path) -> int:
    """Return the most queries that one request of ``kind`` made on a warm server."""
    site = prepare_footnote(folder, answers=2 * COUNTED, counting=True)
    with running(site.server):
        _send(site, site.requests[kind][:COUNTED])
        replies = _send(site, site.requests[kind][COUNTED:])
    return max(int(reply.headers["x-queries"]) for reply in replies)
