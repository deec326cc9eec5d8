"""Which of the people that a text names in full a shorter name means."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.reading.facts import Span
from corpus.reading.lexicon import words_in
from corpus.reading.people.genders import Gender
from corpus.reading.people.name_kinds import Kind
from corpus.reading.people.spellings import (
    are_alike,
    are_one_person,
    plain_words,
    sound,
)
from corpus.reading.places import is_place, is_well_known_place

_NAMESAKES = 12  # people of one surname that a text is searched for
_RESPELT_LETTERS = 5  # shorter surnames that sound alike are different people's


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at one place, with the kind its own words and neighbours suggest."""

    span: Span
    text: str
    kind: Kind
    title: Span | None = None
    is_sure: bool = True
    is_word: bool = False
    gender: Gender | None = None


class Bearers:
    """The people of one text by surname, in the order they are named in full."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._namesakes: dict[str, list[str]] = defaultdict(list)  # by sound
        self._full: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._given: dict[str, set[str]] = defaultdict(set)
        self._spellings: dict[str, set[str]] = defaultdict(set)  # surnames by sound
        self._genders: dict[str, Gender] = {}
        self._titled: set[str] = set()
        for mention in mentions:
            if mention.kind == "PER":
                self._enter(mention)

    def _enter(self, mention: Mention) -> None:
        words = _without_particles(mention.text)
        if len(words) == 1:
            self._titled.add(words[0])
        elif words:
            person = self._known(mention.text, words[-1])
            self._full[words[-1]].append((mention.span.start, person))
            self._given[words[0]].add(person)
            alike = self._spellings[sound(words[-1])]
            if len(alike) < _NAMESAKES:
                alike.add(words[-1])
            if mention.gender:
                self._genders.setdefault(person, mention.gender)

    def _known(self, name: str, surname: str) -> str:
        """Return the fullest earlier spelling of this person's name, else ``name``."""
        namesakes = self._namesakes[sound(surname)]
        for person in namesakes[-_NAMESAKES:]:
            if are_one_person(name, person):
                return person
        namesakes.append(name)
        return name

    def person_of(self, mention: Mention) -> str | None:
        """Return the person's key, or None if the mention is no person's name."""
        words = _without_particles(mention.text)
        if not words:
            return None
        if len(words) > 1:
            return self._at(mention, words[-1]) if mention.kind == "PER" else None
        word = words[0]
        if mention.kind != "PER" and self._names_other(mention):
            return None
        surname = word if word in self._full else self._respelt(mention, word)
        if surname:
            return self._at(mention, surname) or f"{word}, {mention.gender}"
        if len(self._given.get(word, ())) == 1:
            return next(iter(self._given[word]))
        return word if word in self._titled else None

    def are_family(self, mention: Mention) -> bool:
        """Whether the mention is a surname's plural: "the Clintons"."""
        words = plain_words(mention.text)
        return len(words) == 1 and words[0][-1] == "s" and words[0][:-1] in self._full

    def _names_other(self, mention: Mention) -> bool:
        text = mention.text
        if is_well_known_place(text) or text in words_in("organisations", "known"):
            return True
        # A town that its region follows: "Jackson, Mississippi".
        return mention.is_sure and mention.kind == "LOC" and not is_place(text)

    def _respelt(self, mention: Mention, word: str) -> str | None:
        """Return the one surname of the text that ``word`` can be a spelling of."""
        is_name = mention.kind == "PER" or not (mention.is_sure or mention.is_word)
        if not is_name or len(word) < _RESPELT_LETTERS:
            return None
        alike = [
            surname
            for surname in self._spellings.get(sound(word), ())
            if are_alike(word, surname)
        ]
        return alike[0] if len(alike) == 1 else None

    def _at(self, mention: Mention, surname: str) -> str | None:
        """Return the surname's last bearer named in full so far, else the first.

        "Mrs Clinton" is none of the men of that name.
        """
        bearers = self._full.get(surname, [])
        index = bisect_right(bearers, mention.span.start, key=lambda bearer: bearer[0])
        nearest = [*reversed(bearers[max(0, index - _NAMESAKES) : index])]
        for _, person in (*nearest, *bearers[index : index + _NAMESAKES]):
            known = self._genders.get(person)
            if mention.gender is None or known in (None, mention.gender):
                return person
        return None


def _without_particles(name: str) -> tuple[str, ...]:
    """Return a name's plain words, of "Van Gogh" the last alone."""
    words = plain_words(name)
    while len(words) > 1 and words[0] in words_in("names", "particles"):
        words = words[1:]
    return words
