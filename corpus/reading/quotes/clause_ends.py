"""Find where a reported clause ends."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.phrases import is_finite, phrase_before
from corpus.reading.words import QUOTATION, Word

_DAYS = words_in("grammar", "days")
_LEAVERS = words_in("grammar", "clause_leavers")
_REFUSALS = words_in("grammar", "refusals")
_FRONTS = words_in("grammar", "subordinators") | {"asked"}
_PAUSES = frozenset([",", "—", "–", "-", "--"])
_CHANNELS = words_in("grammar", "channels")


def clause_end(words: Sequence[Word], start: int, end: int, cues: Sequence[Cue]) -> int:
    """Return where a reported clause ends: at the next report or the sentence's end."""
    following = {cue.start: cue for cue in cues if cue.start > start}
    shape = _shape_before(cues, start)
    fronted = words[0].lower in _FRONTS
    for at in range(start, end - 1):
        word = words[at]
        after_comma = word.text in _PAUSES or (
            word.tag == QUOTATION and word.text.rstrip("”\"' ").endswith(",")
        )
        stop = at + 1 if word.tag == QUOTATION else at
        if after_comma and _leaves_after_comma(words, at + 1, following):
            return stop
        if (
            after_comma
            and _is_subject(words, at + 1, following)
            and (fronted or _is_last(words, at + 1, end, following))
        ):
            return stop
        if word.lower in ("and", "but") and at > start + 1:
            cue = following.get(at + 1)
            other = word.lower == "but" and words[at + 1].lower in _REFUSALS
            if other or (cue is not None and cue.form.shape == shape):
                return at - 1 if words[at - 1].text == "," else at
        if word.lower in ("in", "on", "during") and _names_channel(words, at + 1, end):
            return at
    return end


def _leaves_after_comma(
    words: Sequence[Word], at: int, following: dict[int, Cue]
) -> bool:
    """Say whether a reported clause is over: ", adding", ", according to"."""
    cue = following.get(at)
    after = words[at + 1] if at + 1 < len(words) else words[at]
    aside = after.tag.startswith(("JJ", "RB"))  # "although brief"
    return (words[at].lower in _LEAVERS and not aside) or (
        cue is not None and cue.form.shape == "ing"
    )


def _is_subject(words: Sequence[Word], at: int, following: dict[int, Cue]) -> bool:
    """Say whether what begins here is the subject of the next verb of saying."""
    for start in following:
        if start > at:
            relative = words[at].lower in ("who", "which", "that")
            return not relative and phrase_before(words, start, at) == at
    return False


def _is_last(
    words: Sequence[Word], at: int, end: int, following: dict[int, Cue]
) -> bool:
    """Say whether the next reporting clause says no more: "…, the paper reported"."""
    cue = next(cue for start, cue in following.items() if start > at)
    rest = words[cue.end : end]
    stop = next((i for i, word in enumerate(rest) if word.text == ","), len(rest))
    adverbial = stop == 0 or rest[0].tag in ("IN", "RB") or rest[0].lower in _DAYS
    return adverbial and not any(
        is_finite(word) or word.tag == QUOTATION or word.lower == "that"
        for word in rest[:stop]
    )


def _names_channel(words: Sequence[Word], at: int, end: int) -> bool:
    """Say whether "in" opens "in an interview", which says how it was said."""
    stop = min(at + 4, end)
    return words[at].lower in ("a", "an", "his", "her", "their") and any(
        word.lower in _CHANNELS for word in words[at:stop]
    )


def _shape_before(cues: Sequence[Cue], start: int) -> str:
    """Return the form of the cue before ``start``: coordinated cues share it."""
    return next((cue.form.shape for cue in reversed(cues) if cue.end <= start), "past")
