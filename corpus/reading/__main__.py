"""Read a text from the command line: ``python -m corpus.reading FILE``."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from corpus.reading.boilerplate import (
    OWN_LINES,
    Masked,
    find_publication_date,
    mask_boilerplate,
)
from corpus.reading.documents import DocumentError, open_document
from corpus.reading.documents.decoding import decode
from corpus.reading.footnotes import annotated
from corpus.reading.interchange import reading_as_json
from corpus.reading.reader import read

_WIDEST = 100


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        if options.jsonl:
            _read_lines(Path(options.jsonl[0]), Path(options.jsonl[1]))
        elif options.file:
            _read_file(Path(options.file), options.date, options.format)
        else:
            parser.error("name a FILE, or --jsonl IN OUT")
    except OSError as error:
        sys.stderr.write(f"{error.filename}: {error.strerror}. Check the path.\n")
        return 1
    except (DocumentError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m corpus.reading", description="Read the facts out of a text."
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="the text to read")
    parser.add_argument(
        "--date",
        type=_day,
        metavar="YYYY-MM-DD",
        help="when it was published; relative dates count from it",
    )
    parser.add_argument("--format", choices=["json", "text"], default="json")
    parser.add_argument(
        "--jsonl",
        nargs=2,
        metavar=("IN", "OUT"),
        help='lines of {"id", "text", "date"} in, lines of {"id", "facts"} out',
    )
    return parser


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{value!r} is not a day; write it as 2014-06-12"
        ) from None


def _read_file(path: Path, published: date | None, form: str) -> None:
    text = _text_of(path)
    masks = mask_boilerplate(text)
    published = published or _own_date(text, masks)
    if form == "json":
        found = reading_as_json(text, read(text, published=published))
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        return
    # People want the article; a program may want the menu around it too.
    hidden = [mask.span for mask in masks if mask.reason not in OWN_LINES]
    reading = read(text, published=published, masked=hidden)
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    sys.stdout.write(annotated(text, reading, width=width) + "\n")


def _text_of(path: Path) -> str:
    """Return a plain text exactly as it stands, any other document as its prose."""
    raw = path.read_bytes()
    if path.suffix.lower() in ("", ".txt"):
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return decode(raw)[0]
    return open_document(raw, path.name).text


def _own_date(text: str, masks: Sequence[Masked] | None = None) -> date | None:
    line = find_publication_date(text, masks)
    return line.date if line else None


def _read_lines(source: Path, target: Path) -> None:
    with (
        source.open(encoding="utf-8") as lines,
        target.open("w", encoding="utf-8") as out,
    ):
        for number, line in enumerate(lines, start=1):
            if line.strip():
                found = _read_line(line, f"{source}, line {number}")
                out.write(json.dumps(found, ensure_ascii=False) + "\n")


def _read_line(line: str, place: str) -> dict[str, Any]:
    try:
        document = json.loads(line)
        text, day = document["text"], document.get("date")
        published = date.fromisoformat(day) if day else _own_date(text)
        found = reading_as_json(text, read(text, published=published))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(
            f'{place}: {error}; write {{"id": …, "text": …, "date": "2014-06-12"}}'
        ) from error
    return {"id": document.get("id"), "facts": found["facts"]}


if __name__ == "__main__":
    sys.exit(main())
