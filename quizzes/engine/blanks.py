"""Judge what was typed into the blanks of a sentence, each by its own key.

A response is a JSON list of texts, one for each blank. Reasons are ``right``,
``partly_right`` and ``wrong``; ``values`` say how many of how many blanks are right,
and ``blanks`` how each was judged.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from quizzes.engine.items import Key
from quizzes.engine.judgements import Judgement, UngradableError
from quizzes.engine.typed_answers import grade_typed


def written_texts(texts: Sequence[str]) -> str:
    """Return the response that holds these texts."""
    return json.dumps(list(texts), ensure_ascii=False)


def texts_of(response: str) -> list[str]:
    """Return the texts that a response holds; none if it is not one."""
    try:
        texts = json.loads(response)
    except ValueError:
        return []
    is_list = isinstance(texts, list) and all(isinstance(text, str) for text in texts)
    return texts if is_list else []


def keys_of(key: Key) -> list[Key]:
    """Return the key of each blank, in the order in which they stand."""
    return [Key.from_json(row) for row in key.value["blanks"]]


def grade_blanks(key: Key, response: str) -> Judgement:
    """Grade each blank; the score is the share of those that are right.

    Raises ``UngradableError`` if one cannot be read; ``parts`` tells which and why.
    """
    keys, texts = keys_of(key), texts_of(response)
    if len(texts) != len(keys):
        raise UngradableError("blanks_incomplete")
    judged: list[Judgement] = []
    unread: dict[int, str] = {}
    for number, (one, text) in enumerate(zip(keys, texts, strict=True), start=1):
        try:
            judged.append(grade_typed(one, text))
        except UngradableError as error:
            unread[number] = error.code
    if unread:
        raise UngradableError("blanks_incomplete", parts=unread)
    return _together(judged)


def _together(judged: Sequence[Judgement]) -> Judgement:
    right = sum(one.score == 1 for one in judged)
    values: dict[str, Any] = {
        "right": str(right),
        "of": str(len(judged)),
        "blanks": [
            {"score": one.score, "reason": one.reason, **one.values} for one in judged
        ],
    }
    if right == len(judged):
        return Judgement(1.0, "right", values)
    score = sum(one.score for one in judged) / len(judged)
    return Judgement(score, "partly_right" if score else "wrong", values)
