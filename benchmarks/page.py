"""Weigh the first load of a question page, and one answer, as a browser gets them."""

from __future__ import annotations

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from benchmarks.clients import Reply, Request, WrongReplyError, send
from benchmarks.figures import Figure
from benchmarks.servers import running
from benchmarks.sites import prepare_footnote

PAGE_KIB = 40
PAGE_REQUESTS = 5
FRAGMENT_KIB = 3

_FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
_FETCHED_SOURCES = {"script", "img", "iframe", "source"}
_CSS_ADDRESS = re.compile(r"""url\(\s*["']?(?!data:)([^"')]+)""")


class Linked(HTMLParser):
    """What a browser fetches for a page, in the order named in it."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "script":
            self.scripts.append(values.get("src", "in the page"))
        if tag in _FETCHED_SOURCES and values.get("src"):
            self.addresses.append(values["src"])
        if tag == "link" and _FETCHED_RELATIONS & set(values.get("rel", "").split()):
            self.addresses.append(values["href"])


def measure(folder: Path) -> list[Figure]:
    site = prepare_footnote(folder, answers=10)
    question, answer = site.requests["question"][0], site.requests["answer"][0]
    with running(site.server):
        port = site.server.port
        page = _fetch(port, question)
        linked = Linked()
        linked.feed(_text(page))
        parts = _parts(port, question, linked.addresses)
        fragment = _fetch(port, answer)
    ours = [script for script in linked.scripts if "htmx" not in Path(script).name]
    wire = page.size + sum(part.size for part in parts)
    return [
        Figure(
            name="page: first load of a question, headers counted",
            value=wire / 1024,
            unit="KiB",
            limit=PAGE_KIB,
        ),
        Figure(name="page: requests", value=1 + len(parts), limit=PAGE_REQUESTS),
        Figure(name="page: scripts of ours", value=len(ours), limit=1),
        Figure(name="page: its HTML as sent", value=len(page.body) / 1024, unit="KiB"),
        Figure(
            name="page: an answer's fragment, gzipped",
            value=len(gzip.compress(_text(fragment).encode(), 6)) / 1024,
            unit="KiB",
            limit=FRAGMENT_KIB,
        ),
    ]


def _parts(port: int, page: Request, addresses: list[str]) -> list[Reply]:
    """Fetch every address once, and what the stylesheets among them name in turn."""
    replies: dict[str, Reply] = {}
    waiting = [urljoin(page.path, address) for address in addresses]
    while waiting:
        address = waiting.pop()
        path = urlsplit(address).path
        if urlsplit(address).netloc:
            raise WrongReplyError(f"{address} lies on another site.")
        if path in replies:
            continue
        request = Request(path=path, headers={"Accept-Encoding": "gzip"})
        replies[path] = _fetch(port, request)
        if path.endswith(".css"):
            found = _CSS_ADDRESS.findall(_text(replies[path]))
            waiting += [urljoin(path, inner) for inner in found]
    return list(replies.values())


def _fetch(port: int, request: Request) -> Reply:
    reply = send(port, request)
    if reply.status != 200:
        raise WrongReplyError(f"{request.path} answered {reply.status}.")
    return reply


def _text(reply: Reply) -> str:
    packed = reply.headers.get("content-encoding") == "gzip"
    return (gzip.decompress(reply.body) if packed else reply.body).decode()
