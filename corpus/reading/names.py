"""Runs of capitalised words that name somebody or something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from corpus.reading.facts import Span
from corpus.reading.lexicon import table, tags, words_in
from corpus.reading.places import is_people, is_place

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['\u2019&.-][^\W_]+)*")
_ARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|d|l)[-'\u2019]", re.IGNORECASE)
_CONTRACTION = re.compile(r"['\u2019](?:re|ve|ll|d|t|m)\Z", re.IGNORECASE)
_POSSESSIVE = ("'s", "\u2019s")
_ARTICLES = frozenset(["al", "el"])  # "al Qaeda" begins with a small letter
_BLANKS = frozenset([" ", "\xa0", "\n"])
_NICKNAME_GAPS = frozenset([" “", '" ', ' "', "” "])  # Edwin “Buzz” Aldrin
_OPENERS = "\"“\u2018'`[«„:"
_OPEN_CLASS = ("NN", "JJ", "NNP", "NNPS")
_LONGEST_RUN = 14  # words; a line in capitals is no name


class Word(NamedTuple):
    text: str  # without a possessive ending
    start: int
    end: int
    is_capital: bool
    is_possessive: bool
    is_initial: bool  # has its capital only for where it stands


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words and the sentence it stands in."""

    words: tuple[Word, ...]
    sentence: Span
    before: tuple[Word, ...]  # up to four words before it, without any gap but blanks

    @property
    def span(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)


def words_between(text: str, part: Span) -> list[Word]:
    """Return the words of a stretch of one sentence, marks left out."""
    found: list[Word] = []
    at = part.start
    for match in _WORD.finditer(text, *part):
        word, (start, end) = match.group(), match.span()
        is_possessive = word[-2:] in _POSSESSIVE
        if is_possessive:
            word = word[:-2]
            end -= 2
        # Most words are small and whole: they are done with here, for speed.
        is_capital = not (word[0].islower() and word.isalpha()) and _is_capital(word)
        is_initial = is_capital and (
            not found or _opens(text[at:start].strip(), found[-1].text)
        )
        found.append(Word(word, start, end, is_capital, is_possessive, is_initial))
        at = end
    return found


def _opens(gap: str, before: str) -> bool:
    """Whether the next word would have a capital for what stands before it."""
    if not gap:
        return False
    if gap[-1] in ".!?…":
        return len(before) > 1 and before.lower() not in words_in("titles", "forms")
    return gap[-1] in _OPENERS


def _is_capital(word: str) -> bool:
    if article := _ARTICLE.match(word):
        word = word[article.end() :] or word
    if not word[:1].isupper():
        return False
    last = word.rpartition("-")[2]
    return last[:1].isupper() or not last[:1].isalpha() or last == word


class _Runs:
    """Collects the names of one text, which show how its words are spelt."""

    def __init__(self, text: str, spelt_out: Sequence[Span]) -> None:
        self.text = text
        self.spelt_out = {span.start: span.end for span in spelt_out}
        self.seen_amid: set[str] = set()

    def notice(self, words: Sequence[Word]) -> None:
        # Only the last word of a run: "United States" proves nothing of "United".
        for at, word in enumerate(words):
            if word.is_capital and not word.is_initial:
                goes_on = at + 1 < len(words) and self._adjoins(words, at + 1)
                if not goes_on:
                    self.seen_amid.add(word.text)

    def in_words(self, words: Sequence[Word], sentence: Span) -> list[Name]:
        found: list[Name] = []
        at = 0
        while at < len(words):
            if not words[at].is_capital and words[at].text not in _ARTICLES:
                at += 1
                continue
            end = self._end_of_run(words, at)
            if end > at:
                before = self._before(words, at)
                found.append(Name(tuple(words[at:end]), sentence, before))
            at = max(end, at + 1)
        return found

    def _end_of_run(self, words: Sequence[Word], at: int) -> int:
        """Return the index after the name that begins at ``at``, or ``at``."""
        if not self._begins(words, at):
            return at
        forced = self.spelt_out.get(words[at].start, 0)
        end = at + 1
        while end < len(words) and end - at < _LONGEST_RUN:
            if words[end].end <= forced:
                end += 1
            elif words[end - 1].is_possessive or words[end - 1].end == forced:
                # "Blackwell's Island" is one name, "Iraq's Parliament" two.
                if not self._is_place_tail(words, end):
                    break
                end += 1
            elif self._adjoins(words, end) and _is_name_word(words, end):
                end += 1
            elif (further := self._over_connector(words, at, end)) > end:
                end = further
            else:
                break
        return end

    def _begins(self, words: Sequence[Word], at: int) -> bool:
        word = words[at]
        if word.text in _ARTICLES and at + 1 < len(words):
            return self._adjoins(words, at + 1)
        if not word.is_capital or not _is_name_word(words, at):
            return False
        if not word.is_initial or word.text in self.seen_amid or _is_known(word.text):
            return True
        if len(word.text) > 1 and word.text.isupper():
            return True
        tag = tags().get(word.text.lower())
        if tag is None:
            return True
        if at + 1 == len(words) or tag not in _OPEN_CLASS:
            return False
        if self._adjoins(words, at + 1):
            return _is_name_word(words, at + 1)
        return self._over_connector(words, at, at + 1) > at + 1

    def _adjoins(self, words: Sequence[Word], at: int) -> bool:
        """Whether only a blank, "&" or an abbreviation's point stands before."""
        word, last = words[at], words[at - 1]
        if not word.is_capital:
            return False
        gap = self.text[last.end : word.start]
        if gap in _BLANKS:
            return True
        gap = gap.replace("\xa0", " ")
        if gap == " & ":
            return True
        if gap in _NICKNAME_GAPS:
            return any(word.text in given_names() for word in words[at - 2 : at])
        if gap == ". ":
            short = last.text.lower()
            return len(short) == 1 or short in words_in("titles", "forms")
        return gap == ", " and word.text in ("Jr", "Sr", "Inc", "Ltd")

    def _is_place_tail(self, words: Sequence[Word], at: int) -> bool:
        last = words[at - 1]
        if self.text[last.end + 2 : words[at].start] not in _BLANKS:
            return False
        word = words[at]
        return word.is_capital and word.text.lower() in words_in("places", "tails")

    def _blank(self, words: Sequence[Word], at: int) -> bool:
        if at >= len(words):
            return False
        return self.text[words[at - 1].end : words[at].start] in _BLANKS

    def _over_connector(self, words: Sequence[Word], at: int, end: int) -> int:
        """Return the index after a name word that "of", "de" or "and" ties on."""
        if not self._blank(words, end) or not self._blank(words, end + 1):
            return end
        small = words[end].text
        target = end + 1
        if small in words_in("names", "particles"):
            is_tied = words[end - 1].text not in words_in("organisations", "known")
        elif small in ("of", "for", "on"):
            is_tied = _can_be_of(words, end - 1, small)
            if words[target].text == "the" and self._blank(words, target + 1):
                target += 1
        elif small == "and":
            is_tied = self._is_double_name(words, at, end)
        else:
            return end
        if is_tied and words[target].is_capital and _is_name_word(words, target):
            return target + 1
        return end

    def _is_double_name(self, words: Sequence[Word], at: int, end: int) -> bool:
        """Whether "Foreign and" goes on with "Commonwealth Office"."""
        if end - at > 1 and words[end - 2].text not in ("of", "for"):
            return False
        if tags().get(words[end - 1].text.lower()) not in ("NN", "NNS", "JJ"):
            return False
        last = end + 1
        while last + 1 < len(words) and self._adjoins(words, last + 1):
            last += 1
        further = [word.text.lower() for word in words[end + 1 : last + 1]]
        is_list = end - at > 1 and tags().get(further[-1]) is not None
        tails = words_in("organisations", "tails")
        return is_list or not tails.isdisjoint(further)

    def _before(self, words: Sequence[Word], at: int) -> tuple[Word, ...]:
        start = at
        while start > 0 and at - start < 4 and self._blank(words, start):
            start -= 1
        return tuple(words[start:at])


def find_names(
    text: str, parts: Sequence[tuple[Span, Span]], spelt_out: Sequence[Span] = ()
) -> list[Name]:
    """Return the names in ``parts``, pairs of a visible stretch and its sentence.

    A long form that the text abbreviates (``spelt_out``) is one name as it stands.
    """
    runs = _Runs(text, spelt_out)
    cut = [(words_between(text, part), sentence) for part, sentence in parts]
    for words, _ in cut:
        runs.notice(words)
    found: list[Name] = []
    for words, sentence in cut:
        found += runs.in_words(words, sentence)
    return found


@cache
def given_names() -> frozenset[str]:
    names: str = table("given_names")["names"]
    return frozenset(names.split())


@cache
def _is_known(word: str) -> bool:
    return (
        word in given_names()
        or word in words_in("organisations", "known")
        or is_people(word)
        or is_place(word)
    )


@cache
def _is_function_word(word: str) -> bool:
    return tags().get(word.lower(), "")[:2] in (
        ("DT", "IN", "PR", "CC", "TO", "MD", "WD", "WP", "WR", "PD", "EX", "UH")
    )


def _is_name_word(words: Sequence[Word], at: int) -> bool:
    word = words[at].text
    lower = word.lower()
    if lower in words_in("names", "calendar"):
        return False
    after_given = at > 0 and words[at - 1].text in given_names()
    if lower in words_in("names", "months"):
        return after_given
    if word.isupper() and len(word) > 1:
        return True
    if _CONTRACTION.search(word) or lower == "i":
        return len(word) == 1 and after_given
    if word in given_names() or after_given or is_place(word):
        return True
    return not _is_function_word(word)


def _can_be_of(words: Sequence[Word], at: int, small: str) -> bool:
    """Whether the word at ``at`` heads a name that "of" carries on."""
    head = words[at].text.lower()
    if head in words_in("organisations", "heads"):
        return small != "on" or head in ("committee", "commission", "council")
    return small == "of" and (
        head in words_in("titles", "offices") or head in words_in("places", "of_heads")
    )
