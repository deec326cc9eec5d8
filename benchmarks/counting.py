"""Count the SQL queries of a request, for the figures only."""

from django.db import connection

_TRANSACTION = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT")


class CountQueries:
    """Name the number of queries in a header, transaction statements not counted."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        queries = 0

        def count(execute, sql, params, many, context):
            nonlocal queries
            queries += not str(sql).startswith(_TRANSACTION)
            return execute(sql, params, many, context)

        with connection.execute_wrapper(count):
            response = self.get_response(request)
        response.headers["X-Queries"] = str(queries)
        return response
