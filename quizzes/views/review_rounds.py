"""Which round of reviews an address belongs to, and where it goes on."""

from __future__ import annotations

from datetime import UTC, datetime

from django.urls import reverse
from django.utils import timezone

from quizzes.models import Card
from quizzes.queries.rounds import DAYS_AHEAD, Round

_LONGEST_SLUG = 80
_MOST_DAYS = 30


def round_of(request) -> Round:
    """Read the round from the address; what it does not understand is today's."""
    if slug := request.GET.get("cram", "").replace("\0", "")[:_LONGEST_SLUG]:
        return Round(slug=slug, since=_moment(request.GET.get("since", "")))
    days = request.GET.get("ahead", "")
    if days:
        wanted = int(days) if days.isdecimal() and len(days) < 4 else DAYS_AHEAD
        return Round(days=min(max(wanted, 1), _MOST_DAYS))
    return Round()


def look_url(card: Card, round_: Round, name: str = "look") -> str:
    """Lead to the next look at a card."""
    return url_of(card.code, card.looks + 1, round_, name)


def url_of(code, number: int, round_: Round, name: str = "look") -> str:
    return reverse(f"quizzes:{name}", args=[code, number]) + round_.query


def review_url(round_: Round) -> str:
    return reverse("quizzes:review") + round_.query


def _moment(seconds: str) -> datetime:
    """Read when a round began; without it, it begins now."""
    if seconds.isdecimal() and len(seconds) < 11:
        return datetime.fromtimestamp(int(seconds), UTC)
    return timezone.now().replace(microsecond=0)
