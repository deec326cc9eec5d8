"""The words beside a number that say how to read it."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from corpus.reading.facts import Span
from corpus.reading.lexicon import table
from corpus.reading.numerals import one_of

_DATA = table("numbers")

Operator = Literal["<=", ">=", "<", ">", "~", "="]


def _operators(name: str) -> dict[str, Operator]:
    """Return the operator that each form stands for."""
    forms: dict[Operator, list[str]] = _DATA[name]
    return {form: operator for operator, each in forms.items() for form in each}


MODIFIERS = _operators("modifiers")
SIGNS = _operators("signs")
AFTER = _operators("after")
GROUPS: list[str] = _DATA["groups"]["words"]
NUMBERED: frozenset[str] = frozenset(_DATA["numbered"]["words"])
STREETS: list[str] = _DATA["streets"]["words"]
PLURALS: frozenset[str] = frozenset(_DATA["plurals"]["words"])
CHANGES: list[str] = _DATA["changes"]["words"]
PROPORTIONS: list[str] = _DATA["proportions"]["words"]
NEVER_LABEL: frozenset[str] = frozenset(_DATA["never_label"]["words"])
NO_NOUNS: frozenset[str] = frozenset(_DATA["no_nouns"]["tags"])
FATES: frozenset[str] = frozenset(_DATA["fates"]["words"])
CROWDS: list[str] = _DATA["crowds"]["words"]
NAMELESS: frozenset[str] = frozenset(_DATA["nameless"]["tags"])
NEVER_COUNTED: frozenset[str] = frozenset(_DATA["never_counted"]["words"])

_BEFORE = re.compile(
    rf"(?:(?<![\w-])(?P<mod>{one_of(MODIFIERS)})(?:\s(?:the|a|an|another|about))?\s"
    rf"|(?P<sign>{one_of(SIGNS)}))\s?(?:[~∼≈]\s?)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\s(?P<mod>{one_of(AFTER)})\b|(?P<more>-plus\b|\s?\+(?=\s)|-odd\b)", re.IGNORECASE
)

# "took over 12 shops", "rolling over a loan": part of the verb
_PARTICLE = re.compile(
    rf"\b(?:{one_of(_DATA['over_verbs']['words'])})\sover$", re.IGNORECASE
)
# "wrote it over three nights", "scored twice over six games": how long, not how many
_STRETCH = re.compile(rf"\s?(?:{one_of(_DATA['stretches']['words'])})\b", re.IGNORECASE)


class Modifier(NamedTuple):
    span: Span
    operator: Operator


def before(text: str, at: int, part: Span, width: int = 30) -> str:
    """Return up to ``width`` characters before offset ``at``, none outside ``part``."""
    return text[max(part.start, at - width) : at]


def modifier_before(left: str, at: int) -> Modifier | None:
    """Return the modifier that ends ``left``, which stops at offset ``at``."""
    match = _BEFORE.search(left)
    if match is None:
        return None
    if match["mod"] and _PARTICLE.search(left[: match.end("mod")]):
        return None
    start = at - len(left)
    written = "mod" if match["mod"] else "sign"
    form = " ".join(match[written].lower().split())
    operator = MODIFIERS[form] if match["mod"] else SIGNS[form]
    return Modifier(Span(*(start + each for each in match.span(written))), operator)


def is_stretch(left: str, right: str) -> bool:
    """Say whether "over" tells how long something took: "over three nights"."""
    return left.lower().endswith("over ") and _STRETCH.match(right) is not None


def modifier_after(text: str, at: int, end: int) -> Modifier | None:
    """Return the modifier that begins at offset ``at``: "or more"."""
    match = _BEHIND.match(text, at, end)
    if match is None:
        return None
    if match["more"]:
        operator: Operator = "~" if match["more"].lower() == "-odd" else ">="
        return Modifier(Span(*match.span("more")), operator)
    operator = AFTER[" ".join(match["mod"].lower().split())]
    return Modifier(Span(*match.span("mod")), operator)
