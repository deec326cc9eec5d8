"""Delete a person with all they did; what others need stays without a name."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.db.models import ProtectedError, RestrictedError

from accounts.models import User
from corpus.models import Article
from quizzes.models import Attempt, Card, Edition, QuestionSet, Review


@transaction.atomic
def erase_person(person: User) -> bool:
    """Delete ``person`` for good; false if somebody has done so already."""
    found = User.objects.select_for_update().filter(pk=person.pk).first()
    if found is None:
        return False
    for work in (Review, Card, Attempt):
        work.objects.owned_by(found).delete()
    _leave_to_others(found)
    found.delete()
    return True


def _leave_to_others(person: User) -> None:
    """Delete what only the person needed, and hand the rest to nobody in particular.

    The one place for what must outlast a person. Without an owner a set would be the
    site's own, so what is kept gets an account without a name.
    """
    kept = [
        *_not_deleted(QuestionSet.objects.filter(owner=person), _delete_set),
        *_not_deleted(
            person.articles.filter(visibility=Article.Visibility.PRIVATE),
            _delete_article,
        ),
    ]
    if not kept:
        return
    nobody = User.objects.create_nobody()
    for one in kept:
        type(one).objects.filter(pk=one.pk).update(owner=nobody)


def _not_deleted(rows, delete: Callable) -> list:
    """Delete what nothing of anybody else's stands on; return the others."""
    kept = []
    for one in rows:
        try:
            with transaction.atomic():
                delete(one)
        except (ProtectedError, RestrictedError):
            kept.append(one)
    return kept


def _delete_set(question_set: QuestionSet) -> None:
    Edition.objects.filter(question_set=question_set).delete()
    question_set.delete()


def _delete_article(article: Article) -> None:
    article.questions.all().delete()  # their evidence holds on to the text
    article.delete()
