"""What a question page shows where options are arranged: put in order, or matched.

Before the answer is in, options are known to the page by tokens only, and stand in the
slot's order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from quizzes.forms.answers import field_of_prompt, place_field
from quizzes.models import Slot
from quizzes.queries.attempts import Place

ARRANGED = frozenset({Slot.Form.ORDER, Slot.Form.MATCH})
_LETTERS = "ABCDEFGH"


def arranging(
    slot: Slot, tokens: Mapping[str, str], given: Mapping[str, str]
) -> dict[str, Any]:
    """Return one select for each event or prompt, with what was ``given`` before."""
    texts = _texts(slot)
    if slot.form == Slot.Form.ORDER:
        events = [(place_field(token), texts[id_]) for token, id_ in tokens.items()]
        places = [str(place) for place in range(1, len(events) + 1)]
        choices = [(place, place) for place in places]
        return {"is_order": True, "selects": _selects(events, choices, given)}
    lettered = [
        {"letter": letter, "text": texts[id_]}
        for letter, id_ in zip(_LETTERS, tokens.values(), strict=False)
    ]
    prompts = [
        (field_of_prompt(number), prompt)
        for number, prompt in enumerate(slot.wording.key["value"]["prompts"], start=1)
    ]
    choices = list(zip(tokens, _LETTERS, strict=False))
    return {"lettered": lettered, "selects": _selects(prompts, choices, given)}


def _selects(
    labelled: Iterable[tuple[str, str]],
    choices: list[tuple[str, str]],
    given: Mapping[str, str],
) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "label": label,
            "choices": [
                {"value": value, "text": text, "selected": given.get(name) == value}
                for value, text in choices
            ],
        }
        for name, label in labelled
    ]


def arranged(slot: Slot, place: Place) -> list[dict[str, Any]]:
    """Return a row for each place: what belongs there, and what was put there.

    In an order, ``number`` is the one that the learner gave to what belongs there.
    """
    options = {option["id"]: option for option in slot.wording.options}
    value, said = slot.wording.key["value"], (place.response or "").split()
    is_order = slot.form == Slot.Form.ORDER
    prompts = [options[id_]["note"] for id_ in value["ids"]]
    return [
        {
            "prompt": prompt,
            "text": options[right]["text"],
            "is_right": given == right,
            "given": options[given]["text"],
            "number": said.index(right) + 1 if is_order else None,
        }
        for prompt, right, given in zip(
            prompts if is_order else value["prompts"], value["ids"], said, strict=False
        )
    ]


def said_in_words(slot: Slot, response: str) -> str:
    """Write out an arrangement as it was given."""
    texts = _texts(slot)
    return "; ".join(texts.get(id_, "") for id_ in response.split())


def _texts(slot: Slot) -> dict[str, str]:
    return {option["id"]: option["text"] for option in slot.wording.options}
