"""Find the flaws of an item: as a gate, as advice, or for a report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from quizzes.engine.flaws import cues, excerpts, options, stems
from quizzes.engine.flaws.catalogue import Flaw, flaw
from quizzes.engine.flaws.item import Item

Place = Literal["stem", "excerpt", "options"]
_OF_CHOICE = options.CHECKS | cues.CHECKS
_OF_THE_KEY = {"second_right_answer", "word_shared_by_stem_and_key"}
_ANSWERED = frozenset({"choice", "typed", "card"})  # not by arranging or pointing


def flaws_of(item: Item) -> tuple[str, ...]:
    """Return the codes of every flaw that can be seen in an item, warnings too.

    Options are looked at where they are chosen from, the excerpt where there is one.
    """
    checks = dict(stems.CHECKS)
    if item.excerpt and _ANSWERED.intersection(item.forms) and not _is_proof_only(item):
        checks |= excerpts.CHECKS
    if "choice" in item.forms and item.key.kind != "truth":
        checks |= _OF_CHOICE
    if "multiple" in item.forms:
        checks |= options.CHECKS
    return tuple(code for code, has in checks.items() if has(item))


def _is_proof_only(item: Item) -> bool:
    """Whether the excerpt comes with the answer: nothing in it is asked for."""
    return item.key.kind in {"truth", "several"} and not item.bars


def advice_on(item: Item, known: Iterable[str] = ()) -> tuple[Flaw, ...]:
    """Return an item's flaws with their messages, the gravest first.

    ``known`` are those found while it was composed, which nobody can see in it.
    """
    found = [flaw(code) for code in dict.fromkeys([*known, *flaws_of(item)])]
    return tuple(sorted(found, key=lambda one: one.severity != "error"))


def errors_among(codes: Iterable[str]) -> tuple[str, ...]:
    """Return the codes that keep an item from being published, each once."""
    return tuple(dict.fromkeys(c for c in codes if flaw(c).severity == "error"))


def certain_among(codes: Iterable[str]) -> tuple[str, ...]:
    """Return the errors that no judgement can overrule: nobody's item may have them."""
    return tuple(code for code in errors_among(codes) if flaw(code).decidable)


def place_of(code: str) -> Place:
    """Say which part of an item a flaw is seen in; else that it is in its options."""
    if code in stems.CHECKS:
        return "stem"
    return "excerpt" if code in excerpts.CHECKS else "options"


def spoil_only_the_choice(codes: Iterable[str]) -> bool:
    """Whether an item with these flaws is sound once nobody chooses among options."""
    return set(codes) <= _OF_CHOICE.keys() - _OF_THE_KEY
