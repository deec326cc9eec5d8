"""The people, organisations and places of a text, each behind all its mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from corpus.reading.abbreviations import find_abbreviations
from corpus.reading.facts import Abbreviation, Entity, Span
from corpus.reading.lexicon import tags, words_in
from corpus.reading.people.bearers import Mention
from corpus.reading.people.genders import gender_of
from corpus.reading.people.groups import Group, grouped
from corpus.reading.people.kind_votes import agreed
from corpus.reading.people.name_kinds import Verdict, kind_of
from corpus.reading.people.name_words import Word, given_names
from corpus.reading.people.names import Name, find_names
from corpus.reading.people.spellings import are_one_person, plain_words
from corpus.reading.people.titles import is_office, sole_office, take_apart
from corpus.reading.places import is_people, is_place, may_be_place, nation_of
from corpus.reading.visible import seen_through

_PERSON_WORDS = 2  # a given name and a surname


def find_entities(
    text: str,
    sentences: Sequence[Span],
    masked: Sequence[Span] = (),
    short_forms: Sequence[Abbreviation] | None = None,
) -> tuple[Entity, ...]:
    """Return who and what the sentences name, by first mention.

    A name is the fullest form in this text, an abbreviation an alias of what it
    stands for (``short_forms``, found here if not given). A surname belongs to its
    last bearer named in full, else the next.
    """
    visible = seen_through(masked)
    parts = [(part, sentence) for sentence in sentences for part in visible(sentence)]
    if short_forms is None:
        short_forms = find_abbreviations(text, sentences, masked)
    names = find_names(text, parts, [fact.long for fact in short_forms])
    long_forms = _long_forms(text, short_forms)
    mentions = agreed(
        [
            mention
            for name in names
            if not _is_event(name.span.of(text), long_forms)
            for mention in _mentions_in(text, name)
        ]
    )
    groups = grouped(mentions, long_forms)
    return tuple(_entity(group) for group in groups)


def resolver(entities: Sequence[Entity]) -> Callable[[str], Entity | None]:
    """Return a function that finds the entity a name without title belongs to.

    It returns None for an unknown name and for one that two entities share.
    """
    exact: dict[str, list[Entity]] = defaultdict(list)
    people = [entity for entity in entities if entity.type == "PER"]
    for entity in entities:
        for form in {entity.name, *entity.aliases}:
            exact[" ".join(plain_words(form))].append(entity)

    def resolve(name: str) -> Entity | None:
        found = exact.get(" ".join(plain_words(name)), [])
        if not found:
            found = [one for one in people if are_one_person(name, one.name)]
        return found[0] if len(found) == 1 else None

    return resolve


def _mentions_in(text: str, name: Name) -> list[Mention]:
    """Return the persons, organisations and places that one run of words names."""
    parts = take_apart(name.words)
    found: list[Mention | None] = []
    body = parts.body
    if nation_of(" ".join(word.text for word in body)):
        found.append(_mention(text, body, Verdict("LOC")))
    elif body and _is_body(body):
        verdict = kind_of(text, name, body)
        kind = "ORG" if verdict.kind == "PER" else verdict.kind
        found.append(_mention(text, body, Verdict(kind, verdict.is_sure)))
    if parts.title and parts.name:
        office = Span(parts.title[0].start, parts.title[-1].end)
        found.append(_mention(text, parts.name, Verdict("PER"), office))
    elif parts.name:
        if len(parts.name) > 1 and _ends_title(name):
            start = name.before[-2].start
            office = Span(start, parts.name[0].end)
            found.append(_mention(text, parts.name[1:], Verdict("PER"), office))
            return [mention for mention in found if mention]
        words = _without_people_before_person(parts.name)
        title = _small_title(name)
        verdict = Verdict("PER") if title else kind_of(text, name, words)
        if _describes_person(words, verdict):
            words, verdict = words[-2:], Verdict("PER")
        found.append(_mention(text, words, verdict, title))
    elif parts.title and not body and not _follows_article(name):
        # "King" and "Dr. King" are somebody if the text names a Martin Luther King.
        word = Verdict("ORG", is_sure=False, is_word=True)
        found.append(_mention(text, parts.title[-1:], word))
    return [mention for mention in found if mention]


def _follows_article(name: Name) -> bool:
    return bool(name.before) and name.before[-1].text.lower() in ("the", "a", "an")


def _mention(
    text: str, words: Sequence[Word], verdict: Verdict, title: Span | None = None
) -> Mention | None:
    if verdict.kind is None:
        return None
    span = Span(words[0].start, words[-1].end)
    plain = " ".join(span.of(text).split())
    found = Mention(span, plain, verdict.kind, title, verdict.is_sure, verdict.is_word)
    if verdict.kind != "PER":
        return found
    told = title.of(text) if title else ""
    return replace(found, gender=gender_of(told, plain), office=sole_office(told))


def _is_body(words: tuple[Word, ...]) -> bool:
    """Say whether more than an adjective stands before a title: not "Democratic"."""
    last = words[-1].text
    if is_place(last) or last in words_in("organisations", "known"):
        return True
    return not is_people(last) and tags().get(last.lower()) != "JJ"


def _without_peoples(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop adjectives of origin: "Iraqi", "Democratic", but keep "U.S."."""
    while words and is_people(words[0].text) and not is_place(words[0].text):
        words = words[1:]
    return words


def _without_people_before_person(words: tuple[Word, ...]) -> tuple[Word, ...]:
    rest = _without_peoples(words)
    personal = len(rest) > 1 and rest[0].text in given_names()
    return rest if personal else words


def _describes_person(words: tuple[Word, ...], verdict: Verdict) -> bool:
    """Whether a run ends with a person: "Senate Democrat Ada Brook"."""
    if verdict.kind != "ORG" or verdict.is_sure or len(words) <= _PERSON_WORDS:
        return False
    *lead, given, last = (word.text for word in words)
    return (
        given in given_names()
        and tags().get(last.lower()) is None
        and given_names().isdisjoint(lead)
        and not may_be_place(f"{lead[-1]} {given}")
    )


def _small_title(name: Name) -> Span | None:
    """Return the title in small letters straight before a name, if there is one."""
    before = name.before
    if not before or before[-1].is_possessive:
        return None
    at = len(before) - 1
    last = before[at].text
    if last not in _small_titles() or is_people(name.words[0].text):
        return None
    modifiers = words_in("titles", "modifiers") | words_in("titles", "fields")
    while at and (
        before[at - 1].text in modifiers
        or is_office([word.text for word in before[at - 1 :]])
    ):
        at -= 1
    return Span(before[at].start, before[-1].end)


def _ends_title(name: Name) -> bool:
    """Say whether the first word is the end of "secretary of State"."""
    before = [word.text.lower() for word in name.before[-2:]]
    office = " ".join([*before, name.words[0].text.lower()])
    return before[-1:] == ["of"] and office in words_in("titles", "offices")


@cache
def _small_titles() -> frozenset[str]:
    titles = words_in("titles", "offices") | words_in("titles", "forms")
    return titles - words_in("titles", "adjectives")


def _long_forms(text: str, short_forms: Sequence[Abbreviation]) -> dict[str, str]:
    """Map what a text abbreviates, and its short forms, to one long form."""
    found: dict[str, str] = {}
    for fact in short_forms:
        long = " ".join(fact.long.of(text).split())
        found.setdefault(fact.short.of(text), long)
    return found


def _is_event(name: str, long_forms: dict[str, str]) -> bool:
    """Say whether a short form stands for no person, organisation or place."""
    last = long_forms.get(name, "").rpartition(" ")[2].lower()
    return last in words_in("organisations", "others")


def _entity(group: Group) -> Entity:
    name = group.name
    forms = dict.fromkeys(mention.text for mention in group.mentions)
    return Entity(
        type=group.kind,
        name=name,
        mentions=tuple(mention.span for mention in group.mentions),
        doubtful=tuple(mention.span for mention in group.doubtful),
        aliases=tuple(form for form in forms if form != name),
        title=next((m.title for m in group.mentions if m.title), None),
    )
