"""What people get to see when a request cannot be read or the store is away.

A middleware would come too late: each layer around a view turns an exception into
a response of its own, and sessions are read and written in those layers.
"""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views import defaults

_AGAIN = 10  # seconds


def server_error(request):
    """Answer 503, with when to come back, if the database is locked, full or down."""
    if not isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return defaults.server_error(request)
    session = getattr(request, "session", None)
    if session is not None:
        session.modified = False  # saving it would wait for the database once more
    headers = {"Retry-After": str(_AGAIN), "Cache-Control": "no-store"}
    return HttpResponse(render_to_string("503.html"), status=503, headers=headers)


def bad_request(request, exception=None):
    """Answer 400 without looking at the form, which may be what cannot be read."""
    return HttpResponse(render_to_string("400.html"), status=400)
