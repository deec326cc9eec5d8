"""Choose whom a pronoun stands for among those spoken of before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.people.genders import Gender
from corpus.reading.referents.mentions import Mention

_REACH = 3  # sentences back


class Pronoun(NamedTuple):
    """A "he" or "she"; ``goes_on`` says that a quotation before it is its own."""

    gender: Gender
    case: str  # "subject", "owner" or "object"
    named_next: Mention | None = None  # "In his speech, | Brook said"
    goes_on: bool = False  # "'We won,' | he said"


class Past(NamedTuple):
    """Whom an earlier sentence speaks of, and whether in the paragraph before."""

    mentions: list[Mention]
    in_paragraph_before: bool = False


class Antecedent(NamedTuple):
    name: str
    rule: str


def antecedent_of(
    pronoun: Pronoun, here: Sequence[Mention], past: Sequence[Past]
) -> Antecedent | None:
    """Return whom a pronoun stands for, or None if that may be somebody else.

    ``here`` are those whom its own sentence speaks of before it, ``past`` the sentences
    before, the last first.
    """
    own = [one for one in here if one.may_be(pronoun.gender)]
    if own:
        return _of_this_sentence(pronoun, own, past)
    found = _of_the_past(pronoun, past)
    coming = pronoun.named_next
    if coming is None or not coming.may_be(pronoun.gender):
        return found
    if found and found.name == coming.name:
        return found
    sure = coming.gender and not _others(pronoun, coming.name, past)
    return Antecedent(coming.name, f"{pronoun.case}, named next") if sure else None


def _of_this_sentence(
    pronoun: Pronoun, own: Sequence[Mention], past: Sequence[Past]
) -> Antecedent | None:
    name = _only(own)
    if not name or pronoun.case == "object":  # "Brook saw him": not himself
        return None
    if own[0].leads:
        return Antecedent(name, f"{pronoun.case}, subject of its sentence")
    before = [one for each in past[:_REACH] for one in each.mentions]
    if any(one.may_be(pronoun.gender) and one.name != name for one in before):
        return None
    return Antecedent(name, f"{pronoun.case}, only one of its sentence")


def _of_the_past(pronoun: Pronoun, past: Sequence[Past]) -> Antecedent | None:
    for back, each in enumerate(past[:_REACH]):
        fitting = [one for one in each.mentions if one.may_be(pronoun.gender)]
        if not fitting:
            continue
        further = " further back" if back else ""
        across = " across paragraphs" if each.in_paragraph_before else ""
        name = _only(fitting)
        if name and any(one.leads for one in fitting):
            kind = "subject before"
        elif pronoun.goes_on and not back and _spoke(each, fitting[0]):
            kind, name = "speaker before", fitting[0].name
        elif name and not _others(pronoun, name, past[back + 1 :]):
            kind = "only one before"
        elif not name and each.mentions[0].leads and fitting[0] is each.mentions[0]:
            kind, name = "subject among others", fitting[0].name
        else:
            return None
        if not name or fitting[0].gender is None:
            return None
        return Antecedent(name, f"{pronoun.case}, {kind}{further}{across}")
    return None


def _spoke(sentence: Past, first: Mention) -> bool:
    """Whether a sentence tells what its subject said: "Hale accused Voss of lying"."""
    opens = first is sentence.mentions[0] and first.leads and first.says
    return opens and not sentence.in_paragraph_before


def _others(pronoun: Pronoun, name: str, past: Sequence[Past]) -> bool:
    return any(
        one.may_be(pronoun.gender) and one.name != name
        for each in past
        for one in each.mentions
    )


def _only(fitting: Sequence[Mention]) -> str:
    """Return the name of the one person that all mentions are of, else nothing."""
    names = {one.name for one in fitting}
    known = any(one.gender for one in fitting)
    return names.pop() if len(names) == 1 and known else ""
