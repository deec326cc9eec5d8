"""Wrong places: of the key's level, beside it, and never around or inside it."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.reading.facts import Place, Span
from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.material import Material, Origin, Pool, Stated
from quizzes.engine.generate.names import name_words
from quizzes.engine.generate.rivals import places_of_the_same


def other_places(
    article: Material, pool: Pool, key: Place, seen: str
) -> Iterator[Candidate]:
    """Yield places of the texts, then neighbours; none of what the learner can read.

    No article names any of them for the event.
    """
    ruled_out = {
        *places_of_the_same(pool, article, key),
        *(key.name, *key.aliases),
        *([key.within] if key.within else []),
    }
    shown = set(name_words(seen))
    known = [name_words(name) for name in ruled_out]

    def fits(name: str) -> bool:
        words = name_words(name)
        apart = not any(_overlap(words, other) for other in known)
        return bool(words) and apart and not set(words) <= shown

    is_placed = _is_placed(article, key)
    abroad: set[str] = set()  # countries that have lent a wrong option
    for origin, stated, rival in _told(article, pool):
        beside = rival.level == key.level and rival.within != key.name
        beside &= rival.tier != "C" and _are_alike(rival, key)
        if is_placed and rival.within != key.within:
            continue
        apart = _lie_apart(rival, key)
        if beside and fits(rival.name) and not (apart and rival.within in abroad):
            abroad |= {rival.within or ""} if apart else set()
            yield Candidate(
                text=rival.name,
                origin=origin,
                stated=stated,
                unlikely=apart,
            )
    for name in key.neighbours:
        if fits(name):
            yield Candidate(text=name, origin="perturbed")


def _is_placed(article: Material, key: Place) -> bool:
    """Whether the learner reads where it lies: "in the French town of Amiens"."""
    lead = article.words(Span(key.phrase.start, key.span.start)).split()[1:]
    return any(word[:1].isupper() for word in lead)


def _told(article: Material, pool: Pool) -> Iterator[tuple[Origin, Stated, Place]]:
    for origin, source in pool.around(article):
        for stated, place in source.of(Place):
            yield origin, stated, place


def _overlap(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name has all words of the other: "Mexico", "New Mexico"."""
    return set(one) <= set(other) or set(other) <= set(one)


def _are_alike(rival: Place, key: Place) -> bool:
    """Whether two regions are both provinces, say; towns and countries always are."""
    return rival.level != "region" or rival.kind == key.kind


def _lie_apart(rival: Place, key: Place) -> bool:
    """Whether the two lie in different countries, as far as is known."""
    return bool(rival.within and key.within) and rival.within != key.within
