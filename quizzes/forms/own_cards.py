"""Cards in a learner's own words: a front and a back, or a text with gaps."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.engine.own_cards import (
    LONGEST,
    UnusableCardError,
    check_basic,
    check_cloze,
)
from quizzes.models import Card

_WHY: dict[str, tuple[str, Any]] = {
    "front_empty": ("front", _("Write what the card asks.")),
    "back_empty": ("back", _("Write the answer.")),
    "too_long": (
        "front",
        _("That is more than fits on a card: 2,000 characters a side."),
    ),
    "no_gap": ("front", _("Put [[ and ]] around the words to be remembered.")),
    "gap_empty": ("front", _("There is nothing between a [[ and its ]].")),
}


def _text(label: Any, rows: int = 3, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,  # what is missing is said in one place, below
        strip=False,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows, "maxlength": LONGEST}),
    )


class BasicForm(forms.Form):
    """A question and its answer."""

    front = _text(_("Front: what is asked"))
    back = _text(_("Back: the answer"))

    def clean(self) -> dict[str, Any]:
        sides = (self.cleaned_data.get("front", ""), self.cleaned_data.get("back", ""))
        try:
            front, back = check_basic(*sides)
        except UnusableCardError as error:
            self.add_error(*_WHY[error.code])
            return self.cleaned_data
        return {"front": front, "back": back}


class ClozeForm(forms.Form):
    """A text whose gaps are to be filled."""

    front = _text(
        _("Text with gaps"),
        rows=5,
        help_text=_(
            "Put double brackets around each gap: The dam was finished in [[1928]]."
        ),
    )

    def clean(self) -> dict[str, Any]:
        try:
            return {"front": check_cloze(self.cleaned_data.get("front", ""))}
        except UnusableCardError as error:
            self.add_error(*_WHY[error.code])
        return self.cleaned_data


FORMS: dict[str, type[BasicForm | ClozeForm]] = {
    Card.Kind.BASIC: BasicForm,
    Card.Kind.CLOZE: ClozeForm,
}
