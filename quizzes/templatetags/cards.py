"""How long until a card comes back, in as few words as a button has room for."""

from __future__ import annotations

from datetime import timedelta

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

register = template.Library()

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_MONTH, _YEAR = timedelta(days=30.44), timedelta(days=365.25)


@register.filter
def in_short(wait: timedelta) -> str:
    """Say a wait in its largest unit: "10 min", "3 days", "1.2 years"."""
    if wait < _HOUR:
        return _("%s min") % max(round(wait.total_seconds() / 60), 1)
    if wait < _DAY:
        hours = round(wait / _HOUR)
        return ngettext("%s hour", "%s hours", hours) % hours
    if wait < _MONTH:
        days = round(wait / _DAY)
        return ngettext("%s day", "%s days", days) % days
    if wait < _YEAR:
        return _("%s months") % number_format(wait / _MONTH, 1)
    return _("%s years") % number_format(wait / _YEAR, 1)
