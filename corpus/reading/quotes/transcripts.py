"""Find who speaks in a transcript: "SMITH: Did it fail? JONES: No."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from corpus.reading.facts import Entity, Quote, Span, Speaker
from corpus.reading.lexicon import words_in
from corpus.reading.quotes.grading import graded

_LABEL = re.compile(
    r"[\"“”]?(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3})(?P<cue>:)\s+(?=\S)"
)
_NOBODY = words_in("sources", "nobody")


def transcribed(
    text: str, blocks: Sequence[Span], entities: Sequence[Entity]
) -> list[Quote]:
    """Return the paragraphs that begin with a name in capitals and a colon.

    Two names are needed, one of them twice: else the capitals only announce.
    """
    found = [
        (match, block)
        for block in blocks
        if (match := _LABEL.match(text, block.start, block.end))
        and match["name"].lower() not in _NOBODY
    ]
    times = Counter(match["name"] for match, _ in found)
    if len(times) == len(found) or len(times) == 1:
        return []
    full = {
        entity.name.split()[-1].upper(): entity.name
        for entity in entities
        if entity.type == "PER"
    }
    return [
        _quote(match, block, full.get(match["name"].split()[-1]))
        for match, block in found
    ]


def _quote(match: re.Match[str], block: Span, name: str | None) -> Quote:
    speaker = Span(*match.span("name"))
    content = Span(match.end(), block.end)
    quote = Quote(
        span=content,
        sentence=block,
        rule="transcribed",
        confidence=0.0,
        tier="C",
        form="direct",
        speaker=Speaker(span=speaker, name=name, person=speaker if name else None),
        cue=Span(*match.span("cue")),
        content=(content,),
    )
    return graded(quote, standing="named" if name else "vague")
