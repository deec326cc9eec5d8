"""Reading an answer from a page, and saying why it cannot be read."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.engine.arrangements import written_ids
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
    "order_incomplete": _("Give each of them a number of its own."),
    "match_incomplete": _("Choose a letter for each of them."),
    "match_repeats": _("Choose each letter once only."),
}
_FROM_TOKENS = frozenset({Slot.Form.CHOICE, Slot.Form.SENTENCE})


def place_field(token: str) -> str:
    """Return the name of the field for the place of an event."""
    return f"place-{token}"


def field_of_prompt(number: int) -> str:
    """Return the name of the field for a prompt's option; ``number`` is from 1."""
    return f"match-{number}"


def read_answer(slot: Slot, posted: Mapping[str, str], tokens: dict[str, str]) -> str:
    """Return the chosen option's id, the ids in their arrangement, or the typed text.

    ``tokens`` leads from what the page sent for an option to its id. No form class:
    building one costs as much as grading, and this runs with every answer.

    Raises ``UngradableError`` if nothing was chosen or typed, or too much.
    """
    if slot.form == Slot.Form.ORDER:
        return _read_order(posted, tokens)
    if slot.form == Slot.Form.MATCH:
        return _read_match(slot, posted, tokens)
    given = posted.get("response", "").replace("\x00", "").strip()
    if slot.form in _FROM_TOKENS:
        if given not in tokens:
            raise UngradableError("no_choice")
        return tokens[given]
    if not given:
        raise UngradableError("empty")
    if len(given) > MAX_LENGTH:
        raise UngradableError("too_long")
    return given


def _read_order(posted: Mapping[str, str], tokens: Mapping[str, str]) -> str:
    places = {posted.get(place_field(token), ""): id_ for token, id_ in tokens.items()}
    wanted = [str(place) for place in range(1, len(tokens) + 1)]
    if set(places) != set(wanted):
        raise UngradableError("order_incomplete")
    return written_ids([places[place] for place in wanted])


def _read_match(slot: Slot, posted: Mapping[str, str], tokens: dict[str, str]) -> str:
    prompts = slot.wording.key["value"]["prompts"]
    given = [posted.get(field_of_prompt(at), "") for at in range(1, len(prompts) + 1)]
    if not set(given) <= set(tokens):
        raise UngradableError("match_incomplete")
    return written_ids([tokens[token] for token in given])


def why_ask_again(error: UngradableError) -> str:
    """Say what the learner is to do about an answer that cannot be read."""
    return str(_ASK_AGAIN[error.code])


class StartForm(forms.Form):
    """How the questions are to be asked; anything unknown means single choice."""

    form = forms.ChoiceField(
        choices=[
            (form.value, form.label) for form in (Slot.Form.CHOICE, Slot.Form.TYPED)
        ],
        required=False,
    )

    def chosen(self) -> str:
        return (self.is_valid() and self.cleaned_data["form"]) or Slot.Form.CHOICE
