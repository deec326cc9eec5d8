"""The words beside a number that say how to read it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Literal, NamedTuple, cast

from corpus.reading.facts import Span
from corpus.reading.numerals import one_of

_DATA: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "numbers.toml").read_text(encoding="utf-8")
)

Operator = Literal["<=", ">=", "<", ">", "~", "="]

MODIFIERS = cast(dict[str, Operator], _DATA["modifiers"])
SIGNS = cast(dict[str, Operator], _DATA["signs"])
AFTER = cast(dict[str, Operator], _DATA["after"])
GROUPS: list[str] = _DATA["groups"]["words"]
NUMBERED: frozenset[str] = frozenset(_DATA["numbered"]["words"])
STREETS: list[str] = _DATA["streets"]["words"]
PLURALS: frozenset[str] = frozenset(_DATA["plurals"]["words"])
CHANGES: list[str] = _DATA["changes"]["words"]
PROPORTIONS: list[str] = _DATA["proportions"]["words"]
NEVER_LABEL: frozenset[str] = frozenset(_DATA["never_label"]["words"])
NO_NOUNS: frozenset[str] = frozenset(_DATA["no_nouns"]["tags"])
FATES: frozenset[str] = frozenset(_DATA["fates"]["words"])
NEVER_COUNTED: frozenset[str] = frozenset(_DATA["never_counted"]["words"])

_BEFORE = re.compile(
    rf"(?:(?<![\w-])(?P<mod>{one_of(MODIFIERS)})(?:\s(?:the|a|an|another|about))?\s"
    rf"|(?P<sign>{one_of(SIGNS)}))\s?(?:[~∼≈]\s?)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\s(?P<mod>{one_of(AFTER)})\b|(?P<more>-plus\b|\s?\+(?=\s)|-odd\b)", re.IGNORECASE
)


class Modifier(NamedTuple):
    span: Span
    operator: Operator


def modifier_before(left: str, at: int) -> Modifier | None:
    """Return the modifier that ends ``left``, which stops at offset ``at``."""
    match = _BEFORE.search(left)
    if match is None:
        return None
    start = at - len(left)
    written = "mod" if match["mod"] else "sign"
    form = " ".join(match[written].lower().split())
    operator = MODIFIERS[form] if match["mod"] else SIGNS[form]
    return Modifier(Span(*(start + each for each in match.span(written))), operator)


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
