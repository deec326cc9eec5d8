"""Reading an answer from a page, and saying why it cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizzes.engine.arrangements import written_ids
from quizzes.engine.blanks import written_texts
from quizzes.engine.grading import UngradableError
from quizzes.models import Slot

MAX_LENGTH = 300  # characters of a typed answer

_CHOOSE = _("Choose an answer.")
_TYPE = _("Type an answer.")
_ASK_AGAIN: dict[str, str | Promise] = {
    "no_choice": _CHOOSE,
    "none_chosen": _("Choose at least one."),
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
    "blanks_incomplete": _("Fill in every blank."),
}
_FROM_TOKENS = frozenset({Slot.Form.CHOICE, Slot.Form.SENTENCE})


class Problem(NamedTuple):
    """What is to be put right, and the id of the field on the page in which."""

    text: str
    field: str = "response"
    part: int = 0


def chosen_field(token: str) -> str:
    """Return the name of the checkbox for an option."""
    return f"chosen-{token}"


def field_of_blank(number: int) -> str:
    """Return the name of the field for a blank; ``number`` is from 1."""
    return f"blank-{number}"


def id_of_blank(number: int) -> str:
    """Return the id of that field: the first one is what a page calls the response."""
    return "response" if number == 1 else field_of_blank(number)


def place_field(token: str) -> str:
    """Return the name of the field for the place of an event."""
    return f"place-{token}"


def field_of_prompt(number: int) -> str:
    """Return the name of the field for a prompt's option; ``number`` is from 1."""
    return f"match-{number}"


def read_answer(slot: Slot, posted: Mapping[str, str], tokens: dict[str, str]) -> str:
    """Return ids of options, chosen or arranged, or what was typed.

    ``tokens`` leads from what the page sent for an option to its id. No form class:
    building one costs as much as grading, and this runs with every answer.

    Raises ``UngradableError`` if nothing was chosen or typed, or too much.
    """
    if slot.form == Slot.Form.ORDER:
        return _read_order(posted, tokens)
    if slot.form == Slot.Form.MATCH:
        return _read_match(slot, posted, tokens)
    if slot.form == Slot.Form.MULTIPLE:
        return _read_several(posted, tokens)
    if slot.form == Slot.Form.BLANKS:
        return _read_blanks(slot, posted)
    given = _typed_in(posted, "response")
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


def _read_several(posted: Mapping[str, str], tokens: Mapping[str, str]) -> str:
    chosen = [id_ for token, id_ in tokens.items() if posted.get(chosen_field(token))]
    if not chosen:
        raise UngradableError("none_chosen")
    return written_ids(sorted(chosen))


def _read_blanks(slot: Slot, posted: Mapping[str, str]) -> str:
    count = len(slot.wording.key["value"]["blanks"])
    texts = [_typed_in(posted, field_of_blank(at)) for at in range(1, count + 1)]
    long = (at for at, text in enumerate(texts, start=1) if len(text) > MAX_LENGTH)
    if too_long := dict.fromkeys(long, "too_long"):
        raise UngradableError("blanks_incomplete", parts=too_long)
    return written_texts(texts)


def _typed_in(posted: Mapping[str, str], field: str) -> str:
    return posted.get(field, "").replace("\x00", "").strip()


def why_ask_again(error: UngradableError) -> list[Problem]:
    """Say what the learner is to do about an answer that cannot be read."""
    if not error.parts:
        return [Problem(str(_ASK_AGAIN[error.code]))]
    return [
        Problem(
            gettext("Blank %(number)s: %(problem)s")
            % {"number": number, "problem": _ASK_AGAIN[code]},
            id_of_blank(number),
            number,
        )
        for number, code in error.parts.items()
    ]


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
