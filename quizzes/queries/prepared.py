"""Queries that run with every answer, written out as SQL only once.

Django takes ten times as long to write such a query as the database to answer it,
and that was a third of what an answer costs. What may change from call to call is a
``Parameter``; everything else, the columns' conversions too, is kept from the first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Expression, Field, QuerySet


class Parameter(Expression):
    """A place in a prepared query for the value of this name."""

    def __init__(self, name: str, output_field: Field) -> None:
        super().__init__(output_field)
        self.name = name

    def as_sql(self, compiler, connection):
        return "%s", [self]


class Prepared:
    """A ``values_list`` query; calling it with its parameters returns the rows.

    ``build`` is called on first use, since models are not ready at import. Threads
    may share one: whoever comes second finds it written, and only reads it.
    """

    def __init__(self, build: Callable[[], QuerySet]) -> None:
        self._build = build
        self._written: tuple[Any, str, tuple[Any, ...]] | None = None

    def __call__(self, **values: Any) -> list[tuple[Any, ...]]:
        connection = connections[DEFAULT_DB_ALIAS]
        if self._written is None:
            compiler = self._build().query.get_compiler(DEFAULT_DB_ALIAS)
            self._written = (compiler, *compiler.as_sql())
        compiler, sql, parameters = self._written
        bound = [
            parameter.output_field.get_db_prep_value(values[parameter.name], connection)
            if isinstance(parameter, Parameter)
            else parameter
            for parameter in parameters
        ]
        with connection.cursor() as cursor:
            cursor.execute(sql, bound)
            rows = cursor.fetchall()
        return list(compiler.results_iter(results=[rows], tuple_expected=True))
