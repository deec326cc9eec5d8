"""The memory of two workers that have served every kind of page."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

from benchmarks.clients import Request, WrongReplyError, send_all
from benchmarks.figures import Figure
from benchmarks.processes import descendants, shared_memory_mib
from benchmarks.servers import running
from benchmarks.sites import Site, prepare_footnote

REQUESTS = 200
LIMIT_MIB = 200


def measure(folder: Path) -> list[Figure]:
    site = prepare_footnote(folder, answers=REQUESTS)
    with running(site.server):
        before = shared_memory_mib(site.server.pid)
        replies = send_all(site.server.port, _every_kind(site), clients=4)
        after = shared_memory_mib(site.server.pid)
        workers = len(descendants(site.server.pid))
    if failed := [reply.status for reply in replies if reply.status >= 400]:
        raise WrongReplyError(f"{len(failed)} replies, the first {failed[0]}.")
    return [
        Figure(name="memory: PSS after the start", value=before, unit="MiB"),
        Figure(
            name=f"memory: PSS of {workers} workers after {len(replies)} requests",
            value=after,
            unit="MiB",
            limit=LIMIT_MIB,
        ),
    ]


def _every_kind(site: Site) -> list[Request]:
    """Return requests of every prepared kind in turn."""
    kinds = [
        cycle(requests) if kind != "answer" else iter(requests)
        for kind, requests in site.requests.items()
    ]
    rounds = zip(*kinds, strict=False)
    return list(islice((request for turn in rounds for request in turn), REQUESTS))
