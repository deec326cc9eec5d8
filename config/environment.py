"""Typed reads of environment variables that refuse nonsense at start-up."""

from __future__ import annotations

import os
from collections.abc import Collection

import environ
from django.core.exceptions import ImproperlyConfigured

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off"}


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def flag(name: str, *, default: bool) -> bool:
    """Read a yes-or-no variable; anything else than yes or no is refused."""
    value = text(name).lower()
    if not value:
        return default
    if value not in _TRUE | _FALSE:
        raise ImproperlyConfigured(f"{name}={value!r}: write yes or no.")
    return value in _TRUE


def whole_number(name: str, *, default: int, low: int, high: int) -> int:
    value = text(name)
    if not value:
        return default
    if not value.isascii() or not value.isdigit() or not low <= int(value) <= high:
        raise ImproperlyConfigured(
            f"{name}={value!r}: write a whole number from {low} to {high}."
        )
    return int(value)


def choice(name: str, options: Collection[str], *, default: str) -> str:
    value = text(name) or default
    if value not in options:
        raise ImproperlyConfigured(f"{name}={value!r}: write one of {sorted(options)}.")
    return value


def words(name: str) -> list[str]:
    """Read a list separated by commas; blanks around the items do not count."""
    return [word for item in text(name).split(",") if (word := item.strip())]


def database(name: str, *, default: str) -> dict[str, object]:
    """Read a database address, ``sqlite:///path`` or ``postgres://user@host/name``."""
    address = text(name) or default
    if not address.startswith(("sqlite:///", "postgres://", "postgresql://")):
        raise ImproperlyConfigured(
            f"{name}: write sqlite:///path or postgres://user:password@host/name."
        )
    return dict(environ.Env.db_url_config(address))


def cache(name: str) -> dict[str, object]:
    """Read a cache address; without one the cache lives in the process."""
    address = text(name)
    if not address:
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    if not address.startswith(("redis://", "rediss://")):
        raise ImproperlyConfigured(f"{name}={address!r}: write redis://host:port/0.")
    return {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": address,
    }
