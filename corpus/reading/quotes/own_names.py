"""Find in a speaker's mention the words that are the speaker's own name."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.parts import WordRange
from corpus.reading.words import QUOTATION, Word

_NAME_TAGS = frozenset(["NNP", "NNPS"])
_NEVER_NAMES = frozenset(
    ["DT", "IN", "PRP", "PRP$", "CC", "WRB", "WP", "CD", "MD", "EX", QUOTATION]
)
_PARTICLES = words_in("speakers", "particles")
_TITLES = words_in("speakers", "titles")
_GROUPS = words_in("speakers", "group_words")
_DAYS = words_in("grammar", "days")
_ASIDE = frozenset([",", "(", "—", "–"])
_PREPOSITIONS = frozenset(["of", "at", "in", "for", "from", "with", "on", "to", "by"])


def own_name(words: Sequence[Word], start: int, stop: int) -> WordRange | None:
    """Return the name of the speaker, not one that only describes them.

    "Maliki's spokesman, Qassem Atta" is Atta; "officials in Tikrit" have no name.
    """
    # "The (Shiite) National Alliance MP …": an aside before the name ends nothing.
    begun = start + 2 if words[start].tag == "DT" else start
    head = next((at for at in range(begun, stop) if words[at].text in _ASIDE), stop)
    runs = [_after_body(words, run) for run in _runs_within(words, start, head)]
    whole = [
        run for run in runs if run[1] == head and not _is_described(words, run, start)
    ]
    if whole:
        return whole[-1]
    if runs and runs[0][0] == start and _has_place(words, runs[0][1], head):
        return runs[0]
    if head == stop or _is_of_group(words[start:head]):
        return None
    aside = next((at for at in range(head + 1, stop) if words[at].text in _ASIDE), stop)
    named = _runs_within(words, head + 1, aside)
    if not named or named[-1][1] != aside or words[head].text != ",":
        return None
    # "…, chief executive of Ford": the name must be the apposition, not part of it.
    lead = words[named[-1][0] - 1]
    return named[-1] if lead.lower in (",", "the", *_TITLES) else None


def _is_of_group(words: Sequence[Word]) -> bool:
    """Say whether a body speaks: "the police", but not "the chief of police"."""
    for at, word in enumerate(words):
        if word.lower in _GROUPS:
            return True
        if word.lower == "of" and at and words[at - 1].lower in _TITLES:
            return False
    return False


def _runs_within(words: Sequence[Word], start: int, stop: int) -> list[WordRange]:
    return [run for run in _runs(words[:stop]) if run[0] >= start]


def _after_body(words: Sequence[Word], run: WordRange) -> WordRange:
    """Return the person's part of "National Alliance Ibrahim al-Jaafari"."""
    start, stop = run
    for at in range(stop - 1, start, -1):
        if words[at - 1].lower in _GROUPS and words[at].lower not in _GROUPS:
            return at, stop
    return run


def _has_place(words: Sequence[Word], at: int, stop: int) -> bool:
    """Say whether a name goes on with where its bearer is: "Kerry in Baghdad"."""
    return at < stop and words[at].lower in _PREPOSITIONS


def _is_described(words: Sequence[Word], run: WordRange, start: int) -> bool:
    """Say whether a name only says where or whose the speaker is."""
    before = [word.lower for word in words[start : run[0]]]
    if before and before[-1] == "the":
        before.pop()
    called = len(before)
    while before and before[-1] in _TITLES:
        before.pop()  # "a spokeswoman for Mr. Hale"
    if not before or before[-1] not in _PREPOSITIONS:
        return False
    # "Secretary of State Ann Brown": the title goes on after "of".
    goes_on = before[-1] == "of" and len(before) > 1 and before[-2] in _TITLES
    return called == len(before) or not goes_on


def _runs(words: Sequence[Word]) -> list[WordRange]:
    """Return the runs of words that make a name, titles left out."""
    found: list[WordRange] = []
    at = 0
    while at < len(words):
        if not _is_name(words, at):
            at += 1
            continue
        stop = at + 1
        while stop < len(words) and (
            _is_name(words, stop)
            or (
                words[stop].lower in _PARTICLES
                and stop + 1 < len(words)
                and _is_name(words, stop + 1)
            )
        ):
            stop += 1
        found.append((at, stop))
        at = stop
    return found


def _is_name(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.text.startswith("al-") and word.text[3:4].isupper():
        return True
    if not word.text[0].isupper() or word.tag in _NEVER_NAMES or _is_no_name(word):
        return False
    return at > 0 or word.tag in _NAME_TAGS


def _is_no_name(word: Word) -> bool:
    return word.lower in _TITLES or word.lower in _DAYS


def is_group(name: str) -> bool:
    """Say whether a name is a body's, whatever the text makes of it."""
    return name.isupper() or name.split()[-1].lower() in _GROUPS
