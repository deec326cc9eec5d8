"""Who is behind reported words: what to call them, and who else speaks."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.reading.facts import Quote, Role, Span, Speaker
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.excerpts import occurrences
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.names import accepted_names
from quizzes.engine.items import Key

_PRONOUNS = frozenset(word_list("context")["pronouns"])
_DETERMINERS = frozenset(word_list("names")["determiners"])


def called(article: Material, stated: Stated, speaker: Speaker) -> str:
    """Return the speaker's full name, else the description as it stands."""
    words = stated.person or speaker.name or article.words(speaker.span)
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if first.lower() in _DETERMINERS else words


def kind_of(stated: Stated, speaker: Speaker) -> str:
    """Return "person", "body" or "description": options keep to one of them."""
    if stated.person:
        return "person"
    return "description" if speaker.name is None else "body"


def speakers_in(article: Material) -> Iterator[tuple[str, str, Stated]]:
    """Yield name, kind and fact of all who speak, in reported speech too."""
    for stated, quote in article.of(Quote):
        speaker = quote.speaker
        if quote.tier == "C" or speaker is None or speaker.hedged:
            continue
        name = called(article, stated, speaker)
        if name.lower() not in _PRONOUNS:
            yield name, kind_of(stated, speaker), stated


def speakers_beside(article: Material, pool: Pool, kind: str) -> Iterator[Candidate]:
    """Yield who else speaks, and for people also who else holds an office."""
    for origin, other in pool.around(article):
        for name, kind_of_one, stated in speakers_in(other):
            if kind_of_one == kind:
                yield Candidate(text=name, origin=origin, stated=stated)
        if kind != "person":
            continue
        for stated, role in other.of(Role):
            name = stated.person or role.name
            if role.tier in "AB" and " " in name:
                note = other.words(role.span)
                yield Candidate(text=name, origin=origin, note=note, stated=stated)


def speaker_key(article: Material, stated: Stated, speaker: Speaker) -> Key:
    """Return the key that accepts a person's names, or a description's words."""
    name = called(article, stated, speaker)
    if kind_of(stated, speaker) == "person":
        accept = accepted_names(name, stated.spellings, article.people)
        return Key(kind="name", text=name, accept=accept)
    first, _, rest = name.partition(" ")
    bare = rest if first.lower() in _DETERMINERS else name
    return Key(kind="phrase", text=name, accept=(name, bare))


def bars_over(
    article: Material, sentence: Span, stated: Stated, speaker: Speaker
) -> list[Span]:
    """Bar the speaker's name, title and apposition, and every other mention of it."""
    text, span = article.text, speaker.span
    ends_apposition = "," in span.of(text) and text[span.end : span.end + 1] == ","
    bars = [Span(span.start, span.end + ends_apposition)]
    key = speaker_key(article, stated, speaker)
    return bars + [
        bar for word in key.accept for bar in occurrences(text, sentence, word)
    ]
