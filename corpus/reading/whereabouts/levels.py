"""What kind of place a name stands for, and which others stand beside it."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from corpus.reading.facts import Level
from corpus.reading.gazetteer import look_up, nation_names, towns_of
from corpus.reading.lexicon import table, words_in
from corpus.reading.places import place_name

KINDS: dict[str, Level] = table("whereabouts")["kinds"]
_LISTED: dict[str, Level] = {"continent": "region", "water": "water", "land": "land"}
_ENOUGH = 8  # places beside it are plenty for any question
_FEW = 3  # so few well-known ones that little-known ones are added


class Known(NamedTuple):
    """What our lists say of a name; ``kind`` is a noun for it, if one is sure."""

    level: Level
    kind: str = ""
    within: str | None = None
    is_doubtful: bool = False


@lru_cache(maxsize=20_000)
def known(name: str) -> Known | None:
    """Return what a name with no words around it is; None if no list has it."""
    doubtful = name in words_in_levels("ambiguous")
    for key, level in _LISTED.items():
        if name in words_in_levels(key):
            return Known(level, is_doubtful=key == "continent" or doubtful)
    if kind := _kind_in(name):
        town = _in_gazetteer(name, doubtful=doubtful)  # "Long Beach", "Cape Town"
        return town or Known(KINDS[kind], kind)
    if country := _country_of_region().get(name):
        noun = table("whereabouts")["regions"][country]["noun"]
        return Known("region", noun, country, doubtful)
    if name in words_in("places", "cities"):
        place = look_up(name)
        is_town = place is not None and place.kind in "TC"
        within = nation_names().get(place.country) if place and is_town else None
        within = within or table("whereabouts")["lands"].get(name)
        return Known("town", "", within, doubtful)
    if name in words_in("places", "countries"):
        inside = name in table("whereabouts")["countries"]["Britain"]
        return Known("country", "country", "Britain" if inside else None, doubtful)
    if name in words_in("places", "regions"):
        return Known("region", is_doubtful=doubtful)
    return _in_gazetteer(name, doubtful=doubtful)


def city(name: str) -> Known | None:
    """Return the city of a name that is a state's too, where it is the likelier."""
    if name not in words_in_levels("city_first"):
        return None
    return Known("town", within=table("whereabouts")["lands"].get(name))


@lru_cache(maxsize=5_000)
def beside(name: str, level: Level, within: str | None) -> tuple[str, ...]:
    """Return other places of the level that somebody could take for this one."""
    if level == "country":
        groups = table("whereabouts")["countries"].values()
        near = [one for group in groups if place_name(name) in group for one in group]
    elif level == "region":
        regions = table("whereabouts")["regions"]
        country = _country_of_region().get(name, "")
        near = regions[country]["names"] if country else []
    elif level == "town":
        near = _towns_beside(name, within)
    else:
        near = []
    own = {name, place_name(name), within}
    return tuple(one for one in dict.fromkeys(near) if one not in own)[:_ENOUGH]


@cache
def words_in_levels(key: str) -> frozenset[str]:
    return frozenset(table("whereabouts")["levels"][key])


def _kind_in(name: str) -> str:
    """Return the noun that the name itself has: "Lake Erie", "Essex County"."""
    words = name.lower().split()
    if len(words) < 2:
        return ""
    return next((word for word in (words[-1], words[0]) if word in KINDS), "")


def _in_gazetteer(name: str, *, doubtful: bool) -> Known | None:
    place = look_up(name)
    if place is None:
        return None
    within = nation_names().get(place.country)
    doubtful = doubtful or place.needs_context
    if place.kind == "N":
        return Known("country", "country", None, doubtful)
    if place.kind == "S":
        return Known("region", "state", within, doubtful)
    return Known("town", "", within, doubtful)


def _towns_beside(name: str, within: str | None) -> list[str]:
    """Return towns of the same country and nearly the same size, the known first."""
    if own := table("whereabouts")["towns"].get(name):
        return list(own)
    place = look_up(name)
    if place is None or (within and within != nation_names().get(place.country)):
        return []
    near = [
        (abs(digits - place.digits), town, needs_context)
        for town, digits, needs_context in towns_of(place.country)
        if town not in _quarters() and abs(digits - place.digits) <= 1
    ]
    listed = [row for row in near if row[1] in words_in("places", "cities")]
    as_large = [row for row in listed if not row[0]]
    listed = as_large if len(as_large) > _FEW else listed
    others = [row for row in near if not row[2]] if len(listed) <= _FEW else []
    return [town for _, town, _ in (*sorted(listed), *sorted(others))]


@cache
def _quarters() -> frozenset[str]:
    return frozenset(table("whereabouts")["quarters"]["names"])


@cache
def _country_of_region() -> dict[str, str]:
    found: dict[str, str] = defaultdict(str)
    for country, rows in table("whereabouts")["regions"].items():
        found |= dict.fromkeys(rows["names"], country)
    return dict(found)
