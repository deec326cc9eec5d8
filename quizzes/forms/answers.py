"""Reading an answer from a page, and saying why it cannot be read."""

from __future__ import annotations

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.engine.grading import UngradableError
from quizzes.models import Slot

MAX_LENGTH = 300  # characters of a typed answer

_CHOOSE = _("Choose an answer.")
_TYPE = _("Type an answer.")
_ASK_AGAIN: dict[str, str | Promise] = {
    "empty": _TYPE,
    "no_such_option": _CHOOSE,
    "not_a_number": _("Enter a number, for example 1,494 or 15 billion."),
    "two_numbers": _("Enter one number only."),
    "not_a_date": _("Enter one date, for example 12 June 2014."),
    "no_such_date": _("There is no such day. Check the day and the month."),
    "date_needs_year": _("Add the year."),
    "date_too_coarse": _("Be more exact: the question asks for more than that."),
}


class AnswerForm(forms.Form):
    """One answer; ``response`` is the chosen option's id, or the typed text."""

    response = forms.CharField(
        max_length=MAX_LENGTH,
        error_messages={
            "max_length": _("Use 300 characters at most."),
            "null_characters_not_allowed": _("Use letters, digits and signs only."),
        },
    )

    def __init__(self, slot: Slot, data, tokens: dict[str, str]) -> None:
        """``tokens`` leads from what the page sent to an option's id."""
        super().__init__(data)
        self._tokens = tokens
        self._is_choice = slot.form == Slot.Form.CHOICE
        missing = _CHOOSE if self._is_choice else _TYPE
        self.fields["response"].error_messages["required"] = missing

    def clean_response(self) -> str:
        given = self.cleaned_data["response"]
        if not self._is_choice:
            return given
        if given not in self._tokens:
            raise forms.ValidationError(_CHOOSE, code="no_such_option")
        return self._tokens[given]

    def ask_again(self, error: UngradableError) -> None:
        """Take up why the engine could not read the answer."""
        self.add_error("response", str(_ASK_AGAIN[error.code]))


class StartForm(forms.Form):
    """How the questions are to be asked; anything unknown means single choice."""

    form = forms.ChoiceField(choices=Slot.Form.choices, required=False)

    def chosen(self) -> str:
        return (self.is_valid() and self.cleaned_data["form"]) or Slot.Form.CHOICE
