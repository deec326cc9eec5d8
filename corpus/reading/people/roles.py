"""Who holds which office: "John F. Kirby, the spokesperson for the Pentagon"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.reading.calibration import grade
from corpus.reading.facts import Entity, Role, Span
from corpus.reading.lexicon import tags, words_in
from corpus.reading.people.clauses import (
    Clause,
    Person,
    Stretch,
    clauses_naming_people,
)
from corpus.reading.people.spellings import plain_words
from corpus.reading.people.titles import has_many_holders, may_name_office
from corpus.reading.places import is_demonym, is_well_known_place

_LINKS = frozenset(["is", "became", "remains", "was"])
_CHOICES = frozenset(["appointed", "elected", "named", "made", "crowned", "as"])
_ARTICLES = frozenset(["the", "a", "an"])
_FINITE = frozenset(["VBD", "VBZ", "MD"])
_CLOSING = frozenset(",.;:)—–")
_TRAILING = 8  # words after the body until the apposition must close


class _Office(NamedTuple):
    start: int
    end: int
    title: Stretch
    body: Stretch | None
    rule: str
    former: bool = False
    is_plain: bool = True  # nothing about the wording casts doubt


def find_roles(
    text: str,
    sentences: Sequence[Span],
    entities: Sequence[Entity],
    masked: Sequence[Span] = (),
) -> list[Role]:
    """Return the offices that the text gives to people it names, in order.

    Tier A: an office with one holder at a time, of an organisation, country or person
    that is told, and a holder whose full name the text tells.
    """
    told = clauses_naming_people(text, sentences, entities, masked, may_name_office)
    found = [
        _role(clause, sentence, person, office)
        for sentence, clause in told
        for person in clause.people
        for office in _offices(clause, person)
    ]
    return sorted(found, key=lambda role: (role.span, role.title))


def _role(clause: Clause, sentence: Span, person: Person, office: _Office) -> Role:
    title = clause.span(*office.title)
    rule = _full_rule(clause, person, office)
    confidence, tier = grade("role", rule)
    return Role(
        span=clause.span(min(office.start, person.first), max(office.end, person.last)),
        sentence=sentence,
        rule=rule,
        confidence=confidence,
        tier=tier,
        person=clause.span(person.first, person.last),
        name=person.name,
        title=title,
        organisation=clause.span(*office.body) if office.body else None,
        former=office.former,
    )


def _full_rule(clause: Clause, person: Person, office: _Office) -> str:
    """Name the rule with all that makes it more or less sure who holds which office."""
    title = clause.span(*office.title).of(clause.text)
    body = clause.span(*office.body).of(clause.text) if office.body else ""
    traits = {
        "of a place": is_demonym(body) or is_well_known_place(body),
        "worded oddly": not office.is_plain,
        "half named": not person.is_certain or len(plain_words(person.name)) < 2,
        "of nothing": office.body is None,
        "shared": has_many_holders(title),
    }
    return " ".join([office.rule, *(trait for trait in traits if traits[trait])])


def _offices(clause: Clause, person: Person) -> Iterator[_Office]:
    """Yield the office told before the name, and the one told after it."""
    own = _title_before(clause, person)
    start = own.title[0] if own else person.first
    if own and own.body:
        yield own
    elif before := _before_comma(clause, person, start):
        yield before
    elif own:
        yield own
    if after := (
        _after_comma(clause, person)
        or _after_verb(clause, person)
        or _after_who(clause, person)
    ):
        yield after


def _title_before(clause: Clause, person: Person) -> _Office | None:
    """Read "Iraqi Prime Minister NAME" and "Head of the Alliance NAME"."""
    last = person.first - 1
    if last < 0 or clause.gap(person.first) != " " or clause.words[last].is_possessive:
        return None
    if (first := clause.title_ending(last)) is not None:
        return _owned(clause, (first, last), "title before name")
    return _tied(clause, last, "title before name")


def _owned(clause: Clause, title: Stretch, rule: str) -> _Office:
    owner = clause.owner_before(title[0])
    title = owner.title, title[1]
    return _Office(owner.start, title[1], title, owner.body, rule, owner.former)


def _tied(clause: Clause, last: int, rule: str) -> _Office | None:
    """Read "head of the National Alliance" that ends with word ``last``."""
    body = clause.body_ending(last)
    title = clause.title_before_body(body[0]) if body else None
    if title is None:
        return None
    owner = clause.owner_before(title[0])
    return _Office(owner.start, last, title, body, rule, owner.former)


def _before_comma(clause: Clause, person: Person, start: int) -> _Office | None:
    """Read "The country's Foreign Minister, NAME, said"."""
    if clause.gap(start) != ", " or not _closes(clause, person.last):
        return None
    last = start - 1
    if clause.words[last].is_possessive:
        return None
    rule = "office, name"
    first = clause.title_ending(last)
    office = (
        _tied(clause, last, rule)
        if first is None
        else _owned(clause, (first, last), rule)
    )
    if office is None:
        return None
    if clause.lower(person.last + 1) in ("who", "whose") and office.start > 1:
        return None  # "after talks with Iraq's premier, John Kerry, who had come, …"
    opens = office.start == 0 or (office.start == 1 and clause.lower(0) in _ARTICLES)
    return office._replace(is_plain=opens or _cannot_begin(clause, person.last))


def _cannot_begin(clause: Clause, last: int) -> bool:
    """Say whether the name that ends with ``last`` is the subject of no clause.

    "After talks with Iraq's premier, John Kerry, who had come from Cairo, left" has an
    office and somebody else's name; but a subject stands neither before a full stop
    nor before a comma and its verb.
    """
    if last + 1 == len(clause.words):
        return True
    following = clause.words[last + 1].text
    return clause.gap(last + 1) == ", " and (tags().get(following) in _FINITE)


def _closes(clause: Clause, last: int) -> bool:
    """Say whether a name ends an apposition, not the first part of a list."""
    if last + 1 == len(clause.words):
        return True
    gap = clause.gap(last + 1).strip()
    if gap[1:2] in ("'", "\u2019"):
        return False  # "director of Hewlett-Packard Co.'s printing unit"
    return gap[:1] in _CLOSING and clause.lower(last + 1) not in ("and", "or")


def _after_comma(clause: Clause, person: Person) -> _Office | None:
    """Read "NAME, a spokesman for ISIS, said"."""
    at = person.last + 1
    if clause.words[person.last].is_possessive or clause.gap(at) not in (", ", " ("):
        return None
    if clause.lower(at).isdigit() and clause.gap(at + 1) == ", ":
        at += 1
    if clause.lower(at) == "who" and clause.lower(at + 1) == "is":
        at += 2
    office = _description(clause, at, "name, office")
    if office is None:
        return None
    end = _after_brackets(clause, office.end + 1)
    for _ in range(_TRAILING):
        if end >= len(clause.words) or clause.gap(end) != " ":
            break
        if clause.lower(office.end + 1) not in ("in", "at", "on", "from", "since"):
            return None
        end += 1
    # "With Kerry, Iraq's prime minister, Nouri al-Maliki, …": the next one's office.
    name_follows = end in clause.named_at
    return office if _closes(clause, end - 1) and not name_follows else None


def _after_brackets(clause: Clause, at: int) -> int:
    """Pass over a short form: "of the International Monetary Fund (IMF)"."""
    is_short = at < len(clause.words) and clause.words[at].text.isupper()
    return at + 1 if is_short and clause.gap(at) == " (" else at


def _after_who(clause: Clause, person: Person) -> _Office | None:
    """Read "NAME, who heads Renault"; the verb stands for the title."""
    verb = person.last + 2
    if clause.gap(verb - 1) != ", " or clause.lower(verb - 1) != "who":
        return None
    if clause.lower(verb) not in words_in("titles", "heading"):
        return None
    first = verb + 1 + (clause.lower(verb + 1) == "the")
    if first not in clause.bodies:
        return None
    body = first, clause.bodies[first]
    return _Office(verb, body[1], (verb, verb), body, "who heads", is_plain=False)


def _after_verb(clause: Clause, person: Person) -> _Office | None:
    """Read "NAME was appointed governor of Nineveh"."""
    at = person.last + 1
    if clause.gap(at) != " " or clause.lower(at) not in _LINKS:
        return None
    verb = clause.lower(at)
    chosen = clause.lower(at + 1) in _CHOICES
    at += 1
    while clause.lower(at) in _CHOICES and clause.gap(at) == " ":
        at += 1
    office = _description(clause, at, "name is office")
    # "was president" leaves open whether he still is.
    is_plain = chosen or verb != "was"
    return office and office._replace(is_plain=office.is_plain and is_plain)


def _description(clause: Clause, at: int, rule: str) -> _Office | None:
    """Read "the former Iraqi vice president" or "spokesman for ISIS" from ``at``."""
    start = at
    if clause.lower(at) in _ARTICLES:
        at += 1
    former = clause.lower(at) in words_in("titles", "former")
    at += former
    if at >= len(clause.words):
        return None
    body, at = clause.owner_at(at)
    if clause.lower(at) in words_in("titles", "former"):
        former, at = True, at + 1
    last = clause.title_beginning(at) if at < len(clause.words) else None
    is_plain = last is not None
    while last is None and clause.lower(at) in words_in("titles", "counting"):
        at += 1
        last = clause.title_beginning(at)
    if last is None:
        return None
    title, end = (at, last), last
    if clause.lower(end + 1) == "and" and end + 2 < len(clause.words):
        second = clause.title_beginning(end + 2)
        end = end if second is None else second
    if body is None and (tied := clause.body_after_tie(end + 1)):
        body, end = tied, tied[1]
    if clause.lower(end + 1) == "and" and end + 2 < len(clause.words):
        # "National Air and Space Museum" may have been cut short.
        is_plain = is_plain and not clause.words[end + 2].is_capital
    if end + 1 in clause.named_at and clause.gap(end + 1) == " ":
        return None  # "Obama, President Hollande and …": the next name's title
    return _Office(start, end, title, body, rule, former, is_plain)
