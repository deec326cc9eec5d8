"""Wrong places: of the key's level, beside it, and never around or inside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from corpus.reading.facts import Place, Span
from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.material import Material, Origin, Pool, Stated
from quizzes.engine.generate.names import name_words
from quizzes.engine.generate.rivals import places_of_the_same
from quizzes.engine.generate.targets import places_of_the_deed

_ENOUGH = 3  # wrong options near by, so that none from abroad is needed


def other_places(
    article: Material, pool: Pool, key: Place, seen: str
) -> Iterator[Candidate]:
    """Yield places of the texts, then neighbours; none of what the learner can read.

    No article names any of them for the event, and those abroad come in only for want
    of others.
    """
    ruled_out = {
        *places_of_the_same(pool, article, key),
        *(key.name, *key.aliases),
        *places_of_the_deed(pool, article, key),
        *([key.within] if key.within else []),
    }
    shown = set(name_words(seen))
    known = [name_words(name) for name in ruled_out]

    def fits(name: str) -> bool:
        words = name_words(name)
        apart = not any(_overlap(words, other) for other in known)
        return bool(words) and apart and not set(words) <= shown

    near, far = list[Candidate](), list[Candidate]()
    abroad: set[str] = set()  # countries that have lent a wrong option
    for origin, stated, rival in _told(article, pool):
        if not (_stands_beside(rival, key, pool) and fits(rival.name)):
            continue
        if _is_placed(article, key) and rival.within != key.within:
            continue
        apart = _lie_apart(rival, key, _home_of(article))
        if apart and rival.within in abroad:
            continue
        abroad |= {rival.within or ""} if apart else set()
        one = Candidate(text=rival.name, origin=origin, stated=stated, unlikely=apart)
        (far if apart else near).append(one)
    near += [
        Candidate(text=name, origin="perturbed")
        for name in key.neighbours
        if fits(name)
    ]
    yield from near
    if len({one.text for one in near}) < _ENOUGH:
        yield from far


def _stands_beside(rival: Place, key: Place, pool: Pool) -> bool:
    """Whether a place is one of the key's level, and of no other anywhere."""
    levels = pool.once(_levels)[rival.name]
    beside = rival.level == key.level and rival.within != key.name
    return beside and rival.tier != "C" and len(levels) == 1 and _are_alike(rival, key)


def _levels(pool: Pool) -> Mapping[str, set[str]]:
    levels: dict[str, set[str]] = defaultdict(set)
    for article in pool.articles:
        for _, place in article.of(Place):
            levels[place.name].add(place.level)
    return levels


def _home_of(article: Material) -> str:
    """Return the country in which most places of a text are known to lie."""
    lands = Counter(place.within for _, place in article.of(Place) if place.within)
    return lands.most_common(1)[0][0] if lands else ""


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


def _lie_apart(rival: Place, key: Place, home: str) -> bool:
    """Whether the two lie in different countries, as far as is known.

    A place of which nothing is known is taken to lie where most others do, unless its
    neighbours are known.
    """
    if not key.within and key.neighbours:
        return rival.name not in key.neighbours
    land = key.within or home
    return bool(rival.within and land) and rival.within != land
