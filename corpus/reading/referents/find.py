"""Find whom "he" and "she" stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from corpus.reading.calibration import grade
from corpus.reading.facts import Entity, Referent, Span
from corpus.reading.lexicon import words_in
from corpus.reading.people.genders import Gender
from corpus.reading.referents.antecedents import Past, Pronoun, antecedent_of
from corpus.reading.referents.mentions import UNNAMED, Mention, People
from corpus.reading.tagged import Tagged
from corpus.reading.words import QUOTATION, Word

_PRONOUN = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)
_GENDERS: dict[str, Gender] = {
    "he": "he",
    "his": "he",
    "him": "he",
    "she": "she",
    "her": "she",
}
_REMEMBERED = 6  # sentences
_PHRASE_OPENERS = frozenset(["IN", "WRB", "VBG", "VBN", "TO"])
_LONGEST_PHRASE = 3  # words that are owned: "Nobel lecture"
_OWNED = frozenset(["NN", "NNS", "NNP", "JJ", "JJR", "JJS", "CD"])
_NOT_OWNED = words_in("referents", "not_owned")
_GIVING = words_in("referents", "giving")


def find_referents(
    text: str,
    sentences: Sequence[Span],
    masked: Iterable[Span] = (),
    entities: Sequence[Entity] = (),
    tagged: Tagged | None = None,
) -> tuple[Referent, ...]:
    """Return whom the pronouns outside quotations stand for, by their place.

    One that may be somebody else's is left out.
    """
    tagged = tagged or Tagged(text, masked)
    telling = [bool(_PRONOUN.search(text, *paragraph)) for paragraph in tagged.prose]
    people = People(text, entities)
    found: list[Referent] = []
    past: list[Past] = []
    reached = -1
    for sentence in sentences:
        at = tagged.paragraph_of(sentence)
        if not any(telling[at : at + 2]):
            continue
        if at != reached:
            past = [one._replace(in_paragraph_before=True) for one in past[:1]]
            past = past if at == reached + 1 else []
            reached = at
        words = tagged.words(sentence)
        here: list[Mention] = []
        if words:
            found += _in_sentence(words, sentence, people, past, here)
        staying = [one for one in here if not one.passes]
        past = [Past(staying), *past[: _REMEMBERED - 1]]
    return tuple(found)


def _in_sentence(
    words: Sequence[Word],
    sentence: Span,
    people: People,
    past: Sequence[Past],
    here: list[Mention],
) -> Iterator[Referent]:
    """Yield the referents of one sentence, and note in ``here`` whom it speaks of."""
    named = people.in_sentence(words)
    standing: dict[int, list[Mention]] = {}
    for one in named:
        standing.setdefault(one.at, []).append(one)
    for at, word in enumerate(words):
        here += standing.get(at, ())
        gender = _GENDERS.get(word.lower)
        if gender is None:
            continue
        following = _named_next(words, at, named)
        pronoun = Pronoun(gender, _case(words, at), following, _goes_on(words, at))
        chosen = antecedent_of(pronoun, here, past)
        leads = pronoun.case == "subject" and not here
        name = chosen.name if chosen else UNNAMED
        # "In his lecture Brook warned": whoever that is, Brook is told of.
        passes = chosen is None and following is not None
        here.append(Mention(at, name, gender, leads, passes))
        if chosen:
            sure = grade("referent", chosen.rule)
            yield Referent(
                span=Span(word.start, word.end),
                sentence=sentence,
                rule=chosen.rule,
                confidence=sure.confidence,
                tier=sure.tier,
                name=name,
            )


def _case(words: Sequence[Word], at: int) -> str:
    lower = words[at].lower
    if lower in ("he", "she"):
        return "subject"
    if lower == "his" or (lower == "her" and _owns_next(words, at)):
        return "owner"
    return "object"


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a sentence begins with its subject's words: "'We won,' | he said"."""
    beside = at > 0 and words[at - 1].tag == QUOTATION
    inverted = at > 1 and words[at - 2].tag == QUOTATION
    return words[0].tag == QUOTATION and (beside or inverted)


def _owns_next(words: Sequence[Word], at: int) -> bool:
    """Whether "her" goes with a noun, and nobody gives her that."""
    if at + 1 == len(words) or (at and words[at - 1].lower in _GIVING):
        return False
    after = words[at + 1]
    return after.tag in _OWNED and after.lower not in _NOT_OWNED


def _named_next(
    words: Sequence[Word], at: int, named: Sequence[Mention]
) -> Mention | None:
    """Return who is named first after the phrase that a pronoun stands in."""
    if words[0].tag not in _PHRASE_OPENERS:
        return None
    comma = next((one for one, word in enumerate(words) if word.text == ","), 0)
    if at > comma:
        return _subject_next(words, at, named)
    following = bisect_left(named, comma, key=lambda one: one.at)
    return named[following] if following < len(named) else None


def _subject_next(
    words: Sequence[Word], at: int, named: Sequence[Mention]
) -> Mention | None:
    """Return who is named behind a short phrase: "In his lecture | Brook warned"."""
    following = bisect_left(named, at, key=lambda one: one.at)
    if at > 1 or following == len(named):
        return None
    one = named[following]
    between = words[at + 1 : one.at]
    short = 0 < len(between) <= _LONGEST_PHRASE
    owned = all(word.tag in _OWNED for word in between)
    return one if short and owned and one.leads else None
