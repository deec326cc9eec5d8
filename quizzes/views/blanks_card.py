"""What a question page shows where blanks of a sentence are filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from quizzes.engine.blanks import texts_of
from quizzes.forms.answers import MAX_LENGTH, Problem, field_of_blank, id_of_blank
from quizzes.models import Slot
from quizzes.queries.attempts import Place
from quizzes.views.typed_card import hint_of, typed_feedback


def blanks_to_fill(
    slot: Slot, given: Mapping[str, str], problems: Sequence[Problem]
) -> dict[str, Any]:
    """Return the sentence in pieces: text, or a field with what was ``given``."""
    pieces: list[dict[str, Any]] = []
    wording, at = slot.wording, 0
    refused = {problem.part for problem in problems}
    keys = wording.key["value"]["blanks"]
    for number, ((start, end), key) in enumerate(
        zip(wording.bars, keys, strict=True), start=1
    ):
        name = field_of_blank(number)
        pieces.append({"text": wording.excerpt[at:start]})
        pieces.append(
            {
                "name": name,
                "id": id_of_blank(number),
                "number": number,
                "value": given.get(name, "")[:MAX_LENGTH],
                "is_refused": number in refused,
                "hint": hint_of(key),
            }
        )
        at = end
    pieces.append({"text": wording.excerpt[at:]})
    return {"gaps": pieces, "gap_count": len(keys)}


def blanks_filled(slot: Slot, place: Place) -> list[dict[str, Any]]:
    """Return how each blank was filled in, and how that was judged."""
    keys = slot.wording.key["value"]["blanks"]
    judged = place.values.get("blanks", [])
    return [
        typed_feedback(key, text, one["reason"], one) | {"is_right": one["score"] == 1}
        for key, text, one in zip(
            keys, texts_of(place.response or ""), judged, strict=False
        )
    ]


def filled_in_words(response: str) -> str:
    """Write out what was filled in."""
    return "; ".join(texts_of(response))
