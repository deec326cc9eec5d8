"""How a set is taken, as a form: each setting a field, kept as one in ``rules``."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.engine.rules import Feedback, Mode, Rules, RulesError
from quizzes.models import QuestionSet

_WHY_REFUSED = {
    "practice_tells_at_once": _("A practice tells at once: choose “graded” for that."),
    "date_goes_with_date": _("A date belongs to feedback “at a date”, and only there."),
    "out_of_range": _("That is too few or too many."),
}


class SetRulesForm(forms.ModelForm):
    """A question set with its rules spelled out."""

    mode = forms.ChoiceField(
        choices=[
            (Mode.PRACTICE, _("Practice: feedback at once, any number of tries")),
            (Mode.GRADED, _("Graded: answers are changed until handed in once")),
        ],
        initial=Mode.PRACTICE,
    )
    feedback = forms.ChoiceField(
        label=_("Feedback of a graded quiz"),
        choices=[
            (Feedback.SUBMISSION, _("As soon as it is handed in")),
            (Feedback.DATE, _("At a date")),
            (Feedback.NEVER, _("Never")),
        ],
        initial=Feedback.SUBMISSION,
    )
    feedback_on = forms.DateTimeField(
        label=_("Date of feedback"),
        required=False,
        widget=forms.DateTimeInput(
            attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"
        ),
    )
    minutes = forms.IntegerField(label=_("Time limit in minutes"), required=False)
    attempts = forms.IntegerField(label=_("Attempts allowed"), required=False)
    open_source = forms.NullBooleanField(
        label=_("The article may be open"),
        required=False,
        help_text=_("Unknown: in a practice yes, in a graded quiz no."),
    )

    class Meta:
        model = QuestionSet
        fields = ["title", "slug", "topic", "description", "owner"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = self.instance.rules_here
        for name in RULES:
            self.initial.setdefault(name, getattr(rules, name))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        chosen: dict[str, Any] = {name: cleaned.get(name) for name in RULES}
        chosen |= {
            "mode": Mode(cleaned["mode"]),
            "feedback": Feedback(cleaned["feedback"]),
        }
        try:
            self.instance.rules = Rules(**chosen).to_json()
        except RulesError as error:
            self.add_error(error.field, _WHY_REFUSED[error.code])
        return cleaned


RULES = ("mode", "feedback", "feedback_on", "minutes", "attempts", "open_source")
