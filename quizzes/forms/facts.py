"""What a fact says, in fields that a person can correct."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from corpus.models import Fact, Person, Revision
from corpus.reading.interchange import outline_from_json
from quizzes.engine.generate.dates import grain_of, written
from quizzes.engine.judgements import UngradableError
from quizzes.engine.typed_dates import read_date
from quizzes.engine.typed_numbers import read_number

_STANCES = [
    ("stated", _("They said so")),
    ("denied", _("They denied it")),
    ("asked", _("They asked it")),
]


class FactForm(forms.Form):
    """What any kind of fact has in common: the mention that counts, and its value."""

    def __init__(self, fact: Fact, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fact = fact
        self.said = fact.said()
        self.value: dict[str, Any] = self.said.value

    def changes(self) -> dict[str, Any]:
        """Return the parts of the value as the person says they are."""
        return {}

    def person(self) -> Person | None:
        """Return whom the fact is about now, if it is about a named person."""
        return None


class DateForm(FactForm):
    when = forms.CharField(
        label=_("The date"),
        max_length=40,
        help_text=_("Such as 12 June 2014, or 2014."),
    )

    def __init__(self, fact: Fact, *args: Any, **kwargs: Any) -> None:
        super().__init__(fact, *args, **kwargs)
        now = str(self.value["value"])
        shown = written(now, month_first=False) if grain_of(now) else now
        self.fields["when"].initial = shown

    def clean_when(self) -> str:
        try:
            readings = read_date(self.cleaned_data["when"])
        except UngradableError:
            raise forms.ValidationError(
                _("Write one date with its year, such as 12 June 2014.")
            ) from None
        if len(readings) > 1:
            raise forms.ValidationError(
                _("This can be read as two dates: write the month as a word.")
            )
        return readings[0]

    def changes(self) -> dict[str, Any]:
        return {"value": self.cleaned_data["when"], "mod": None}


class NumberForm(FactForm):
    number = forms.CharField(
        label=_("The number"),
        max_length=40,
        help_text=_("Such as 1,494 or 15 billion."),
    )

    def __init__(self, fact: Fact, *args: Any, **kwargs: Any) -> None:
        super().__init__(fact, *args, **kwargs)
        now = self.value["value"]
        self.fields["number"].initial = (
            f"{now['min']} to {now['max']}" if isinstance(now, dict) else str(now)
        )

    def clean_number(self) -> Any:
        try:
            found = read_number(self.cleaned_data["number"])
        except UngradableError:
            raise forms.ValidationError(
                _("Write one number, such as 1,494 or 15 billion.")
            ) from None
        low, high = found.lows[0], found.highs[0]
        if low == high:
            return _plain(low)
        return {"min": _plain(low), "max": _plain(high)}

    def changes(self) -> dict[str, Any]:
        return {"value": self.cleaned_data["number"]}


class _NamedForm(FactForm):
    """A form that chooses among those whom the article names."""

    part = ""  # of the value that has the name; empty for the value itself

    def __init__(self, fact: Fact, *args: Any, **kwargs: Any) -> None:
        super().__init__(fact, *args, **kwargs)
        _sentences, entities, _referents = outline_from_json(self.said.revision.outline)
        self._entities = {one.name: one for one in entities if one.type != "LOC"}
        now = self._name_now()
        names = sorted({*self._entities, *([now] if now else [])})
        field = cast(forms.ChoiceField, self.fields["name"])
        field.choices = [(name, name) for name in names]
        field.initial = now

    def _name_now(self) -> str | None:
        part = self.value.get(self.part) if self.part else self.value
        return part["name"] if part else None

    def person(self) -> Person | None:
        """Return the person of this full name; a surname alone is nobody for sure."""
        name = self.cleaned_data["name"]
        entity = self._entities.get(name)
        if " " not in name or (entity and entity.type != "PER"):
            return None
        known = Person.objects.filter(spellings__text=name).order_by("pk").first()
        return known or Person.objects.get_or_create(name=name)[0]

    def _mention_in_sentence(self) -> dict[str, Any] | None:
        """Return where the sentence names the one chosen, if it does."""
        entity = self._entities.get(self.cleaned_data["name"])
        for span in entity.mentions if entity else ():
            if self.said.sentence_start <= span.start < self.said.sentence_end:
                text = span.of(self.said.revision.text)
                return {"start": span.start, "end": span.end, "text": text}
        return None


class QuoteForm(_NamedForm):
    name = forms.ChoiceField(
        label=_("Who said it"), help_text=_("Everybody whom the article names.")
    )
    stance = forms.ChoiceField(label=_("How"), choices=_STANCES)
    part = "speaker"

    def __init__(self, fact: Fact, *args: Any, **kwargs: Any) -> None:
        super().__init__(fact, *args, **kwargs)
        self.fields["stance"].initial = self.value.get("stance", "stated")

    def changes(self) -> dict[str, Any]:
        speaker = dict(self.value.get("speaker") or {})
        if self.cleaned_data["name"] != speaker.get("name"):
            place = self._mention_in_sentence()
            speaker |= {
                "name": self.cleaned_data["name"],
                "hedged": False,
                "role": None,
            }
            speaker |= {**place, "person": place} if place else {}
        return {"speaker": speaker, "stance": self.cleaned_data["stance"]}


class RoleForm(_NamedForm):
    name = forms.ChoiceField(
        label=_("Who holds the office"),
        help_text=_("Everybody whom the article names."),
    )
    former = forms.BooleanField(label=_("Held it in the past"), required=False)

    def __init__(self, fact: Fact, *args: Any, **kwargs: Any) -> None:
        super().__init__(fact, *args, **kwargs)
        self.fields["former"].initial = self.value.get("former", False)

    def changes(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            "name": self.cleaned_data["name"],
            "former": self.cleaned_data["former"],
        }
        if found["name"] != self.value["name"] and (
            place := self._mention_in_sentence()
        ):
            found["person"] = place
        return found


class _WordsForm(FactForm):
    """A form whose words must stand in the sentence of the fact."""

    words = forms.CharField(max_length=200)
    part = ""

    def __init__(self, fact: Fact, *args: Any, **kwargs: Any) -> None:
        super().__init__(fact, *args, **kwargs)
        self.fields["words"].initial = self._words_now()

    def _words_now(self) -> str:
        return str((self.value[self.part] if self.part else self.value)["text"])

    def clean_words(self) -> dict[str, Any]:
        words = " ".join(self.cleaned_data["words"].split())
        revision: Revision = self.said.revision
        start = revision.text.find(
            words, self.said.sentence_start, self.said.sentence_end
        )
        if start < 0:
            raise forms.ValidationError(
                _("These words are not in the sentence: copy them from it exactly.")
            )
        return {"start": start, "end": start + len(words), "text": words}


class AbbreviationForm(_WordsForm):
    words = forms.CharField(
        label=_("What it stands for"),
        max_length=200,
        help_text=_("In the words of the sentence."),
    )
    part = "long"

    def changes(self) -> dict[str, Any]:
        return {"long": self.cleaned_data["words"]}


class DescriptionForm(_WordsForm):
    words = forms.CharField(
        label=_("Who it is"),
        max_length=200,
        help_text=_("In the words of the sentence."),
    )
    part = "words"

    def changes(self) -> dict[str, Any]:
        return {"words": self.cleaned_data["words"]}


class PlaceForm(_WordsForm):
    words = forms.CharField(
        label=_("The place"), max_length=200, help_text=_("As the sentence names it.")
    )

    def changes(self) -> dict[str, Any]:
        found = self.cleaned_data["words"]
        return {**found, "name": found["text"]}


_FORMS: dict[str, type[FactForm]] = {
    Fact.Kind.DATE: DateForm,
    Fact.Kind.NUMBER: NumberForm,
    Fact.Kind.QUOTE: QuoteForm,
    Fact.Kind.ROLE: RoleForm,
    Fact.Kind.DESCRIPTION: DescriptionForm,
    Fact.Kind.ABBREVIATION: AbbreviationForm,
    Fact.Kind.PLACE: PlaceForm,
}


def form_for(fact: Fact, posted: Any = None) -> FactForm:
    """Return the form of the fact's kind, bound if something was posted."""
    return _FORMS[fact.kind](fact, posted)


def _plain(value: Any) -> int | float:
    return int(value) if value == int(value) else float(value)
