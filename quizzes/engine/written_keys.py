"""Keys of what a person writes beside one right answer: several, a truth, blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizzes.engine.items import Key, Option
from quizzes.engine.judgements import UngradableError
from quizzes.engine.tolerances import Tolerance
from quizzes.engine.typed_dates import read_date
from quizzes.engine.typed_numbers import read_number
from quizzes.engine.written import Spans, key_of

TRUTHS = ("true", "false")  # ids of the two options
PRECISIONS = {"day": 10, "month": 7, "year": 4}  # characters of an ISO date
_BLANK = re.compile(r"\{([^{}]*)\}")


def spelt(key: Key, *, exactly: bool) -> Key:
    """Return the key of words with or without slips of typing counting."""
    if key.kind not in {"name", "phrase"}:
        return key
    value = {name: said for name, said in key.value.items() if name != "spelling"}
    return replace(key, value=value | ({"spelling": "exact"} if exactly else {}))


def several_key(options: Sequence[Option], scoring: str) -> Key:
    """Return the key of the options that are right; ``scoring`` says how they count."""
    right = tuple(option.text for option in options if option.right)
    return Key(
        kind="several",
        text="; ".join(right),
        value={"scoring": scoring},
        accept=right,
    )


def truth_options(texts: Sequence[str], *, is_true: bool) -> tuple[Option, ...]:
    """Return the two options, true before false, in the words for them."""
    right = TRUTHS[0 if is_true else 1]
    return tuple(
        Option(
            id=id_,
            text=text,
            right=id_ == right,
            origin="key" if id_ == right else "by_hand",
        )
        for id_, text in zip(TRUTHS, texts, strict=True)
    )


def truth_key(options: Sequence[Option]) -> Key:
    true, false = options
    value = {"is_true": true.right}
    return Key(kind="truth", text=(true if true.right else false).text, value=value)


def tolerant_key(text: str, tolerance: Tolerance | None) -> Key | None:
    """Return the key of a number in the unit it is written with; None if it is none."""
    try:
        number = read_number(text)
    except UngradableError:
        return None
    low, high = (f"{one[0]:f}" for one in (number.lows, number.highs))
    value: dict[str, object] = {"low": low, "high": high, "unit": number.unit}
    if tolerance:
        value["tolerance"] = tolerance.as_json()
    return Key(kind="number", text=text, value=value)


def dated_key(text: str, precision: str) -> Key:
    """Return the key of a date that counts if it is right to its ``precision``.

    Without one it is to be as exact as it is written. Raises ``UngradableError`` if it
    is no date, can be read in two ways, or is coarser than that.
    """
    readings = read_date(text)
    if len(readings) > 1:
        raise UngradableError("two_dates")
    grain = PRECISIONS.get(precision, len(readings[0]))
    if len(readings[0]) < grain:
        raise UngradableError("date_too_coarse")
    value = {"timex": readings[0][:grain], "precision": precision}
    return Key(kind="date", text=text, value=value)


@dataclass(frozen=True, slots=True)
class Gapped:
    """A sentence as it reads, with where its blanks are and what belongs in them."""

    text: str
    bars: Spans
    keys: tuple[Key, ...]

    @property
    def key(self) -> Key:
        return Key(
            kind="blanks",
            text="; ".join(key.text for key in self.keys),
            value={"blanks": [key.as_json() for key in self.keys]},
        )


def read_gaps(marked: str) -> Gapped:
    """Read a sentence whose blanks stand in braces: "In {1928} {Ada Brook|Brook} …".

    What counts as well follows after a bar. Braces without a partner stay as they are.
    """
    text, at = "", 0
    bars: list[tuple[int, int]] = []
    keys: list[Key] = []
    for blank in _BLANK.finditer(marked):
        answer, *accept = [part.strip() for part in blank[1].split("|")]
        text += marked[at : blank.start()]
        bars.append((len(text), len(text) + len(answer)))
        keys.append(key_of(answer, [other for other in accept if other]))
        text += answer
        at = blank.end()
    return Gapped(text + marked[at:], tuple(bars), tuple(keys))


def marked_gaps(gapped: Gapped) -> str:
    """Return what ``read_gaps`` reads so."""
    marked, at = "", 0
    for (start, end), key in zip(gapped.bars, gapped.keys, strict=True):
        inside = "|".join([key.text, *(one for one in key.accept if one != key.text)])
        marked += gapped.text[at:start] + "{" + inside + "}"
        at = end
    return marked + gapped.text[at:]


def with_notes(options: Sequence[Option], notes: Sequence[str]) -> tuple[Option, ...]:
    """Return the options, each with why it is right or wrong."""
    pairs = zip(options, notes, strict=True)
    return tuple(replace(option, note=note) for option, note in pairs)
