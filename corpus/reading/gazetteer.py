"""The world's nations, capitals and towns, looked up by name."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parent / "data" / "gazetteer.txt"
_UNDIVIDED = str.maketrans("ıøØłŁđĐ", "ioOlLdD")  # letters that NFKD leaves whole


class Place(NamedTuple):
    """What the gazetteer knows of the place that most often bears a name."""

    kind: str  # N nation, C capital, S state of the US, T town
    country: str  # ISO 3166; "US-AL" is in Alabama
    digits: int  # of its population
    needs_context: bool  # more often a word or somebody's name, or little known


def look_up(name: str) -> Place | None:
    """Return the place of that name, whatever its diacritics."""
    line = _lines().get(name if name.isascii() else plain(name))
    if line is None:
        return None
    kind, country, digits, mark = line.split("|")
    return Place(kind, country, int(digits), mark == "?")


def plain(name: str) -> str:
    """Return a name in ASCII: "Tikrīt" is Tikrit, "Sāmarrā’" Samarra."""
    bare = unicodedata.normalize("NFKD", name.translate(_UNDIVIDED).replace("ß", "ss"))
    return bare.encode("ascii", "ignore").decode("ascii").strip(" '`")


@cache
def _lines() -> dict[str, str]:
    # The rest of a line is taken apart only when asked for: that halves the loading.
    lines = _FILE.read_text(encoding="ascii").splitlines()
    pairs = (line.split("|", 1) for line in lines if line[0] != "#")
    return dict(pairs)


@cache
def nation_names() -> dict[str, str]:
    """Return the name of each country by its code, and of each state by "US-AL"."""
    return {
        line.split("|", 2)[1]: name
        for name, line in _lines().items()
        if line[0] in "NS"
    }


def towns_of(country: str) -> list[tuple[str, int, bool]]:
    """Return name, digits of population and "needs context" of a country's towns."""
    return _towns().get(country, [])


@cache
def _towns() -> dict[str, list[tuple[str, int, bool]]]:
    found: dict[str, list[tuple[str, int, bool]]] = {}
    for name, line in _lines().items():
        kind, country, digits, mark = line.split("|")
        if kind in "TC":
            found.setdefault(country, []).append((name, int(digits), mark == "?"))
    return found
