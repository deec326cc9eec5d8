"""An answer as a page would send it again: what reading it back turns into the same."""

from __future__ import annotations

from collections.abc import Mapping

from quizzes.engine.blanks import texts_of
from quizzes.forms.answers import (
    chosen_field,
    field_of_blank,
    field_of_prompt,
    place_field,
)
from quizzes.models import Slot


def as_posted(
    slot: Slot, response: str | None, tokens: Mapping[str, str]
) -> dict[str, str]:
    """Return the fields of the page as they were when ``response`` was given.

    ``tokens`` leads from what the page sends for an option to its id.
    """
    if response is None:
        return {}
    token_of = {id_: token for token, id_ in tokens.items()}
    match slot.form:
        case Slot.Form.TYPED:
            return {"response": response}
        case Slot.Form.BLANKS:
            texts = enumerate(texts_of(response), start=1)
            return {field_of_blank(number): text for number, text in texts}
        case Slot.Form.MULTIPLE:
            return {chosen_field(token_of[id_]): "1" for id_ in response.split()}
        case Slot.Form.ORDER:
            places = enumerate(response.split(), start=1)
            return {place_field(token_of[id_]): str(place) for place, id_ in places}
        case Slot.Form.MATCH:
            prompts = enumerate(response.split(), start=1)
            return {field_of_prompt(number): token_of[id_] for number, id_ in prompts}
    return {"response": token_of.get(response, "")}
