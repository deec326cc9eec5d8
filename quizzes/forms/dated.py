"""A date and how exact it is to be, in fields that a person can write in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.engine.items import Key
from quizzes.engine.judgements import UngradableError
from quizzes.engine.written import Written
from quizzes.engine.written_keys import dated_key
from quizzes.forms.option_rows import MOST_CHARACTERS
from quizzes.forms.written_form import WrittenForm
from quizzes.models import Wording

_DATE = _("Enter one date, for example 12 June 2014, June 2014 or 2014.")
_PROBLEMS: dict[str, tuple[str, str | Promise]] = {
    "date_too_coarse": ("precision", _("The answer is less exact than that.")),
    "date_needs_year": ("answer", _("Add the year.")),
    "no_such_date": ("answer", _("There is no such day.")),
    "two_dates": (
        "answer",
        _("Write the month as a word: it can be read in two ways."),
    ),
}


class DatedForm(WrittenForm):
    """A typed date; people are told how it was read and how far off it is."""

    kind = "date"

    answer = forms.CharField(
        label=_("Answer"),
        max_length=MOST_CHARACTERS,
        help_text=_("For example 12 June 1987, June 1987 or 1987."),
        error_messages={"required": _("Write the answer.")},
    )
    precision = forms.ChoiceField(
        label=_("What has to be right"),
        required=False,
        choices=[
            ("", _("All of it, as it is written")),
            ("day", _("The day")),
            ("month", _("The month and its year")),
            ("year", _("The year")),
        ],
    )

    def initial_of(self, before: Wording) -> dict[str, Any]:
        return super().initial_of(before) | {
            "answer": before.key["text"],
            "precision": before.key["value"]["precision"],
        }

    def problems(self) -> Iterator[tuple[str | None, str]]:
        if not self.given("answer"):
            return
        try:
            self._key_written()
        except UngradableError as error:
            field, problem = _PROBLEMS.get(error.code, ("answer", _DATE))
            yield field, str(problem)
        yield from self.unbarred_problem()

    def written(self) -> Written:
        answer = self.given("answer")
        excerpt, bars = self.excerpt(answer)
        try:
            key = self._key_written()
        except UngradableError:
            key = Key(kind="phrase", text=answer)
        return Written(
            stem=self.given("stem"),
            excerpt=excerpt,
            bars=bars,
            key=key,
            forms=("typed", "card"),
            explanation=self.given("explanation"),
            language=self.language,
        )

    def _key_written(self) -> Key:
        return dated_key(self.given("answer"), self.given("precision"))
