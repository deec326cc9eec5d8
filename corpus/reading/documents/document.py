"""A file becomes a document: its exact text and what it says about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from corpus.reading.documents.decoding import DocumentError, decode
from corpus.reading.documents.front_matter import (
    Metadata,
    parse_iso_date,
    split_front_matter,
)
from corpus.reading.documents.languages import foreign_language
from corpus.reading.documents.web_pages import read_web_page

__all__ = [
    "MAX_TEXT_BYTES",
    "SUFFIXES",
    "Document",
    "DocumentError",
    "Metadata",
    "open_document",
    "parse_iso_date",
    "require_readable",
]

MAX_TEXT_BYTES = 2_000_000  # of UTF-8

Format = Literal["markdown", "text", "html"]
SUFFIXES: dict[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article as read from a file; all offsets count in ``text``."""

    text: str
    encoding: str
    metadata: Metadata
    format: Format


def open_document(raw: bytes, name: str) -> Document:
    """Return the document in the file ``name`` with the content ``raw``.

    ``text`` is the whole file (Markdown: all below the front matter, marks
    included; a web page: its article) with line ends normalised to a line feed and
    without byte order mark. Nothing else is changed.

    Raises ``DocumentError`` with a sentence for the person who loads the file.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise DocumentError(
            f"Files ending in '{suffix or 'nothing'}' cannot be read:"
            " save the article as .md, .txt or .html."
        )
    content, encoding = decode(raw)
    form = SUFFIXES[suffix]
    metadata, text = _OPENERS[form](content)
    require_readable(text)
    return Document(text=text, encoding=encoding, metadata=metadata, format=form)


def require_readable(text: str) -> None:
    """Raise ``DocumentError`` if ``text`` is blank, too long or not English."""
    if not text.strip():
        raise DocumentError("The file has no text: give it the article's text.")
    # A letter takes at least one byte, so most texts need not be encoded.
    if len(text) > MAX_TEXT_BYTES or (
        len(text) > MAX_TEXT_BYTES // 4
        and len(text.encode("utf-8", "surrogatepass")) > MAX_TEXT_BYTES
    ):
        raise DocumentError(
            f"The text is longer than {MAX_TEXT_BYTES // 1_000_000} MB:"
            " split it into several articles."
        )
    if "\0" in text:
        raise DocumentError("The text holds NUL characters: remove them.")
    if language := foreign_language(text):
        raise DocumentError(
            f"The text seems to be in {language}; only English can be read:"
            " leave it out or load a translation."
        )


def _open_text(content: str) -> tuple[Metadata, str]:
    return Metadata(), content


_OPENERS: dict[Format, Callable[[str], tuple[Metadata, str]]] = {
    "markdown": split_front_matter,
    "text": _open_text,
    "html": read_web_page,
}
