"""A file becomes a document: its exact text and what it says about itself."""

from corpus.reading.documents.document import (
    MAX_TEXT_BYTES,
    SUFFIXES,
    Document,
    DocumentError,
    Metadata,
    open_document,
    parse_iso_date,
    require_readable,
)

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
