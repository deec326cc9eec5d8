"""What every question that a person writes has in common, in fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from corpus.reading.facts import Span
from quizzes.actions.editing import Ground
from quizzes.engine.items import Key, Option
from quizzes.engine.written import Spans, Written, places_of
from quizzes.forms.option_rows import MOST_CHARACTERS, Row
from quizzes.models import Wording
from quizzes.queries.editing import Sentence, Text

_KEPT = "kept"  # the sentence shown so far, which the newest text no longer has


def area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class WrittenForm(forms.Form):
    """A question as worded so far, or a new one, and what a person makes of it.

    ``before`` is the wording to be replaced; ``text`` is given for a person's own
    question, which may stand on any sentence of it. Each ``kind`` of answer has a form
    of its own, which says what is written and what is wrong with it.
    """

    kind = "answer"
    is_arranged = False  # only its stem and explanation are to be written

    after = forms.IntegerField(widget=forms.HiddenInput, required=False)
    stem = forms.CharField(
        label=_("Question"),
        max_length=1000,
        widget=area(3),
        error_messages={"required": _("Write the question.")},
    )
    sentence = forms.ChoiceField(
        label=_("Sentence of the article"),
        required=False,
        help_text=_("It proves the answer, and is shown with it. You can do without."),
    )
    barred = forms.CharField(
        label=_("Words under the bar"),
        max_length=MOST_CHARACTERS,
        required=False,
        help_text=_("As the sentence has them. Empty: the answer itself."),
    )
    explanation = forms.CharField(
        label=_("Explanation"),
        max_length=2000,
        required=False,
        widget=area(2),
        help_text=_("Shown with the answer."),
    )

    def __init__(
        self,
        posted: Mapping[str, Any] | None = None,
        *,
        before: Wording | None = None,
        text: Text | None = None,
        language: str = "en",
    ) -> None:
        initial = self.initial_of(before) if before else {}
        super().__init__(posted, initial=initial, label_suffix="")
        self.before, self.text = before, text
        self.language = before.language if before else language
        self._key = Key.from_json(before.key) if before else None
        self._options = tuple(map(Option.from_json, before.options if before else ()))
        if text is None:
            del self.fields["sentence"], self.fields["barred"]
        else:
            self._offer_sentences(text)

    def initial_of(self, before: Wording) -> dict[str, Any]:
        covered = [before.excerpt[start:end] for start, end in before.bars]
        answer = before.key["text"]
        return {
            "after": before.number,
            "stem": before.stem,
            "explanation": before.explanation,
            "barred": next((words for words in covered if words != answer), ""),
        }

    def rows(self) -> list[Row]:
        """Return the options with their empty rows, as they are on the page."""
        return []

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for field, problem in self.problems():
            self.add_error(field, problem)
        return cleaned

    def problems(self) -> Iterator[tuple[str | None, str]]:
        """Yield what is wrong with the whole, each with the field it is told at."""
        yield from ()

    def written(self) -> Written:
        """Return what is written so far, also where the form is not valid."""
        raise NotImplementedError

    def ground(self) -> Ground | None:
        """Return what the person's own question stands on, if they chose it anew."""
        chosen = self._chosen()
        if chosen is None or self.text is None:
            return None
        sentence = chosen.span
        words = self.proving_words()
        inside = places_of(words, sentence.of(self.text.revision.text))
        start, end = inside[0] if inside else (0, sentence.end - sentence.start)
        return Ground(
            revision=self.text.revision,
            span=Span(sentence.start + start, sentence.start + end),
            sentence=sentence,
        )

    def keeps_ground(self) -> bool:
        """Whether it stands on what it stood on before, however it is worded."""
        return self.text is None or self.given("sentence") == _KEPT

    def proving_words(self) -> str:
        """Return the words of the sentence that state the answer."""
        return self.given("barred") or self.written().key.text

    def unbarred_problem(self) -> Iterator[tuple[str, str]]:
        if self.text and self.given("barred") and not self.written().bars:
            told = gettext(
                "These words are not in the sentence: copy them from it exactly."
            )
            yield "barred", told

    def excerpt(self, answer: str) -> tuple[str, Spans]:
        """Return the sentence shown, and where its bars are."""
        if self.before and self.keeps_ground():
            return self.before.excerpt, bars_of(self.before)
        chosen = self._chosen()
        if chosen is None:
            return "", ()
        return chosen.shown, places_of(self.given("barred") or answer, chosen.shown)

    def _chosen(self) -> Sentence | None:
        given = self.given("sentence")
        sentences = self.text.sentences if self.text else ()
        return next((one for one in sentences if str(one.span.start) == given), None)

    def _offer_sentences(self, text: Text) -> None:
        offered: list[tuple[str, str | Promise]] = [("", _("None"))]
        offered += [(str(one.span.start), one.shown) for one in text.sentences]
        shown = self.before.excerpt if self.before else ""
        same = (str(one.span.start) for one in text.sentences if one.shown == shown)
        now = next(same, _KEPT) if shown else ""
        if now == _KEPT:
            offered.insert(1, (_KEPT, shown))
        self.fields["sentence"].choices = offered  # type: ignore[attr-defined]
        self.initial["sentence"] = now

    def given(self, name: str) -> str:
        """Return what was posted in a field, else what stood there before."""
        if name in self.fields:
            found = self[name].value()
            plain = str(found).replace("\r\n", "\n").strip()
            return plain if found not in {None, False} else ""
        return str(self.data.get(name, "")).strip()


def bars_of(wording: Wording) -> Spans:
    return tuple((start, end) for start, end in wording.bars)
