"""Which of the people that a text names in full a shorter name means."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

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
_MAIN = 5  # times as often told of as a namesake: the surname alone is the one's
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
    office: str = ""  # in small letters, if only one at a time holds it


class Bearer(NamedTuple):
    """Whom a mention means, by key, and whether no namesake could be meant."""

    person: str
    is_sure: bool = True


class Bearers:
    """The people of one text by surname, in the order they are named in full."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._namesakes: dict[str, list[str]] = defaultdict(list)  # by sound
        self._full: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._given: dict[str, set[str]] = defaultdict(set)
        self._spellings: dict[str, set[str]] = defaultdict(set)  # surnames by sound
        self._genders: dict[str, Gender] = {}
        self._offices: dict[str, set[str]] = defaultdict(set)
        self._told: Counter[str] = Counter()  # how often the text means each so far
        self._titled: set[str] = set()
        people = [mention for mention in mentions if mention.kind == "PER"]
        for mention in people:
            self._enter(mention)
        # "President Obama" before Michelle Obama: "Obama" may be either.
        self._strangers = {
            words[0]
            for mention in people
            if len(words := _without_particles(mention.text)) == 1
            and words[0] in self._full
            and not self._is_introduced(mention, words[0])
        }

    def _enter(self, mention: Mention) -> None:
        words = _without_particles(mention.text)
        if len(words) == 1:
            self._titled.add(words[0])
        elif words and " " in mention.text:  # "Clinton-Warren" is nobody's full name
            person = self._known(mention.text, words[-1])
            self._full[words[-1]].append((mention.span.start, person))
            self._told[person] += 1
            self._given[words[0]].add(person)
            alike = self._spellings[sound(words[-1])]
            if len(alike) < _NAMESAKES:
                alike.add(words[-1])
            if mention.gender:
                self._genders.setdefault(person, mention.gender)
            self._offices[person].update(mention.office.split())

    def _known(self, name: str, surname: str) -> str:
        """Return the fullest earlier spelling of this person's name, else ``name``."""
        namesakes = self._namesakes[sound(surname)]
        for person in namesakes[-_NAMESAKES:]:
            if are_one_person(name, person):
                return person
        namesakes.append(name)
        return name

    def bearer_of(self, mention: Mention) -> Bearer | None:
        """Return whom a mention means, or None if it is no person's name.

        The mentions of a text are asked for in their order.
        """
        words = _without_particles(mention.text)
        if not words:
            return None
        if len(words) > 1:
            return self._in_full(mention, words) if mention.kind == "PER" else None
        word = words[0]
        if mention.kind != "PER" and self._names_other(mention):
            return None
        surname = word if word in self._full else self._respelt(mention, word)
        if surname:
            return self._by_surname(mention, surname) or Bearer(
                f"{word}, {mention.gender}, {mention.office}"
            )
        if len(self._given.get(word, ())) == 1:
            return Bearer(next(iter(self._given[word])))
        return Bearer(word) if word in self._titled else None

    def are_family(self, mention: Mention) -> bool:
        """Say whether the mention is a surname's plural: "the Clintons"."""
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

    def _in_full(self, mention: Mention, words: tuple[str, ...]) -> Bearer | None:
        """Return whose name this is; of a double surname, whose it ends."""
        bearers = self._full[words[-1]]
        if " " not in mention.text:
            joined = "-".join(words)
            double = [one for _, one in bearers[:_NAMESAKES] if joined in one.lower()]
            return Bearer(double[0]) if double else None
        at = bisect_right(bearers, mention.span.start, key=lambda bearer: bearer[0])
        return Bearer(bearers[at - 1][1])

    def _by_surname(self, mention: Mention, surname: str) -> Bearer | None:
        """Return the surname's last bearer named in full, unless another is its main.

        It is sure where the text has told of nobody else of that name as much.
        """
        fitting = self._fitting(mention, surname)
        if not fitting:
            return None
        last, most = fitting[0], max(fitting, key=lambda one: self._told[one])
        is_main = self._told[most] >= _MAIN * self._told[last]
        person = most if is_main else last
        is_most = all(
            self._told[person] > self._told[one] for one in fitting if one != person
        )
        self._told[person] += 1
        return Bearer(person, is_most and self._is_no_stranger(mention, surname))

    def _is_no_stranger(self, mention: Mention, surname: str) -> bool:
        if surname not in self._strangers or mention.gender:
            return True
        fitting = self._fitting(mention, surname)
        return any(self._holds(one, mention.office) for one in fitting)

    def _is_introduced(self, mention: Mention, surname: str) -> bool:
        """Say whether one who holds the mention's office was or is named in full.

        Who is "President Obama" from the start need not be the Obama named later.
        """
        fitting = self._fitting(mention, surname)
        is_later = mention.span.start < self._full[surname][0][0]
        if not (mention.office and is_later):
            return bool(fitting)
        return any(self._holds(one, mention.office) for one in fitting)

    def _fitting(self, mention: Mention, surname: str) -> list[str]:
        """Return who of a surname can be meant, the last named in full first.

        Those named in full only later count if nobody was before. "Mrs Clinton" is
        none of the men of that name.
        """
        bearers = self._full[surname]
        at = bisect_right(bearers, mention.span.start, key=lambda bearer: bearer[0])
        before = bearers[max(0, at - _NAMESAKES) : at]
        for near in (reversed(before), bearers[at : at + _NAMESAKES]):
            people = list(dict.fromkeys(person for _, person in near))
            if found := self._told_apart(mention, people):
                return found
        return []

    def _told_apart(self, mention: Mention, people: list[str]) -> list[str]:
        """Return those whom gender and office do not tell from the one mentioned."""
        if mention.gender:
            sure = [one for one in people if self._genders.get(one) == mention.gender]
            people = sure or [one for one in people if one not in self._genders]
        if mention.office:
            holders = [one for one in people if self._holds(one, mention.office)]
            people = holders or [one for one in people if not self._offices[one]]
        return people

    def _holds(self, person: str, office: str) -> bool:
        """Say whether a title of that office stands before the full name somewhere."""
        return not self._offices[person].isdisjoint(office.split())


def _without_particles(name: str) -> tuple[str, ...]:
    """Return a name's plain words, of "Van Gogh" the last alone."""
    words = plain_words(name)
    while len(words) > 1 and words[0] in words_in("names", "particles"):
        words = words[1:]
    return words
