"""What a number counts: "military advisers" in "300 military advisers"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.reading.facts import Span
from corpus.reading.numbers.words_around import GROUPS, NEVER_COUNTED, PLURALS
from corpus.reading.numerals import one_of
from corpus.reading.words import Word, words_of

_WINDOW = 90  # characters read behind the number
_LINK = re.compile(
    r"(?:\s(?:or\s(?:more|so|fewer|less)|more|other|others|additional|further|extra))?"
    r"(?:\s(?:of|out\sof)(?:\s(?:the|its|their|his|her|our|these|those|all|such))?)?"
    r"(?=[\s-])",
    re.IGNORECASE,
)
_WORTH = re.compile(r"['’]?\s(?:worth\s(?:of\s)?|in\s(?=\w))", re.IGNORECASE)
_GROUP = re.compile(
    rf"\b(?P<group>(?:\w+\s)?(?:{one_of(GROUPS)}))\sof\s(?:about\s|some\s)?$",
    re.IGNORECASE,
)
_BEFORE_NOUN = frozenset(["JJ", "JJR", "JJS", "VBN", "VBG", "NNP", "NNPS", "POS", "CD"])
_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
_LONGEST = 7  # words in a counted phrase


def counted_after(text: str, at: int, end: int) -> Span | None:
    """Return the noun phrase that the number ending at ``at`` counts."""
    link = _LINK.match(text, at, end)
    start = link.end() if link else at
    words = words_of(text, Span(start, min(end, at + _WINDOW)))
    return _phrase(words)


def worth_after(text: str, at: int, end: int) -> Span | None:
    """Return what an amount buys: "$15 billion worth of equipment and training"."""
    link = _WORTH.match(text, at, end)
    if link is None or "worth" not in link.group().lower():
        return None
    words = words_of(text, Span(link.end(), min(end, at + _WINDOW)))
    return _mass(words)


def group_before(left: str, at: int) -> Span | None:
    """Return the group whose members the number counts: "a family of six"."""
    match = _GROUP.search(left)
    if match is None:
        return None
    start = at - len(left)
    return Span(start + match.start("group"), start + match.end("group"))


def _phrase(words: Sequence[Word]) -> Span | None:
    """Return the run of words up to its last plural noun."""
    head, first = None, None
    for word in words[:_LONGEST]:
        if word.text == "-" and first is None:
            continue
        if not _belongs(word, head):
            break
        first = first or word
        if _is_plural(word):
            head = word
    return Span(first.start, head.end) if first and head else None


def _belongs(word: Word, head: Word | None) -> bool:
    if word.tag in _NOUNS:
        return word.lower not in NEVER_COUNTED
    if head is not None:  # "300 advisers killed": the phrase has ended
        return word.lower in PLURALS
    return word.lower in PLURALS or (
        word.tag in _BEFORE_NOUN and word.lower not in NEVER_COUNTED
    )


def _is_plural(word: Word) -> bool:
    if word.lower in PLURALS:
        return True
    return word.tag in ("NNS", "NNPS") and word.lower not in NEVER_COUNTED


def _mass(words: Sequence[Word]) -> Span | None:
    """Return a noun phrase of any number, with what "and" adds to it."""
    last, first = None, None
    for word in words[:_LONGEST]:
        if word.tag in _NOUNS:
            first, last = first or word, word
        elif word.tag in _BEFORE_NOUN:
            first = first or word
        elif word.lower not in ("and", "or") or last is None:
            break
    return Span(first.start, last.end) if first and last else None


def singular_after(text: str, at: int, end: int) -> Span | None:
    """Return the noun that "one" or a hyphened number counts: "a 290-seat plane"."""
    words = words_of(text, Span(at, min(end, at + 40)))
    for word in words[:3]:
        if word.text == "-" or word.tag == "JJ":
            continue
        if word.tag == "NN" and word.lower not in NEVER_COUNTED:
            return Span(word.start, word.end)
        return None
    return None
