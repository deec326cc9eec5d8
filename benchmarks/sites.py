"""The two sites that are compared, each prepared in a folder of its own."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.clients import Request, saved
from benchmarks.servers import ROOT, Server, run_command

DATABASE = "footnote.sqlite3"
_FURNISHING = (
    ("collectstatic", "--no-input"),
    ("migrate",),
    ("load_articles", str(ROOT / "seeds" / "articles"), "--origin=seed"),
    ("build_bank",),
    ("publish_sets", str(ROOT / "seeds" / "sets")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A prepared site and the requests that its learners are about to send."""

    server: Server
    requests: dict[str, list[Request]]
    database: Path


def prepare_footnote(folder: Path, *, answers: int, counting: bool = False) -> Site:
    """Make Footnote as in production, with attempts open for ``answers`` answers."""
    shutil.copytree(_furnished_folder().name, folder)
    environment = footnote_environment(folder)
    preparing = environment | {"DJANGO_SETTINGS_MODULE": "benchmarks.settings"}
    out = folder / "requests.json"
    run_command(
        "prepare_learners", str(out), f"--answers={answers}", environment=preparing
    )
    server = Server(
        application="config.wsgi",
        environment=preparing if counting else environment,
        log=folder / "server.log",
    )
    return Site(server=server, requests=saved(out), database=folder / DATABASE)


def footnote_environment(folder: Path) -> dict[str, str]:
    """Return the variables of a production site that keeps everything in ``folder``."""
    return _inherited() | {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "MODE": "production",
        "HTTPS": "no",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "127.0.0.1",
        "DATA_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / DATABASE}",
        "STATIC_ROOT": str(folder / "static"),
    }


def furnish(environment: Mapping[str, str]) -> None:
    """Do what fills a new site: its tables, articles, questions and quizzes."""
    for command in _FURNISHING:
        run_command(*command, environment=environment)


@cache
def _furnished_folder() -> tempfile.TemporaryDirectory[str]:
    """Furnish one site in this run, for every benchmark to work on a copy."""
    folder = tempfile.TemporaryDirectory(prefix="footnote-furnished-")
    furnish(footnote_environment(Path(folder.name)))
    return folder


def prepare_bare(folder: Path, *, answers: int) -> Site:
    """Make the bare quiz with ``answers`` answers and questions to ask it for."""
    folder.mkdir(parents=True)
    database = folder / "bare.sqlite3"
    environment = _inherited() | {
        "DJANGO_SETTINGS_MODULE": "benchmarks.bare.settings",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "BARE_DATABASE": str(database),
    }
    out = folder / "requests.json"
    run_command(
        "prepare_bare", str(out), f"--answers={answers}", environment=environment
    )
    server = Server(
        application="benchmarks.bare.wsgi",
        environment=environment,
        log=folder / "server.log",
    )
    return Site(server=server, requests=saved(out), database=database)


def _inherited() -> dict[str, str]:
    """Return what a process needs to run at all, and nothing that configures a site."""
    kept = ("PATH", "HOME", "LANG", "TMPDIR", "VIRTUAL_ENV")
    return {name: os.environ[name] for name in kept if name in os.environ}
