"""Short forms that a text spells out: "World Health Organization (WHO)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.reading.calibration import grade
from corpus.reading.facts import Abbreviation, Span
from corpus.reading.visible import seen_through

_SHORT = r"[A-Z][A-Za-z0-9&.-]{1,9}"
_SMALL_SHORT = r"[a-z]{3,6}"  # "ppm"
_KNOWN_AS = (
    r"(?:also |better |commonly |widely )?known (?:as|by)"
    r"(?: (?:its|the|their) (?:initials|acronym|abbreviation))?,?"
)
_OPEN, _CLOSE = "[\"“'\u2018]?", "[\"”'\u2019]?"
_AFTER_LONG = re.compile(
    r"(?=[\s,(\[])(?:"
    rf"\s?[(\[](?:(?:or|also|{_KNOWN_AS}) )?(?:the )?"
    rf"{_OPEN}(?P<bracket>{_SHORT}|{_SMALL_SHORT}){_CLOSE}"
    r"(?:[;,] [^()\[\]\n]{0,60})?[)\]]"
    rf"|,? (?:or|{_KNOWN_AS}|abbreviated(?: as| to)?) (?:the )?"
    rf"{_OPEN}(?P<comma>{_SHORT})(?<![.-])(?![\w-]))"
)
_BEFORE_LONG = re.compile(
    rf"\b(?P<short>{_SHORT})(?<![.-]){_CLOSE}"
    r"(?: \((?:(?:short|an? acronym) for |or )?(?P<bracket>[^()\n]{5,120})\)"
    r"|, (?:which stands for|short for|an? acronym (?:of|for)|or) "
    r"(?P<comma>[^()\n,.;:]{5,120})"
    r"|, the (?P<apposition>[^()\n,.;:]{5,120})(?=[,.;:)])"
    r"| ?(?:--|[-\u2013\u2014]) ?the (?P<dashes>[^()\n,.;:\u2013\u2014]{5,120}?)"
    r"(?= ?(?:--|[\u2013\u2014]| - )))"
)
_WHOLE = ("apposition", "dashes")  # nothing but the long form may stand in these
_WORD = re.compile(r"[^\W_]+(?:['\u2019.][^\W_]+)*|&")
_BARRIER = re.compile(r"[()\[\];:\"“”\n]")
_AGENCY = re.compile(r"\s?(?:--|[\u2014\u2013_])")  # "MIAMI (AP) --"
_PARTY = re.compile(r"[RDI]-")  # "Ted Cruz (R-Texas)"
_SMALL = frozenset(
    ["of", "the", "and", "for", "in", "to", "on", "at", "a", "an", "&", "de", "al"]
)
_LONGEST = 160  # characters of a spelt-out form
_WORDS = 14
_SPARE = 1  # content words that give no letter: "Greater" in ISIS
_LETTERS = range(2, 9)
_INITIALS, _LETTERS_IN_ORDER = "initials", "letters in order"


def find_abbreviations(
    text: str, sentences: Sequence[Span], masked: Sequence[Span] = ()
) -> list[Abbreviation]:
    """Return each short form with the words that it stands for, in order.

    Of "initials" every letter begins a word of the long form, of "letters in order"
    each stands somewhere in it. The idea is Schwartz and Hearst's (2003).
    """
    visible = seen_through(masked)
    found: list[Abbreviation] = []
    for sentence in sentences:
        for part in visible(sentence):
            pairs = [*_long_first(text, part), *_short_first(text, part)]
            for short, long, rule in sorted(pairs):
                if found and found[-1].span.overlaps(_hull(short, long)):
                    continue
                confidence, tier = grade("abbreviation", rule)
                found.append(
                    Abbreviation(
                        span=_hull(short, long),
                        sentence=sentence,
                        rule=rule,
                        confidence=confidence,
                        tier=tier,
                        short=short,
                        long=long,
                    )
                )
    return sorted(found, key=lambda fact: fact.span)


def _hull(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _letters(short: str) -> str:
    letters = "".join(char for char in short if char.isalnum())
    if letters[-1:] == "s" and letters[:-1].isupper():
        letters = letters[:-1]
    return letters.lower()


def _is_short_form(short: str) -> bool:
    capitals = sum(char.isupper() for char in short)
    return (
        capitals >= 2 and len(_letters(short)) in _LETTERS and not _PARTY.match(short)
    )


def _long_first(text: str, part: Span) -> Iterator[tuple[Span, Span, str]]:
    for match in _AFTER_LONG.finditer(text, *part):
        form = match.lastgroup or ""
        short = Span(*match.span(form))
        is_small = match[form].islower()
        if not is_small and not _is_short_form(match[form]):
            continue
        if _AGENCY.match(text, match.end()):
            continue
        left = max(part.start, match.start() - _LONGEST)
        barriers = [hit.end() for hit in _BARRIER.finditer(text, left, match.start())]
        left = barriers[-1] if barriers else left
        words = list(_WORD.finditer(text, left, match.start()))[-_WORDS:]
        letters = _letters(match[form])
        start = _backwards(words, letters)
        if is_small and (start is None or len(words) - start != len(letters)):
            continue
        if start is not None:
            yield short, Span(words[start].start(), words[-1].end()), _INITIALS
        elif form == "bracket":
            at = _in_order(text, words, letters)
            if at is not None and match[form] not in text[at : match.start()]:
                yield short, Span(at, words[-1].end()), _LETTERS_IN_ORDER


def _short_first(text: str, part: Span) -> Iterator[tuple[Span, Span, str]]:
    for match in _BEFORE_LONG.finditer(text, *part):
        form = match.lastgroup or ""
        if not _is_short_form(match["short"]):
            continue
        words = list(_WORD.finditer(text, *match.span(form)))[: _WORDS + 1]
        while words and words[0].group().lower() in {"the", "a", "an"}:
            words = words[1:]
        end = _forwards(words, _letters(match["short"]))
        if end is None or (form == "bracket" and end < len(words) - 1 - _SPARE):
            continue
        if form in _WHOLE and end < len(words) - 1:
            continue
        last = words[end] if form == "comma" else words[-1]
        yield (
            Span(*match.span("short")),
            Span(words[0].start(), last.end()),
            _INITIALS,
        )


def _backwards(words: Sequence[re.Match[str]], letters: str) -> int | None:
    """Return the word at which the long form begins, if each letter begins one."""
    at, spare = len(words), _SPARE
    for letter in reversed(letters):
        at -= 1
        while at >= 0 and words[at].group()[0].lower() != letter:
            spare -= words[at].group().lower() not in _SMALL
            at -= 1
        if at < 0 or spare < 0:
            return None
    return at if len(words) - at > 1 else None


def _forwards(words: Sequence[re.Match[str]], letters: str) -> int | None:
    """Return the word at which the long form ends, if each letter begins one."""
    if not words or words[0].group()[0].lower() != letters[0]:
        return None
    at, spare = -1, _SPARE
    for letter in letters:
        at += 1
        while at < len(words) and words[at].group()[0].lower() != letter:
            spare -= words[at].group().lower() not in _SMALL
            at += 1
        if at >= len(words) or spare < 0:
            return None
    return at or None


def _in_order(text: str, words: Sequence[re.Match[str]], letters: str) -> int | None:
    """Return where the shortest long form begins whose letters are in order.

    Its first letter must begin a word, and it has at most as many content words as
    letters.
    """
    if not words:
        return None
    starts = {word.start() for word in words}
    at = words[-1].end()
    for index, letter in reversed(list(enumerate(letters))):
        at -= 1
        while at >= words[0].start() and (
            text[at].lower() != letter or (index == 0 and at not in starts)
        ):
            at -= 1
        if at < words[0].start():
            return None
    content = [
        word
        for word in words
        if word.start() >= at and word.group().lower() not in _SMALL
    ]
    return at if len(content) <= len(letters) else None
