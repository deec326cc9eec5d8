"""Finish the quotation: the telling end of a sentence that somebody said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.reading.facts import Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Asked, Refused
from quizzes.engine.generate.clause_words import FINITE, words_of
from quizzes.engine.generate.excerpts import excerpt_of, occurrences
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.occasions import told_where
from quizzes.engine.generate.quotations import Quotation, quotations_in
from quizzes.engine.generate.sources import asked_of, named, single_quoted
from quizzes.engine.items import Key

_FAMILY, _PART = "finish", "end"
_WORDS = word_list("endings")
_CUT_AFTER = frozenset(_WORDS["cut_after"])
_LINKING = frozenset(_WORDS["linking"])
_DULL = frozenset(_WORDS["dull"])
_CLAUSAL = frozenset(_WORDS["clausal"])
_DETERMINERS = frozenset(_WORDS["determiners"])
_COUNTING = frozenset(_WORDS["counting"])
_OWNERS = frozenset({"his", "her", "their", "its"})
_UNFIT = _COUNTING | _CUT_AFTER | {"this", "that", "these", "those"}
_FUNCTION_WORDS = frozenset(word_list("stems")["function_words"])
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_CONTRAST = re.compile(
    r"\bnot\b.*\bbut\b(?! not)|\bneither\b.*\bnor\b"
    r"|\b(?!it\b|is\b|the\b)(\w{2,})\b.*\bthan\b.*\b\1\b"
)
_AGAIN = re.compile(r"\b(one|no|every|some|with|without) [^,;]+[,;] (?:and |or )?\1\b")
_MARKS = frozenset({"than", "but", "nor"})
_MOST_WORDS = 4  # of the end; a longer one is nobody's to remember
_MOST_TELLING = 2
_FEWEST_LEFT = 3  # words of the quotation that stay to be read
_MOST_QUOTED = 32
_MOST_ASKED = 2  # of one article


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for the end of each quotation that has one worth remembering."""
    del pool  # endings of other sentences seldom fit where this one was cut
    asked = 0
    for said in quotations_in(article):
        rule = _why_not(said)
        end = None if rule else _ending(article, said)
        if end is None:
            rule = rule or "end_tells_nothing"
        elif asked == _MOST_ASKED:
            rule = "enough_ends_are_asked"
        if rule or end is None:
            yield Refused(stated=said.stated, family=_FAMILY, part=_PART, rule=rule)
        else:
            asked += 1
            yield _finish(article, said, end)


def _why_not(said: Quotation) -> str:
    """Return the rule by which a quotation is not asked to be finished, if any."""
    if flaws := said.flaws():
        return flaws[0]
    if said.kind != "person":
        return "speaker_has_no_name"
    if said.quote.stance != "stated" or said.text.endswith("?"):
        return "only_asked"
    if len(said.text_spans) > 1 or not said.quote.sentence.covers(said.text_spans[-1]):
        return "quotation_in_pieces"
    if said.word_count > _MOST_QUOTED:
        return "quotation_too_long"
    if not said.text[:1].isupper() and not said.after_that:
        return "no_whole_sentence"
    return ""


def _finish(article: Material, said: Quotation, end: Span) -> Asked:
    key = _key(article, end)
    stem = f"how did {said.name} end this sentence{told_where(article, said)}"
    also = [one for one in key.accept if one != key.text]
    return Asked(
        family=_FAMILY,
        part=_PART,
        stated=said.stated,
        proof=end,
        stem=asked_of(named(article), stem),
        excerpt=excerpt_of(article, said.quote.sentence, [end]),
        key=key,
        candidates=(),
        forms=("typed", "card"),
        explanation=f"Also right: {_listed(also)}." if also else "",
    )


def _key(article: Material, end: Span) -> Key:
    """Accept the words without "a" or "your", and the noun that says it all alone."""
    text = single_quoted(article.words(end))
    words = text.split()
    bare = words[1:] if words[0].lower() in _DETERMINERS and len(words) > 1 else words
    accept = dict.fromkeys([text, " ".join(bare), bare[-1]])
    return Key(kind="phrase", text=text, accept=tuple(accept))


def _listed(accepted: Sequence[str]) -> str:
    return " or ".join(f"“{one}”" for one in accepted)


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    span: Span


def _ending(article: Material, said: Quotation) -> Span | None:
    """Return the shortest end that is a phrase, tells something and is told once."""
    quoted = said.text_spans[-1]
    tokens = [
        _Token(match[0].lower().replace("'", "’"), Span(*match.span()))
        for match in _WORD.finditer(article.text, *quoted)
    ]
    for length in range(1, _MOST_WORDS + 1):
        at = len(tokens) - length
        if at < _FEWEST_LEFT:
            return None
        end = tokens[at:]
        if end[0].word in _CLAUSAL:
            return None
        span = Span(end[0].span.start, end[-1].span.end)
        points = _points_at(said.text.lower(), tokens, at)
        if points and _is_cut_well(tokens, at) and _tells(article, said, end, span):
            return span
    return None


def _points_at(words: str, tokens: Sequence[_Token], at: int) -> bool:
    """Whether a contrast or a phrase begun again leads straight up to the end."""
    if _AGAIN.search(words):
        return True
    marks = [i for i, one in enumerate(tokens[:at]) if one.word in _MARKS]
    if not marks or not _CONTRAST.search(words):
        return False
    known = _FUNCTION_WORDS | _CUT_AFTER | {one.word for one in tokens[: marks[-1]]}
    return all(one.word in known for one in tokens[marks[-1] + 1 : at])


def _is_cut_well(tokens: Sequence[_Token], at: int) -> bool:
    """Whether what is left to say is a phrase, and what comes before leads up to it."""
    before, first = tokens[at - 1].word, tokens[at].word
    if first in _CUT_AFTER or first in _OWNERS:
        return False
    named = before in _LINKING and first in _DETERMINERS
    if before == "to":  # "to overcome" can be guessed
        return first in _DETERMINERS
    return named or before in _CUT_AFTER or before == "but"


def _tells(
    article: Material, said: Quotation, end: Sequence[_Token], span: Span
) -> bool:
    """Whether the words can neither be guessed nor read elsewhere in the sentence."""
    if set(',;:—–()…“”".') & set(span.of(article.text)):
        return False
    words = {one.word for one in end}
    if end[-1].word in _DULL | _FUNCTION_WORDS or words & _UNFIT:
        return False
    if any(word.kind in FINITE for word in words_of(f"x {span.of(article.text)}")):
        return False
    telling = words - _DULL - _FUNCTION_WORDS - _DETERMINERS
    if not telling or len(telling) > _MOST_TELLING:
        return False
    stems = {word[:5] for word in telling}
    around = [
        match[0].lower()[:5]
        for match in _WORD.finditer(article.text, *said.quote.sentence)
        if not span.covers(Span(*match.span()))
    ]
    shown_again = occurrences(article.text, said.quote.sentence, span.of(article.text))
    return not stems.intersection(around) and len(shown_again) == 1
