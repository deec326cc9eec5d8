"""Reports over articles and their facts."""

from __future__ import annotations

from django.db.models import Count

from corpus.models import Article


def facts_by_kind_and_tier(article: Article) -> dict[tuple[str, str], int]:
    """Count the standing facts of an article by kind and tier."""
    rows = (
        article.facts.standing()
        .values_list("kind", "current__tier")
        .annotate(count=Count("pk"))
        .order_by("kind", "current__tier")
    )
    return {(kind, tier): count for kind, tier, count in rows}
