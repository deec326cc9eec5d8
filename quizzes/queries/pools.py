"""Which articles the questions of an article may draw on."""

from __future__ import annotations

from corpus.models import Article
from quizzes.engine.generate.material import Material, Pool
from quizzes.queries.materials import materials_of, readable_beside


class Pools:
    """The pools that articles draw on; those open to the same readers share one."""

    def __init__(self) -> None:
        self._materials: dict[int, Material] = {}
        self._pools: dict[tuple[int | None, int | None], Pool] = {}

    def around(self, article: Article) -> tuple[Material | None, Pool]:
        """Return what an article states, if it was read, and what it may draw on."""
        public = article.visibility == Article.Visibility.PUBLIC
        alone = None if public or article.owner_id else article.pk
        readers = (None if public else article.owner_id, alone)
        if readers not in self._pools or article.pk not in self._materials:
            self._pools[readers] = self._fetch(article)
        return self._materials.get(article.pk), self._pools[readers]

    def _fetch(self, article: Article) -> Pool:
        readable = list(Article.objects.filter(readable_beside(article)).order_by("pk"))
        missing = [other for other in readable if other.pk not in self._materials]
        fetched = {material.uuid: material for material in materials_of(missing)}
        self._materials |= {
            other.pk: fetched[str(other.uuid)]
            for other in missing
            if str(other.uuid) in fetched
        }
        known = (self._materials.get(other.pk) for other in readable)
        return Pool(articles=tuple(one for one in known if one is not None))
