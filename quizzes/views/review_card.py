"""What a review page shows: a front, a front with its back, or the end of a round."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from quizzes.engine.memory import Rating, previews
from quizzes.models import Card, Learning, Review
from quizzes.queries.cards import wording_asked
from quizzes.queries.rounds import Round, Turn
from quizzes.views.card_face import back_of, front_of
from quizzes.views.review_rounds import look_url, review_url, url_of


def front_context(
    card: Card, round_: Round, left: int, last: Review | None
) -> dict[str, Any]:
    """Return the context of a card that is asked; one query for its wording."""
    return {
        "title": _title(_("Review")),
        **_frame(card, round_, last),
        **front_of(card, wording_asked(card)),
        "left": left,
    }


def back_context(
    card: Card, round_: Round, wishes: Learning, now: datetime, *, problem: str = ""
) -> dict[str, Any]:
    """Return the context of a card whose answer is shown, with the four ratings."""
    wording = wording_asked(card)
    return {
        "title": _title(_("Error: Review") if problem else _("Answer")),
        **_frame(card, round_, None),
        **front_of(card, wording),
        **back_of(card, wording),
        "is_shown": True,
        "ratings": _ratings(card, round_, wishes, now),
        "problem": problem,
    }


def end_context(round_: Round, turn: Turn, last: Review | None) -> dict[str, Any]:
    """Return the context of a round in which nothing is left to ask now."""
    return {
        "title": _title(_("Done")),
        "is_done": True,
        "round": round_,
        "today": turn.today,
        **_after(last, round_),
    }


def past_context(card: Card, round_: Round, look: Review) -> dict[str, Any]:
    """Return the context of a look that was rated already."""
    return {
        "title": _title(_("Review")),
        "is_past": True,
        "card": card,
        "round": round_,
        "rated": rating_name(look.rating),
        "onward_url": review_url(round_),
        **_after(None if look.undone_at else look, round_),
    }


def rating_name(rating: int) -> str:
    return _named()[Rating(rating)]


def _named() -> dict[Rating, str]:
    return {
        Rating.AGAIN: _("Again"),
        Rating.HARD: _("Hard"),
        Rating.GOOD: _("Good"),
        Rating.EASY: _("Easy"),
    }


def _frame(card: Card, round_: Round, last: Review | None) -> dict[str, Any]:
    return {
        "card": card,
        "round": round_,
        "is_own": card.question_id is None,
        "look_url": look_url(card, round_),
        "answer_url": look_url(card, round_, "card_answer"),
        "aside_url": look_url(card, round_, "set_aside"),
        **_after(last, round_),
    }


def _after(last: Review | None, round_: Round) -> dict[str, Any]:
    """Say what can be taken back, and what came of it."""
    if last is None or last.kind == Review.Kind.FIRST_TRY:
        return {}
    was_last_straw = last.rating == Rating.AGAIN and last.card.leech
    return {
        "last": last,
        "last_rating": rating_name(last.rating),
        "undo_url": url_of(last.card.code, last.number, round_, "undo_look"),
        "leech": last.card if was_last_straw and last.card.suspended else None,
    }


def _ratings(
    card: Card, round_: Round, wishes: Learning, now: datetime
) -> list[dict[str, Any]]:
    day = wishes.day_of(now)
    waits = previews(card.memory, now, day, wishes.weights, wishes.retention)
    return [
        {
            "value": rating.value,
            "name": name,
            "wait": None if round_.is_cram else waits[rating],
        }
        for rating, name in _named().items()
    ]


def _title(what: str) -> str:
    return f"{what} – Footnote"
