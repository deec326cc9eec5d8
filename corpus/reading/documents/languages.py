"""Say whether a text is English, from the little words it cannot do without."""

from __future__ import annotations

import re
from functools import cache

from corpus.reading.lexicon import table

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_LETTER = re.compile(r"[^\W\d_]")
_SAMPLE = 40_000  # characters: enough to be sure, little enough to be quick
_FEW_WORDS = 12  # below this only another alphabet is refused
_SURE_WORDS = 40  # from here on English must show its own little words
_ENGLISH_SHARE = 0.12  # running English has 0.3 to 0.5, tables of names 0.15
_RIVAL_LEAD = 1.25


@cache
def _little_words() -> dict[str, frozenset[str]]:
    lists: dict[str, str] = table("languages")
    return {name: frozenset(words.split()) for name, words in lists.items()}


def foreign_language(text: str) -> str | None:
    """Return the name of the language ``text`` is in, or None if it may be English.

    Blocks of another script among English prose do no harm. A text too short to
    judge counts as English. "another alphabet" and "another language" stand for
    languages without a word list.
    """
    sample = _spread(text)
    letters = len(_LETTER.findall(sample))
    latin = len(_LATIN.findall(sample))
    if letters and latin < letters / 2:
        return "another alphabet"
    words = [word.lower().replace("\u2019", "'") for word in _WORD.findall(sample)]
    words = [word for word in words if _LATIN.match(word)]
    if len(words) < _FEW_WORDS:
        return None
    shares = {
        name: sum(word in little for word in words) / len(words)
        for name, little in _little_words().items()
    }
    english = shares.pop("English")
    rival = max(shares, key=lambda name: shares[name])
    if shares[rival] > _ENGLISH_SHARE and shares[rival] > english * _RIVAL_LEAD:
        return rival
    if len(words) >= _SURE_WORDS and english < _ENGLISH_SHARE:
        return "another language"
    return None


def _spread(text: str) -> str:
    """Return ``text``, or its beginning, middle and end if it is long."""
    if len(text) <= _SAMPLE:
        return text
    part, middle = _SAMPLE // 3, len(text) // 2
    return "\n".join((text[:part], text[middle : middle + part], text[-part:]))
