"""The time zones that a person may choose, and the one that a person lives in."""

from __future__ import annotations

from functools import cache
from zoneinfo import ZoneInfo, available_timezones

_REGIONS = (
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia",
    "Europe", "Indian", "Pacific",
)  # fmt: skip


@cache
def zones_by_region() -> dict[str, list[tuple[str, str]]]:
    """Return name and shown name of every zone of a place, by region."""
    found: dict[str, list[tuple[str, str]]] = {region: [] for region in _REGIONS}
    for name in sorted(available_timezones()):
        region, _, place = name.partition("/")
        if place and region in found:
            found[region].append((name, place.replace("_", " ").replace("/", ", ")))
    return {region: zones for region, zones in found.items() if zones}


def zone_of(person) -> ZoneInfo | None:
    """Return the zone that ``person`` chose; None for that of the site."""
    name = getattr(person, "time_zone", "")
    try:
        return ZoneInfo(name) if name else None
    except (LookupError, OSError, ValueError):  # this computer does not know the zone
        return None
