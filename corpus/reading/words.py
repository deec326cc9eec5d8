"""Cut a sentence into words and tag their parts of speech."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from corpus.reading.facts import Span
from corpus.reading.lexicon import can_be_verb, tags, words_in

QUOTATION = "QUOTE"  # the tag of a quotation kept as one word

_BE = words_in("grammar", "be")
_HAVE = words_in("grammar", "have")
_SUBJECTS = words_in("grammar", "personal_pronouns")
_PEOPLE = words_in("grammar", "people")  # nouns, though a verb is spelt like them
_SINGULAR = words_in("grammar", "singular_pronouns")
_DOUBTFUL = frozenset(["NN", "NNS", "VB", "VBP", "VBZ", "VBD", "VBN"])
_VERB_LEADS = frozenset(["TO", "MD", "PRP", "WP", "NNP", "NNS", "NNPS"])
_AFTER_VERB = frozenset(["DT", "PRP", "PRP$", "IN", "EX", QUOTATION])
_AFTER_PAST = frozenset(
    ["DT", "PRP", "PRP$", "NNP", "TO", "JJR", "JJ", "CD", "NNS", "RP", QUOTATION]
)
_SUFFIXES = (
    ("ing", "VBG"),
    ("ed", "VBD"),
    ("ly", "RB"),
    ("ous", "JJ"),
    ("ful", "JJ"),
    ("able", "JJ"),
    ("ible", "JJ"),
    ("ive", "JJ"),
    ("less", "JJ"),
    ("ish", "JJ"),
    ("ical", "JJ"),
    ("ian", "JJ"),
    ("ss", "NN"),
    ("us", "NN"),
    ("is", "NN"),
    ("s", "NNS"),
)


class Word(NamedTuple):
    """A word or mark with its Penn tag; ``lower`` has plain apostrophes."""

    text: str
    start: int
    end: int
    tag: str
    lower: str


# As in names: the class's own constructor would take a third of this file's time.
_new = tuple.__new__


def words_of(text: str, span: Span, opaque: Sequence[Span] = ()) -> list[Word]:
    """Return the tagged words of a stretch; each opaque stretch is one word.

    The opaque stretches lie inside the span, in order.
    """
    words: list[Word] = []
    at = span.start
    for start, end in (*opaque, (span.end, span.end)):
        for match in _pattern().finditer(text, at, start):
            piece = match[0]
            lower, tag = _looked_up(piece, not words)
            words.append(_new(Word, (piece, *match.span(), tag, lower)))
        if start < end:
            piece = text[start:end]
            words.append(Word(piece, start, end, QUOTATION, _plain(piece)))
        at = end
    _tag_in_context(words)
    return words


@cache
def _pattern() -> re.Pattern[str]:
    titles = "|".join(sorted(words_in("stops", "before_name"), key=len, reverse=True))
    clitic = r"['’](?:s|re|ve|ll|d|m)\b"
    return re.compile(
        r"(?!\s)(?:"  # for speed, like the first of these, which most words are
        r"[^\W_]++(?=,?\s)"
        r"|(?:\b[^\W\d_]\.){2,}"  # U.S.
        rf"|\b(?i:{titles}|jr|sr|inc|corp|ltd)\."
        r"|\b[A-Z]\.(?=\s?[A-Z])"
        rf"|{clitic}"
        rf"|[^\W_]+(?:(?!{clitic})['’.,:&/_-][^\W_]+)*"
        r"|\.{2,}|--+|_+|[^\w\s])"
    )


@lru_cache(maxsize=20_000)
def _looked_up(piece: str, first: bool) -> tuple[str, str]:
    """Return a word in lower case and its likeliest tag."""
    lower = _plain(piece)
    return lower, _likeliest(piece, lower, first=first)


def _plain(piece: str) -> str:
    return piece.lower().replace("’", "'")


def _likeliest(piece: str, lower: str, *, first: bool) -> str:
    known = tags()
    if not piece[0].isalnum():
        return known.get(lower, "SYM" if len(piece) == 1 else ":")
    if piece[0].isdigit():
        return "JJ" if piece[-1].isalpha() and "-" in piece else "CD"
    small = known.get(lower)
    if piece[0].isupper():
        as_name = known.get(piece, "NNP")
        if first and small and not (small == "NN" and as_name == "NNP"):
            return small
        return as_name
    if small is None and not piece.islower() and "-" in piece:
        return "NNP"  # al-Maliki
    return small or _by_shape(lower)


def _by_shape(lower: str) -> str:
    if "-" in lower:
        return _by_shape(lower.rpartition("-")[2]) if lower.endswith("er") else "JJ"
    for suffix, tag in _SUFFIXES:
        if lower.endswith(suffix) and len(lower) > len(suffix) + 2:
            return tag
    return "NN"


def _tag_in_context(words: list[Word]) -> None:
    """Correct the tag of each word by its neighbours."""
    before = lower_before = ""
    for index, word in enumerate(words):
        tag = word.tag
        if tag in _DOUBTFUL or word.lower == "'s":
            after = words[index + 1].tag if index + 1 < len(words) else ""
            tag = _in_context(word.lower, tag, before, lower_before, after)
            if tag != word.tag:
                words[index] = word._replace(tag=tag)
        if tag != "RB" or index == 0:  # "has never said": the adverb is looked through
            before, lower_before = tag, word.lower


def _in_context(
    lower: str, tag: str, before: str, lower_before: str, after: str
) -> str:
    """Return the tag that the neighbours ask for."""
    if lower == "'s":
        pronoun = before in ("PRP", "EX", "WP", "WRB") or lower_before == "that"
        return "VBZ" if pronoun else "POS"
    if tag in ("NN", "NNS"):
        return _noun_or_verb(lower, tag, before, lower_before, after)
    if lower in _BE or lower in _HAVE:
        return "VBN" if lower == "had" and lower_before in _HAVE else tag
    if tag in ("VB", "VBP", "VBZ", "VBD") and before in ("DT", "PRP$", "POS"):
        return "NNS" if tag == "VBZ" else "VBN" if tag == "VBD" else "NN"
    if tag == "VBP" and before in ("TO", "MD"):
        return "VB"
    if tag == "VB" and before in ("NNS", "NNPS", "PRP"):
        return "VBP"
    if tag == "VBD" and (lower_before in _HAVE or lower_before in _BE):
        return "VBN"
    if tag == "VBN":
        return _past_or_participle(before, lower_before, after)
    return tag


def _noun_or_verb(
    lower: str, tag: str, before: str, lower_before: str, after: str
) -> str:
    if before not in _VERB_LEADS or lower in _PEOPLE or not can_be_verb(lower):
        return tag
    if tag == "NN":
        if before in ("TO", "MD"):
            return "VB"
        plural = before in ("NNS", "NNPS") and (after in _AFTER_VERB or after == "TO")
        subject = lower_before in _SUBJECTS and lower_before not in _SINGULAR
        return "VBP" if plural or subject else tag
    if lower_before in _SINGULAR or (
        before == "NNP" and after in _AFTER_VERB and lower_before != "'s"
    ):
        return "VBZ"
    return tag


def _past_or_participle(before: str, lower_before: str, after: str) -> str:
    """A participle straight after a subject, with an object after it, is a past."""
    if lower_before in _HAVE or lower_before in _BE:
        return "VBN"
    if lower_before in _SUBJECTS or before == "NNP":
        return "VBD"
    if before in ("NN", "NNS") and after in _AFTER_PAST:
        return "VBD"
    return "VBN"
