"""Look words up: our own lists in ``data`` and the tagger's lexicon."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


class LexiconMissingError(RuntimeError):
    """The tag lexicon that the textblob package carries cannot be found."""


@cache
def table(name: str) -> dict[str, Any]:
    """Return one TOML file of ``data`` as it stands."""
    with (_DATA / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def words_in(name: str, key: str) -> frozenset[str]:
    """Return one list of words of a TOML file of ``data``."""
    return frozenset(table(name)[key])


@cache
def tags() -> dict[str, str]:
    """Return the commonest Penn tag of each known word form."""
    # The package itself takes seconds to import; its word list is all we need.
    spec = find_spec("textblob")
    if spec is None or not spec.submodule_search_locations:
        raise LexiconMissingError("Install the textblob package: it has the tag list.")
    path = Path(spec.submodule_search_locations[0], "en", "en-lexicon.txt")
    known: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.rpartition(" ")
        if word and not line.startswith(";;;"):
            known[word] = tag.split("|")[0]
    known.update((word, tag) for tag, words in table("tags").items() for word in words)
    return known


@lru_cache(maxsize=20_000)
def can_be_verb(word: str) -> bool:
    """Say whether a lower-case noun form has verb forms in the lexicon."""
    known = tags()
    stem = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    stems = {stem, stem.removesuffix("e")}
    return any(
        known.get(root + ending, "").startswith("VB")
        for root in stems
        for ending in ("ing", "ed")
    )
