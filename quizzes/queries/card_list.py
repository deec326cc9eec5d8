"""A learner's cards as a list to look through."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, Subquery, TextChoices
from django.utils.translation import gettext_lazy as _

from quizzes.engine.memory import State
from quizzes.models import Learning, Wording
from quizzes.queries.cards import released_cards


class Shown(TextChoices):
    """Which cards of the list are shown."""

    ALL = "", _("All cards")
    DUE = "due", _("Due today")
    NEW = "new", _("New")
    SUSPENDED = "suspended", _("Suspended")
    FLAGGED = "flagged", _("Flagged")
    LEECH = "leech", _("Hard to remember")
    OWN = "own", _("Written by you")


def cards_to_list(learner, wishes: Learning, now: datetime, *, words="", shown=""):
    """Return the learner's cards with all ``words`` in them, the newest first."""
    cards = released_cards(learner, now)
    for word in words.split():
        cards = cards.filter(_has(word))
    match shown:
        case Shown.DUE:
            ends = wishes.start_of(wishes.day_of(now) + timedelta(days=1))
            cards = cards.in_play(now).filter(due__lt=ends)
        case Shown.NEW:
            cards = cards.filter(state=State.NEW)
        case Shown.SUSPENDED:
            cards = cards.filter(suspended=True)
        case Shown.FLAGGED:
            cards = cards.filter(flagged=True)
        case Shown.LEECH:
            cards = cards.filter(leech=True)
        case Shown.OWN:
            cards = cards.filter(question=None)
    return cards.order_by("-pk")


def _has(word: str) -> Q:
    """What can be read on a card: of a question only the newest wording."""
    versions = Wording.objects.filter(question=OuterRef(OuterRef("question")))
    newest = versions.order_by("-number").values("pk")[:1]
    said = Wording.objects.filter(
        Q(stem__icontains=word) | Q(excerpt__icontains=word), pk=Subquery(newest)
    )
    own = Q(front__icontains=word) | Q(back__icontains=word)
    return own | Q(Exists(said))
