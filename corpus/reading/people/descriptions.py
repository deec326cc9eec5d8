"""Who somebody is, told beside the name: "Ada Brook, an engineer from Ashdale"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.reading.calibration import grade
from corpus.reading.facts import Description, DescriptionForm, Entity, Span
from corpus.reading.lexicon import tags, words_in
from corpus.reading.people.clauses import Clause, Person, clauses_naming_people
from corpus.reading.people.name_words import Word
from corpus.reading.people.spellings import plain_words
from corpus.reading.people.titles import is_office
from corpus.reading.places import is_demonym

_ARTICLES = frozenset(["a", "an", "the", "one"])
_CLOSING = frozenset(",.;:)—–!?")
_FINITE = frozenset(["VBD", "VBZ", "MD"])
_BELONGING = frozenset(["PRP$", "PRP", "MD", "DT", "CD", "NN", "JJ", "NNS"])
_LONGEST = 16  # words of a description
_BEFORE_NAME = 4  # words between "the" and a name
_FULL = 2  # names
_SHORT = 5  # letters of a noun whose ending tells nothing


class _Told(NamedTuple):
    form: DescriptionForm
    first: int
    last: int
    rule: str


def find_descriptions(
    text: str,
    sentences: Sequence[Span],
    entities: Sequence[Entity],
    masked: Sequence[Span] = (),
) -> list[Description]:
    """Return what the text says beside names about who these people are, in order.

    Tier A: a person named in full, with a noun phrase or a clause that closes.
    """
    found = [
        _description(clause, sentence, person, told)
        for sentence, clause in clauses_naming_people(text, sentences, entities, masked)
        for person in clause.people
        for told in _told_of(clause, person)
    ]
    return sorted(found, key=lambda one: (one.span, one.words))


def _description(
    clause: Clause, sentence: Span, person: Person, told: _Told
) -> Description:
    known = person.is_certain and len(plain_words(person.name)) >= _FULL
    rule = told.rule if known else f"{told.rule} half named"
    confidence, tier = grade("description", rule)
    return Description(
        span=clause.span(min(told.first, person.first), max(told.last, person.last)),
        sentence=sentence,
        rule=rule,
        confidence=confidence,
        tier=tier,
        person=clause.span(person.first, person.last),
        name=person.name,
        words=clause.span(told.first, told.last),
        form=told.form,
    )


def _told_of(clause: Clause, person: Person) -> Iterator[_Told]:
    if before := _before_name(clause, person):
        yield before
    if after := _after_comma(clause, person):
        yield after


def _before_name(clause: Clause, person: Person) -> _Told | None:
    """Read "the engineer Ada Brook" and "Swiss engineer Ada Brook"."""
    last = person.first - 1
    if last < 0 or clause.gap(person.first) != " " or not _names_person(clause, last):
        return None
    head = clause.lower(last)
    if is_office([head]) or head in words_in("descriptions", "relational"):
        return None
    first = last
    while first and last - first < _BEFORE_NAME and _describes(clause, first - 1):
        first -= 1
    before = clause.words[first - 1] if first else None
    if before is not None and clause.gap(first) == " ":
        if before.is_possessive:
            return None  # "his brother", "the club's treasurer": whose, then?
        opening = before.text.lower()
        if before.is_capital and not before.is_initial:
            return None  # "Navy veteran Tom Hale"
        if opening not in _ARTICLES and tags().get(opening, "NN") in _BELONGING:
            return None
    return _Told("title", first, last, "noun before name")


def _describes(clause: Clause, at: int) -> bool:
    """Say whether a word belongs to the noun behind it: "Swiss", "former"."""
    if clause.gap(at + 1) != " " or clause.words[at].is_possessive:
        return False
    word = clause.words[at].text
    if is_demonym(word):
        return True
    return word.islower() and tags().get(word, "NN") in ("NN", "JJ")


def _after_comma(clause: Clause, person: Person) -> _Told | None:
    """Read "Ada Brook, an engineer from Ashdale, …" and "Ada Brook, who built it"."""
    at = person.last + 1
    if at >= len(clause.words) or clause.words[person.last].is_possessive:
        return None
    if clause.gap(at) not in (", ", " (", " – ", " — "):
        return None
    if clause.lower(at).isdigit() and clause.gap(at + 1) == ", ":
        at += 1
    last = _closing(clause, at)
    if last is None:
        return None
    if clause.lower(at) == "who":
        return _clause(clause, at, last)
    return _noun_phrase(clause, at, last)


def _closing(clause: Clause, at: int) -> int | None:
    """Return the last word of what begins at ``at``, if a comma or full stop ends it.

    Not where the comma goes on with a list: "Brook, a farmer, and a nurse".
    """
    last = at
    while last + 1 < len(clause.words) and clause.gap(last + 1) == " ":
        last += 1
        if last - at > _LONGEST:
            return None
    if last + 1 == len(clause.words):
        return last
    gap = clause.gap(last + 1).strip()
    if gap == "." or clause.gap(last + 1) == ",":
        return None  # "since Nov. 25", "leads by 1,428 votes"
    if gap[:1] not in _CLOSING:
        return None
    joined = clause.lower(last + 1) in ("and", "or")
    going_on = joined and tags().get(clause.lower(last + 2)) == "PRP"
    listed = (joined and not going_on) or last + 1 in clause.named_at
    return None if listed else last


def _clause(clause: Clause, at: int, last: int) -> _Told | None:
    verb = clause.lower(at + 1)
    fit = last - at >= _FULL and tags().get(verb) in _FINITE
    return _Told("clause", at, last, "name, who") if fit else None


def _noun_phrase(clause: Clause, at: int, last: int) -> _Told | None:
    article = clause.lower(at)
    if article not in _ARTICLES or at == last:
        return None
    head = at + 1
    linking = words_in("descriptions", "linking")
    while head < last and clause.lower(head + 1) not in linking:
        head += 1
    if article == "one":
        fit = clause.lower(at + 1) == "of"
    else:
        fit = _names_person(clause, head) or (
            clause.lower(head) in words_in("descriptions", "kin") and head < last
        )
    if not fit or _has_verb(clause, at, head) or _joins_another(clause, at, last):
        return None
    definite = "name, the" if _opens(clause, at) else "name, the within"
    rule = definite if article == "the" else "name, a"
    return _Told("noun", at, last, rule)


def _opens(clause: Clause, at: int) -> bool:
    """Say whether nothing but the person stands before the description."""
    first = clause.named_at.get(0)
    return first is not None and first.last < at <= first.last + 2


def _has_verb(clause: Clause, at: int, head: int) -> bool:
    """Say whether a sentence goes on: "the council asked the writer …"."""
    between = range(at + 1, head)
    return any(tags().get(clause.lower(word)) in _FINITE for word in between)


def _joins_another(clause: Clause, at: int, last: int) -> bool:
    """Say whether "and" brings in somebody else: "a doctor and a nurse"."""
    return any(
        clause.lower(word) in ("and", "or", "but")
        and (clause.lower(word + 1) in _ARTICLES or word + 1 in clause.named_at)
        for word in range(at, last)
    )


def _names_person(clause: Clause, at: int) -> bool:
    word: Word = clause.words[at]
    plain = word.text.lower()
    if word.is_possessive or not (word.text.islower() or is_office([word.text])):
        return False
    if plain in words_in("descriptions", "nouns"):
        return True
    if plain in words_in("descriptions", "things"):
        return False
    endings = tuple(words_in("descriptions", "endings"))
    return len(plain) > _SHORT and plain.endswith(endings)
