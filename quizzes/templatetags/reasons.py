"""Turns the engine's reason codes into sentences for people."""

from django import template
from django.utils.translation import gettext as _

from quizzes.engine.data import word_list

register = template.Library()


@register.filter
def why(code: str) -> str:
    """Say in plain words why a question is not asked or not published, or changes."""
    lists = ("flaws", "refusals", "changes")
    told = next((words[code] for words in map(word_list, lists) if code in words), None)
    return _(told["message"]) if told else code.replace("_", " ").capitalize() + "."
