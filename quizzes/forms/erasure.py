"""Making sure that it is the person, and that they mean it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User

WORD = _("delete")


class ErasureForm(forms.Form):
    """Ask for the password, or for a word where there is no password."""

    def __init__(self, person: User, posted: Mapping[str, Any] | None = None) -> None:
        super().__init__(posted)
        self._person = person
        if person.has_usable_password():
            self.fields["password"] = forms.CharField(
                label=_("Your password"),
                strip=False,
                widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
                error_messages={"required": _("Enter your password.")},
            )
        else:
            self.fields["word"] = forms.CharField(
                label=_("Type “%(word)s”") % {"word": WORD},
                max_length=30,
                widget=forms.TextInput(
                    attrs={"autocomplete": "off", "autocapitalize": "none"}
                ),
                error_messages={"required": _("Type the word to go on.")},
            )

    def clean_password(self) -> str:
        password = self.cleaned_data["password"]
        if not self._person.check_password(password):
            raise forms.ValidationError(_("This is not your password. Type it again."))
        return password

    def clean_word(self) -> str:
        word = self.cleaned_data["word"]
        if word.casefold() != str(WORD).casefold():
            raise forms.ValidationError(
                _("Type the word exactly as it stands above the field.")
            )
        return word

    def clean(self) -> dict[str, Any]:
        others = User.objects.filter(is_superuser=True, is_active=True)
        if (
            self._person.is_superuser
            and not others.exclude(pk=self._person.pk).exists()
        ):
            raise forms.ValidationError(
                _("You are the only admin: make somebody else one first.")
            )
        return super().clean() or {}
