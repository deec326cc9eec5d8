"""One question in fields that a person can write in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from corpus.reading.facts import Span
from quizzes.actions.editing import Ground
from quizzes.engine.items import Form, Key, Option
from quizzes.engine.keys import can_be_typed
from quizzes.engine.written import (
    Written,
    are_in_order,
    forms_of,
    key_of,
    options_of,
    places_of,
)
from quizzes.models import Wording
from quizzes.queries.editing import Sentence, Text

FEWEST_ROWS, ROWS, MOST_ROWS = 2, 4, 6
_MOST_CHARACTERS = 300  # of an option; the checks ask for far fewer
_ARRANGED = {"order", "match", "sentence"}
_KEPT = "kept"  # the sentence shown so far, which the newest text no longer has


class Row(NamedTuple):
    """One option as written; ``number`` is from 0."""

    number: int
    text: str
    right: bool


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class QuestionForm(forms.Form):
    """A question as worded so far, or a new one, and what a person makes of it.

    ``before`` is the wording to be replaced; ``text`` is given for a person's own
    question, which may stand on any sentence of it. What is arranged or pointed at
    has a stem and an explanation to write, and nothing else.
    """

    after = forms.IntegerField(widget=forms.HiddenInput, required=False)
    stem = forms.CharField(
        label=_("Question"),
        max_length=1000,
        widget=_area(3),
        error_messages={"required": _("Write the question.")},
    )
    sentence = forms.ChoiceField(
        label=_("Sentence of the article"),
        required=False,
        help_text=_("It proves the answer, and is shown with it. You can do without."),
    )
    barred = forms.CharField(
        label=_("Words under the bar"),
        max_length=_MOST_CHARACTERS,
        required=False,
        help_text=_("As the sentence has them. Empty: the answer itself."),
    )
    accepted = forms.CharField(
        label=_("Also accepted when typed"),
        max_length=3000,
        required=False,
        widget=_area(3),
        help_text=_("One answer on each line. Without options, the first is shown."),
    )
    typed = forms.BooleanField(label=_("People may type the answer"), required=False)
    explanation = forms.CharField(
        label=_("Explanation"),
        max_length=2000,
        required=False,
        widget=_area(2),
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
        initial = _initial(before) if before else {}
        super().__init__(posted, initial=initial, label_suffix="")
        self.before, self.text = before, text
        self.language = before.language if before else language
        self.is_arranged = bool(before and _ARRANGED.intersection(before.forms))
        self._key = Key.from_json(before.key) if before else None
        self._options = tuple(map(Option.from_json, before.options if before else ()))
        if text is None:
            del self.fields["sentence"], self.fields["barred"]
        else:
            self._offer_sentences(text)
        if self.is_arranged:
            del self.fields["accepted"], self.fields["typed"]

    def rows(self) -> list[Row]:
        """Return the options with their empty rows, as they are on the page."""
        if self.is_arranged:
            return []
        if self.is_bound:
            right = self._given("right")
            return [
                Row(n, self._given(f"option-{n}")[:_MOST_CHARACTERS], right == str(n))
                for n in range(rows_in(self.data))
            ]
        rows = [(one.text, one.right) for one in self._options]
        empty = FEWEST_ROWS if self.before else ROWS
        rows += [("", False)] * max(0, empty - len(rows))
        return [Row(n, text, right) for n, (text, right) in enumerate(rows)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.is_arranged:
            for field, problem in self._problems():
                self.add_error(field, problem)
        return cleaned

    def _problems(self) -> Iterator[tuple[str | None, str]]:
        rows = [row for row in self.rows() if row.text]
        right = [row for row in rows if row.right]
        typed = bool(self._given("typed"))
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
        if self.text and self._given("barred") and not self.written().bars:
            yield (
                "barred",
                gettext(
                    "These words are not in the sentence: copy them from it exactly."
                ),
            )

    def written(self) -> Written:
        """Return what is written so far, also where the form is not valid."""
        if self.before and self.is_arranged:
            return self._arranged(self.before)
        rows = [row for row in self.rows() if row.text]
        lines = self._lines()
        right = next((row.text for row in rows if row.right), "")
        answer = right if rows else next(iter(lines), "")
        accept = [line for line in lines if line != answer]
        options = options_of([(row.text, row.right) for row in rows], self._options)
        excerpt, bars = self._excerpt(answer)
        earlier: list[Form] = self.before.forms if self.before else []
        return Written(
            stem=self._given("stem"),
            excerpt=excerpt,
            bars=bars,
            key=key_of(answer, accept, self._key),
            options=options,
            ordered=are_in_order(options, bool(self.before and self.before.ordered)),
            forms=forms_of(
                choice=bool(options),
                typed=bool(self._given("typed")),
                before=earlier,
            ),
            explanation=self._given("explanation"),
            language=self.language,
        )

    def ground(self) -> Ground | None:
        """Return what the person's own question stands on, if they chose it anew."""
        chosen = self._chosen()
        if chosen is None or self.text is None:
            return None
        sentence = chosen.span
        words = self._given("barred") or self.written().key.text
        inside = places_of(words, sentence.of(self.text.revision.text))
        start, end = inside[0] if inside else (0, sentence.end - sentence.start)
        return Ground(
            revision=self.text.revision,
            span=Span(sentence.start + start, sentence.start + end),
            sentence=sentence,
        )

    def _arranged(self, before: Wording) -> Written:
        return Written(
            stem=self._given("stem"),
            excerpt=before.excerpt,
            bars=_bars(before),
            key=Key.from_json(before.key),
            options=self._options,
            ordered=before.ordered,
            forms=tuple(before.forms),
            explanation=self._given("explanation"),
            language=self.language,
        )

    def _excerpt(self, answer: str) -> tuple[str, tuple[tuple[int, int], ...]]:
        if self.before and (self.text is None or self._given("sentence") == _KEPT):
            return self.before.excerpt, _bars(self.before)
        chosen = self._chosen()
        if chosen is None:
            return "", ()
        return chosen.shown, places_of(self._given("barred") or answer, chosen.shown)

    def _chosen(self) -> Sentence | None:
        given = self._given("sentence")
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

    def _lines(self) -> list[str]:
        lines = (" ".join(line.split()) for line in self._given("accepted").split("\n"))
        return list(dict.fromkeys(line for line in lines if line))

    def _given(self, name: str) -> str:
        """Return what was posted in a field, else what stood there before."""
        if name in self.fields:
            found = self[name].value()
            plain = str(found).replace("\r\n", "\n").strip()
            return plain if found not in {None, False} else ""
        return str(self.data.get(name, "")).strip()


def rows_in(posted: Mapping[str, Any]) -> int:
    number = str(posted.get("rows", ""))
    return min(max(int(number), FEWEST_ROWS), MOST_ROWS) if number.isdecimal() else ROWS


def with_rows_changed(posted: QueryDict, what: str) -> QueryDict:
    """Return what was posted with a row of options more, or without one of them.

    ``what`` is "more", or "without-2" for the third row.
    """
    changed = posted.copy()
    number = rows_in(posted)
    if what == "more":
        changed["rows"] = str(min(number + 1, MOST_ROWS))
        return changed
    gone = what.removeprefix("without-")
    kept = [n for n in range(number) if str(n) != gone]
    changed["right"] = ""
    for place in range(number):
        old = kept[place] if place < len(kept) else None
        changed[f"option-{place}"] = (
            "" if old is None else posted.get(f"option-{old}", "")
        )
        if old is not None and posted.get("right") == str(old):
            changed["right"] = str(place)
    changed["rows"] = str(max(len(kept), FEWEST_ROWS))
    return changed


def _initial(before: Wording) -> dict[str, Any]:
    key = Key.from_json(before.key)
    others = [text for text in key.accept if text != key.text]
    shown_first = [] if before.options else [key.text]
    covered = [before.excerpt[start:end] for start, end in before.bars]
    return {
        "after": before.number,
        "stem": before.stem,
        "explanation": before.explanation,
        "accepted": "\n".join([*shown_first, *others]),
        "typed": "typed" in before.forms,
        "barred": next((words for words in covered if words != key.text), ""),
    }


def _bars(wording: Wording) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in wording.bars)
