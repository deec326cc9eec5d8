"""The items that are rated: questions of the bank, and those written for the read."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from corpus.reading.documents import open_document

Origin = Literal["generated", "by_hand", "flawed"]

QUALITY = Path(__file__).parents[2] / "docs" / "quality"
_ARTICLES = Path(__file__).parents[2] / "seeds" / "articles"
_FORMS = frozenset(["choice", "typed", "card", "order", "match", "sentence"])


class BlindReadError(ValueError):
    """A file of the blind read that cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question with its key, and where it comes from.

    ``answer`` holds one text; of an order, the options as they are to stand; of a
    match, to each prompt its option. ``flaw`` is what was planted, if anything was.
    """

    origin: Origin
    id: str
    family: str
    article: str
    published: date | None
    form: str
    stem: str
    excerpt: str
    prompts: tuple[str, ...]
    options: tuple[str, ...]
    answer: tuple[str, ...]
    proof: tuple[str, ...]
    flaw: str = ""


def from_bank(file: Path) -> list[Item]:
    """Read what ``manage.py print_bank`` printed."""
    items = []
    for number, line in enumerate(_text_of(file).splitlines(), 1):
        try:
            row = json.loads(line)
            day = row["published"]
            items.append(
                Item(
                    origin="generated",
                    id=row["uuid"],
                    family=row["family"],
                    article=row["article"],
                    published=date.fromisoformat(day) if day else None,
                    **_asked(row),
                )
            )
        except (ValueError, KeyError, TypeError) as error:
            raise BlindReadError(
                f"{file}, line {number}: no question of print_bank: {error!r}"
            ) from error
    return items


def written(origin: Origin, folder: Path = QUALITY) -> list[Item]:
    """Read the items that were written for the read, well or with a flaw."""
    file = folder / f"{origin}.toml"
    try:
        rows = tomllib.loads(_text_of(file))["item"]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise BlindReadError(f"{file}: no items to read: {error!r}") from error
    return [_written(origin, file.name, at, row) for at, row in enumerate(rows, 1)]


def _written(origin: Origin, file: str, number: int, row: dict[str, Any]) -> Item:
    try:
        title, published, text = _article(row["article"])
        item = Item(
            origin=origin,
            id=str(number),
            family=row["family"],
            article=title,
            published=published,
            flaw=row.get("flaw", ""),
            **_asked(row),
        )
    except (KeyError, OSError) as error:
        raise BlindReadError(f"{file}, item {number}: {error!r} is missing") from error
    if wrong := next(_faults(item, text), None):
        raise BlindReadError(f"{file}, item {number}: {wrong}")
    return item


def _faults(item: Item, text: str) -> Iterator[str]:
    for sentence in item.proof:
        if sentence not in text:
            yield f"the article does not say {sentence!r}"
    if item.form not in _FORMS:
        yield f"{item.form!r} is no form"
    if item.options and (stray := set(item.answer) - set(item.options)):
        yield f"{stray.pop()!r} is none of the options"
    if not item.options and item.form not in {"typed", "card"}:
        yield "it has no options"
    if (item.origin == "flawed") != bool(item.flaw):
        yield "a flawed item says what its flaw is, and no other has one"


def _asked(row: dict[str, Any]) -> dict[str, Any]:
    """Return the part that the bank and the written files have in common."""
    told = {name: row[name] for name in ("form", "stem", "excerpt")}
    lists = ("prompts", "options", "answer", "proof")
    return told | {name: _tuple(row.get(name, ())) for name in lists}


def _tuple(told: str | list[str] | tuple[()]) -> tuple[str, ...]:
    return (told,) if isinstance(told, str) else tuple(told)


@cache
def _article(name: str) -> tuple[str, date | None, str]:
    file = _ARTICLES / f"{name}.md"
    document = open_document(file.read_bytes(), file.name)
    return document.metadata.title or name, document.metadata.published, document.text


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BlindReadError(f"{file} cannot be read: {error}") from error
