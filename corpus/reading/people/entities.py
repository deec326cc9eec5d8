"""The people, organisations and places of a text, each behind all its mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from corpus.reading.abbreviations import find_abbreviations
from corpus.reading.facts import Abbreviation, Entity, Span
from corpus.reading.lexicon import tags, words_in
from corpus.reading.people.bearers import Bearers, Mention
from corpus.reading.people.name_kinds import Kind, Verdict, kind_of
from corpus.reading.people.name_words import Word, given_names
from corpus.reading.people.names import Name, find_names
from corpus.reading.people.spellings import are_one_person, body_words, plain_words
from corpus.reading.people.titles import take_apart
from corpus.reading.places import is_people, is_place, place_name
from corpus.reading.visible import seen_through

_SURE = 1_000  # guesses that one sure kind outweighs


@dataclass(slots=True)
class _Group:
    kind: Kind
    mentions: list[Mention] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest form, the first of several."""
        return max((m.text for m in self.mentions), key=_fullness)


def _fullness(name: str) -> tuple[int, int]:
    return len(plain_words(name)), len(name)


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
    mentions = _agreed(
        [mention for name in names for mention in _mentions_in(text, name)]
    )
    groups = _grouped(mentions, _long_forms(text, short_forms))
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
    if body and _is_body(body):
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
        found.append(_mention(text, words, verdict, title))
    return [mention for mention in found if mention]


def _mention(
    text: str, words: Sequence[Word], verdict: Verdict, title: Span | None = None
) -> Mention | None:
    if verdict.kind is None:
        return None
    span = Span(words[0].start, words[-1].end)
    plain = " ".join(span.of(text).split())
    return Mention(span, plain, verdict.kind, title, verdict.is_sure, verdict.is_word)


def _is_body(words: tuple[Word, ...]) -> bool:
    """Whether more than an adjective stands before a title: not "Democratic"."""
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
    while at and before[at - 1].text in modifiers:
        at -= 1
    return Span(before[at].start, before[-1].end)


def _agreed(mentions: list[Mention]) -> list[Mention]:
    """Give a name whose kind is a guess the kind that the text speaks for."""
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    surnames = {
        plain_words(mention.text)[-1:]
        for mention in mentions
        if mention.is_sure and mention.kind == "PER"
    }
    for mention in mentions:
        votes[mention.text][mention.kind] += 1 + _SURE * mention.is_sure
        words = mention.text.split(" ")
        # "Ivana Trump" is somebody if the text knows another Trump.
        is_kin = len(words) > 1 and plain_words(mention.text)[-1:] in surnames
        if is_kin and not mention.is_sure and words[0].lower() not in tags():
            votes[mention.text]["PER"] += _SURE
    return [
        mention
        if mention.is_sure
        else replace(mention, kind=votes[mention.text].most_common(1)[0][0])
        for mention in mentions
    ]


def _ends_title(name: Name) -> bool:
    """Whether the first word is the end of "secretary of State"."""
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


def _grouped(mentions: Sequence[Mention], long_forms: dict[str, str]) -> list[_Group]:
    """Put the mentions of one person, organisation or place together."""
    bearers = Bearers(mentions)
    groups: dict[tuple[Kind, str], _Group] = {}
    for mention in mentions:
        if person := bearers.person_of(mention):
            key: tuple[Kind, str] = ("PER", person)
        elif not mention.is_sure and (mention.is_word or bearers.are_family(mention)):
            continue
        else:
            key = (mention.kind, _plain_key(mention, long_forms))
        group = groups.setdefault(key, _Group(key[0]))
        group.mentions.append(mention)
    _tie_short_names(groups)
    return sorted(groups.values(), key=lambda group: group.mentions[0].span)


def _plain_key(mention: Mention, long_forms: dict[str, str]) -> str:
    if mention.kind == "LOC":
        return " ".join(plain_words(place_name(mention.text)))
    long = long_forms.get(mention.text, mention.text)
    return " ".join(body_words(long))


def _tie_short_names(groups: dict[tuple[Kind, str], _Group]) -> None:
    """Give "Lockheed" to "Lockheed Martin" and "Times" to "New York Times".

    Only where no other name of the text begins or ends so.
    """
    longer: dict[str, list[tuple[Kind, str]]] = defaultdict(list)
    for key in groups:
        words = key[1].split(" ")
        if key[0] == "ORG" and len(words) > 1:
            longer[words[0]].append(key)
            if words[-1] in words_in("organisations", "tails"):
                longer[words[-1]].append(key)
    for word, keys in longer.items():
        if len(keys) == 1 and ("ORG", word) in groups:
            group = groups[keys[0]]
            group.mentions.extend(groups.pop(("ORG", word)).mentions)
            group.mentions.sort(key=lambda mention: mention.span)


def _entity(group: _Group) -> Entity:
    name = group.name
    forms = dict.fromkeys(mention.text for mention in group.mentions)
    return Entity(
        type=group.kind,
        name=name,
        mentions=tuple(mention.span for mention in group.mentions),
        aliases=tuple(form for form in forms if form != name),
        title=next((m.title for m in group.mentions if m.title), None),
    )
