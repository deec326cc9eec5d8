"""Where the words stand that name an office: "director of the water board"."""

from __future__ import annotations

import re

from corpus.reading.facts import Role, Span, Speaker
from corpus.reading.lexicon import words_in

_FORMER = re.compile(r"\b(?:former|ex-?|late|one-time)\s+$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|an?|his|her|their|its)\s+", re.IGNORECASE)
_AFTER_NAME = re.compile(
    r"(?:\s\([^()]{1,20}\))?,\s+(?:(?:the|an?|his|her|their|its)\s+)?(?!who)",
    re.IGNORECASE,
)
_AFTER_OFFICE = re.compile(r"[,;:()—–]|--|\s+(?:and\s+)?(?:who|whose|which|that)\b")
_BREAK = re.compile(r"[,;:()—–]|--")
_WORD = re.compile(r"[^\s,;:()—–]+")
_TIES = words_in("offices", "ties")
_TITLES = (words_in("titles", "offices") | words_in("titles", "forms")) - words_in(
    "offices", "address"
)
_HEADING = words_in("titles", "heading")
_NOT_YET = words_in("offices", "not_yet")
_APART = frozenset(",;:.()—–")
_NEAR = 12  # characters between a title and its organisation
_LONGEST_TITLE = 4  # words
_LONGEST = 120  # characters from a name to the end of its office
_SHORT = 24  # characters: "the former "


def office_in(text: str, speaker: Speaker) -> Span | None:
    """Return the office that a mention tells: its apposition, else its title."""
    if speaker.person is None:
        return None
    return _apposition(text, speaker.span, speaker.person) or _title_before(
        text, speaker.span, speaker.person
    )


def _apposition(text: str, mention: Span, person: Span) -> Span | None:
    """Read "NAME (party), director of the water board"."""
    limit = min(mention.end, person.end + _LONGEST)
    opened = _AFTER_NAME.match(text, person.end, limit)
    if opened is None:
        return None
    closed = _AFTER_OFFICE.search(text, opened.end(), limit)
    office = Span(opened.end(), closed.start() if closed else limit)
    return office if _is_office(text, office) else None


def _title_before(text: str, mention: Span, person: Span) -> Span | None:
    """Read "the former foreign minister NAME"."""
    start = max(mention.start, person.start - _LONGEST)
    parts = _BREAK.split(text[start : person.start])
    title = _ARTICLE.sub("", parts[-1].strip(), count=1)
    end = start + len(text[start : person.start].rstrip())
    office = Span(end - len(title), end)
    return office if _is_office(text, office) else None


def is_held(text: str, role: Role) -> bool:
    """Say whether a role names an office that its bearer holds, by a noun."""
    before = _before(text, role, role.span.start).lower().split()[-1:]
    title = role.title.of(text).lower().split()
    return title[0] not in _HEADING and not _NOT_YET.intersection(before)


def office_of(text: str, role: Role) -> Span:
    """Return title and organisation as one span where they stand side by side."""
    title, body = _with_former(text, role, role.title), role.organisation
    if body is None or body.overlaps(role.person):
        return title
    both = Span(min(title.start, body.start), max(title.end, body.end))
    between = text[min(title.end, body.end) : max(title.start, body.start)]
    near = len(between) <= _NEAR and not _APART & set(between)
    if not near or both.overlaps(role.person):
        return title
    return _with_former(text, role, both)


def _is_office(text: str, span: Span) -> bool:
    """Say whether the words before "of the water board" end with an office."""
    head = []
    for word in _WORD.findall(span.of(text)):
        if word.lower() in _TIES:
            break
        head.append(word.lower().rstrip("."))
    ends = range(max(0, len(head) - _LONGEST_TITLE), len(head))
    return any(" ".join(head[at:]) in _TITLES for at in ends)


def _with_former(text: str, role: Role, span: Span) -> Span:
    if not role.former:
        return span
    lead = _before(text, role, span.start)
    before = _FORMER.search(lead)
    return Span(span.start - len(lead) + before.start(), span.end) if before else span


def _before(text: str, role: Role, end: int) -> str:
    """Return the words of the role's sentence right before a place in it."""
    return text[max(role.sentence.start, end - _SHORT) : end]
