"""A question with several right options, in fields that a person can write in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizzes.engine.written import Written, are_in_order, options_of
from quizzes.engine.written_keys import several_key, with_notes
from quizzes.forms.option_rows import MOST_CHARACTERS, ROWS, Row, rows_in
from quizzes.forms.written_form import WrittenForm
from quizzes.models import Wording


class SeveralForm(WrittenForm):
    """Options of which several may be right; each can say why it is, or is not.

    The sentence has no bar: it comes with the answer.
    """

    kind = "several"

    scoring = forms.ChoiceField(
        label=_("How it counts"),
        choices=[
            ("minus", _("A wrong choice takes a right one away")),
            ("each", _("Each option counts: chosen if right, left alone if not")),
            ("all", _("All or nothing")),
        ],
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields.pop("barred", None)

    def initial_of(self, before: Wording) -> dict[str, Any]:
        scoring = before.key["value"]["scoring"]
        return super().initial_of(before) | {"scoring": scoring}

    def rows(self) -> list[Row]:
        if self.is_bound:
            return [self._row(number) for number in range(rows_in(self.data))]
        rows = [
            Row(number, option.text, option.right, option.note)
            for number, option in enumerate(self._options)
        ]
        return rows + [Row(number, "", False) for number in range(len(rows), ROWS)]

    def problems(self) -> Iterator[tuple[str | None, str]]:
        rows = [row for row in self.rows() if row.text]
        if len(rows) < 2:
            yield None, gettext("Write two options at least.")
        elif not any(row.right for row in rows):
            yield None, gettext("Mark the options that are right.")

    def written(self) -> Written:
        rows = [row for row in self.rows() if row.text]
        options = options_of([(row.text, row.right) for row in rows], self._options)
        options = with_notes(options, [row.why for row in rows])
        excerpt, _bars = self.excerpt("")
        return Written(
            stem=self.given("stem"),
            excerpt=excerpt,
            key=several_key(options, self.given("scoring") or "minus"),
            options=options,
            ordered=are_in_order(options, bool(self.before and self.before.ordered)),
            forms=("multiple", "card"),
            explanation=self.given("explanation"),
            language=self.language,
        )

    def proving_words(self) -> str:
        return ""

    def _row(self, number: int) -> Row:
        return Row(
            number,
            self.given(f"option-{number}")[:MOST_CHARACTERS],
            bool(self.given(f"right-{number}")),
            self.given(f"why-{number}")[:MOST_CHARACTERS],
        )
