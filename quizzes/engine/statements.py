"""What a stored fact states, apart from where and in which words.

Values are those of ``Mention.value``, in the shape of ``corpus.reading.interchange``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Json = dict[str, Any]

_WORD = re.compile(r"[^\W_]+")


def states_the_same(one: Json, other: Json, *, of_one_text: bool) -> bool:
    """Whether two views of a fact come to the same.

    In one text the words around a value are the same, however much of them either
    view takes in; in two texts they tell whether the value is still said of the same.
    """
    if one["kind"] != other["kind"]:
        return False
    stated = _STATED.get(one["kind"], _words_of)
    if stated(one) != stated(other):
        return False
    return of_one_text or _said_of(one) == _said_of(other)


def _quote(value: Json) -> object:
    speaker = value.get("speaker") or {}
    name = speaker.get("name") or speaker.get("text", "")
    return _plain(value["text"]), _plain(name), value.get("stance", "stated")


def _date(value: Json) -> object:
    return value["value"], value.get("mod")


def _number(value: Json) -> object:
    modifier = value.get("modifier") or {}
    return value["value"], value.get("unit"), modifier.get("op")


def _role(value: Json) -> object:
    parts = value["title"], value.get("organisation")
    return _plain(value["name"]), *map(_text_of, parts), value.get("former", False)


def _description(value: Json) -> object:
    return _plain(value["name"]), _text_of(value["words"])


def _abbreviation(value: Json) -> object:
    return _text_of(value["short"]), _text_of(value["long"])


def _place(value: Json) -> object:
    return _plain(value["name"]), value["level"]


def _words_of(value: Json) -> object:
    return _plain(value.get("text", ""))


def _said_of(value: Json) -> object:
    return _text_of(value.get("counted")), _text_of(value.get("event"))


def _text_of(part: Json | None) -> str:
    return _plain(part["text"]) if part else ""


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


_STATED: dict[str, Callable[[Json], object]] = {
    "quote": _quote,
    "date": _date,
    "number": _number,
    "role": _role,
    "description": _description,
    "abbreviation": _abbreviation,
    "place": _place,
}
