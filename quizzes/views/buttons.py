"""Addresses that only a button leads to."""

from functools import wraps

from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods


def only_by_button(view):
    """Act on a POST only; a GET leads to the page that has the button.

    Somebody whose session ended comes back from signing in by such a GET.
    """

    @wraps(view)
    def pressed(request, *args, **kwargs):
        if request.method != "POST":
            return redirect("../")
        return view(request, *args, **kwargs)

    return require_http_methods(["GET", "HEAD", "POST"])(pressed)
