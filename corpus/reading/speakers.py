"""Resolve the mention beside a cue to the name of a speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.reading.facts import Span, Speaker
from corpus.reading.lexicon import words_in
from corpus.reading.words import Word

_NAME_TAGS = frozenset(["NNP", "NNPS"])
_PARTICLES = words_in("speakers", "particles")
_TITLES = words_in("speakers", "titles")
_SUFFIXES = words_in("speakers", "suffixes")
_GROUPS = words_in("speakers", "group_words")
_HE = words_in("speakers", "male_titles")
_SHE = words_in("speakers", "female_titles")


class Speakers:
    """The people a text has named so far, as its reader meets them."""

    def __init__(self) -> None:
        self._full: dict[str, str] = {}
        self._gender: dict[str, str] = {}
        self._last: tuple[str, int] | None = None  # name, paragraph

    def meet(self, words: Sequence[Word]) -> None:
        """Remember the full names of a sentence, so that a surname finds them."""
        for start, stop in _runs(words):
            self._note(words, start, stop)

    def resolve(
        self, text: str, words: Sequence[Word], span: tuple[int, int], paragraph: int
    ) -> Speaker:
        """Return the speaker of a mention; its name is None if nothing tells."""
        start, stop = span
        whole = Span(words[start].start, words[stop - 1].end)
        first = words[start].lower
        if stop - start == 1 and first in ("he", "she"):
            return Speaker(span=whole, name=self._pronoun(first, paragraph))
        run = _main_run(words, start, stop)
        if run is None:
            return Speaker(span=whole)
        person = Span(words[run[0]].start, words[run[1] - 1].end)
        name = self._full_name(" ".join(word.text for word in words[slice(*run)]))
        self._learn_gender(words, start, run, name)
        self._last = name, paragraph
        return Speaker(span=whole, name=name, person=person)

    def _full_name(self, name: str) -> str:
        if " " in name:
            return name
        return self._full.get(name.lower(), name)

    def _note(self, words: Sequence[Word], start: int, stop: int) -> None:
        parts = [word.text for word in words[start:stop]]
        if len(parts) > 1 and parts[-1].lower() not in _SUFFIXES:
            self._full[parts[-1].lower()] = " ".join(parts)

    def _learn_gender(
        self, words: Sequence[Word], start: int, run: tuple[int, int], name: str
    ) -> None:
        for word in words[start : run[0]]:
            title = word.lower.rstrip(".")
            if title in _HE:
                self._gender[name] = "he"
            elif title in _SHE:
                self._gender[name] = "she"

    def _pronoun(self, pronoun: str, paragraph: int) -> str | None:
        """Return the last speaker, if near and not known to be someone else."""
        if self._last is None or paragraph - self._last[1] > 1:
            return None
        name = self._last[0]
        if self._gender.get(name, pronoun) != pronoun or _is_group(name):
            return None
        self._last = name, paragraph
        return name


def _runs(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the runs of words that make a name, titles left out."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        if not _is_name(words[at]):
            at += 1
            continue
        stop = at + 1
        while stop < len(words) and (
            _is_name(words[stop])
            or (
                words[stop].lower in _PARTICLES
                and stop + 1 < len(words)
                and _is_name(words[stop + 1])
            )
        ):
            stop += 1
        found.append((at, stop))
        at = stop
    return found


def _is_name(word: Word) -> bool:
    return (
        word.text[0].isupper()
        and (word.tag in _NAME_TAGS or word.lower not in _TITLES)
        and word.tag not in ("DT", "IN", "PRP", "PRP$", "CC", "WRB", "CD", "QUOTE")
        and word.lower not in _TITLES
    ) or bool(re.match(r"al-[A-Z]", word.text))


def _main_run(words: Sequence[Word], start: int, stop: int) -> tuple[int, int] | None:
    """Return the name itself: the last run before the apposition, else the first."""
    head = stop
    for at in range(start, stop):
        if words[at].text in (",", "(", "—"):
            head = at
            break
    runs = [(start + a, start + b) for a, b in _runs(words[start:head])]
    if runs:
        return runs[-1]
    if any(words[at].lower in _GROUPS for at in range(start, head)):
        return None
    runs = [(start + a, start + b) for a, b in _runs(words[start:stop])]
    return runs[0] if runs and words[runs[0][0] - 1].text == "," else None


def _is_group(name: str) -> bool:
    last = name.split()[-1].lower()
    return name.isupper() or last in _GROUPS
