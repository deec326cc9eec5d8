"""What our own list of places, and the gazetteer behind it, know about a name."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from corpus.reading.gazetteer import look_up
from corpus.reading.lexicon import table, words_in


@cache
def _places() -> frozenset[str]:
    lists = ("countries", "regions", "cities", "abbreviated")
    return frozenset().union(*(words_in("places", key) for key in lists))


@cache
def _peoples() -> frozenset[str]:
    return words_in("places", "demonyms") | words_in("places", "peoples")


def is_well_known_place(name: str) -> bool:
    """Say whether ``name`` is on our list: a place before it is anybody's surname."""
    return name in _places()


@lru_cache(maxsize=20_000)
def is_place(name: str) -> bool:
    """Say whether ``name``, with no words around it, is a place."""
    if name in _places():
        return True
    place = look_up(name)
    return place is not None and not place.needs_context


def may_be_place(name: str) -> bool:
    """Say whether ``name`` is a place if the words around it say so: "in Reading"."""
    return name in _places() or look_up(name) is not None


def is_people(word: str) -> bool:
    """Say whether ``word`` says of which country, faith or party somebody is."""
    return word in _peoples() or (word[-1:] == "s" and word[:-1] in _peoples())


def is_demonym(words: str) -> bool:
    """Say whether ``words`` are a country's adjective: "Iraqi", "South Korean"."""
    return words in words_in("places", "demonyms")


def has_place_shape(words: tuple[str, ...]) -> bool:
    """Say whether a longer name says itself that it is a place: "Lake Erie"."""
    if len(words) < 2:
        return False
    first, last = words[0].lower(), words[-1].lower()
    return last in words_in("places", "tails") or first in words_in("places", "heads")


def place_name(name: str) -> str:
    """Return the name under which a place is known here: "U.S." is United States."""
    aliases: dict[str, str] = table("places")["aliases"]
    return aliases.get(name, name)


def nation_of(words: str) -> str:
    """Return the country whose adjective the words are, or nothing: "Iraqi" is Iraq."""
    nations: dict[str, str] = table("places")["nations"]
    return nations.get(words, "")


def other_names(name: str) -> tuple[str, ...]:
    """Return what else the place is called: the United States is the U.S., too."""
    own = place_name(name)
    names = {own, *_aliases().get(own, ())}
    return tuple(sorted(names - {name}))


def adjectives_of(name: str) -> tuple[str, ...]:
    """Return the words for what and who comes from there: "Iraqi", "Iraqis"."""
    return _adjectives().get(place_name(name), ())


@cache
def _aliases() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for alias, name in table("places")["aliases"].items():
        found[name].append(alias)
    return found


@cache
def _adjectives() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for adjective, name in table("places")["nations"].items():
        found[name] += [adjective, f"{adjective}s"]
    return {name: tuple(adjectives) for name, adjectives in found.items()}
