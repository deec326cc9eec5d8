"""The lines of a page and what their shape tells: prose, fragment, other script."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.reading.facts import Span
from corpus.reading.wrapped import unwrapped

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W_][\w'\u2019.,/-]*")
_TITLE_END = re.compile(r"[?!)]\Z")
_BREAK = re.compile(r"[.!?] ")
_TITLE_LENGTH = 14  # words
_TERMINAL = re.compile(r"[.!?…:;,][\"'\u2019”»)\]*_]*\Z|[\"”»)\]\u2013—-]\Z")
_FULL_STOP = re.compile(r"[.!?…:][\"'\u2019”»)\]*_]*\Z|[.!?…,\w][\"”»]\Z")
_QUOTE = re.compile(r"[\"“”„«»(\[]")
_TAIL = 12  # characters that hold a line's last punctuation
_LETTER = re.compile(r"[^\W\d_]")
_FOREIGN = re.compile(r"[^\W\d_a-zA-ZÀ-ɏ\u1e00-\u1eff]")
_PROSE_WORDS = 5
_LONG = 25  # words: no headline or caption without a full stop runs this long
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
        """Say whether it reads as a sentence that could bear a fact."""
        if self.words >= _LONG:
            return True
        return (
            self.words >= _PROSE_WORDS
            and bool(_FULL_STOP.search(self.text[-_TAIL:]))
            and any(word[0].islower() for word in self.text.split()[1:])
        )

    @property
    def is_unended(self) -> bool:
        """Say whether it is short and has no full stop, as a headline has none."""
        return self.words < _LONG and not _TERMINAL.search(self.text[-_TAIL:])

    @property
    def is_asked(self) -> bool:
        """Say whether it is one short question, or ends in brackets, as some titles."""
        ends = bool(_TITLE_END.search(self.text))
        return ends and self.words <= _TITLE_LENGTH and not _BREAK.search(self.text)

    @property
    def is_fragment(self) -> bool:
        """Say whether it stands alone like a menu entry or a subheading."""
        return self.is_unended and not _QUOTE.search(self.text)

    @property
    def is_title(self) -> bool:
        """Say whether nearly all its longer words begin with a capital."""
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
    ended = 0
    for match in _LINE.finditer(unwrapped(text)):
        content = match.group().strip()
        if not content:
            continue
        start = match.end() - len(match.group().lstrip())
        follows_blank = not found or text.count("\n", ended, start) > 1
        words = len(_WORD.findall(content))
        span = Span(start, start + len(content))
        found.append(Line(span, content, words, follows_blank))
        ended = span.end
    return found
