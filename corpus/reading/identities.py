"""What makes two findings one: the keys of facts, the full names of people."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from corpus.reading.facts import Description, Entity, Fact, Quote, Role
from corpus.reading.people import resolver

_WORD = re.compile(r"[^\W_]+")


def kind_of(fact: Fact) -> str:
    """Return "quote", "date" and so on, as stored facts are called."""
    return type(fact).__name__.lower()


def fact_keys(text: str, facts: Iterable[Fact]) -> Iterator[str]:
    """Yield the key of each fact: what it says, in which sentence, which time of it."""
    seen: Counter[str] = Counter()
    for fact in facts:
        words, sentence = fact.span.of(text), fact.sentence.of(text)
        content = "|".join((kind_of(fact), _plain(words), _plain(sentence)))
        seen[content] += 1
        yield hashlib.sha256(f"{content}|{seen[content]}".encode()).hexdigest()[:40]


def fact_uuid(article: uuid.UUID, kind: str, key: str) -> uuid.UUID:
    """Derive the uuid that a fact of ``article`` has when it is read first."""
    return uuid.uuid5(article, f"{kind}:{key}")


def namer(entities: Sequence[Entity]) -> Callable[[Fact], str | None]:
    """Return what leads from a fact to the full name of whom it is about.

    A surname alone names nobody, since it is another person in the next article.
    """
    resolve = resolver(entities)

    def name_behind(fact: Fact) -> str | None:
        name = fact.name if isinstance(fact, Role | Description) else None
        if isinstance(fact, Quote) and fact.speaker and fact.speaker.name:
            found = resolve(fact.speaker.name)
            name = found.name if found and found.type == "PER" else None
        return " ".join(name.split()) if name and " " in name.strip() else None

    return name_behind


def full_spellings(
    text: str, entities: Sequence[Entity]
) -> Mapping[str, frozenset[str]]:
    """Return by name in how many words and ways the text writes each person's name.

    Only ways of two words or more: they may stand for this person in other texts too.
    """
    return {
        entity.name: frozenset(
            " ".join(spelling.split())
            for spelling in (
                entity.name,
                *entity.aliases,
                *(mention.of(text) for mention in entity.mentions),
            )
            if " " in spelling.strip()
        )
        for entity in entities
        if entity.type == "PER"
    }


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
