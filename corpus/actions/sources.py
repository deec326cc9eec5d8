"""The files a person names, and what the sidecars beside them say."""

from __future__ import annotations

import datetime
import re
import stat
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from corpus.models import Article
from corpus.reading.documents import MAX_TEXT_BYTES, SUFFIXES, DocumentError

SIDECAR = "articles.toml"
MAX_FILE_BYTES = 4 * MAX_TEXT_BYTES  # markup and UTF-16 need more room than text
_TEXT_FIELDS = {
    "id": 200,
    "title": 300,
    "publisher": 200,
    "author": 200,
    "topic": 100,
    "level": 50,
    "licence": 200,
    "follows": 500,
    "url": 500,
}

_NOT_TEXT = re.compile(r"[\x00-\x1f\ud800-\udfff]")  # no line, or in no database

From = Article.DateSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody says about an article; None where they say nothing."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    topic: str | None = None
    level: str | None = None
    licence: str | None = None
    follows: str | None = None
    url: str | None = None
    published: datetime.date | None = None
    published_from: From = From.UNKNOWN

    def over(self, weaker: Said) -> Said:
        """Fill what this one leaves open from ``weaker``."""
        open_fields = [
            name
            for name in (*_TEXT_FIELDS, "published")
            if getattr(self, name) is None and getattr(weaker, name) is not None
        ]
        changes: dict[str, Any] = {name: getattr(weaker, name) for name in open_fields}
        if "published" in changes:
            changes["published_from"] = weaker.published_from
        return replace(self, **changes)

    def require_storable(self) -> None:
        """Raise ``DocumentError`` if a field does not fit its column."""
        for name, limit in _TEXT_FIELDS.items():
            value = getattr(self, name) or ""
            if len(value) > limit:
                raise DocumentError(
                    f"'{name}' has {len(value)} characters: shorten it to {limit}."
                )
            if _NOT_TEXT.search(value):
                raise DocumentError(
                    f"'{name}' holds a character that is not text, or a new line:"
                    " remove it."
                )


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the named files, and those in named folders that can be an article.

    A folder's files of other kinds and its README are passed over; a file named by
    itself is always yielded, so that it can be refused with a reason.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for found in sorted(path.rglob("*")):
            hidden = any(
                part.startswith(".") for part in found.parts[len(path.parts) :]
            )
            wanted = found.suffix.lower() in SUFFIXES and found.stem.lower() != "readme"
            if found.is_file() and wanted and not hidden:
                yield found


def read_bytes(path: Path) -> bytes:
    """Return the file's content; raise ``DocumentError`` in plain words if it fails."""
    if _NOT_TEXT.search(path.name):
        raise DocumentError("The file's name is not plain text: rename the file.")
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # reading a pipe would never end
            raise DocumentError("This is a pipe or a device: name a file.")
        if found.st_size > MAX_FILE_BYTES:
            raise DocumentError(
                f"The file is larger than {MAX_FILE_BYTES // 1_000_000} MB:"
                " split it into several articles."
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentError("There is no such file: check the path.") from None
    except OSError as error:
        raise DocumentError(f"The file cannot be opened: {error.strerror}.") from None


def sidecar_of(path: Path) -> Said:
    """Return what ``articles.toml`` beside the file says of it.

    Raises ``DocumentError`` naming the field if the sidecar cannot be used.
    """
    row = _rows(path.parent / SIDECAR).get(path.name)
    if row is None:
        return Said()
    if not isinstance(row, dict):
        raise DocumentError(f"{SIDECAR}: [{path.name!r}] must be a table of fields.")
    for name, value in row.items():
        if name == "published":
            if type(value) is not datetime.date:
                raise DocumentError(
                    f"{SIDECAR}: 'published' of {path.name} must be a date,"
                    " such as 2014-06-12 without quotation marks."
                )
        elif name not in _TEXT_FIELDS or not isinstance(value, str):
            raise DocumentError(f"{SIDECAR}: '{name}' of {path.name} is no known text.")
    source = From.SIDECAR if "published" in row else From.UNKNOWN
    return Said(**row, published_from=source)


@lru_cache(maxsize=64)
def _rows_at(path: Path, _modified: int) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise DocumentError(f"{SIDECAR} is not UTF-8: save it as UTF-8 text.") from None
    except tomllib.TOMLDecodeError as error:
        raise DocumentError(f"{SIDECAR} cannot be read: {error}") from None
    except RecursionError:
        raise DocumentError(f"{SIDECAR} cannot be read: it nests too deep.") from None
    except OSError as error:
        raise DocumentError(f"{SIDECAR} cannot be opened: {error.strerror}.") from None


def _rows(path: Path) -> dict[str, Any]:
    try:
        found = path.stat()
    except OSError:
        return {}
    if not stat.S_ISREG(found.st_mode):
        raise DocumentError(f"{SIDECAR} is not a file: remove or rename it.")
    return _rows_at(path, found.st_mtime_ns)
