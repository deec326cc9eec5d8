"""Which of the people that a text names in full a shorter name means."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.reading.facts import Span
from corpus.reading.lexicon import words_in
from corpus.reading.people.name_kinds import Kind
from corpus.reading.people.spellings import are_one_person, plain_words
from corpus.reading.places import is_place

_NAMESAKES = 12  # people of one surname that a text is searched for


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at one place, with the kind its own words and neighbours suggest."""

    span: Span
    text: str
    kind: Kind
    title: Span | None = None
    is_sure: bool = True
    is_word: bool = False


class Bearers:
    """The people of one text by surname, in the order they are named in full."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._namesakes: dict[str, list[str]] = defaultdict(list)
        self._full: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._given: dict[str, set[str]] = defaultdict(set)
        self._titled: set[str] = set()
        for mention in mentions:
            if mention.kind == "PER":
                self._enter(mention)

    def _enter(self, mention: Mention) -> None:
        words = plain_words(mention.text)
        if len(words) == 1:
            self._titled.add(words[0])
        elif words:
            person = self._known(mention.text, words[-1])
            self._full[words[-1]].append((mention.span.start, person))
            self._given[words[0]].add(person)

    def _known(self, name: str, surname: str) -> str:
        """Return the fullest earlier spelling of this person's name, else ``name``."""
        namesakes = self._namesakes[surname]
        for person in namesakes[-_NAMESAKES:]:
            if are_one_person(name, person):
                return person
        namesakes.append(name)
        return name

    def person_of(self, mention: Mention) -> str | None:
        """Return the person's key, or None if the mention is no person's name."""
        words = plain_words(mention.text)
        if not words:
            return None
        if len(words) > 1:
            return self._at(mention, words[-1]) if mention.kind == "PER" else None
        word = words[0]
        if mention.kind != "PER" and self._names_other(mention.text):
            return None
        if word in self._full:
            return self._at(mention, word)
        if len(self._given.get(word, ())) == 1:
            return next(iter(self._given[word]))
        return word if word in self._titled else None

    def are_family(self, mention: Mention) -> bool:
        """Whether the mention is a surname's plural: "the Clintons"."""
        words = plain_words(mention.text)
        return len(words) == 1 and words[0][-1] == "s" and words[0][:-1] in self._full

    def _names_other(self, text: str) -> bool:
        return is_place(text) or text in words_in("organisations", "known")

    def _at(self, mention: Mention, surname: str) -> str | None:
        """Return the surname's last bearer named in full so far, else the first."""
        bearers = self._full.get(surname)
        if not bearers:
            return None
        index = bisect_right(bearers, mention.span.start, key=lambda bearer: bearer[0])
        return bearers[max(0, index - 1)][1]
