"""Whose word a statement is: an article's own, or passed on from another's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.reading.facts import Span
from quizzes.engine.generate.material import Material, Pool

_TITLE = re.compile(r"“([^“”]+)”")
_APART = re.compile(r"[(),;]| via ")
_LEADING_THE = re.compile(r"^the\s+", re.IGNORECASE)
_SHORTEST = 3  # letters of a name that is looked for in sentences


class Sources:
    """Leads from statements to the articles that they go back to."""

    def __init__(self, pool: Pool) -> None:
        by_title = {article.title: article.uuid for article in pool.articles}
        self._retold = {
            article.uuid: by_title.get(title, article.uuid)
            for article in pool.articles
            for title in _TITLE.findall(article.follows)[:1]
        }
        self._named: dict[str, str] = {}
        for article in pool.articles:
            for name in _names_of(article):
                self._named.setdefault(name, self._origin(article))
        names = sorted(self._named, key=len, reverse=True)
        self._names = re.compile(
            rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)" if names else r"(?!)"
        )

    def of(self, article: Material, sentence: Span) -> str:
        """Return the uuid of the article that a sentence's statement goes back to."""
        own = self._origin(article)
        named = (
            self._named[m[0]] for m in self._names.finditer(article.words(sentence))
        )
        return next((other for other in named if other != own), own)

    def names(self) -> frozenset[str]:
        """Return the words by which sentences name the sources."""
        return frozenset(word for name in self._named for word in name.split())

    def _origin(self, article: Material) -> str:
        return self._retold.get(article.uuid, article.uuid)


def _names_of(article: Material) -> Iterator[str]:
    label = article.publisher or article.follows.partition(",")[0]
    for part in _APART.split(label):
        name = _LEADING_THE.sub("", part.strip())
        if len(name) >= _SHORTEST:
            yield name
