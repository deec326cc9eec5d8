"""Turns the engine's reason codes into sentences for people."""

from django import template
from django.utils.translation import gettext as _

from quizzes.engine.data import word_list

register = template.Library()


@register.filter
def why(code: str) -> str:
    """Say in plain words why a question was not asked or not published."""
    told = word_list("flaws").get(code) or word_list("refusals").get(code)
    return _(told["message"]) if told else code.replace("_", " ").capitalize() + "."
