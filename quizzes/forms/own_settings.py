"""How a person wants pages to look, move, listen to keys and tell the time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.time_zones import zones_by_region

_CHOOSE = {
    "required": _("Choose one of these."),
    "invalid_choice": _("Choose one of these."),
}
_ZONE = {"invalid_choice": _("Choose a time zone from the list.")}


def _zones() -> list[tuple[str | Promise, Any]]:
    return [("", _("The time zone of this site")), *zones_by_region().items()]


class SettingsForm(forms.Form):
    """Settings of one account, named as its columns are."""

    theme = forms.ChoiceField(
        label=_("Colours"),
        choices=User.Theme.choices,
        widget=forms.RadioSelect,
        error_messages=_CHOOSE,
    )
    text_size = forms.TypedChoiceField(
        label=_("Text size"),
        coerce=int,
        choices=User.TextSize.choices,
        widget=forms.RadioSelect,
        error_messages=_CHOOSE,
    )
    motion = forms.ChoiceField(
        label=_("Motion"),
        choices=User.Motion.choices,
        widget=forms.RadioSelect,
        error_messages=_CHOOSE,
    )
    shortcuts = forms.BooleanField(
        label=_("Use keyboard shortcuts"),
        help_text=_("Then the ? key lists them. They are silent while you type."),
        required=False,
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone"), choices=_zones, required=False, error_messages=_ZONE
    )
    language = forms.ChoiceField(
        label=_("Language of the pages"),
        choices=[("", _("Like this browser")), *settings.LANGUAGES],
        widget=forms.RadioSelect,
        required=False,
        error_messages=_CHOOSE,
    )

    @classmethod
    def of(cls, person: User, posted: Mapping[str, Any] | None = None) -> SettingsForm:
        chosen = {name: getattr(person, name) for name in cls.base_fields}
        return cls(posted, initial=chosen)
