"""The shapes of an item: what generation writes, a wording keeps and a quiz serves.

``Wording.key``, ``.options`` and ``.bars`` hold these as JSON; the ``as_json`` and
``from_json`` pairs below are the only place that knows the JSON keys.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

KeyKind = Literal[
    "name", "date", "number", "phrase", "order", "match", "sentence", "several",
    "truth", "blanks",
]  # fmt: skip
Form = Literal[
    "choice", "typed", "card", "order", "match", "sentence", "multiple", "blanks"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The right answer of an item, in a form that typed answers are graded by.

    ``value`` depends on ``kind``: a date's TIMEX3 ``{"timex": "2011-12"}``, as exact as
    it is asked for, beside the ``"precision"`` that a person chose for it; a
    number's ``{"low": "300", "high": "300", "unit": "USD"}`` in decimal strings, with
    a ``"slack"`` beside them where the text says "about", or ``"tolerance"`` where a
    person says how far off counts: ``{"kind": "absolute", "amount": "5"}``,
    ``"relative"`` as a fraction, or so many significant ``"digits"``; an
    order's ``{"ids": [...]}``, option ids as they are to stand; a match's
    ``{"prompts": [...], "ids": [...]}``, to each prompt the id of its option; where
    several options are right, ``{"scoring": "all"}``, ``"each"`` or ``"minus"``, with
    their texts in ``accept``; a statement's ``{"is_true": true}``; of blanks
    ``{"blanks": [...]}``, the key of each as JSON in the order of the bars; for the
    others ``accept`` lists every spelling that counts, and it is empty, or
    ``{"spelling": "exact"}`` where no slip of typing does.
    """

    kind: KeyKind
    text: str  # as shown to people
    value: dict[str, Any] = field(default_factory=dict)
    accept: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "text": self.text,
            "value": self.value,
            "accept": list(self.accept),
        }

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Key:
        return cls(
            kind=row["kind"],
            text=row["text"],
            value=row["value"],
            accept=tuple(row["accept"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One option of an item; ``id`` says nothing about being right.

    ``origin`` is a reason code that feedback translates: ``key``, ``same_article``,
    ``other_article``, ``perturbed`` or ``by_hand``; ``note`` is what the option really
    is, for example "the number of detainees killed", and may be empty. ``sentence``
    counts from 1 in the article that the option comes from, and is None where no text
    has it.
    """

    id: str
    text: str
    right: bool
    origin: str = "key"
    note: str = ""
    sentence: int | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "text": self.text,
            "right": self.right,
            "origin": self.origin,
            "note": self.note,
            "sentence": self.sentence,
        }

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Option:
        return cls(**row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A span of a stored text that stands behind an item."""

    role: Literal["key", "support", "option"]
    fact: str  # uuid of the fact
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    rule: str
    option: str = ""  # id of the option this is behind


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A generated item before it is stored.

    ``facts`` are the fact uuids, in the order that makes the question's identity
    together with ``family`` and ``part``. ``forms`` are the ways in which the item can
    be asked, the best first. ``bars`` are offsets into ``excerpt``. ``flaws`` are
    reason codes; without any the item is publishable. ``worth`` and ``difficulty`` are
    0 to 1; ``proposed`` says that it is among the few asked by default.
    """

    family: str
    part: str
    facts: tuple[str, ...]
    stem: str
    excerpt: str
    bars: tuple[tuple[int, int], ...]
    key: Key
    options: tuple[Option, ...]
    ordered: bool
    explanation: str
    language: str
    seed: str
    proofs: tuple[Proof, ...]
    forms: tuple[Form, ...] = ("choice", "typed", "card")
    flaws: tuple[str, ...] = ()
    worth: float = 0.0
    difficulty: float = 0.5
    proposed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A candidate that was never made into an item, and the rule that refused it."""

    family: str
    part: str
    fact: str  # uuid
    rule: str
    sentence_start: int
    sentence_end: int
