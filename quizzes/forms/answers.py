"""Reading an answer from a page, and saying why it cannot be read."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.engine.grading import UngradableError
from quizzes.models import Slot

MAX_LENGTH = 300  # characters of a typed answer

_CHOOSE = _("Choose an answer.")
_TYPE = _("Type an answer.")
_ASK_AGAIN: dict[str, str | Promise] = {
    "no_choice": _CHOOSE,
    "no_such_option": _CHOOSE,
    "empty": _TYPE,
    "too_long": _("Use 300 characters at most."),
    "not_a_number": _("Enter a number, for example 1,494 or 15 billion."),
    "two_numbers": _("Enter one number only."),
    "not_a_date": _("Enter one date, for example 12 June 2014."),
    "no_such_date": _("There is no such day. Check the day and the month."),
    "date_needs_year": _("Add the year."),
    "date_too_coarse": _("Be more exact: the question asks for more than that."),
}


def read_answer(slot: Slot, posted: Mapping[str, str], tokens: dict[str, str]) -> str:
    """Return the chosen option's id, or the typed text.

    ``tokens`` leads from what the page sent for an option to its id. No form class:
    building one costs as much as grading, and this runs with every answer.

    Raises ``UngradableError`` if nothing was chosen or typed, or too much.
    """
    given = posted.get("response", "").replace("\x00", "").strip()
    if slot.form == Slot.Form.CHOICE:
        if given not in tokens:
            raise UngradableError("no_choice")
        return tokens[given]
    if not given:
        raise UngradableError("empty")
    if len(given) > MAX_LENGTH:
        raise UngradableError("too_long")
    return given


def why_ask_again(error: UngradableError) -> str:
    """Say what the learner is to do about an answer that cannot be read."""
    return str(_ASK_AGAIN[error.code])


class StartForm(forms.Form):
    """How the questions are to be asked; anything unknown means single choice."""

    form = forms.ChoiceField(choices=Slot.Form.choices, required=False)

    def chosen(self) -> str:
        return (self.is_valid() and self.cleaned_data["form"]) or Slot.Form.CHOICE
