"""Runs of capitalised words that name somebody or something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.reading.facts import Span
from corpus.reading.lexicon import tags, words_in
from corpus.reading.people.name_words import (
    Word,
    can_be_of,
    given_names,
    is_known_name,
    is_name_word,
    words_between,
)
from corpus.reading.places import is_people, may_be_place

_ARTICLES = frozenset(["al", "el"])  # "al Qaeda" begins with a small letter
_BLANKS = frozenset([" ", "\xa0", "\n"])
_NICKNAME_GAPS = frozenset([" “", '" ', ' "', "” "])  # Edwin “Buzz” Aldrin
_OPEN_CLASS = ("NN", "JJ", "NNP", "NNPS")
_LONGEST_RUN = 14  # words; a line in capitals is no name
_LONGEST_PLACE = 5  # words: "Democratic Republic of the Congo" has them


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words and the sentence it stands in."""

    words: tuple[Word, ...]
    sentence: Span
    before: tuple[Word, ...]  # up to four words before it, without any gap but blanks

    @property
    def span(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)


class _Runs:
    """Collects the names of one text, which show how its words are spelt."""

    def __init__(self, text: str, spelt_out: Sequence[Span]) -> None:
        self.text = text
        self.spelt_out = {span.start: span.end for span in spelt_out}
        self.seen_amid: set[str] = set()
        self.surnames: set[str] = set()  # those that are verbs, too

    def notice(self, words: Sequence[Word]) -> None:
        # Only the last word of a run: "United States" proves nothing of "United".
        for at, word in enumerate(words):
            if word.is_capital and not word.is_initial:
                goes_on = at + 1 < len(words) and self._adjoins(words, at + 1)
                if not goes_on:
                    self.seen_amid.add(word.text)
            is_last = at > 0 and words[at - 1].text in given_names()
            if is_last and tags().get(word.text.lower()) == "VBZ":
                self.surnames.add(word.text)

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
            elif self._is_numbered(words, end):
                break
            elif words[end - 1].is_possessive or words[end - 1].end == forced:
                # "Blackwell's Island" is one name, "Iraq's Parliament" two.
                further = self._end_of_place(words, at, end)
                if further == end and not self._is_place_tail(words, end):
                    break
                end = max(further, end + 1)
            elif self._adjoins(words, end) and is_name_word(words, end):
                end += 1
            else:
                further = self._over_connector(words, at, end)
                if further == end:
                    further = self._end_of_place(words, at, end)
                if further == end:
                    break
                end = further
        return end

    def _end_of_place(self, words: Sequence[Word], at: int, end: int) -> int:
        """Return the index after a place that a run broke off: "Isle of" Man."""
        for further in range(min(at + _LONGEST_PLACE, len(words)), end, -1):
            last = words[further - 1]
            if last.is_capital and may_be_place(
                self.text[words[at].start : last.end].replace("\u2019", "'")
            ):
                return further
        return end

    def _begins(self, words: Sequence[Word], at: int) -> bool:
        word = words[at]
        if word.text in _ARTICLES and at + 1 < len(words):
            return self._adjoins(words, at + 1)
        if self._is_numbered(words, at):
            return False
        if not word.is_capital:
            return False
        if not is_name_word(words, at) and word.text not in self.surnames:
            return False  # "Means" is somebody if there is a Sandy Means
        if (
            not word.is_initial
            or word.text in self.seen_amid
            or is_known_name(word.text)
        ):
            return True
        if len(word.text) > 1 and word.text.isupper():
            return True
        tag = tags().get(word.text.lower())
        if tag is None or self._end_of_place(words, at, at + 1) > at + 1:
            return True
        if at + 1 == len(words) or tag not in _OPEN_CLASS:
            return False
        if self._adjoins(words, at + 1):
            return is_name_word(words, at + 1)
        return self._over_connector(words, at, at + 1) > at + 1

    def _adjoins(self, words: Sequence[Word], at: int) -> bool:
        """Say whether only a blank, "&" or an abbreviation's point stands before."""
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
            return any(
                word.text in given_names() for word in words[max(0, at - 2) : at]
            )
        if gap == ". ":
            short = last.text.lower()
            return len(short) == 1 or short in words_in("titles", "forms")
        if gap == " - ":
            joined = f"{last.text}-{word.text}"
            return joined in words_in("organisations", "known")
        if gap in ("' ", "\u2019 "):
            return last.text == "O"  # "O' Leary"
        return gap == ", " and word.text in ("Jr", "Sr", "Inc", "Ltd")

    def _is_place_tail(self, words: Sequence[Word], at: int) -> bool:
        last = words[at - 1]
        if self.text[last.end + 2 : words[at].start] not in _BLANKS:
            return False
        word = words[at]
        return word.is_capital and word.text.lower() in words_in("places", "tails")

    def _is_numbered(self, words: Sequence[Word], at: int) -> bool:
        """Say whether a label begins here that a number ends: "Flight 447"."""
        return (
            words[at].text in words_in("names", "numbered")
            and at + 1 < len(words)
            and words[at + 1].text[0].isdigit()
        )

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
            is_tied = can_be_of(words, end - 1, small)
            if words[target].text == "the" and self._blank(words, target + 1):
                target += 1
        elif small == "and":
            is_tied = self._is_double_name(words, at, end)
        else:
            return end
        if is_tied and words[target].is_capital and is_name_word(words, target):
            return target + 1
        return end

    def _is_double_name(self, words: Sequence[Word], at: int, end: int) -> bool:
        """Say whether "Foreign and" goes on with "Commonwealth Office"."""
        is_long = end - at > 1 and words[end - 2].text not in ("of", "for")
        if is_long and not self._is_institution(words, at, end):
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

    def _is_institution(self, words: Sequence[Word], at: int, end: int) -> bool:
        """Say whether "National Air and" can go on: with "Space Museum"."""
        first = words[at].text
        is_adjective = is_people(first) or first in words_in(
            "organisations", "adjectives"
        )
        is_whole = words[end - 1].text.lower() in words_in("organisations", "tails")
        following = tags().get(words[end + 1].text.lower())
        return is_adjective and not is_whole and following in ("NN", "NNS", "JJ")

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
