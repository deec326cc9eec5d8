"""The lines of a page and what their shape tells: prose, fragment, other script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.reading.facts import Span

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W_][\w'\u2019.,/-]*")
_TERMINAL = re.compile(r"[.!?…:;,][\"'\u2019”»)\]*_]*\Z|[\"”»)\]\u2013—-]\Z")
_FULL_STOP = re.compile(r"[.!?…:][\"'\u2019”»)\]*_]*\Z|[.!?…,\w][\"”»]\Z")
_QUOTE = re.compile(r"[\"“”„«»(\[]")
_TAIL = 12  # characters that hold a line's last punctuation
_LETTER = re.compile(r"[^\W\d_]")
_FOREIGN = re.compile(r"[^\W\d_a-zA-ZÀ-ɏ\u1e00-\u1eff]")
_PROSE_WORDS = 5
_LONG = 25  # words: no headline or caption without a full stop runs this long
_WRAPPED = range(40, 121)  # characters of a line that an editor has wrapped
_WRAP_SPREAD = 30
_SHORT_BLOCK = 2  # lines: as few may be a headline and a summary
_TITLE_WORDS = range(3, 25)
_TITLE_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its outer blanks; wrapped lines count as one."""

    span: Span
    text: str
    words: int
    follows_blank: bool

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a sentence that could bear a fact."""
        if self.words >= _LONG:
            return True
        return (
            self.words >= _PROSE_WORDS
            and bool(_FULL_STOP.search(self.text[-_TAIL:]))
            and any(word[0].islower() for word in self.text.split()[1:])
        )

    @property
    def is_unended(self) -> bool:
        """Whether it is short and has no full stop, as a headline has none."""
        return self.words < _LONG and not _TERMINAL.search(self.text[-_TAIL:])

    @property
    def is_fragment(self) -> bool:
        """Whether it stands alone like a menu entry or a subheading."""
        return self.is_unended and not _QUOTE.search(self.text)

    @property
    def is_title(self) -> bool:
        """Whether nearly all its longer words begin with a capital."""
        if self.words not in _TITLE_WORDS:
            return False
        long = [word for word in _WORD.findall(self.text) if len(word) > 3]
        capital = sum(not word[0].islower() for word in long)
        return bool(long) and capital >= len(long) * _TITLE_SHARE

    @property
    def is_other_script(self) -> bool:
        if self.text.isascii():
            return False
        letters = len(_LETTER.findall(self.text))
        return len(_FOREIGN.findall(self.text)) > letters / 2


def lines_of(text: str) -> list[Line]:
    """Return the lines that hold anything, in order."""
    found: list[Line] = []
    blocks = list(_blocks(text))
    long = [block for block in blocks if len(block) > _SHORT_BLOCK]
    wraps = sum(_is_wrapped(block) for block in long) * 2 > len(long)
    for block in blocks:
        if (wraps or len(block) > _SHORT_BLOCK) and _is_wrapped(block):
            spans = [Span(block[0].start, block[-1].end)]
        else:
            spans = list(_rejoined(text, block))
        for index, span in enumerate(spans):
            content = span.of(text)
            words = len(_WORD.findall(content))
            found.append(Line(span, content, words, follows_blank=index == 0))
    return found


def _blocks(text: str) -> Iterator[list[Span]]:
    """Yield the runs of lines that no blank line parts."""
    block: list[Span] = []
    at = 0
    for match in _LINE.finditer(text):
        content = match.group()
        if content.isspace():
            continue
        if block and text.count("\n", at, match.start()) > 1:
            yield block
            block = []
        start = match.start() + len(content) - len(content.lstrip())
        block.append(Span(start, start + len(content.strip())))
        at = match.end()
    if block:
        yield block


def _is_wrapped(block: list[Span]) -> bool:
    """Whether all lines but the last are about as long as an editor allows."""
    sizes = [span.end - span.start for span in block[:-1]]
    return (
        bool(sizes)
        and min(sizes) in _WRAPPED
        and max(sizes) in _WRAPPED
        and max(sizes) - min(sizes) <= _WRAP_SPREAD
    )


def _rejoined(text: str, block: list[Span]) -> Iterator[Span]:
    """Join a line to the one before if that breaks off and it begins small."""
    current = block[0]
    for span in block[1:]:
        before = text[current.end - 1]
        breaks_off = before.isalnum() or before in ",-\u2013\u2014"
        if breaks_off and text[span.start].islower():
            current = Span(current.start, span.end)
        else:
            yield current
            current = span
    yield current
