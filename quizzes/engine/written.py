"""A question in a person's own words: what it says, made into an item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any

from quizzes.engine.flaws.item import WrittenItem
from quizzes.engine.flaws.values import value_of
from quizzes.engine.items import Form, Key, KeyKind, Option
from quizzes.engine.judgements import UngradableError
from quizzes.engine.typed_dates import read_date
from quizzes.engine.typed_numbers import read_number

BY_HAND = "by_hand"  # the origin of a wrong option that a person wrote
_ANSWERED: tuple[Form, ...] = ("choice", "typed", "card")
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written(WrittenItem):
    """All of a wording that its writer decides on."""

    explanation: str = ""
    language: str = "en"


def key_of(text: str, accept: Sequence[str], before: Key | None = None) -> Key:
    """Return the key for an answer; ``before`` is the one that it replaces.

    The same answer keeps its value. Another one is read as a number or a date if the
    former was one, or if, without a former one, it is nothing else.
    """
    if before and before.text == text:
        kept = set(accept) == set(before.accept) - {text}
        return Key(
            kind=before.kind,
            text=text,
            value=before.value,
            accept=before.accept if kept else tuple(accept),
        )
    kind, value = _read(text, before)
    return Key(kind=kind, text=text, value=value, accept=tuple(accept))


def _read(text: str, before: Key | None) -> tuple[KeyKind, dict[str, Any]]:
    found = value_of(text)
    is_date = before.kind == "date" if before else isinstance(found, tuple)
    is_number = before.kind == "number" if before else found is not None
    try:
        if is_date:
            (day,) = read_date(text)
            return "date", {"timex": day}
        if is_number:
            number = read_number(text)
            low, high = (f"{one[0]:f}" for one in (number.lows, number.highs))
            unit = before.value.get("unit") if before else None
            return "number", {"low": low, "high": high, "unit": unit}
    except (UngradableError, ValueError):  # no such day, or two ways to read it
        return "phrase", {}
    return ("name" if before and before.kind == "name" else "phrase"), {}


def options_of(
    rows: Iterable[tuple[str, bool]], before: Sequence[Option] = ()
) -> tuple[Option, ...]:
    """Return the options in the order written; one whose text stays keeps its id."""
    known = {option.text: option for option in before}
    taken = {option.id for option in before}
    fresh = (letter for letter in ascii_lowercase if letter not in taken)
    options = []
    for text, right in rows:
        old = known.pop(text, None)
        if old is None or old.right != right:
            id_ = old.id if old else next(fresh)
            origin = "key" if right else BY_HAND
            old = Option(id=id_, text=text, right=right, origin=origin)
        options.append(old)
    return tuple(options)


def are_in_order(options: Sequence[Option], before: bool = False) -> bool:
    """Whether options keep the order written: as before, or as numbers and dates."""
    values = [value_of(option.text) for option in options]
    return before or (bool(values) and None not in values)


def forms_of(
    *, choice: bool, typed: bool, before: Sequence[Form] = ()
) -> tuple[Form, ...]:
    """Return the ways to ask it, the best first as it was before."""
    fit = {"choice": choice, "typed": typed}
    return tuple(
        form for form in dict.fromkeys([*before, *_ANSWERED]) if fit.get(form, True)
    )


def places_of(words: str, sentence: str) -> Spans:
    """Return where words stand in a sentence, however lines are broken in it."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    if not pattern:
        return ()
    found = re.finditer(rf"(?<!\w){pattern}(?!\w)", sentence, re.IGNORECASE)
    return tuple(match.span() for match in found)
