"""Saying that two people are one, or that one is two."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from corpus.models import Person

_LONGEST_NAME = 200


class MergeForm(forms.Form):
    """Choose who somebody really is, by a name that is known."""

    into = forms.CharField(
        label=_("Is the same person as"),
        max_length=_LONGEST_NAME,
        help_text=_("The whole name, as it stands in the list of people."),
        widget=forms.TextInput(attrs={"list": "likely"}),
    )

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._person = person

    def clean_into(self) -> Person:
        name = " ".join(self.cleaned_data["into"].split())
        known = Person.objects.filter(name=name).exclude(pk=self._person.pk)
        found = known.order_by("merged_into_id", "pk").first()
        if found is None:
            raise forms.ValidationError(
                _("Nobody else has this name: copy it from the list of people.")
            )
        if found.behind() == self._person:
            raise forms.ValidationError(
                _("They are merged into this person already: undo that first.")
            )
        return found


class SplitForm(forms.Form):
    """Choose the facts and spellings that are somebody else's."""

    name = forms.CharField(
        label=_("Name of the other person"),
        max_length=_LONGEST_NAME,
        help_text=_("Tell the two apart: add an office or a first name."),
    )
    facts: forms.ModelMultipleChoiceField = forms.ModelMultipleChoiceField(
        queryset=None, label=_("What the other person said or held"), required=False
    )
    spellings: forms.ModelMultipleChoiceField = forms.ModelMultipleChoiceField(
        queryset=None, label=_("How the other person is written"), required=False
    )

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._person = person
        for name, rows in (
            ("facts", person.facts.standing()),
            ("spellings", person.spellings.all()),
        ):
            cast(forms.ModelMultipleChoiceField, self.fields[name]).queryset = rows

    def clean_name(self) -> str:
        name = " ".join(self.cleaned_data["name"].split())
        if Person.objects.filter(name=name).exists():
            raise forms.ValidationError(
                _("Somebody has this name already: choose one that tells them apart.")
            )
        return name

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if not self.errors and not (found["facts"] or found["spellings"]):
            raise forms.ValidationError(
                _("Choose at least one statement or spelling for the other person.")
            )
        name = found.get("name")
        kept = self._person.spellings.exclude(pk__in=found.get("spellings") or [])
        if name and kept.filter(text=name).exists():
            self.add_error(
                "spellings", _("Give the other person their own spelling too.")
            )
        return found
