"""Question sets as files: what they say, and a clear sentence for what is wrong."""

from __future__ import annotations

import tomllib
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quizzes.actions.written_rules import read_rules
from quizzes.engine.rules import Rules

_FIELDS = {"slug", "title", "topic", "description", "rules", "sections"}
_SECTION_FIELDS = {"title", "draw", "questions"}


class SetFileError(ValueError):
    """The file is no question set; the message says what to change."""


@dataclass(frozen=True, slots=True)
class SectionFile:
    """A section: its questions in order, and how many of them an attempt draws."""

    title: str
    draw: int | None
    questions: tuple[uuid.UUID, ...]


@dataclass(frozen=True, slots=True)
class SetFile:
    """A question set as a file describes it."""

    slug: str
    title: str
    topic: str
    description: str
    sections: tuple[SectionFile, ...]
    rules: Rules = field(default_factory=Rules)

    @property
    def questions(self) -> tuple[uuid.UUID, ...]:
        return tuple(code for section in self.sections for code in section.questions)


def read_set_file(path: Path) -> SetFile:
    """Read one file. Raises ``SetFileError`` with what is wrong and where."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SetFileError(f"cannot be read as TOML: {error}.") from error
    _refuse_unknown(table, _FIELDS, "The file")
    slug, title = _text(table, "slug"), _text(table, "title")
    if not slug or not title:
        raise SetFileError("needs a slug and a title.")
    sections = table.get("sections")
    if not isinstance(sections, list) or not sections:
        raise SetFileError("needs at least one [[sections]] with questions.")
    found = SetFile(
        slug=slug,
        title=title,
        topic=_text(table, "topic"),
        description=_text(table, "description"),
        sections=tuple(_section(row, at) for at, row in enumerate(sections, start=1)),
        rules=_rules(table.get("rules", {})),
    )
    if len(set(found.questions)) != len(found.questions):
        raise SetFileError("lists a question twice.")
    return found


def _rules(table: Any) -> Rules:
    try:
        return read_rules(table)
    except ValueError as error:
        raise SetFileError(f"[rules]: {error}") from error


def _section(row: Any, number: int) -> SectionFile:
    where = f"Section {number}"
    if not isinstance(row, dict):
        raise SetFileError(f"{where} is no table.")
    _refuse_unknown(row, _SECTION_FIELDS, where)
    codes = tuple(_code(code, where) for code in row.get("questions", []))
    if not codes:
        raise SetFileError(f"{where} lists no questions.")
    draw = row.get("draw")
    if draw is not None and not (isinstance(draw, int) and 1 <= draw <= len(codes)):
        raise SetFileError(f"{where}: draw must be a number from 1 to {len(codes)}.")
    return SectionFile(title=_text(row, "title"), draw=draw, questions=codes)


def _code(code: Any, where: str) -> uuid.UUID:
    try:
        return uuid.UUID(code)
    except (ValueError, AttributeError, TypeError) as error:
        raise SetFileError(f"{where}: {code!r} is no question id.") from error


def _text(table: dict[str, Any], name: str) -> str:
    value = table.get(name, "")
    if not isinstance(value, str):
        raise SetFileError(f"{name} must be text.")
    return " ".join(value.split())


def _refuse_unknown(table: dict[str, Any], known: set[str], where: str) -> None:
    if unknown := sorted(set(table) - known):
        raise SetFileError(f"{where} has unknown fields: {', '.join(unknown)}.")
