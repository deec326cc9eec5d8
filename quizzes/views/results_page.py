"""What a results page shows of an attempt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from quizzes.models import Attempt, Slot
from quizzes.queries.attempts import Place, Standing
from quizzes.queries.evidence import Footnotes, all_footnotes
from quizzes.views.arranged_card import ARRANGED, said_in_words
from quizzes.views.blanks_card import filled_in_words
from quizzes.views.question_card import across_sources, article_url, excerpt_pieces
from quizzes.views.several_card import chosen_in_words


def results_context(
    attempt: Attempt, slots: Sequence[Slot], standing: Standing
) -> dict[str, Any]:
    missed = [slot.wording_id for slot in slots if _is_missed(standing[slot.position])]
    withheld = sum(standing[slot.position].withheld for slot in slots)
    notes = all_footnotes(missed, attempt.learner_id)
    rows = [
        _row(attempt, slot, standing[slot.position], notes.get(slot.wording_id))
        for slot in slots
    ]
    unanswered = standing.unanswered
    title = _("Results") if attempt.finished_at else _("So far")
    following = standing.next_after(0)
    return {
        "attempt": attempt,
        "title": f"{title} – {attempt.title}",
        "rows": rows,
        "right": standing.right,
        "answered": standing.answered,
        "unanswered": len(unanswered),
        "missed": attempt.length - standing.right - withheld,
        "percent": round(100 * standing.right / attempt.length),
        "next_url": attempt.url_of(following) if following else "",
        "add_cards_url": _add_cards_url(attempt),
    }


def _add_cards_url(attempt: Attempt) -> str:
    """Lead to cards of all that was asked; empty for a practice of the missed."""
    if attempt.edition:
        slug = attempt.edition.question_set.slug
        return reverse("quizzes:add_set_cards", args=[slug])
    if attempt.article:
        return reverse("quizzes:add_article_cards", args=[attempt.article.uuid])
    return ""


def _is_missed(place: Place) -> bool:
    return place.is_answered and not place.is_right and not place.withheld


def _row(
    attempt: Attempt, slot: Slot, place: Place, notes: Footnotes | None
) -> dict[str, Any]:
    """A right answer needs no proof, a missed one shows it, an open one must not."""
    row: dict[str, Any] = {
        "position": slot.position,
        "url": attempt.url_of(slot.position),
        "stem": slot.wording.stem,
        "language": slot.wording.language,
        "is_answered": place.is_answered,
        "is_right": place.is_right,
        "is_partly_right": not place.is_right and bool(place.score),
        "is_flagged": place.flagged,
        "is_withheld": place.withheld,
        "tries": place.tries,
    }
    if _is_missed(place):
        row |= {
            "said": _said(slot, place),
            "answer": slot.wording.key["text"],
            "pieces": excerpt_pieces(slot.wording, lifted=True),
            "proof": notes.key if notes else None,
            "article_url": article_url(notes.key) if notes else "",
            **across_sources(slot.wording, notes or Footnotes()),
        }
    return row


def _said(slot: Slot, place: Place) -> str:
    response = place.response or ""
    if slot.form in ARRANGED:
        return said_in_words(slot, response)
    match slot.form:
        case Slot.Form.TYPED:
            return response
        case Slot.Form.MULTIPLE:
            return chosen_in_words(slot, response)
        case Slot.Form.BLANKS:
            return filled_in_words(response)
    texts = {option["id"]: option["text"] for option in slot.wording.options}
    return texts.get(response, "")
