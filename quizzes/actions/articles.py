"""What loading or correcting an article does to its facts and questions."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

from django.db import transaction

from corpus.actions.facts import read_article
from corpus.actions.loading import Outcome, load_file
from corpus.actions.sources import Said
from corpus.models import Article
from quizzes.actions.corrections import pause_changed

CORRECTABLE = ("title", "publisher", "author", "topic", "level", "licence")


@transaction.atomic
def load_article(
    path: Path, *, person: Said | None = None, origin: str = Article.Origin.FILE
) -> Outcome:
    """Load a file as ``corpus.actions.loading.load_file``, and pause what it breaks."""
    outcome = load_file(path, person=person, origin=origin)
    paused = 0
    if outcome.article and outcome.status == "updated":
        paused = pause_changed(outcome.article)
    if paused:
        told = f"{paused} question{'s' if paused > 1 else ''} paused"
        return replace(outcome, reason=f"{outcome.reason}, {told}")
    return outcome


@transaction.atomic
def correct_article(
    article: Article,
    *,
    published: datetime.date | None,
    fields: dict[str, str],
) -> int:
    """Write a person's corrections and read the facts again for a new date.

    Loading the file again keeps what was corrected. Returns how many questions were
    paused because their fact changed with the date.
    """
    changes: dict[str, object] = {
        name: value
        for name, value in fields.items()
        if name in CORRECTABLE and getattr(article, name) != value
    }
    if published != article.published:
        changes["published"] = published
        source = Article.DateSource
        article.published_from = source.PERSON if published else source.UNKNOWN
    for name, value in changes.items():
        setattr(article, name, value)
    if changes:
        article.corrected = sorted({*article.corrected, *changes})
        article.save(update_fields=[*changes, "corrected", "published_from"])
    if "published" in changes and read_article(article):
        return pause_changed(article)
    return 0
