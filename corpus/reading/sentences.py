"""Split a text into paragraphs and sentences, keeping every quotation whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from syntok import segmenter
from syntok.tokenizer import Tokenizer

from corpus.reading.facts import Span
from corpus.reading.lexicon import words_in
from corpus.reading.marks import quotations

_LINE = re.compile(r"\S[^\n\v\f\x85\u2028\u2029]*")
# "… on Friday.The board …": a page that lost its spaces.
_GLUED = (
    r"(?:(?<=[a-z][a-z][a-z]\.)|(?<=[\"”]\.))(?=(?:[A-Z][a-z]{3,30}|"
    rf"{'|'.join(sorted(words_in('stops', 'glued')))})[\s,’'])"
)
# The lookbehind and the possessive quantifiers keep a hostile text linear.
_BREAK = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]++)(?P<mark>[”\"»'’]*+)(?:\[\d{1,3}\])*+[)\]’]*+"
    rf"(?P<gap>\s++|(?=“)|{_GLUED})"
    r"[\"“„«‘'(\[$£€#—–-]*+(?P<next>[^\W_])"
)
_STOPS = frozenset(".!?…")
_NESTED_CLOSERS = frozenset("'’")
_DOUBLE_CLOSERS = frozenset('”"»')
_WORDS_AHEAD = re.compile(r"[\w’'-]+")
_LONGEST_WORD = 30
_SYNTOK_CHUNK = 4_000
_TOKENIZER = Tokenizer(replace_not_contraction=False)


def paragraphs(text: str, masked: Iterable[Span] = ()) -> tuple[Span, ...]:
    """Return the stretches of prose between line breaks and masked stretches."""
    return tuple(_lines(text, tuple(sorted(masked))))


def split(text: str, masked: Iterable[Span] = ()) -> tuple[Span, ...]:
    """Return the sentences of a text; masked stretches belong to none."""
    return tuple(
        sentence
        for paragraph in paragraphs(text, masked)
        for sentence in split_paragraph(text, paragraph)
    )


def split_paragraph(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of one paragraph; a quotation is never divided."""
    start = paragraph.start
    for end, following in _borders(_veil(text, paragraph)):
        yield Span(start, paragraph.start + end)
        start = paragraph.start + following
    yield Span(start, paragraph.end)


def _lines(text: str, masked: tuple[Span, ...]) -> Iterator[Span]:
    lines: Iterable[Span] = (Span(*match.span()) for match in _LINE.finditer(text))
    if masked:
        lines = _without(lines, masked)
    for start, end in lines:
        line = text[start:end]
        start += len(line) - len(line.lstrip())
        end -= len(line) - len(line.rstrip())
        if start < end:
            yield Span(start, end)


def _without(lines: Iterable[Span], masked: tuple[Span, ...]) -> Iterator[Span]:
    """Cut the masked stretches out of the lines; both are in order."""
    passed = 0
    for start, end in lines:
        while passed < len(masked) and masked[passed].end <= start:
            passed += 1
        at, index = start, passed
        while index < len(masked) and masked[index].start < end:
            if at < masked[index].start:
                yield Span(at, masked[index].start)
            at = max(at, masked[index].end)
            index += 1
        if at < end:
            yield Span(at, end)


def _veil(text: str, paragraph: Span) -> str:
    """Make each quotation one long word of the same length.

    Its first letter stays, for it shows whether a sentence may begin there;
    so does its last, for a full stop there may end the sentence around it, also
    before the mark of a quotation within it: "They cried 'Stop!'"
    """
    pieces: list[str] = []
    at = paragraph.start
    for quotation in quotations(text, paragraph):
        start, end = quotation.inner
        shown = start + 1
        while shown < end and not text[shown - 1].isalnum():
            shown += 1
        last = end - 1
        if text[last] in _NESTED_CLOSERS and text[last - 1] in _STOPS:
            last -= 1
        if last > shown:
            pieces += text[at:shown], "x" * (last - shown)
            at = last
    pieces.append(text[at : paragraph.end])
    return "".join(pieces)


def _borders(veiled: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence but the last ends, and where the next begins."""
    doubtful: list[tuple[int, int]] = []
    begun = 0
    for match in _BREAK.finditer(veiled):
        verdict = not match["next"].islower() and _verdict(veiled, match)
        if verdict is False:
            continue
        border = match.start("gap"), match.end("gap")
        if verdict is None:
            doubtful.append(border)
            continue
        yield from _settle(veiled, doubtful, begun, border[0])
        yield border
        doubtful, begun = [], border[1]
    yield from _settle(veiled, doubtful, begun, len(veiled))


def _verdict(veiled: str, match: re.Match[str]) -> bool | None:
    """Say whether a sentence ends here; None if the word before is an abbreviation."""
    if not _DOUBLE_CLOSERS.isdisjoint(match["mark"]):
        return match["stop"] == "." or not _is_tied(veiled, match.end("gap"))
    if match["stop"] != ".":
        return True
    at = match.start()
    before = veiled[max(0, at - _LONGEST_WORD) : at].split()
    word = before[-1].lstrip("(\"“‘'[").lower() if before else ""
    if word in words_in("stops", "before_name"):
        return False
    if word in ("no", "nos"):
        return not match["next"].isdigit()
    if len(word) == 1 or "." in word or word in words_in("stops", "anywhere"):
        return None
    return True


def _is_tied(veiled: str, start: int) -> bool:
    """Say whether a verb of saying ties the quotation to the words after it."""
    ahead = _WORDS_AHEAD.findall(veiled, start, start + 80)[:7]
    return not words_in("stops", "after_quotation").isdisjoint(ahead)


def _settle(
    veiled: str, doubtful: list[tuple[int, int]], start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Yield those doubtful borders at which syntok begins a sentence."""
    if doubtful:
        starts = _syntok_starts(veiled, start, end)
        for border in doubtful:
            if border[1] in starts:
                yield border


def _syntok_starts(veiled: str, start: int, end: int) -> set[int]:
    starts: set[int] = set()
    # Chunks keep a text of nothing but abbreviations linear.
    for chunk in range(start, end, _SYNTOK_CHUNK):
        piece = veiled[chunk : min(chunk + _SYNTOK_CHUNK, end)]
        for sentence in segmenter.split(iter(_TOKENIZER.split(piece))):
            starts.add(chunk + sentence[0].offset)
    return starts
