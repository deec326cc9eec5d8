"""A sentence with blanks to fill in, in fields that a person can write in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizzes.engine.blanks import keys_of
from quizzes.engine.items import Key
from quizzes.engine.keys import can_be_typed
from quizzes.engine.typed_names import words_of
from quizzes.engine.written import Written
from quizzes.engine.written_keys import Gapped, marked_gaps, read_gaps
from quizzes.forms.written_form import WrittenForm, area, bars_of
from quizzes.models import Wording

_MOST_BLANKS = 8


class GappedForm(WrittenForm):
    """A sentence whose blanks stand in braces, in whatever words a person chooses."""

    kind = "blanks"

    gaps = forms.CharField(
        label=_("Sentence with blanks"),
        max_length=2000,
        widget=area(4),
        help_text=_(
            "Put braces round what is to be filled in, and what counts as well after "
            "a bar: In {1928} {Ada Brook|Brook} raised the dam."
        ),
        error_messages={
            "required": _("Write the sentence, with braces round each blank.")
        },
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields.pop("barred", None)

    def initial_of(self, before: Wording) -> dict[str, Any]:
        keys = tuple(keys_of(Key.from_json(before.key)))
        gapped = Gapped(before.excerpt, bars_of(before), keys)
        return super().initial_of(before) | {"gaps": marked_gaps(gapped)}

    def problems(self) -> Iterator[tuple[str | None, str]]:
        if not self.given("gaps"):
            return
        gapped = self._gapped()
        if "{" in gapped.text or "}" in gapped.text:
            yield "gaps", gettext("A brace has no partner, or stands in another blank.")
        elif not gapped.keys:
            yield "gaps", gettext("Put braces round what is to be filled in.")
        elif len(gapped.keys) > _MOST_BLANKS:
            yield "gaps", gettext("Leave eight blanks at most.")
        for number, key in enumerate(gapped.keys, start=1):
            if not words_of(key.text):
                told = gettext("Blank %(number)s has nothing in it.")
            elif not can_be_typed(key):
                told = gettext("Blank %(number)s is too long to be typed.")
            else:
                continue
            yield "gaps", told % {"number": number}

    def written(self) -> Written:
        gapped = self._gapped()
        return Written(
            stem=self.given("stem"),
            excerpt=gapped.text,
            bars=gapped.bars,
            key=gapped.key,
            forms=("blanks", "card"),
            explanation=self.given("explanation"),
            language=self.language,
        )

    def proving_words(self) -> str:
        return next((key.text for key in self._gapped().keys), "")

    def _gapped(self) -> Gapped:
        return read_gaps(" ".join(self.given("gaps").split()))
