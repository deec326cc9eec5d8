"""What would be touched if an article changed."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from corpus.models import Article
from quizzes.models import Answer, Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependents:
    facts: int
    questions: dict[str, int]  # by state
    editions: list[Edition]
    answers: int


def dependents_of(article: Article) -> Dependents:
    """Count facts, questions by state, editions and answers behind an article."""
    states = (
        article.questions.values_list("state").annotate(Count("pk")).order_by("state")
    )
    editions = Edition.objects.filter(
        pools__items__wording__question__article=article
    ).distinct()
    answers = Answer.objects.filter(slot__wording__question__article=article)
    return Dependents(
        facts=article.facts.standing().count(),
        questions=dict(states),
        editions=list(editions),
        answers=answers.count(),
    )
