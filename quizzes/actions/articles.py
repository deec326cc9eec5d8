"""What loading or correcting an article does to its facts and questions."""

from __future__ import annotations

import datetime
from pathlib import Path

from django.db import transaction

from corpus.actions.facts import read_article
from corpus.actions.loading import Outcome, load_file
from corpus.actions.sources import Said
from corpus.models import Article
from quizzes.models import Question

CORRECTABLE = ("title", "publisher", "author", "topic", "level", "licence")


@transaction.atomic
def load_article(
    path: Path, *, person: Said | None = None, origin: str = Article.Origin.FILE
) -> Outcome:
    """Load a file as ``corpus.actions.loading.load_file``, and pause what it breaks."""
    outcome = load_file(path, person=person, origin=origin)
    if outcome.article and outcome.status == "updated":
        pause_unproven(outcome.article)
    return outcome


def pause_unproven(article: Article) -> int:
    """Pause approved questions whose fact the article no longer states; count them.

    A paused question keeps its answers and cards, and is approved again by a person.
    """
    unproven = Question.objects.approved().filter(
        article=article, fact_rows__fact__withdrawn_at__isnull=False
    )
    return Question.objects.filter(pk__in=unproven.values("pk")).update(
        state=Question.State.PAUSED
    )


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
        return pause_unproven(article)
    return 0
