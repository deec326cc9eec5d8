"""What a number counts: "military advisers" in "300 military advisers"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.reading.facts import Span
from corpus.reading.numbers.words_around import FATES, GROUPS, NEVER_COUNTED, PLURALS
from corpus.reading.numerals import one_of
from corpus.reading.words import Word, words_of

_WINDOW = 90  # characters read behind the number
_LINK = re.compile(
    r"(?:\s(?:or\s(?:more|so|fewer|less)|more|other|others|additional|further|extra))?"
    r"(?:\s(?:of|out\sof)(?:\s(?:the|its|their|his|her|our|these|those|all|such))?)?"
    r"(?=[\s-])",
    re.IGNORECASE,
)
_NOUN_AHEAD = re.compile(r"[\s-]{1,3}(?:[^\W\d]|\d{1,4}s\b|[\"“‘'])")
_WORTH = re.compile(r"['’]?\s(?:worth\s(?:of\s)?|in\s(?=\w))", re.IGNORECASE)
_OF = re.compile(r"of(?:\s(?:about|some))?\s\Z")
_GROUP = re.compile(
    rf"\b(?P<group>(?:(?!an?\s|the\s)\w+\s)?(?:{one_of(GROUPS)}))\sof\s(?:about\s|some\s)?$",
    re.IGNORECASE,
)
_MODELS = re.compile(r"[A-Z]*\d+s")  # "six A320s"
_NAMED_PLURAL = re.compile(r"[A-Z][a-z]{3,}(?:[^aisu\W]|[ltr]i)s")
_GRADES = re.compile(r"(?:very|\w{3,}ly)")  # "six extremely large clusters"
_BEFORE_NOUN = frozenset(["JJ", "JJR", "JJS", "VBN", "VBG", "NNP", "NNPS", "POS", "CD"])
_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
_LONGEST = 7  # words in a counted phrase


def counted_after(text: str, at: int, end: int) -> Span | None:
    """Return the noun phrase that the number ending at ``at`` counts."""
    link = _LINK.match(text, at, end)
    start = link.end() if link else at
    if start == at and not _NOUN_AHEAD.match(text, start, end):
        return None
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
    match = _GROUP.search(left) if _OF.search(left) else None
    if match is None or match["group"].split()[-1].istitle():
        return None  # "the Group of 20"
    start = at - len(left)
    return Span(start + match.start("group"), start + match.end("group"))


def _phrase(words: Sequence[Word]) -> Span | None:
    """Return the run of words up to its last plural noun."""
    first, last = None, None
    for at, word in enumerate(words[:_LONGEST]):
        model = _MODELS.fullmatch(word.text) is not None
        if word.text == "-" or (first is None and word.tag == "CD" and not model):
            continue
        if first is None and word.lower in FATES:
            return _fates(words[at:])
        if not _belongs(word, last):
            if last is words[at - 1] and (second := _coordinated(words[at : at + 4])):
                last = second  # "nine brothers and sisters"
            break
        first = first or word
        if _is_plural(word):
            last = word
    return Span(first.start, last.end) if first and last else None


def _fates(words: Sequence[Word]) -> Span:
    """Return "dead", or all of "dead and wounded"."""
    two = len(words) > 2 and words[1].lower == "and" and words[2].lower in FATES
    return Span(words[0].start, words[2 if two else 0].end)


def _coordinated(words: Sequence[Word]) -> Word | None:
    """Return the plural noun that "and" adds to the one before."""
    if not words or words[0].lower not in ("and", "or"):
        return None
    for word in words[1:]:
        if word.tag in ("NNS", "NNPS") and word.lower not in NEVER_COUNTED:
            return word
        if word.tag != "JJ":
            return None
    return None


def _belongs(word: Word, head: Word | None) -> bool:
    if head is not None and word.lower in FATES:
        return False  # "300 people dead": the phrase has ended
    seems_verb = word.tag == "VBZ" and head is None
    if word.tag in _NOUNS or seems_verb or _MODELS.fullmatch(word.text):
        return word.lower not in NEVER_COUNTED
    if head is not None:
        return False
    return word.lower in PLURALS or (
        (word.tag in _BEFORE_NOUN or _GRADES.fullmatch(word.lower) is not None)
        and word.lower not in NEVER_COUNTED
    )


def _is_plural(word: Word) -> bool:
    if word.lower in PLURALS:
        return True
    if _MODELS.fullmatch(word.text):
        return True
    if word.tag == "NNP" and _NAMED_PLURAL.fullmatch(word.text):
        return True  # "22 new Dreamliners"
    # Behind a number "attacks" is a noun, whatever it is elsewhere.
    return word.tag in ("NNS", "NNPS", "VBZ") and word.lower not in NEVER_COUNTED


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
    """Return the noun phrase that "one" counts."""
    noun, first = None, None
    for word in words_of(text, Span(at, min(end, at + 40)))[:4]:
        if word.tag in ("NN", "NNP") and word.lower not in NEVER_COUNTED:
            noun = word
        elif noun or word.tag != "JJ":
            break
        first = first or word
    return Span(first.start, noun.end) if first and noun else None


def hyphened_after(text: str, at: int, end: int) -> Span | None:
    """Return the noun tied to the number by a hyphen: "a 290-seat plane"."""
    words = words_of(text, Span(at, min(end, at + 40)))
    if not words or words[0].tag != "NN" or words[0].lower in NEVER_COUNTED:
        return None
    return Span(words[0].start, words[0].end)
