"""What a question page shows where several options may be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from quizzes.forms.answers import chosen_field
from quizzes.models import Slot
from quizzes.queries.attempts import Place


def several_to_choose(
    slot: Slot, tokens: Mapping[str, str], given: Mapping[str, str]
) -> dict[str, Any]:
    """Return a checkbox for each option, ticked as it was ``given`` before."""
    texts = {option["id"]: option["text"] for option in slot.wording.options}
    return {
        "boxes": [
            {
                "name": chosen_field(token),
                "text": texts[id_],
                "checked": bool(given.get(chosen_field(token))),
            }
            for token, id_ in tokens.items()
        ],
        "scoring": slot.wording.key["value"]["scoring"],
    }


def several_chosen(slot: Slot, place: Place) -> list[dict[str, Any]]:
    """Return the options as shown, with whether each was chosen."""
    by_id = {option["id"]: option for option in slot.wording.options}
    chosen = set((place.response or "").split())
    return [{**by_id[id_], "chosen": id_ in chosen} for id_ in slot.option_order]


def chosen_in_words(slot: Slot, response: str) -> str:
    """Write out what was chosen, in the order shown."""
    chosen = set(response.split())
    texts = {option["id"]: option["text"] for option in slot.wording.options}
    return "; ".join(texts[id_] for id_ in slot.option_order if id_ in chosen)
