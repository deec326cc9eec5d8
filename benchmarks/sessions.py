"""Sign a person in without a password form, and speak as their browser."""

from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

_CSRF_SECRET = "benchmarkbenchmarkbenchmarkbench"  # noqa: S105 - its form: 32 letters


def sign_in(person) -> str:
    """Return the key of a new session in which ``person`` is signed in."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return session.session_key


def request_headers(session_key: str, *, htmx: bool = False) -> dict[str, str]:
    """Return the headers of a signed-in browser, or of htmx posting a form in it."""
    cookies = {
        settings.SESSION_COOKIE_NAME: session_key,
        settings.CSRF_COOKIE_NAME: _CSRF_SECRET,
    }
    headers = {
        "Accept-Encoding": "gzip",
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
    }
    if htmx:
        headers |= {
            "Content-Type": "application/x-www-form-urlencoded",
            "HX-Request": "true",
            "HX-Target": "card",
            "X-CSRFToken": _CSRF_SECRET,
        }
    return headers
