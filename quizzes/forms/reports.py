"""What a learner reports, and a note if they like."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.models import Report

LONGEST_NOTE = 1000  # characters


class ReportForm(forms.Form):
    """A report on a question whose answer is out."""

    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=Report.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose one of these."),
            "invalid_choice": _("Choose one of these."),
        },
    )
    note = forms.CharField(
        label=_("What should we know? (you can leave this empty)"),
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": _("Use 1,000 characters at most.")},
    )
