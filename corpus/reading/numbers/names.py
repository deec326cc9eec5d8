"""Numbers that are names: models, addresses, list marks, scores, telephones."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from corpus.reading.facts import Span
from corpus.reading.lexicon import tags
from corpus.reading.numbers.words_around import (
    NAMELESS,
    NEVER_LABEL,
    NUMBERED,
    PLURALS,
    STREETS,
    before,
)
from corpus.reading.numerals import one_of

# What no quantity has straight before or behind it.
_GLUED_LEFT = re.compile(r"(?:[\w/\\@&_*=^°{]|\w[-.,:'’]|[-:+#]|\.|\d\s)$")
_GLUED_RIGHT = re.compile(
    r"[\w\\@_°}]|['’′]\d|\s?[×x]\s?\d|/\w|[-–:.,]\d|\s\d{2,4}\b|(?:-|\s)?(?:st|nd|rd|th)\b|[-–][A-Z]|\s?[ap]\.?m\b"
)
_LEADING_ZERO = re.compile(r"0\d")
_EQUATED = re.compile(
    r"(?:^|[\s(\[,;/])[^\W\d_][^\W_.?&=<>]{0,11}(?:[(\[][\w, ]{0,9}[)\]])?\s?=\s?[-−]?$"
    r"|[^\w\s]\s=\s[-−]?$"
)
_CAPITALISED_LEFT = re.compile(r"(?<![\w-])(?:[A-Z][\w&.]*[\w&]|[a-z]{1,2}[A-Z]\w+)\s$")
_NAMED_AFTER_LEFT = re.compile(r"\b(?:Group|Gang)\sof\s$")  # its members
_POSSESSIVE_LEFT = re.compile(r"[A-Z]\w*['’]s\s$")
_STREET = re.compile(
    rf"\s(?:[A-Z][\w.']*\s){{1,3}}(?i:{one_of(STREETS)})\b", re.UNICODE
)
_LINE_START = re.compile(r"(?:^|\n)\s*\(?$")
_LIST_MARK = re.compile(r"[.)\]]\s|\s(?=[A-Z][a-z])|\s?$")
_BRACKETED = re.compile(r"[\[(]$")
_DEFINITE = re.compile(
    r"(?:the|these|those|both|other|its|their|his|her|our|my)", re.IGNORECASE
)
_PLURAL_AHEAD = rf"\s(?:[a-z]{{2,20}}s|{one_of(PLURALS)})\b"
_COUNTS = re.compile(_PLURAL_AHEAD)
_MODEL = re.compile(
    r"(?<![\w-])[A-Z][\w&]{0,30}(?:[\s-][A-Z]\w{0,30})?\s(?P<number>\d{1,4})"
    rf"(?![\d,.]\d|\w|%|{_PLURAL_AHEAD})"
)
# Capitalised words that name nothing which is numbered.
_NO_NAME = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
    r"|(?:In|On|At|The|A|By|For|Of|And|But|About|Some|Only|All|Nearly|Almost|Over|Under"
    r"|Around|From|With|To|After|Between|Another|These|Those|Its|Their|His|Her)\b"
)


def numbers_in_names(text: str) -> frozenset[str]:
    """Return the numbers that this text uses as names, as 787 after "Boeing 787"."""
    return frozenset(
        match["number"]
        for match in _MODEL.finditer(text)
        if not _NO_NAME.match(match.group())
    )


def is_equated(text: str, span: Span, part: Span) -> bool:
    """Say whether a short symbol is set equal to the number: "n = 12"."""
    return _EQUATED.search(before(text, span.start, part, 20)) is not None


def is_glued(text: str, span: Span, part: Span) -> bool:
    """Say whether the digits are a piece of something longer: "A330-300"."""
    left = before(text, span.start, part, 2)
    right = text[span.end : min(part.end, span.end + 6)]
    if _LEADING_ZERO.match(span.of(text)):
        return True  # a telephone number
    loose = is_equated(text, span, part) or not _GLUED_LEFT.search(left)
    return not loose or bool(_GLUED_RIGHT.match(right))


def is_name(text: str, span: Span, part: Span, known: Collection[str]) -> bool:
    """Say whether a bare number is a name, an address or a mark in a list."""
    left = before(text, span.start, part)
    right = text[span.end : min(part.end, span.end + 50)]
    written = span.of(text)
    words = left.lower().split()
    named = _STREET.match(right) or _NAMED_AFTER_LEFT.search(left)
    if named or _is_numbered(words):
        return True
    if not written[0].isdecimal():
        return (
            written.lower() == "two"
            and bool(words)
            and bool(_DEFINITE.fullmatch(words[-1]))
        )
    # An article on Apollo 11 may still count 11 days, but no 787 aircraft.
    counts = _COUNTS.match(right) is not None
    if written in known and (len(written) > 2 or not counts):
        return True
    if not counts and len(written) == 3 and _POSSESSIVE_LEFT.search(left):
        return True  # "over Boeing's 787"
    if _LINE_START.search(left) and _LIST_MARK.match(right):
        return True
    return _BRACKETED.search(left) is not None and right[:1] in ("]", ")")


def is_label(left: str) -> bool:
    """Say whether a noun stands before the number it is known by: "clone 23".

    In "lines 16 and 17" both are labels.
    """
    words = left.lower().split()
    while len(words) > 2 and words[-1] in ("and", "or", "to") and words[-2].isdecimal():
        words = words[:-2]
    if not words or not words[-1].isalpha() or words[-1] in NEVER_LABEL:
        return False
    return tags().get(words[-1]) in ("NN", "NNS") and not left.endswith("\n")


def _is_numbered(words: Sequence[str]) -> bool:
    """Say whether the words end in "chapter" or in "chapters 10 and"."""
    if not words:
        return False
    if words[-1] in NUMBERED or words[-1].endswith("#"):
        return True
    joined = len(words) > 2 and words[-1] in ("and", "to")
    return joined and words[-3] in NUMBERED and words[-2].isdecimal()


def has_name_before(left: str) -> bool:
    """Say whether a capitalised word stands straight before the number."""
    match = _CAPITALISED_LEFT.search(left)
    if match is None:
        return False
    word = match.group().strip()
    return not _NO_NAME.match(word) and tags().get(word.lower()) not in NAMELESS
