"""Downloads of everything the site holds about the person who asks."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from typing import Any

from django.http import Http404, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from accounts.models import User
from quizzes.queries.own_data import TABLES, Table, table_named

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_MARK = "\ufeff"  # tells spreadsheets that letters are in UTF-8


@require_safe
def as_json(request):
    """Send all tables in one file, row by row."""
    return _file(_json_of(request.user), "footnote.json", "application/json")


@require_safe
def as_csv(request, table):
    """Send one table for a spreadsheet, row by row."""
    found = table_named(table)
    if found is None:
        raise Http404
    return _file(_csv_of(found, request.user), f"footnote-{table}.csv", "text/csv")


def _file(lines: Iterator[str], name: str, kind: str) -> StreamingHttpResponse:
    response = StreamingHttpResponse(lines, content_type=f"{kind}; charset=utf-8")
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response


def _json_of(person: User) -> Iterator[str]:
    yield "{"
    for place, table in enumerate(TABLES):
        yield f'{"," if place else ""}\n"{table.name}": ['
        for number, row in enumerate(table.of(person)):
            yield ("," if number else "") + "\n " + json.dumps(row, ensure_ascii=False)
        yield "]"
    yield "\n}\n"


class _Echo:
    """What csv writes to: it hands each line back."""

    def write(self, line: str) -> str:
        return line


def _csv_of(table: Table, person: User) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield _MARK + writer.writerow(table.names)
    for row in table.of(person):
        yield writer.writerow([cell(row[name]) for name in table.names])


def cell(value: Any) -> str | int | float | None:
    """Write a value for a spreadsheet, which must not take a text for a formula."""
    if isinstance(value, list | dict):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
