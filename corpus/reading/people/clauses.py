"""The words of one sentence with the people, bodies and offices among them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from corpus.reading.facts import Entity, Span
from corpus.reading.lexicon import tags, words_in
from corpus.reading.people.name_words import words_between
from corpus.reading.people.spellings import plain_words
from corpus.reading.people.titles import is_office
from corpus.reading.places import is_demonym, nation_of
from corpus.reading.visible import seen_through

_TITLE_WORDS = 5
_GOVERNMENTS = frozenset(["government", "administration", "cabinet", "regime"])
_DESCRIBING = 3  # small words between a body and a title: "security council"

Stretch = tuple[int, int]  # first and last word


class Person(NamedTuple):
    name: str  # in full, as far as the text tells
    is_certain: bool  # no namesake could be meant
    first: int  # word indexes, title left out
    last: int


class Owner(NamedTuple):
    """Whose office it is, told before the title."""

    start: int  # the first word that belongs to the description
    title: int  # the first word of the title, "security" of "security adviser" too
    body: Stretch | None
    former: bool


class Places(NamedTuple):
    """Where the entities of a text are named, by start offset."""

    people: dict[int, tuple[int, str, bool]]  # to end, full name, if it is certain
    bodies: dict[int, int]  # to end


def places_of(text: str, entities: Sequence[Entity]) -> Places:
    """Return where people and bodies stand; a namesake makes a bare surname unsure."""
    found = Places({}, {})
    bearers = Counter(
        plain_words(entity.name)[-1:] for entity in entities if entity.type == "PER"
    )
    for entity in entities:
        surname = plain_words(entity.name)[-1:]
        for start, end in entity.mentions:
            if entity.type == "PER":
                # Longer than the surname, so more than the surname is told.
                in_full = end - start > len(surname[0]) + 1 if surname else False
                is_known = in_full or bearers[surname] == 1
                is_known = is_known and (start, end) not in entity.doubtful
                found.people[start] = end, entity.name, is_known
            elif not nation_of(text[start:end]):
                found.bodies[start] = end
    return found


class Clause:
    """A stretch of one sentence, by word index."""

    def __init__(self, text: str, part: Span, places: Places) -> None:
        self.text = text
        self.words = words_between(text, part)
        self.people: list[Person] = []
        self.bodies: dict[int, int] = {}  # first word to last
        ends = {word.end: index for index, word in enumerate(self.words)}
        for index, word in enumerate(self.words):
            end, name, is_certain = places.people.get(word.start, (-1, "", False))
            if end in ends:
                self.people.append(Person(name, is_certain, index, ends[end]))
            elif (end := places.bodies.get(word.start, -1)) in ends:
                self.bodies[index] = ends[end]
        self.named_at = {person.first: person for person in self.people}
        self._owners = {last: (first, last) for first, last in self.bodies.items()}
        self._owners |= {one.last: (one.first, one.last) for one in self.people}

    def lower(self, at: int) -> str:
        return self.words[at].text.lower() if 0 <= at < len(self.words) else ""

    def gap(self, at: int) -> str:
        """Return what stands before the word ``at``, " " for any blank."""
        if not 0 < at < len(self.words):
            return "\n"
        last = self.words[at - 1]
        start = last.end + 2 * last.is_possessive
        between = self.text[start : self.words[at].start]
        return between if between.strip() else " "

    def span(self, first: int, last: int) -> Span:
        return Span(self.words[first].start, self.words[last].end)

    def title_ending(self, last: int) -> int | None:
        """Return where the longest title that ends with word ``last`` begins."""
        best = None
        for first in range(last, max(-1, last - _TITLE_WORDS), -1):
            if first < last and (
                self.gap(first + 1) != " " or self.words[first].is_possessive
            ):
                break
            if is_office([word.text for word in self.words[first : last + 1]]):
                best = first
        return best

    def title_beginning(self, first: int) -> int | None:
        """Return where the longest title that begins with word ``first`` ends."""
        best = None
        if first >= len(self.words):
            return None
        for last in range(first, min(first + _TITLE_WORDS, len(self.words))):
            if last > first and (
                self.gap(last) != " " or self.words[last - 1].is_possessive
            ):
                break
            if is_office([word.text for word in self.words[first : last + 1]]):
                best = last
        return best

    def title_before_body(self, first: int) -> Stretch | None:
        """Return the title in "head of the" before a body's first word."""
        at = first - 1
        if self.lower(at) == "the" and self.gap(first) == " ":
            at -= 1
        if at < 1 or self.lower(at) not in words_in("titles", "ties"):
            return None
        if self.gap(at) != " " or self.gap(at + 1) != " ":
            return None
        start = self.title_ending(at - 1)
        return None if start is None else (start, at - 1)

    def body_after_tie(self, at: int) -> Stretch | None:
        """Return the body in "for the Pentagon" if the word ``at`` is the tie."""
        if self.gap(at) != " " or self.lower(at) not in words_in("titles", "ties"):
            return None
        first = at + 1 + (self.lower(at + 1) == "the")
        return (first, self.bodies[first]) if first in self.bodies else None

    def body_ending(self, last: int) -> Stretch | None:
        first = self._owners.get(last)
        return first if first and first[0] in self.bodies else None

    def owner_before(self, title: int) -> Owner:
        """Return whose office it is by the words before a title's first word."""
        at, former = self._before_former(title)
        body: Stretch | None = None
        start = at + 1
        if at >= 0 and self.gap(at + 1) == " ":
            describing = self._describing_before(at)
            if self.lower(at) == "of" and self.lower(at - 1) in _GOVERNMENTS:
                body = self._demonym_ending(at - 2)
            elif self.words[describing].is_possessive:
                body, start = self._owners.get(describing), describing
                title = title if former else describing + 1
            elif demonym := self._demonym_ending(at):
                body = demonym
            elif owner := self.body_ending(describing):
                body = owner[0], at
        if body:
            start = body[0]
            further, was_former = self._before_former(start)
            start, former = (further + 1, True) if was_former else (start, former)
        return Owner(min(start, title), title, body, former)

    def owner_at(self, first: int) -> tuple[Stretch | None, int]:
        """Return a body that begins at ``first`` and the word after it."""
        for last in range(first, min(first + _TITLE_WORDS, len(self.words))):
            if last > first and self.gap(last) != " ":
                break
            if self.words[last].is_possessive:
                owner = self._owners.get(last)
                return (owner if owner and owner[0] == first else None), last + 1
        if first in self.bodies:
            return (first, self.bodies[first]), self.bodies[first] + 1
        for size in (2, 1):
            texts = [word.text for word in self.words[first : first + size]]
            if is_demonym(" ".join(texts)):
                return (first, first + size - 1), first + size
        return None, first

    def _before_former(self, at: int) -> tuple[int, bool]:
        """Return the word before ``at``, "former" passed over, and if it was there."""
        if self.lower(at - 1) in words_in("titles", "former") and self.gap(at) == " ":
            return at - 2, True
        return at - 1, False

    def _describing_before(self, at: int) -> int:
        """Pass over "national security council" to the body it belongs to."""
        for _ in range(_DESCRIBING):
            word = self.words[at]
            small = word.text.islower() and tags().get(word.text) in ("NN", "JJ")
            if word.is_possessive or not small or self.gap(at) != " " or at == 0:
                break
            at -= 1
        return at

    def _demonym_ending(self, at: int) -> Stretch | None:
        for size in (2, 1):
            first = at - size + 1
            if first < 0 or (size == 2 and self.gap(at) != " "):
                continue
            if is_demonym(" ".join(w.text for w in self.words[first : at + 1])):
                return first, at
        return None


def clauses_naming_people(
    text: str,
    sentences: Sequence[Span],
    entities: Sequence[Entity],
    masked: Sequence[Span],
    is_telling: Callable[[str], bool] = bool,
) -> Iterator[tuple[Span, Clause]]:
    """Yield each telling sentence that names somebody, with its visible clauses."""
    visible = seen_through(masked)
    places = places_of(text, entities)
    starts = sorted(places.people)
    for sentence in sentences:
        at = bisect_left(starts, sentence.start)
        names_somebody = at < len(starts) and starts[at] < sentence.end
        if names_somebody and is_telling(sentence.of(text)):
            for part in visible(sentence):
                yield sentence, Clause(text, part, places)
