"""Find where a reported clause, or its sentence, ends."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.cues import Cue
from corpus.reading.quotes.phrases import PAUSES, is_finite, phrase_after, phrase_before
from corpus.reading.words import QUOTATION, Word

_DAYS = words_in("grammar", "days")
_LEAVERS = words_in("grammar", "clause_leavers")
_REFUSALS = words_in("grammar", "refusals")
_SUBORDINATORS = words_in("grammar", "subordinators")
_FRONTS = _SUBORDINATORS | {"asked"}
_ASIDE_OPENERS = words_in("grammar", "aside_openers")
_ASIDE_REACH = 12  # words
_RELATIVES = words_in("grammar", "relatives")
_CHANNEL_REACH = 5  # words: "in a rare radio interview"
_FRONT_REACH = 3  # words: "Just months after"
_SUBJECTS = frozenset(["PRP", "DT", "EX", "PRP$"])
_CHANNELS = words_in("grammar", "channels")
_OWNERS = frozenset(["a", "an", "his", "her", "their"])


def sentence_end(words: Sequence[Word]) -> int:
    """Return the index after the last word that is not closing punctuation."""
    end = len(words)
    while end and words[end - 1].tag != QUOTATION and words[end - 1].text in ".!?;…":
        end -= 1
    return end


def clause_end(words: Sequence[Word], start: int, end: int, cues: Sequence[Cue]) -> int:
    """Return where a reported clause ends: at the next report or the sentence's end."""
    following = {cue.start: cue for cue in cues if cue.start > start}
    shape = _shape_before(cues, start)
    circumstance = _is_circumstance(words, start)
    for at in range(start, end - 1):
        word = words[at]
        if word.text == ";" and at > start:
            return at
        if _pauses(word) and (
            _leaves_after_comma(words, at + 1, following)
            or _is_reported_next(words, at + 1, end, following)
            or _comments(words, at + 1, end)
            or (circumstance and _begins_main_clause(words, at + 1, end))
        ):
            return at + 1 if word.tag == QUOTATION else at
        joins = word.lower in ("and", "but") and at > start + 1
        if joins and _turns(words, at, following, shape):
            return at - 1 if words[at - 1].text == "," else at
        if names_channel(words, at, end):
            return at
    return end


def _is_reported_next(
    words: Sequence[Word], at: int, end: int, following: dict[int, Cue]
) -> bool:
    """Say whether the subject of another report begins here, and not within this."""
    if not _is_subject(words, at, following):
        return False
    opener = words[1] if words[0].tag == "CC" else words[0]
    fronted = opener.lower in _FRONTS or opener.tag == "IN"
    return fronted or _is_last(words, at, end, following)


def _is_circumstance(words: Sequence[Word], start: int) -> bool:
    """Say whether the report is a circumstance: "Years after he said it failed, …"."""
    opening = words[: min(start, _FRONT_REACH)]
    comma = any(word.text == "," for word in words[:start])
    return not comma and any(word.lower in _SUBORDINATORS for word in opening)


def _begins_main_clause(words: Sequence[Word], at: int, end: int) -> bool:
    """Say whether a noun phrase with its verb stands here."""
    stop = phrase_after(words, at)
    return stop is not None and stop < end and is_finite(words[stop])


def _comments(words: Sequence[Word], at: int, end: int) -> bool:
    """Say whether the teller sums up: "…, a charge that the board denied"."""
    if words[at].lower not in ("a", "an", "the"):
        return False
    stop = at + 1
    while stop < end and stop - at < 4 and words[stop].tag.startswith(("NN", "JJ")):
        stop += 1
    return at + 1 < stop < end and words[stop].lower in ("that", "which", "when")


def _pauses(word: Word) -> bool:
    return word.text in PAUSES or (
        word.tag == QUOTATION and word.text.rstrip("”\"' ").endswith(",")
    )


def _turns(
    words: Sequence[Word], at: int, following: dict[int, Cue], shape: str
) -> bool:
    """Say whether another report follows a conjunction, or the teller's own word."""
    cue = following.get(at + 1)
    if cue is not None and cue.form.shape == shape:
        return True
    if words[at].lower == "but" and (
        words[at + 1].lower in _REFUSALS
        or (words[at - 1].text == "," and words[at + 1].tag in _SUBJECTS)
    ):
        return True
    return _is_subject(words, at + 1, following)


def aside_end(words: Sequence[Word], clause: int, start: int, stop: int) -> int:
    """Return where "X, who said it would fail, left" closes its aside, or ``stop``."""
    before = range(clause - 1, max(0, clause - _ASIDE_REACH), -1)
    opened = next((at for at in before if words[at].text == ","), None)
    if opened is None or words[opened + 1].lower not in _ASIDE_OPENERS:
        return stop
    for at in range(start, stop - 2):
        adverb = words[at + 1].tag == "RB"
        if words[at].text == "," and is_finite(words[at + 2 if adverb else at + 1]):
            return at
    return stop


def _leaves_after_comma(
    words: Sequence[Word], at: int, following: dict[int, Cue]
) -> bool:
    """Say whether a reported clause is over: ", adding", ", according to"."""
    cue = following.get(at)
    described = at + 1 < len(words) and words[at + 1].tag.startswith(("JJ", "RB"))
    # "although brief," is said as well
    aside = described and (at + 2 == len(words) or not words[at + 2].text[0].isalnum())
    return (words[at].lower in _LEAVERS and not aside) or (
        cue is not None and cue.form.shape == "ing"
    )


def _is_subject(words: Sequence[Word], at: int, following: dict[int, Cue]) -> bool:
    """Say whether what begins here is the subject of the next verb of saying."""
    for start in following:
        if start > at:
            return (
                words[at].lower not in _RELATIVES
                and phrase_before(words, start, at) == at
            )
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


def names_channel(words: Sequence[Word], at: int, end: int) -> bool:
    """Say whether "in an interview" begins here, which says how it was said."""
    led = words[at].lower in ("in", "on", "during")
    near = [word.lower for word in words[at + 1 : min(at + _CHANNEL_REACH, end)]]
    return led and not (_OWNERS.isdisjoint(near[:1]) or _CHANNELS.isdisjoint(near))


def _shape_before(cues: Sequence[Cue], start: int) -> str:
    """Return the form of the cue before ``start``: coordinated cues share it."""
    return next((cue.form.shape for cue in reversed(cues) if cue.end <= start), "past")
