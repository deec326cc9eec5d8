"""The inflected forms of the verbs that attribute words to someone."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from corpus.reading.lexicon import table

_CLASSES = (
    "plain",
    "that",
    "told",
    "ask",
    "promise",
    "urge",
    "think",
    "call",
    "utter",
    "thing",
)
_WITHOUT_QUOTATION = frozenset(["promise", "urge", "call", "thing"])


class Form(NamedTuple):
    """One inflected form of a cue verb: what may follow it and which form it is."""

    lemma: str
    classes: frozenset[str]
    shape: str  # base, s, past or ing
    inverts: bool

    @property
    def takes_quotation(self) -> bool:
        return bool(self.classes - _WITHOUT_QUOTATION)


@cache
def forms() -> dict[str, Form]:
    """Return all forms of all cue verbs by how they are spelt: "point out", "said"."""
    lists = table("cues")
    found: dict[str, Form] = {}
    lemmas = {lemma for name in _CLASSES for lemma in lists[name]}
    for lemma in sorted(lemmas):
        head, _, rest = lemma.partition(" ")
        classes = frozenset(name for name in _CLASSES if lemma in lists[name])
        for shape, form in _inflected(head):
            key = f"{form} {rest}" if rest else form
            found[key] = Form(lemma, classes, shape, lemma in lists["inverted"])
    return found


def _inflected(lemma: str) -> list[tuple[str, str]]:
    irregular = table("cues")["irregular"].get(lemma)
    shapes = [("base", lemma)]
    if irregular:
        for form in irregular:
            ing = form.endswith("ing")
            shapes.append(
                ("ing" if ing else "s" if form.endswith("s") else "past", form)
            )
        return shapes
    stem = lemma.removesuffix("e")
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [
            *shapes,
            ("s", lemma[:-1] + "ies"),
            ("past", lemma[:-1] + "ied"),
            ("ing", lemma + "ing"),
        ]
    hissing = lemma.endswith(("s", "sh", "ch", "x"))
    return [
        *shapes,
        ("s", lemma + ("es" if hissing else "s")),
        ("past", stem + "ed"),
        ("ing", stem + "ing"),
    ]


@cache
def first_words() -> frozenset[str]:
    """Return the first words of all forms."""
    return frozenset(phrase.split()[0] for phrase in forms())
