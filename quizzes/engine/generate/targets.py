"""Places that something is done to: somebody takes them, reaches or leaves them."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.reading.facts import Place, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Material, Pool

_LISTS = word_list("places")
_TOWARDS = frozenset(_LISTS["towards"])
_AWAY = frozenset(_LISTS["away"])
_NO_LEAD = frozenset({"object", "fallen"})


def is_target(place: Place) -> bool:
    """Whether something is done to the place, rather than happens there."""
    return place.rule.startswith("target ")


def lead_of(article: Material, place: Place) -> str:
    """Return the preposition before a place; nothing if "captured" stands there."""
    if is_target(place) and place.rule.split()[1] in _NO_LEAD:
        return ""
    return article.words(place.phrase).split(maxsplit=1)[0].lower()


def named_span(article: Material, place: Place) -> Span:
    """Return the phrase of a place without its preposition."""
    start = place.phrase.start + len(lead_of(article, place))
    named = article.text[start : place.phrase.end].lstrip()
    return Span(place.phrase.end - len(named), place.phrase.end)


def deed_of(article: Material, place: Place) -> str:
    """Say in a word what is done to a place: who reaches it has gone to it."""
    if not is_target(place):
        return "there"
    tie, verb = place.rule.split()[1], place.event.of(article.text).lower()
    if tie in {"to", "for", "into", "on"} or (tie == "object" and verb in _TOWARDS):
        return "towards"
    return "away" if tie == "from" or verb in _AWAY else "done"


def others_of_the_deed(article: Material, place: Place) -> frozenset[str]:
    """Return the other places of the article that the same is done to."""
    deed = deed_of(article, place)
    return _done_to(article, deed) - {place.name}


def _done_to(article: Material, deed: str) -> frozenset[str]:
    return frozenset(
        other.name for _, other in article.of(Place) if deed_of(article, other) == deed
    )


def places_of_the_deed(pool: Pool, article: Material, place: Place) -> Iterator[str]:
    """Yield what is taken or destroyed in any article, if this place is.

    Somebody goes to many places, and a date tells them apart; that a town was taken
    may be told of another without one.
    """
    if deed_of(article, place) != "done":
        return
    for _, source in pool.around(article):
        yield from _done_to(source, "done") - {place.name}
