"""Where a person wanted to go."""

from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme


def address_after(request) -> str:
    """Return the page that the request names as the next one, if it is ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else resolve_url("quizzes:home")
