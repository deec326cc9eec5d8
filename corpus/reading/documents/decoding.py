"""From the bytes of a file to text, or one sentence on why that cannot be."""

from __future__ import annotations

import codecs
import re

MAX_FILE_BYTES = 8_000_000  # a web page carries several times its text in markup

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_KINDS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP, DOCX or EPUB file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})""", re.IGNORECASE
)
_DECLARED_HEAD = 4096  # a page must declare its encoding near its start
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.002  # a stray form feed is text; one in 500 is not


class DocumentError(ValueError):
    """A file cannot become an article; the message says why and what to do."""


def decode(raw: bytes) -> tuple[str, str]:
    """Return the text and the name of the encoding it was read with.

    A byte order mark decides, then valid UTF-8, then the charset a web page
    declares, then Windows-1252. The mark is dropped, and line ends become a line
    feed: offsets count in this text, not in the file.

    Raises ``DocumentError`` if the bytes are not text or too many.
    """
    if not raw:
        raise DocumentError("The file is empty: give it the article's text.")
    _refuse_binary(raw)
    text, encoding = _read(raw)
    controls = len(_CONTROL.findall(text))
    if "\0" in text or controls > len(text) * _CONTROL_SHARE:
        raise DocumentError(
            "The file holds binary data, not text: save the article as UTF-8 text."
        )
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def _refuse_binary(raw: bytes) -> None:
    for start, kind in _BINARY_KINDS:
        if raw.startswith(start):
            raise DocumentError(
                f"The file is {kind} inside, whatever its name says:"
                " save the article as .txt, .md or .html."
            )
    if len(raw) > MAX_FILE_BYTES:
        raise DocumentError(
            f"The file is larger than {MAX_FILE_BYTES // 1_000_000} MB:"
            " split it into several articles."
        )


def _read(raw: bytes) -> tuple[str, str]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], encoding), encoding
    if b"\0" in raw:
        raise DocumentError(
            "The file holds NUL bytes, so it is binary or UTF-16 without a byte"
            " order mark: save the article as UTF-8 text."
        )
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        encoding = _declared(raw) or "windows-1252"
    return _strictly(raw, encoding), encoding


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        text = raw.decode(encoding)
        text.encode()  # UTF-7 decodes to surrogates, which no database stores
    except UnicodeError:
        raise DocumentError(
            f"The file is neither UTF-8 nor {encoding.upper()} throughout:"
            " save the article as UTF-8 text."
        ) from None
    return text


def _declared(raw: bytes) -> str | None:
    """Return the charset that a page declares, if Python knows it as a text codec."""
    if not (found := _CHARSET.search(raw[:_DECLARED_HEAD])):
        return None
    name = found[1].decode("ascii")
    try:
        b"a".decode(name)
    except (LookupError, UnicodeError):
        return None
    return None if codecs.lookup(name).name == "utf-8" else name.lower()
