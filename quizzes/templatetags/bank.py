"""Shows in words what the engine says in codes and figures about questions."""

from django import template

from quizzes.engine.flaws.catalogue import catalogue
from quizzes.models import Question

register = template.Library()


@register.filter
def suggestion(code: str) -> str:
    """Say what to do about a flaw, where anything is known."""
    return catalogue()[code].suggestion if code in catalogue() else ""


@register.filter
def family(code: str) -> str:
    """Name a kind of question."""
    return Question.Family(code).label.capitalize()


@register.filter
def percent(share: float) -> int:
    return round(100 * share)
