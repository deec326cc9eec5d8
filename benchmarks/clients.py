"""A bounded client: prepared requests, sent once each by a number of threads."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from http.client import HTTPConnection
from pathlib import Path

_PATIENCE = 30  # seconds for one answer


class WrongReplyError(RuntimeError):
    """A site did not do what is being measured, so the figure would mean nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is sent; ``marks`` travel along for whoever checks the outcome."""

    path: str
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""
    marks: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes  # as sent, still compressed
    size: int  # bytes of status line, headers and body
    seconds: float


def send(port: int, request: Request) -> Reply:
    """Send one request and read the whole reply.

    Raises ``OSError`` or ``HTTPException`` when no complete reply arrives.
    """
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    started = time.perf_counter()
    try:
        connection.request(
            request.method, request.path, request.body or None, request.headers
        )
        response = connection.getresponse()
        body = response.read()
    finally:
        connection.close()
    lines = [f"{name}: {value}" for name, value in response.getheaders()]
    head = f"HTTP/1.1 {response.status} {response.reason}"
    return Reply(
        status=response.status,
        headers={name.lower(): value for name, value in response.getheaders()},
        body=body,
        size=len("\r\n".join([head, *lines, "", ""])) + len(body),
        seconds=time.perf_counter() - started,
    )


def send_all(port: int, requests: Iterable[Request], *, clients: int) -> list[Reply]:
    """Send every request once, ``clients`` at a time; sync workers close each one."""
    waiting = deque(requests)  # its popleft is safe between threads

    def work() -> list[Reply]:
        replies = []
        while waiting:
            try:
                request = waiting.popleft()
            except IndexError:  # another thread took the last one
                break
            replies.append(send(port, request))
        return replies

    with ThreadPoolExecutor(clients) as pool:
        futures = [pool.submit(work) for _ in range(clients)]
        return [reply for future in futures for reply in future.result()]


def save(requests: dict[str, list[Request]], path: Path) -> None:
    rows = {kind: [asdict(item) for item in items] for kind, items in requests.items()}
    path.write_text(json.dumps(rows), encoding="utf-8")


def saved(path: Path) -> dict[str, list[Request]]:
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {kind: [Request(**item) for item in items] for kind, items in rows.items()}
