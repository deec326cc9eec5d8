"""One question with one right answer, in fields that a person can write in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizzes.engine.items import Form, Key
from quizzes.engine.keys import can_be_typed
from quizzes.engine.written import (
    Written,
    are_in_order,
    forms_of,
    key_of,
    options_of,
)
from quizzes.engine.written_keys import spelt
from quizzes.forms.option_rows import (
    FEWEST_ROWS,
    MOST_CHARACTERS,
    ROWS,
    Row,
    rows_in,
)
from quizzes.forms.written_form import WrittenForm, area, bars_of
from quizzes.models import Wording
from quizzes.queries.editing import Text

_ARRANGED = {"order", "match", "sentence"}


class QuestionForm(WrittenForm):
    """A question whose one answer is chosen, typed, or both.

    What is arranged or pointed at has a stem and an explanation to write, and nothing
    else.
    """

    accepted = forms.CharField(
        label=_("Also accepted when typed"),
        max_length=3000,
        required=False,
        widget=area(3),
        help_text=_("One answer on each line. Without options, the first is shown."),
    )
    typed = forms.BooleanField(label=_("People may type the answer"), required=False)
    exact = forms.BooleanField(
        label=_("Spelling has to be right, letter by letter"), required=False
    )

    def __init__(
        self,
        posted: Mapping[str, Any] | None = None,
        *,
        before: Wording | None = None,
        text: Text | None = None,
        language: str = "en",
    ) -> None:
        super().__init__(posted, before=before, text=text, language=language)
        self.is_arranged = bool(before and _ARRANGED.intersection(before.forms))
        if self.is_arranged:
            del self.fields["accepted"], self.fields["typed"], self.fields["exact"]

    def initial_of(self, before: Wording) -> dict[str, Any]:
        key = Key.from_json(before.key)
        others = [text for text in key.accept if text != key.text]
        shown_first = [] if before.options else [key.text]
        return super().initial_of(before) | {
            "accepted": "\n".join([*shown_first, *others]),
            "typed": "typed" in before.forms,
            "exact": key.value.get("spelling") == "exact",
        }

    def rows(self) -> list[Row]:
        if self.is_arranged:
            return []
        if self.is_bound:
            right = self.given("right")
            return [
                Row(n, self.given(f"option-{n}")[:MOST_CHARACTERS], right == str(n))
                for n in range(rows_in(self.data))
            ]
        rows = [(one.text, one.right) for one in self._options]
        empty = FEWEST_ROWS if self.before else ROWS
        rows += [("", False)] * max(0, empty - len(rows))
        return [Row(n, text, right) for n, (text, right) in enumerate(rows)]

    def problems(self) -> Iterator[tuple[str | None, str]]:
        if self.is_arranged:
            return
        rows = [row for row in self.rows() if row.text]
        right = [row for row in rows if row.right]
        typed = bool(self.given("typed"))
        if len(rows) == 1:
            yield None, gettext("Write two options at least, or none.")
        elif rows and not right:
            yield None, gettext("Mark the option that is right.")
        elif not rows and not typed:
            yield None, gettext("Write options, or let people type the answer.")
        if not rows and typed and not self._lines():
            yield "accepted", gettext("Write the answer.")
        elif typed and not can_be_typed(self.written().key):
            yield (
                "typed",
                gettext("This answer is too long to be typed. Offer options only."),
            )
        yield from self.unbarred_problem()

    def written(self) -> Written:
        if self.before and self.is_arranged:
            return self._arranged(self.before)
        rows = [row for row in self.rows() if row.text]
        lines = self._lines()
        right = next((row.text for row in rows if row.right), "")
        answer = right if rows else next(iter(lines), "")
        accept = [line for line in lines if line != answer]
        options = options_of([(row.text, row.right) for row in rows], self._options)
        excerpt, bars = self.excerpt(answer)
        earlier: list[Form] = self.before.forms if self.before else []
        return Written(
            stem=self.given("stem"),
            excerpt=excerpt,
            bars=bars,
            key=spelt(
                key_of(answer, accept, self._key), exactly=bool(self.given("exact"))
            ),
            options=options,
            ordered=are_in_order(options, bool(self.before and self.before.ordered)),
            forms=forms_of(
                choice=bool(options),
                typed=bool(self.given("typed")),
                before=earlier,
            ),
            explanation=self.given("explanation"),
            language=self.language,
        )

    def _arranged(self, before: Wording) -> Written:
        return Written(
            stem=self.given("stem"),
            excerpt=before.excerpt,
            bars=bars_of(before),
            key=Key.from_json(before.key),
            options=self._options,
            ordered=before.ordered,
            forms=tuple(before.forms),
            explanation=self.given("explanation"),
            language=self.language,
        )

    def _lines(self) -> list[str]:
        lines = (" ".join(line.split()) for line in self.given("accepted").split("\n"))
        return list(dict.fromkeys(line for line in lines if line))
