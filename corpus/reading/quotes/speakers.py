"""Resolve the mention beside a cue to the name of a speaker."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.facts import Span, Speaker
from corpus.reading.lexicon import words_in
from corpus.reading.places import is_place
from corpus.reading.quotes.setting import WordRange
from corpus.reading.words import QUOTATION, Word

_NAME_TAGS = frozenset(["NNP", "NNPS"])
_NEVER_NAMES = frozenset(
    ["DT", "IN", "PRP", "PRP$", "CC", "WRB", "WP", "CD", "MD", "EX", QUOTATION]
)
_PARTICLES = words_in("speakers", "particles")
_TITLES = words_in("speakers", "titles")
_SUFFIXES = words_in("speakers", "suffixes")
_GROUPS = words_in("speakers", "group_words")
_GENDERED = {
    "he": words_in("speakers", "male_titles"),
    "she": words_in("speakers", "female_titles"),
}
_ASIDE = frozenset([",", "(", "—", "–"])
_PREPOSITIONS = frozenset(["of", "at", "in", "for", "from", "with", "on", "to", "by"])


class Speakers:
    """The people a text has named so far, as its reader meets them."""

    def __init__(self) -> None:
        self._full: dict[str, str] = {}
        self._gender: dict[str, str] = {}
        self._last: tuple[str, int] | None = None  # name, paragraph
        self._others: set[str] = set()  # named since the last speaker spoke

    def learn(self, words: Sequence[Word]) -> None:
        """Remember the full names of a sentence, so that a surname finds them."""
        for name in _names(words):
            parts = name.split()
            surname = parts[-1].lower()
            if len(parts) > 1 and surname not in _SUFFIXES and _is_personal(name):
                self._full[surname] = name
                self._full[surname.removeprefix("al-")] = name

    def pass_by(self, words: Sequence[Word]) -> None:
        """Note whom a sentence names besides the one who spoke in it."""
        self._others |= self._people_in(words)

    def resolve(
        self, words: Sequence[Word], mention: WordRange, paragraph: int
    ) -> Speaker:
        """Return the speaker of a mention; the name is None if nothing tells."""
        start, stop = mention
        whole = Span(words[start].start, words[stop - 1].end)
        first = words[start].lower
        if stop - start == 1 and first in _GENDERED:
            before = self._people_in(words[:start])
            return Speaker(span=whole, name=self._pronoun(first, paragraph, before))
        run = _own_name(words, start, stop)
        if run is None and words[stop - 1].lower in self._full:
            known = words[stop - 1].text[0].isupper() and stop - start == 1
            run = (start, stop) if known else None
        if run is None:
            return Speaker(span=whole)
        person = Span(words[run[0]].start, words[run[1] - 1].end)
        name = self._full_name(" ".join(word.text for word in words[slice(*run)]))
        self._learn_gender(words[start : run[0]], name)
        return Speaker(span=whole, name=name, person=person)

    def spoke(self, speaker: Speaker, paragraph: int) -> None:
        """Make a speaker the one whom the next "he" or "she" may mean."""
        if speaker.name is None:
            self._last = None
        else:
            self._last = speaker.name, paragraph
            self._others = set()

    def _full_name(self, name: str) -> str:
        return name if " " in name else self._full.get(name.lower(), name)

    def _people_in(self, words: Sequence[Word]) -> set[str]:
        names = {self._full_name(name) for name in _names(words)}
        return {name for name in names if " " in name and _is_personal(name)}

    def _learn_gender(self, before: Sequence[Word], name: str) -> None:
        for word in before:
            for pronoun, titles in _GENDERED.items():
                if word.lower.rstrip(".") in titles:
                    self._gender[name] = pronoun

    def _pronoun(self, pronoun: str, paragraph: int, before: set[str]) -> str | None:
        """Return the last speaker if near, fitting, and nobody else was named since."""
        if self._last is None or paragraph - self._last[1] > 1:
            return None
        name = self._last[0]
        if self._gender.get(name, pronoun) != pronoun or not _is_personal(name):
            return None
        return None if (self._others | before) - {name} else name


def _names(words: Sequence[Word]) -> list[str]:
    return [
        " ".join(word.text for word in words[start:stop])
        for start, stop in _runs(words)
    ]


def _is_personal(name: str) -> bool:
    """Say whether a run of capitals may be a person and not a place or a body."""
    return not is_place(name) and not _is_group(name)


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
    if not word.text[0].isupper() or word.lower in _TITLES or word.tag in _NEVER_NAMES:
        return False
    return at > 0 or word.tag in _NAME_TAGS


def _own_name(words: Sequence[Word], start: int, stop: int) -> WordRange | None:
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
    if head == stop or any(words[at].lower in _GROUPS for at in range(start, head)):
        return None
    aside = next((at for at in range(head + 1, stop) if words[at].text in _ASIDE), stop)
    named = _runs_within(words, head + 1, aside)
    if not named or named[-1][1] != aside or words[head].text != ",":
        return None
    # "…, chief executive of Ford": the name must be the apposition, not part of it.
    lead = words[named[-1][0] - 1]
    return named[-1] if lead.lower in (",", "the", *_TITLES) else None


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
    return bool(before) and before[-1] in _PREPOSITIONS


def _is_group(name: str) -> bool:
    return name.isupper() or name.split()[-1].lower() in _GROUPS
