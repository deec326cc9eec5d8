"""Find the verbs that attribute words to someone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.cue_forms import Form, first_words, forms
from corpus.reading.quotes.verb_groups import governor, group_start
from corpus.reading.words import QUOTATION, Word

_AUXILIARIES = words_in("grammar", "auxiliaries")
_DAYS = words_in("grammar", "days")
_BE = words_in("grammar", "be")
_MODALS = words_in("grammar", "before_base_verb")
_GERUND_LEADS = words_in("grammar", "gerund_leads")
_BEFORE_NOUN = frozenset(["DT", "PRP$", "POS", "IN"])
_BEFORE_THIRD_PERSON = frozenset(["NNP", "PRP", ",", "RB", ")", QUOTATION])
_AFTER_THIRD_PERSON = frozenset(
    ["DT", "PRP", "IN", "NNP", "PRP$", QUOTATION, ":", ",", "EX"]
)
_SUBJECTS = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP", "WP", "EX", "CD", "DT"])
_BEFORE_PLURAL = _SUBJECTS | {"MD", "RB", "JJ", "VBG", "VBN"}


class Cue(NamedTuple):
    """A verb of saying, as word indexes: auxiliaries, then verb, end exclusive."""

    start: int
    verb: int
    end: int
    form: Form


def find_cues(words: Sequence[Word]) -> list[Cue]:
    """Return the cue verbs of a sentence from left to right."""
    known = forms()
    found = []
    for index, word in enumerate(words):
        if word.tag == QUOTATION or word.lower not in first_words():
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
    if index and word.text[0].isupper() and not word.tag.startswith("VB"):
        return False
    if form.shape == "base":
        return _is_base_verb(words, index)
    if not index:
        return form.shape != "s"
    before = words[index - 1]
    if form.shape == "ing":
        noun = before.tag == "JJ" or before.tag in _BEFORE_NOUN
        return before.lower in _GERUND_LEADS or not noun
    if before.tag in _BEFORE_NOUN:
        return form.shape == "past" and form.lemma == "say"
    if form.shape == "past":
        return before.tag != "JJ" or _follows_adjective(words, index, form)
    return word.tag == "VBZ" or _is_third_person(words, index)


def _follows_adjective(words: Sequence[Word], index: int, form: Form) -> bool:
    """Read "it further wrote" and "the 43-year-old asked"."""
    before = words[index - 1]
    alone = before.lower.endswith("-old") or before.text[0].isupper()
    return alone or form.lemma == "say" or (index > 1 and words[index - 2].tag == "PRP")


def _is_third_person(words: Sequence[Word], index: int) -> bool:
    """Tell "Trump claims the ..." from "the insurance claims"."""
    after = words[index + 1] if index + 1 < len(words) else None
    subject = words[index - 1].tag in _BEFORE_THIRD_PERSON
    return subject and (after is None or after.tag in _AFTER_THIRD_PERSON)


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
