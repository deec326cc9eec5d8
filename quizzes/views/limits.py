"""How often one learner may press a button in a minute."""

from __future__ import annotations

import time
from functools import wraps

from allauth.account.adapter import get_adapter
from django.core.cache import cache

from quizzes.htmx import render_page

_MINUTE = 60  # seconds


def limited(action: str, *, per_account: int, per_address: int = 300):
    """Answer 429 to more POSTs in a minute than that.

    People who are signed in count one by one, guests too; only a visitor without
    a session counts by address, generously, since a school shares one.
    """

    def decorate(view):
        @wraps(view)
        def within_limit(request, *args, **kwargs):
            if request.method == "POST":
                if learner := request.user.pk:
                    who, limit = f"account:{learner}", per_account
                else:
                    address = get_adapter(request).get_client_ip(request)
                    who, limit = f"address:{address}", per_address
                if _count(f"{action}:{who}") > limit:
                    return _too_many(request)
            return view(request, *args, **kwargs)

        return within_limit

    return decorate


def _count(name: str) -> int:
    key = f"limit:{name}:{int(time.time()) // _MINUTE}"
    if cache.add(key, 1, 2 * _MINUTE):
        return 1
    try:
        return cache.incr(key)
    except ValueError:  # evicted since
        return 1


def _too_many(request):
    context = {"again": request.path}
    response = render_page(
        request, "quizzes/too_many.html", "card", context, status=429
    )
    response.headers["Retry-After"] = str(_MINUTE)
    return response
