"""The offices, ranks and forms of address within and before a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from corpus.reading.lexicon import words_in
from corpus.reading.people.name_words import Word, given_names

_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST = 5  # words of a title


class Parts(NamedTuple):
    """A name taken apart: "Iraqi | Prime Minister | Nuri al-Maliki".

    ``body`` is whom or what the title belongs to, before it ("Iraqi", "Interior
    Ministry") or after it ("Head of the National Alliance").
    """

    body: tuple[Word, ...]
    title: tuple[Word, ...]
    name: tuple[Word, ...]


@cache
def _titles() -> frozenset[str]:
    return words_in("titles", "offices") | words_in("titles", "forms")


def is_office(words: Sequence[str]) -> bool:
    """Say whether the words, without modifiers, are an office or a rank."""
    return _office_in(words) is not None


def has_many_holders(title: str) -> bool:
    """Say whether several people hold the office at a time: "army general", "MP"."""
    return _office_in(title.split()) in words_in("titles", "shared")


def sole_office(title: str) -> str:
    """Return the office in small letters if one holds it at a time: "president"."""
    office = _office_in(title.replace(".", "").split())
    return "" if office is None or office in words_in("titles", "shared") else office


def _office_in(words: Sequence[str]) -> str | None:
    """Return the office without its modifiers: "general" of "army general"."""
    for at, word in enumerate(words):
        office = " ".join(words[at:]).lower()
        if office in words_in("titles", "offices"):
            return office
        is_modifier = word.lower() in words_in("titles", "modifiers")
        if not is_modifier and word not in words_in("titles", "fields"):
            return None
    return None


def may_name_office(text: str) -> bool:
    """Say whether a word of ``text`` could end an office's title, or stand for one."""
    return not _last_words().isdisjoint(_LETTERS.findall(text.lower()))


@cache
def _last_words() -> frozenset[str]:
    offices = words_in("titles", "offices")
    last = frozenset(_LETTERS.findall(office)[-1] for office in offices)
    return last | words_in("titles", "heading")


@cache
def _passing() -> frozenset[str]:
    """Return what says of an office only how it is held: "Interim", "Former"."""
    return words_in("titles", "former") | {"acting", "interim", "deputy"}


def take_apart(words: tuple[Word, ...]) -> Parts:
    """Return body, title and name of a run of words; each may be empty."""
    title = _last_title(words)
    opening = " ".join(word.text for word in words[:2])
    is_body = opening in words_in("organisations", "known")
    if title is None or (is_body and title[0] < 2):  # "General Motors"
        return Parts((), (), words)
    start, end = title
    before, after = words[:start], words[end:]
    suffixes = words_in("names", "person_suffixes")
    if before and after and after[0].text.lower().rstrip(".") in suffixes:
        return Parts((), (), words)  # "Martin Luther King Jr."
    if before and not after:
        # "Martin Luther King", "Department of Justice"
        is_name = before[0].text in given_names()
        if is_name or before[-1].text in ("of", "for", "and"):
            return Parts((), (), words)
    if after and after[0].text in ("of", "for"):
        return _with_body_after(words[start:end], after[1:])
    if after and (
        after[-1].text.lower() in words_in("organisations", "tails")
        or any(word.text in ("of", "for") for word in after)
    ):
        return Parts((), (), words)  # "Justice Department", "General Board of Health"
    while before and before[-1].text.lower() in words_in("titles", "former"):
        before = before[:-1]
    while before and before[0].text.lower() in _passing():
        before = before[1:]
    return Parts(before, words[start:end], after)


def _last_title(words: tuple[Word, ...]) -> tuple[int, int] | None:
    """Return where the last title stands that a name follows, else the last."""
    lowers = [word.text.lower().rstrip(".") for word in words]
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        end = _title_at(lowers, at)
        if end == at:
            at += 1
            continue
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], end)
        else:
            found.append((at, end))
        at = end
    named = [pair for pair in found if pair[1] < len(words)]
    return named[-1] if named else found[-1] if found else None


def _title_at(lowers: Sequence[str], at: int) -> int:
    """Return where the longest title that begins at ``at`` ends, or ``at``."""
    for end in range(min(at + _LONGEST, len(lowers)), at, -1):
        if " ".join(lowers[at:end]) in _titles():
            return end
    if lowers[at] in words_in("titles", "modifiers"):
        end = _title_at(lowers, at + 1) if at + 1 < len(lowers) else at
        return end if end > at + 1 else at
    return at


def _with_body_after(title: tuple[Word, ...], rest: tuple[Word, ...]) -> Parts:
    if rest and rest[0].text == "the":
        rest = rest[1:]
    tails = [
        index
        for index, word in enumerate(rest)
        if word.text.lower() in words_in("organisations", "tails")
    ]
    starts = [
        index for index, word in enumerate(rest) if word.text in given_names() and index
    ]
    if tails:
        starts = [start for start in starts if start > tails[-1]] or [tails[-1] + 1]
    cut = starts[0] if starts else len(rest)
    return Parts(rest[:cut], title, rest[cut:])
