"""What those who look after an article choose on its questions page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.models import Question

State = Question.State
SHOWN = {
    "publishable": _("Publishable"),
    "proposed": _("Proposed first"),
    "draft": _("To be decided"),
    "approved": _("Approved"),
    "changed": _("Paused: article changed"),
    "paused": _("Paused"),
    "aside": _("Rejected or retired"),
    "flawed": _("Not publishable"),
    "all": _("All"),
}


class ReviewFilter(forms.Form):
    """Which questions to show; whatever is not understood counts as not said."""

    show = forms.ChoiceField(choices=list(SHOWN.items()), required=False)
    family = forms.ChoiceField(choices=Question.Family.choices, required=False)
    order = forms.ChoiceField(
        choices=[("worth", _("Worth most first")), ("text", _("As in the article"))],
        required=False,
    )

    def chosen(self) -> dict[str, Any]:
        self.is_valid()
        cleaned = self.cleaned_data
        return {
            "show": cleaned.get("show") or "publishable",
            "family": cleaned.get("family") or "",
            "order": cleaned.get("order") or "worth",
        }


class DecisionForm(forms.Form):
    state = forms.ChoiceField(choices=State.choices)
