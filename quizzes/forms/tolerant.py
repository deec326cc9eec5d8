"""A number that may be off by so much, in fields that a person can write in."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizzes.engine.items import Key
from quizzes.engine.judgements import UngradableError
from quizzes.engine.tolerances import Tolerance
from quizzes.engine.typed_numbers import read_number
from quizzes.engine.written import Written
from quizzes.engine.written_keys import tolerant_key
from quizzes.forms.option_rows import MOST_CHARACTERS
from quizzes.forms.written_form import WrittenForm
from quizzes.models import Wording

_PERCENT = Decimal(100)
_MOST_DIGITS = 15


class TolerantForm(WrittenForm):
    """A typed number; people are told how it was read and how far off it is."""

    kind = "number"

    answer = forms.CharField(
        label=_("Answer"),
        max_length=MOST_CHARACTERS,
        help_text=_("With its unit, for example 1,494, $1.5 million or 140 feet."),
        error_messages={"required": _("Write the answer.")},
    )
    tolerance = forms.ChoiceField(
        label=_("What counts"),
        required=False,
        choices=[
            ("", _("The number as it is written, or rounded like it")),
            ("absolute", _("Off by so much at most")),
            ("relative", _("Off by so many percent at most")),
            ("digits", _("Right to so many significant digits")),
        ],
    )
    amount = forms.CharField(
        label=_("How much, how many"),
        max_length=MOST_CHARACTERS,
        required=False,
        help_text=_(
            "0 takes the number exactly as it is. Empty with the first choice."
        ),
    )

    def initial_of(self, before: Wording) -> dict[str, Any]:
        found = super().initial_of(before) | {"answer": before.key["text"]}
        stated = Tolerance.of(before.key["value"])
        if stated is None:
            return found
        scale = _PERCENT if stated.kind == "relative" else 1
        amount = f"{(stated.amount * scale).normalize():f}"
        return found | {"tolerance": stated.kind, "amount": amount}

    def problems(self) -> Iterator[tuple[str | None, str]]:
        if self.given("answer") and self.written().key.kind != "number":
            yield (
                "answer",
                gettext("Enter one number, for example 1,494 or 15 billion."),
            )
        kind, amount = self.given("tolerance"), self._amount()
        if kind == "digits" and not self._is_a_count_of_digits(amount):
            yield "amount", gettext("Enter a whole number from 1 to 15.")
        elif kind and (amount is None or amount < 0):
            yield "amount", gettext("Enter how far off it may be, for example 5.")
        elif self.given("amount") and not kind:
            yield "tolerance", gettext("Choose what the amount means.")
        yield from self.unbarred_problem()

    def written(self) -> Written:
        answer = self.given("answer")
        excerpt, bars = self.excerpt(answer)
        key = tolerant_key(answer, self._tolerance()) if answer else None
        return Written(
            stem=self.given("stem"),
            excerpt=excerpt,
            bars=bars,
            key=key or Key(kind="phrase", text=answer),
            forms=("typed", "card"),
            explanation=self.given("explanation"),
            language=self.language,
        )

    def _tolerance(self) -> Tolerance | None:
        kind, amount = self.given("tolerance"), self._amount()
        if not kind or amount is None:
            return None
        return Tolerance(kind, amount / _PERCENT if kind == "relative" else amount)

    def _amount(self) -> Decimal | None:
        try:
            return read_number(self.given("amount")).lows[0]
        except UngradableError:
            return None

    @staticmethod
    def _is_a_count_of_digits(amount: Decimal | None) -> bool:
        return amount is not None and amount in range(1, _MOST_DIGITS + 1)
