"""The fields between two ``---`` lines at the head of a Markdown article."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, fields
from datetime import date

import yaml

from corpus.reading.documents.decoding import DocumentError

MAX_FRONT_MATTER = 16_384  # characters
_FENCE = re.compile(r"---[ \t]*\n")
_CLOSING_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_UNSTORABLE = re.compile(r"[\x00-\x1f\ud800-\udfff]")
_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a file says about its article; None where it says nothing."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    language: str | None = None
    topic: str | None = None
    level: str | None = None
    licence: str | None = None
    follows: str | None = None
    url: str | None = None


FIELDS = tuple(field.name for field in fields(Metadata))


def split_front_matter(text: str) -> tuple[Metadata, str]:
    """Return the fields and the body, exactly as it stands below the closing line.

    Without a first line ``---`` the whole text is the body. Fields of other
    programs are passed over; a misspelt one of ours is an error.

    Raises ``DocumentError`` naming field and line.
    """
    if not (opening := _FENCE.match(text)):
        return Metadata(), text
    closing = _CLOSING_FENCE.search(text, opening.end())
    if not closing:
        raise DocumentError(
            "Line 1 opens the front matter but no line '---' closes it: add one."
        )
    if closing.start() > MAX_FRONT_MATTER:
        raise DocumentError(
            f"The front matter is longer than {MAX_FRONT_MATTER} characters:"
            " move text below its closing line '---'."
        )
    return _fields(text[opening.end() : closing.start()]), text[closing.end() :]


def parse_iso_date(value: str) -> date | None:
    """Return the date that ``value`` writes as YYYY-MM-DD, else None."""
    if not _ISO_DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _fields(source: str) -> Metadata:
    root = _compose(source)
    if root is None:
        return Metadata()
    if not isinstance(root, yaml.MappingNode):
        raise DocumentError(
            "Line 2: the front matter is not a list of fields: write 'title: …'."
        )
    values: dict[str, str] = {}
    published = None
    for key, node in root.value:
        name, line = str(key.value), key.start_mark.line + 2
        if name not in FIELDS:
            _refuse_misspelling(name, line)
            continue
        if name in values:
            raise DocumentError(f"Line {line}: '{name}' is given twice: keep one.")
        if not isinstance(node, yaml.ScalarNode):
            raise DocumentError(f"Line {line}: '{name}' must be one line of text.")
        value = "" if node.tag == _NULL else " ".join(node.value.split())
        if _UNSTORABLE.search(value):
            raise DocumentError(
                f"Line {line}: '{name}' holds a character that is not text: remove it."
            )
        values[name] = value
        if name == "published" and value:
            published = _published(value, line)
        if name == "language" and value:
            _require_english(value, line)
    texts = {name: values[name] for name in values if name != "published"}
    return Metadata(
        published=published,
        **{name: value or None for name, value in texts.items()},
    )


def _compose(source: str) -> yaml.Node | None:
    # Nodes, not values: a title 1984 stays text, and every node knows its line.
    try:
        return yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 2
        raise DocumentError(
            f"Line {line}: the front matter cannot be read ({error.problem}):"
            " put quotation marks round values with ': ' or '#'."
        ) from None
    except (yaml.YAMLError, RecursionError):
        raise DocumentError(
            "The front matter cannot be read as YAML: keep to 'field: value' lines."
        ) from None


def _published(value: str, line: int) -> date:
    if found := parse_iso_date(value):
        return found
    raise DocumentError(
        f"Line {line}: 'published' is '{value[:40]}', which is not a date:"
        " write it as YYYY-MM-DD."
    )


def _require_english(value: str, line: int) -> None:
    if re.split(r"[-_]", value.lower())[0] not in {"en", "eng", "english"}:
        raise DocumentError(
            f"Line {line}: 'language' is '{value[:40]}', but only English (en)"
            " can be read: leave this article out or load a translation."
        )


def _refuse_misspelling(name: str, line: int) -> None:
    if meant := difflib.get_close_matches(name[:40].lower(), FIELDS, 1, 0.8):
        raise DocumentError(
            f"Line {line}: '{name[:40]}' is not a field: did you mean '{meant[0]}'?"
        )
