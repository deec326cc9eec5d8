"""How a learner wants cards to come back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from quizzes.engine.memory import HIGHEST_RETENTION, LOWEST_RETENTION
from quizzes.models import Learning

_PERCENT = 100
_MOST_A_DAY = 9999
_BACKLOG = {
    Learning.Backlog.FADING: _("what fades most first"),
    Learning.Backlog.OLDEST: _("what has been due longest first"),
    Learning.Backlog.NEWEST: _("what has been due shortest first"),
}


def _number(label: Any, low: int, high: int, help_text: Any = "") -> forms.IntegerField:
    between = _("Enter a whole number from {low} to {high}.")
    words = format_lazy(between, low=low, high=high)
    return forms.IntegerField(
        label=label,
        min_value=low,
        max_value=high,
        help_text=help_text,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), words
        ),
        widget=forms.NumberInput(attrs={"min": low, "max": high}),
    )


class LearningForm(forms.Form):
    """A learner's wishes, the retention in per cent."""

    retention = _number(
        _("How many of 100 cards do you want to know when they come back?"),
        round(LOWEST_RETENTION * _PERCENT),
        round(HIGHEST_RETENTION * _PERCENT),
        _("The more, the sooner and the oftener each comes back. 90 suits most."),
    )
    new_a_day = _number(_("New cards a day, at most"), 0, _MOST_A_DAY)
    reviews_a_day = _number(_("Reviews a day, at most"), 0, _MOST_A_DAY)
    backlog = forms.ChoiceField(
        label=_("If more are due than you get through, ask"), choices=_BACKLOG
    )
    day_starts_at = _number(
        _("Your day begins at"),
        0,
        12,
        _("An hour from 0 to 12. What you study before it belongs to the evening."),
    )

    @classmethod
    def of(
        cls, wishes: Learning, posted: Mapping[str, Any] | None = None
    ) -> LearningForm:
        held = {name: getattr(wishes, name) for name in cls.base_fields}
        held["retention"] = round(wishes.retention * _PERCENT)
        return cls(posted, initial=held)

    @property
    def wishes(self) -> dict[str, Any]:
        """The fields of a ``Learning``."""
        share = self.cleaned_data["retention"] / _PERCENT
        return {**self.cleaned_data, "retention": share}
