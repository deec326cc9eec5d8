"""A statement that is true or false, in fields that a person can write in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from quizzes.engine.written import Written
from quizzes.engine.written_keys import truth_key, truth_options
from quizzes.forms.written_form import WrittenForm
from quizzes.models import Wording


class TruthForm(WrittenForm):
    """A statement and whether it is true; the stem asks, so that it stands anywhere.

    The sentence has no bar: it comes with the answer.
    """

    kind = "truth"

    truth = forms.ChoiceField(
        label=_("The statement is"),
        choices=[("", "–"), ("true", _("True")), ("false", _("False"))],
        error_messages={"required": _("Say whether the statement is true.")},
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields.pop("barred", None)
        self.fields["stem"].label = _("Statement")
        self.fields["stem"].error_messages["required"] = _("Write the statement.")

    def initial_of(self, before: Wording) -> dict[str, Any]:
        return super().initial_of(before) | {
            "stem": before.stem.removeprefix(_asking(before.language)).strip(),
            "truth": "true" if before.key["value"]["is_true"] else "false",
        }

    def problems(self) -> Iterator[tuple[str | None, str]]:
        if self.given("stem").endswith("?"):
            yield "stem", gettext("Write a statement, not a question.")

    def written(self) -> Written:
        with override(self.language):
            texts = gettext("True"), gettext("False")
        options = truth_options(texts, is_true=self.given("truth") == "true")
        excerpt, _bars = self.excerpt("")
        statement = self.given("stem").removeprefix(_asking(self.language)).strip()
        return Written(
            stem=f"{_asking(self.language)} {statement}" if statement else "",
            excerpt=excerpt,
            key=truth_key(options),
            options=options,
            ordered=True,
            forms=("choice", "card"),
            explanation=self.given("explanation"),
            language=self.language,
        )

    def proving_words(self) -> str:
        return ""


def _asking(language: str) -> str:
    """Return what is asked of a statement, in the language of its article."""
    with override(language):
        return gettext("True or false?")
