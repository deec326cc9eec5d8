"""Numerals in digits and English words, and the values they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from corpus.reading.lexicon import table

_DATA = table("numerals")

SMALL: dict[str, int] = _DATA["small"]
TENS: dict[str, int] = _DATA["tens"]
SCALES = {word: Decimal(value) for word, value in _DATA["scales"].items()}
SUFFIXES = {word: Decimal(value) for word, value in _DATA["suffixes"].items()}
FRACTIONS = {
    word: Decimal(top) / Decimal(bottom)
    for word, (top, bottom) in _DATA["fractions"].items()
}
ORDINALS: dict[str, int] = _DATA["ordinals"]
VAGUE = {word: Decimal(value) for word, value in _DATA["vague"].items()}

_VULGAR = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅛": Decimal("0.125"),
}
VULGAR = "".join(_VULGAR)


def one_of(words: Iterable[str]) -> str:
    """Return a pattern that matches any of ``words``, longest first."""
    texts = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(text).replace(r"\ ", r"\s{1,3}") for text in texts)


_SMALL = one_of(SMALL)
_TENS = one_of(TENS)
_SCALE = one_of(SCALES)
_SIMPLE = rf"(?:(?:{_TENS})(?:[- ](?:{_SMALL}))?|{_SMALL})"
_GAP = r"(?:[\s-]{1,3}(?:and\s{1,3})?)"

# Every repetition below is bounded, so that a megabyte of digits or number
# words costs one bounded attempt for each place it could start.
DIGITS = (
    r"(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,12})?"
    r"|[1-9]\d{0,2}(?:[\u00a0\u2009\u202f]\d{3}| 000){1,6}(?!\d)"
    r"|\d{1,18}(?:\.\d{1,12})?)"
)
_TAIL = (
    rf"(?:[ -]?(?:[{VULGAR}]|[1-9]/[2-9](?![\d/]))"
    r"|\s{1,3}and\s{1,3}(?:a|one)[ -](?:half|quarter|third)"
    r"|\s{1,3}and\s{1,3}three[ -]quarters)"
)
WORDS = (
    rf"(?:(?:{_SIMPLE})(?:{_GAP}(?:{_SIMPLE}|{_SCALE})\b){{0,9}}"
    rf"|an?\s{{1,3}}(?:{_SCALE})\b(?:{_GAP}(?:{_SIMPLE}|{_SCALE})\b){{0,6}}"
    rf"|half\s{{1,3}}(?:an?\s{{1,3}})?(?:{_SCALE})\b(?:\s{{1,3}}(?:{_SCALE})\b){{0,2}})"
)
FRACTION = (
    r"(?:(?:one|two|three|four|five|seven|nine|an?)[- ]"
    rf"(?:{one_of(FRACTIONS)})\b|half\b|[{VULGAR}])"
)
_SCALED = rf"(?:[\s-]{{1,3}}(?:{_SCALE})\b){{0,2}}"
CARDINAL = rf"(?:{DIGITS}{_TAIL}?{_SCALED}|\b{WORDS}\b{_TAIL}?{_SCALED})"

_DIGIT_TEXT = re.compile(rf"(?P<digits>{DIGITS})(?P<rest>.*)", re.DOTALL)
_BETWEEN_DIGITS = re.compile(r"[,\s]")
_SPLIT = re.compile(r"[\s-]+")


def value_of(text: str) -> Decimal | None:
    """Return what a numeral in digits or words stands for, or None if ill-formed.

    "two hundred and fifty", "1.5 million", "2 1/2", "two-thirds" and "half a
    million" have values; "two three" has none, because nobody counts that way.
    """
    lowered = text.strip().lower().replace("−", "-")
    if match := _DIGIT_TEXT.match(lowered):
        return _after_digits(
            Decimal(_BETWEEN_DIGITS.sub("", match["digits"])), match["rest"]
        )
    if lowered in _VULGAR:
        return _VULGAR[lowered]
    return _in_words([word for word in _SPLIT.split(lowered) if word])


def _after_digits(value: Decimal, rest: str) -> Decimal | None:
    for word in _words_with_fractions(rest):
        if isinstance(word, Decimal):
            value += word
        elif word in SCALES:
            value *= SCALES[word]
        elif word in SUFFIXES:
            value *= SUFFIXES[word]
        else:
            return None
    return value


def _words_with_fractions(rest: str) -> list[str | Decimal]:
    """Split what follows the digits into scales and added fractions."""
    words: list[str | Decimal] = []
    for word in _SPLIT.split(rest.strip(" -")):
        if word in _VULGAR:
            words.append(_VULGAR[word])
        elif re.fullmatch(r"\d/\d", word):
            words.append(Decimal(word[0]) / Decimal(word[2]))
        elif word in FRACTIONS:
            words.append(FRACTIONS[word] * (3 if words[-1:] == ["three"] else 1))
        elif word not in ("", "and", "a", "one"):
            words.append(word)
    return [word for word in words if word != "three"]


def _in_words(words: list[str]) -> Decimal | None:
    if not words or words == ["and"]:
        return None
    if words[-1] in SCALES and any(word in FRACTIONS for word in words[1:-1]):
        mixed = _in_words(words[:-1])  # "two and a half million"
        return None if mixed is None else mixed * SCALES[words[-1]]
    if words[-1] in FRACTIONS and len(words) > 1:
        return _with_fraction(words[:-1], FRACTIONS[words[-1]])
    if words == ["half"]:
        return FRACTIONS["half"]
    if words[0] == "half":
        rest = _in_words(words[1:])
        return None if rest is None else rest / 2
    return _whole(words)


def _with_fraction(words: list[str], fraction: Decimal) -> Decimal | None:
    """Read "two thirds" and "two and a half"."""
    if "and" not in words:
        top = _whole(words)
        return None if top is None else top * fraction
    split = len(words) - 1 - words[::-1].index("and")
    whole, top = _whole(words[:split]), _whole(words[split + 1 :])
    return None if whole is None or top is None else whole + top * fraction


def _whole(words: list[str]) -> Decimal | None:
    total = Decimal(0)
    group: Decimal | None = None
    for word in words:
        if word == "and":
            continue
        if word in ("a", "an"):
            small = 1
        elif word in SMALL:
            small = SMALL[word]
        elif word in TENS:
            small = TENS[word]
        elif word in SCALES:
            total, group = _scaled(total, group, SCALES[word])
            continue
        else:
            return None
        if group is not None and not _may_follow(group, small):
            return None
        group = (group or Decimal(0)) + small
    return total + (group or Decimal(0))


def _scaled(
    total: Decimal, group: Decimal | None, scale: Decimal
) -> tuple[Decimal, Decimal | None]:
    if scale == SCALES["hundred"]:
        return total, (group or Decimal(1)) * scale
    if group is None and total:
        return total * scale, None  # "two hundred thousand million"
    return total + (group or 1) * scale, None


def _may_follow(group: Decimal, small: int) -> bool:
    """Say whether ``small`` completes ``group``, as "five" does "twenty"."""
    if group % 100 == 0:
        return 0 < small < 100
    return group % 10 == 0 and group % 100 >= 20 and 0 < small < 10
