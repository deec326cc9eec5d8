"""Change facts and people by hand, seeing first which questions change."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.db import transaction

from corpus.actions.by_hand import believe_the_engine
from corpus.actions.facts import read_article
from corpus.models import Article, Fact
from quizzes.actions.bank import (
    ArticlePlan,
    ArticleReport,
    apply_plan_or_its_successor,
    plan_bank,
)

Change = Callable[[], object]


def preview(change: Change, articles: Iterable[Article]) -> list[ArticlePlan]:
    """Return the plans that would hold after ``change``; leave everything as it is."""
    with transaction.atomic():
        change()
        plans = list(plan_bank(articles))
        transaction.set_rollback(True)
    return plans


@transaction.atomic
def carry_out(change: Change, articles: Iterable[Article]) -> list[ArticleReport]:
    """Do ``change``, and to the questions of the articles what follows from it."""
    change()
    return [apply_plan_or_its_successor(made) for made in plan_bank(articles)]


def take_back(fact: Fact) -> None:
    """Believe the engine about a fact again, and read what it is about anew."""
    if believe_the_engine(fact):
        read_article(fact.article)


def articles_with(*people_ids: int) -> list[Article]:
    """Return the articles in which one of these people speaks or holds an office."""
    facts = Fact.objects.standing().filter(person__in=people_ids)
    return list(
        Article.objects.filter(pk__in=facts.order_by().values("article")).order_by("pk")
    )
