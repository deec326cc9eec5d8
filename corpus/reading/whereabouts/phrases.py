"""The phrase that a place stands in: "in the northern town of Mosul, Iraq"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.facts import Level, Span
from corpus.reading.lexicon import table, tags
from corpus.reading.whereabouts.levels import KINDS, city, known

_DATA = table("whereabouts")
_REACH = 80  # characters before a name that lead to it
_LEADS = {
    word: group for group in ("within", "beside", "along") for word in _DATA[group]
}


def _one_of(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_KIND = _one_of(list(KINDS))
_LEAD = re.compile(
    rf"(?<![\w-])(?P<lead>(?i:{_one_of(list(_LEADS))}))\s+"
    rf"(?:(?:{_one_of(_DATA['modern'])})\s+)?(?:(?:{_one_of(_DATA['parts'])})\s+)*"
    rf"(?:(?:[\w’'-]+\s+){{0,3}}?(?P<kind>{_KIND})\s+of\s+(?:the\s+)?)?$"
)
# What leads to a place that is gone to, left or captured: with no preposition, nothing.
_TARGET = re.compile(
    rf"(?<![\w-])(?:(?P<lead>{_one_of(_DATA['targets']['leads'])})\s+)?"
    rf"(?:the\s+)?(?:(?:{_one_of(_DATA['parts'])})\s+)*"
    rf"(?:(?<=the\s)(?:[\w’'-]+\s+){{0,2}}?(?P<kind>{_KIND})\s+of\s+(?:the\s+)?)?$"
)
_BEHIND = re.compile(rf"\s(?P<kind>{_KIND})\b(?!\sof\b)")
_JOINS = re.compile(rf",\s(?:in\s)?(?:the\s)?(?:(?:{_one_of(_DATA['parts'])})\s)*")
_NEXT = re.compile(r"\s(?P<word>[^\W\d_][\w’'-]*)")
_ALSO = re.compile(r",? (?:and|or) (?:in )?(?:the )?(?=[A-Z])|, (?=[A-Z])")
_AND_THERE = re.compile(r",? (?:and|or) (?:in|at) ")
_TIMES = frozenset(_DATA["times"])
_DESCRIBED = frozenset(["NN", "NNS", "JJ", "NNP", "NNPS", "VBG"])
_NOT_ON = frozenset(["country", "region", "town"])  # "called on Iraq", "move on Rome"
_WIDER: dict[Level, int] = {
    "street": 0,
    "building": 0,
    "town": 1,
    "land": 1,
    "water": 1,
    "region": 2,
    "country": 3,
}


class Phrase(NamedTuple):
    """A preposition with its place: ``span`` is the name with its kind noun."""

    name: str
    span: Span
    lead: Span
    group: str  # of the preposition: within, beside or along
    end: int  # of the phrase, behind the place that this one lies in
    level: Level
    kind: str
    within: str | None
    is_doubtful: bool
    is_shared: bool


def phrase_at(
    text: str, part: Span, mentions: Sequence[Span], at: int
) -> Phrase | None:
    """Return the phrase of the place at ``mentions[at]``; None if it is in none."""
    mention = mentions[at]
    found = _LEAD.search(text, max(part.start, mention.start - _REACH), mention.start)
    if found is None:
        return None
    lead, group = Span(*found.span("lead")), _LEADS[found["lead"].lower()]
    return _made(text, part, mentions, at, found, lead, group)


def target_at(
    text: str, part: Span, mentions: Sequence[Span], at: int
) -> Phrase | None:
    """Return the phrase of a place that may be gone to, left or captured.

    Its ``lead`` ends where it starts if there is no preposition.
    """
    mention = mentions[at]
    found = _TARGET.search(text, max(part.start, mention.start - _REACH), mention.start)
    if found is None:
        return _made(
            text, part, mentions, at, None, Span(mention.start, mention.start), "target"
        )
    start, end = found.start(), found.end("lead")
    lead = Span(start, end if found["lead"] else start)
    return _made(text, part, mentions, at, found, lead, "target")


def _made(
    text: str,
    part: Span,
    mentions: Sequence[Span],
    at: int,
    found: re.Match[str] | None,
    lead: Span,
    group: str,
) -> Phrase | None:
    mention, opening = mentions[at], found[0] if found else ""
    name = " ".join(mention.of(text).split())
    behind = _BEHIND.match(text, mention.end, part.end)
    told = (behind["kind"] if behind else found["kind"] if found else "") or ""
    about = city(name) if not told and "upstate" not in opening else None
    about = about or known(name)
    level = KINDS.get(told) or (about.level if about else None)
    if level is None or (
        opening.lower().startswith("on ") and level in _NOT_ON and group != "target"
    ):
        return None
    end = behind.end() if behind else mention.end
    container = _container(text, part, mentions, at + 1, end, level)
    if container and _goes_on(text, part, mentions, at + 2, container.end):
        container = None  # "Sydney, Hong Kong, Taipei and Seoul"
    followed = container.end if container else end
    if _describes(text, part, followed):
        return None
    wider = container and " ".join(container.of(text).split())
    unsure = about is None or (about.is_doubtful and not container)
    return Phrase(
        name=name,
        span=Span(mention.start, end),
        lead=lead,
        group=group,
        end=followed,
        level=level,
        kind=told or (about.kind if about else ""),
        within=wider or (about.within if about else None),
        is_doubtful=unsure and not told,
        is_shared=not container and _goes_on(text, part, mentions, at + 1, end),
    )


def _container(
    text: str, part: Span, mentions: Sequence[Span], at: int, end: int, level: Level
) -> Span | None:
    """Return the place named behind a comma that this one lies in."""
    joined = _JOINS.match(text, end, part.end)
    if joined is None or at >= len(mentions) or mentions[at].start != joined.end():
        return None
    about = known(" ".join(mentions[at].of(text).split()))
    if about is None or _WIDER[about.level] <= _WIDER[level]:
        return None
    behind = _BEHIND.match(text, mentions[at].end, part.end)
    return Span(mentions[at].start, behind.end() if behind else mentions[at].end)


def container_of(text: str, name: str, wider: Span) -> str:
    """Return the wider place if a named place can lie in it, else nothing."""
    about, around = known(name), known(" ".join(wider.of(text).split()))
    if about is None or around is None or _WIDER[around.level] <= _WIDER[about.level]:
        return ""
    return " ".join(wider.of(text).split())


def _goes_on(
    text: str, part: Span, mentions: Sequence[Span], at: int, end: int
) -> bool:
    """Say whether another place shares the phrase: "in Paris, Rome and Bern"."""
    if _AND_THERE.match(text, end, part.end):
        return True  # "in Ohio and in his home state of Utah"
    joined = _ALSO.match(text, end, part.end)
    after = mentions[at].start if at < len(mentions) else -1
    return joined is not None and joined.end() == after


def _describes(text: str, part: Span, end: int) -> bool:
    """Say whether the name goes on, or only describes: "Boston Common", "Paris's"."""
    if text[end : end + 1] in ("’", "'", "-", "–", "/", "&"):
        return True
    following = _NEXT.match(text, end, part.end)
    if following is None:
        return False
    word = following["word"]
    if word.lower() in _TIMES:
        return False
    return word[0].isupper() or tags().get(word) in _DESCRIBED
