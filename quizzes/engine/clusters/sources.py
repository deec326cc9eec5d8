"""Whose word a statement is: an article's own, or passed on from another's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzes.engine.clusters.shapes import Voice
from quizzes.engine.generate.material import Material, Pool, Stated

_TITLE = re.compile(r"“([^“”]+)”")
_APART = re.compile(r"[(),;]| via ")
_LEADING_THE = re.compile(r"^the\s+", re.IGNORECASE)
_SHORTEST = 3  # letters of a name that is looked for in sentences


class Sources:
    """Leads from statements to the articles that they go back to."""

    def __init__(self, pool: Pool) -> None:
        by_title = {article.title: article for article in pool.articles}
        self._retold = {
            article.uuid: by_title[title]
            for article in pool.articles
            for title in _TITLE.findall(article.follows)[:1]
            if title in by_title
        }
        self._named: dict[str, str] = {}
        for article in pool.articles:
            for name in _names_of(article):
                self._named.setdefault(name, self._origin(article))
        names = sorted(self._named, key=len, reverse=True)
        self._names = re.compile(
            rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)" if names else r"(?!)"
        )

    def voice(self, article: Material, stated: Stated, value: str) -> Voice:
        """Return what an article states as the word of the source that it goes to."""
        own = self._origin(article)
        words = article.words(stated.fact.sentence)
        named = (self._named[m[0]] for m in self._names.finditer(words))
        source = next((other for other in named if other != own), own)
        return Voice(
            article=article,
            stated=stated,
            value=value,
            source=source,
            is_passed_on=source != _source_of(article),
        )

    def names(self) -> frozenset[str]:
        """Return the words by which sentences name the sources."""
        return frozenset(word for name in self._named for word in name.split())

    def _origin(self, article: Material) -> str:
        return _source_of(self._retold.get(article.uuid, article))


def _source_of(article: Material) -> str:
    return article.publisher or article.uuid


def _names_of(article: Material) -> Iterator[str]:
    label = article.publisher or article.follows.partition(",")[0]
    for part in _APART.split(label):
        name = _LEADING_THE.sub("", part.strip())
        if len(name) >= _SHORTEST:
            yield name
