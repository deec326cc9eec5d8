"""Resolve the mention beside a cue to the name of a speaker."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.reading.facts import Entity, Referent, Span, Speaker
from corpus.reading.lexicon import words_in
from corpus.reading.people.genders import Gender, gender_of, gender_of_first_name
from corpus.reading.places import is_people
from corpus.reading.quotes.antecedents import Antecedents, Named
from corpus.reading.quotes.own_names import own_name
from corpus.reading.quotes.parts import WordRange
from corpus.reading.quotes.spans import span_of
from corpus.reading.words import QUOTATION, Word

_HEDGES = words_in("cues", "hedges")
_SUPPOSING = words_in("cues", "supposing")
_PRONOUNS = frozenset(["he", "she"])
_BESIDE = 3  # words
_SEVERAL = frozenset(["NNS", "NNPS", "PRP"])  # no "he": "officials", "they"
_DESCRIPTION = 5  # words with its article


class Speakers:
    """The people a text names, and which of them spoke last, as its reader goes on."""

    def __init__(
        self,
        text: str,
        entities: Sequence[Entity] = (),
        referents: Iterable[Referent] = (),
    ) -> None:
        self._referents = {
            one.span.start: one.name for one in referents if one.tier == "A"
        }
        named = sorted(
            (span, span.of(text) if span in entity.doubtful else entity.name)
            for entity in entities
            for span in entity.mentions
        )
        self._spans = [span for span, _ in named]
        self._names = [name for _, name in named]
        people = [entity for entity in entities if entity.type == "PER"]
        self._gender = dict.fromkeys(
            span.of(text) for one in people for span in one.doubtful
        ) | {one.name: _gender_of(_title(text, one), one.name) for one in people}
        self._people = frozenset(self._gender)
        self._bodies = frozenset(
            entity.name for entity in entities if entity.type == "LOC"
        )
        self._antecedents = Antecedents(self._gender)

    def pass_by(self, words: Sequence[Word], paragraph: int) -> None:
        """Note at the end of a sentence whom it names, and whom it tells of."""
        if _opens_with_office(words):
            self._antecedents.pass_by_unnamed(paragraph)
        self._antecedents.pass_by(self._people_in(words), paragraph)

    def resolve(
        self, words: Sequence[Word], mention: WordRange, paragraph: int
    ) -> Speaker:
        """Return the speaker of a mention; the name is None if nothing tells."""
        hedged = _is_hedged(words, mention)
        return replace(self._named(words, mention, paragraph), hedged=hedged)

    def _named(
        self, words: Sequence[Word], mention: WordRange, paragraph: int
    ) -> Speaker:
        start, stop = mention
        whole = span_of(words, mention)
        first = words[start].lower
        if stop - start == 1 and first in _PRONOUNS:
            before = self._people_in(words[:start])
            name = self._antecedents.of(first, paragraph, before)
            name = name or self._referents.get(whole.start)
            return Speaker(span=whole, name=name)
        run = own_name(words, start, stop)
        if run is None and self._name_at(whole, whole.end) and stop - start == 1:
            run = mention
        elif run is not None:
            run = self._of_one(words, start, run)
        if run is None:
            return Speaker(span=whole)
        person = span_of(words, run)
        name = self._name_at(person, whole.end) or _text_of(words[slice(*run)])
        title = _text_of(words[start : run[0]])
        if name not in self._bodies:
            self._gender[name] = _gender_of(title, name) or self._gender.get(name)
        return Speaker(span=whole, name=name, person=person)

    def _of_one(
        self, words: Sequence[Word], start: int, run: WordRange
    ) -> WordRange | None:
        """Return whose name it is that a mention ends with, if it is one speaker's.

        "Brook of the firm Acme" is Brook; "a clerk of the firm Acme", "Acme and
        Apex" and "the Iraqis" have no name.
        """
        last = words[run[1] - 1]
        if run[1] - run[0] == 1 and last.text.endswith("s") and is_people(last.text):
            return None
        at = bisect_left(self._spans, (last.end,)) - 1
        if at < 0 or self._spans[at].end < last.end:
            return run
        first = min(words[run[0]].start, self._spans[at].start)
        lead = [word for word in words[start : run[0]] if word.end < first]
        pairs = [pair for pair in pairwise(lead) if pair[1].lower == "and"]
        if any(self._name_at(Span(one.start, one.end), one.end) for one, _ in pairs):
            return None
        if self._names[at] in self._people or all(word.tag != "IN" for word in lead):
            return run
        return self._person_from(words, start)

    def _person_from(self, words: Sequence[Word], start: int) -> WordRange | None:
        """Return the words of the person whose name begins a mention, if one does."""
        at = bisect_left(self._spans, (words[start].start,))
        if at == len(self._spans) or self._names[at] not in self._people:
            return None
        span = self._spans[at]
        stop = bisect_left(words, span.end, key=lambda word: word.start)
        return (start, stop) if span.start == words[start].start else None

    def spoke(self, speaker: Speaker, mention: Sequence[Word], paragraph: int) -> None:
        """Make a speaker the one whom the next "he" or "she" may mean."""
        if speaker.name is not None:
            self._antecedents.speak(speaker.name, paragraph)
        elif not any(word.tag in _SEVERAL for word in mention):
            self._antecedents.pass_by_unnamed(paragraph)

    def _name_at(self, span: Span, end: int) -> str | None:
        """Return the full name of the last entity mentioned in a stretch.

        One that goes on after ``end`` is another: "Researchers Say" in a headline.
        """
        at = bisect_left(self._spans, (span.end,)) - 1
        if at < 0 or not span.start < self._spans[at].end <= end:
            return None
        return self._names[at]

    def _people_in(self, words: Sequence[Word]) -> list[Named]:
        """Return the persons that a sentence names outside its quotations."""
        found: list[Named] = []
        if not words:
            return found
        quoted = [(word.start, word.end) for word in words if word.tag == QUOTATION]
        at = bisect_left(self._spans, (words[0].start,))
        while at < len(self._spans) and self._spans[at].start < words[-1].end:
            span, name = self._spans[at], self._names[at]
            before = bisect_right(quoted, (span.start, span.end)) - 1
            outside = before < 0 or quoted[before][1] <= span.start
            if outside and name in self._gender:
                found.append(Named(name, not found and self._acts(words, span)))
            at += 1
        return found

    @staticmethod
    def _acts(words: Sequence[Word], span: Span) -> bool:
        """Whether a name is no "Brook's", no "of Brook" and no "Brook plan"."""
        first = bisect_left(words, span.start, key=lambda word: word.start)
        last = bisect_left(words, span.end, key=lambda word: word.start)
        before = words[first - 1].tag if first else ""
        after = words[last].tag if last < len(words) else ""
        return before not in ("IN", "TO") and after not in ("POS", "NN", "NNS")


def _opens_with_office(words: Sequence[Word]) -> bool:
    """Whether somebody is only described: "The former minister went on"."""
    if not words or words[0].lower != "the":
        return False
    return any(
        word.lower in words_in("titles", "offices") and not following.text.istitle()
        for word, following in pairwise(words[1:_DESCRIPTION])
    )


def _gender_of(title: str, name: str) -> Gender | None:
    return gender_of(title, name) or gender_of_first_name(name)


def _title(text: str, entity: Entity) -> str:
    return entity.title.of(text) if entity.title else ""


def _is_hedged(words: Sequence[Word], mention: WordRange) -> bool:
    """Say whether "purportedly" stands beside a mention, or "if" right before it."""
    start, stop = mention
    around = words[max(0, start - _BESIDE) : stop + _BESIDE]
    supposed = start > 0 and words[start - 1].lower in _SUPPOSING
    return supposed or any(word.lower in _HEDGES for word in around)


def _text_of(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
