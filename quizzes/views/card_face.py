"""The two sides of a card, as its review and its own page show them.

Whoever reviews judges themselves, so the back may be asked for at any time; the front
tells nothing of it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from quizzes.engine.own_cards import lift
from quizzes.models import Card, Wording
from quizzes.queries.evidence import Proof, footnotes_of
from quizzes.views.question_card import Piece, article_url, excerpt_pieces

_ROOM_IN_A_HEADING = 60  # characters


class Excerpt(NamedTuple):
    excerpt: str
    bars: list[list[int]]


def front_of(card: Card, wording: Wording | None) -> dict[str, Any]:
    """Return what is asked: a question with its barred excerpt, or the own front."""
    if wording is None:
        is_cloze = card.kind == Card.Kind.CLOZE
        return {
            "stem": _("What is under the bars?") if is_cloze else "",
            "front": "" if is_cloze else card.front,
            "pieces": _pieces(card, wording, lifted=False) if is_cloze else [],
        }
    return {
        "stem": wording.stem,
        "language": wording.language,
        "pieces": _pieces(card, wording, lifted=False) if wording.bars else [],
    }


def back_of(card: Card, wording: Wording | None) -> dict[str, Any]:
    """Return the answer with the sentence that proves it; one query for a question."""
    lifted = _pieces(card, wording, lifted=True)
    if wording is None:
        return {"back": card.back, "lifted": lifted}
    proof = footnotes_of(wording.pk, card.learner_id).key
    text = wording.key["text"]
    return {
        "answer": text if len(text) < _ROOM_IN_A_HEADING else "",
        "back": "" if len(text) < _ROOM_IN_A_HEADING else text,
        "lifted": lifted or _quoted(proof, text),
        "explanation": wording.explanation,
        "proof": proof,
        "article_url": article_url(proof),
    }


def _quoted(proof: Proof | None, fact: str) -> list[Piece]:
    """Return the sentence behind an answer, the fact marked where it has its words."""
    if proof is None:
        return []
    before, found, after = proof.words.partition(fact)
    pieces = [Piece(before, False), Piece(found, True, True), Piece(after, False)]
    return [piece for piece in pieces if piece.text]


def title_of(card: Card, wording: Wording | None) -> str:
    """Return the words that a list knows a card by, its gaps still barred."""
    if wording:
        return wording.stem
    if card.kind == Card.Kind.CLOZE:
        return "".join(piece.text or "▬" for piece in _pieces(card, None, lifted=False))
    return card.front


def _pieces(card: Card, wording: Wording | None, *, lifted: bool) -> list[Piece]:
    if wording is None and card.kind == Card.Kind.BASIC:
        return []
    return excerpt_pieces(wording or Excerpt(*lift(card.front)), lifted=lifted)
