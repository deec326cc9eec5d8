"""What the buttons beside a card do to it."""

from __future__ import annotations

from django.core.exceptions import BadRequest
from django.utils.translation import gettext as _

from quizzes.actions.cards import bury
from quizzes.models import Card

FLAGS = ("flag", "unflag")
_CHANGES = ("bury", "suspend", "resume", *FLAGS)


def chosen(request) -> str:
    """Return which button was pressed; a page of ours sends no other."""
    do = request.POST.get("do", "")
    if do not in _CHANGES:
        raise BadRequest("No such change of a card.")
    return do


def carry_out(card: Card, do: str) -> str:
    """Change the card, and return what to tell its learner; twice is as once."""
    rows = Card.objects.filter(pk=card.pk)
    match do:
        case "bury":
            bury(card.learner, card.code)
            return _("Put off until tomorrow.")
        case "suspend":
            rows.suspend()
            return _("Suspended: it stays in your cards and is not asked.")
        case "resume":
            rows.resume()
            return _("It is asked again.")
    rows.update(flagged=do == "flag")
    return _("Flagged.") if do == "flag" else _("No longer flagged.")
