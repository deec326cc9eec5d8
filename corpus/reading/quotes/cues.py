"""Find the verbs that attribute words to someone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from corpus.reading.lexicon import table, words_in
from corpus.reading.quotes.verb_groups import governor, group_start
from corpus.reading.words import QUOTATION, Word

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
_AUXILIARIES = words_in("grammar", "auxiliaries")
_DAYS = words_in("grammar", "days")
_BE = words_in("grammar", "be")
_MODALS = words_in("grammar", "before_base_verb")
_GERUND_LEADS = words_in("grammar", "gerund_leads")
_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
_BEFORE_PLURAL = _NOUNS | {
    "PRP",
    "CD",
    "WP",
    "EX",
    "MD",
    "RB",
    "JJ",
    "VBG",
    "VBN",
    "DT",
}


class Form(NamedTuple):
    """One inflected form of a cue verb: what may follow it and which form it is."""

    lemma: str
    classes: frozenset[str]
    shape: str  # base, s, past or ing
    inverts: bool

    @property
    def takes_quotation(self) -> bool:
        return bool(self.classes - _WITHOUT_QUOTATION)


class Cue(NamedTuple):
    """A verb of saying, as word indexes: auxiliaries, then verb, end exclusive."""

    start: int
    verb: int
    end: int
    form: Form


@cache
def forms() -> dict[str, Form]:
    """Return every inflected form of every cue verb, by its first word."""
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


def find_cues(words: Sequence[Word]) -> list[Cue]:
    """Return the cue verbs of a sentence from left to right."""
    known = forms()
    found = []
    for index, word in enumerate(words):
        if word.tag == QUOTATION or word.lower not in _heads():
            continue
        phrase, length = _longest(words, index)
        form = known.get(phrase)
        if form is not None and _is_verb(words, index, form):
            start = group_start(words, index)
            if form.shape == "ing" and _is_progressive(words, start, index):
                form = form._replace(shape="s")
            found.append(Cue(start, index, index + length, form))
    return found


def _is_progressive(words: Sequence[Word], start: int, verb: int) -> bool:
    """Say whether "is arguing" is the verb of its clause."""
    return any(word.lower in _BE for word in words[start:verb])


@cache
def _heads() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in forms())


def _longest(words: Sequence[Word], index: int) -> tuple[str, int]:
    """Return the longest phrase of the cue list that begins here."""
    known = forms()
    for length in range(min(3, len(words) - index), 1, -1):
        phrase = " ".join(word.lower for word in words[index : index + length])
        if phrase in known:
            return phrase, length
    return words[index].lower, 1


def _is_verb(words: Sequence[Word], index: int, form: Form) -> bool:
    """Tell the verb from the noun or adjective of the same shape."""
    word = words[index]
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    named = word.text[0].isupper() and not word.tag.startswith("VB")
    if named and index:
        return False
    if form.shape == "ing":
        return (
            before is None
            or before.lower in _GERUND_LEADS
            or (before.tag not in ("DT", "PRP$", "IN", "JJ", "POS"))
        )
    if form.shape == "base":
        return _is_base_verb(words, index)
    if before is None or before.tag in ("DT", "PRP$", "POS", "IN"):
        return form.shape == "past" and (before is None or form.lemma == "say")
    if before.tag == "JJ" and form.shape == "past":
        # "it further wrote", "the 43-year-old asked"
        known = index > 1 and words[index - 2].tag == "PRP"
        alone = known or before.lower.endswith("-old")
        return alone or form.lemma == "say" or before.text[0].isupper()
    if form.shape == "past":
        return True
    if word.tag == "VBZ":
        return True
    # "Trump claims the ..." against "the insurance claims"
    return before.tag in ("NNP", "PRP", ",", "RB", ")", QUOTATION) and (
        after is None
        or after.tag in ("DT", "PRP", "IN", "NNP", "PRP$", QUOTATION, ":", ",", "EX")
    )


def _is_base_verb(words: Sequence[Word], index: int) -> bool:
    if not index:
        return False
    before = words[index - 1]
    if before.lower in _MODALS:
        return True
    if not words[index].tag.startswith("VB"):
        return False
    if before.tag == "TO":
        return governor(words, index - 1) is not None
    return (
        before.tag in _BEFORE_PLURAL
        or before.lower in _AUXILIARIES
        or before.lower in _DAYS
        or before.text in (",", ")")
    )
