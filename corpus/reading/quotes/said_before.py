"""Find the words that stand before their reporting clause: "…," he said."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.clause_ends import clause_end
from corpus.reading.quotes.clause_starts import skip_to_clause, trim
from corpus.reading.quotes.cue_forms import forms
from corpus.reading.quotes.parts import Content, Setting, WordRange
from corpus.reading.quotes.phrases import PAUSES, has_finite
from corpus.reading.quotes.quotations import (
    begins_capital,
    ends_clause,
    has_quotation,
    may_be_title,
    quotations_from,
)
from corpus.reading.words import QUOTATION, Word

_SUBORDINATORS = words_in("grammar", "subordinators")
_BEFORE_CLAUSE = PAUSES | {"."}
_INTRODUCERS = frozenset([":", ".", "—", "–", ";", "!", "?", ")", ",", "...", "…"])
_NO_REST = words_in("grammar", "clause_leavers") | {"who", "which", "but", "a", "an"}
_REACH = 18  # words to the second half of a quotation
_PAUSE_REACH = 10  # words
_SHORTEST_CLAUSE = 3  # words


def words_before(setting: Setting) -> Content | None:
    """Return what the reporting clause follows, with what it interrupts."""
    words, floor = setting.words, setting.floor
    classes = setting.cue.form.classes
    if setting.cue.form.shape == "ing":
        return None
    if not setting.cue.form.takes_quotation and not setting.cue.form.inverts:
        return None
    stop = setting.subject.clause
    while stop > floor and words[stop - 1].text in _BEFORE_CLAUSE:
        stop -= 1
    if stop <= floor:
        return None
    quoted = words[stop - 1].tag == QUOTATION
    if stop == setting.subject.clause and not quoted:
        return None
    if quoted and ends_clause(words, stop - 1):
        return _quotation(setting, stop)
    says = classes & {"plain", "told", "ask", "think"} or setting.cue.form.inverts
    if not quoted and says:
        return _clause(setting, stop)
    return None


def _quotation(setting: Setting, stop: int) -> Content | None:
    words, floor = setting.words, setting.floor
    first = stop - 1
    while first > floor and (
        words[first - 1].tag == QUOTATION or words[first - 1].text in (",", ".")
    ):
        first -= 1
    while words[first].tag != QUOTATION:
        first += 1
    alone = first == floor or words[first - 1].text in _INTRODUCERS
    if alone and (first == floor or begins_capital(words[first])):
        return _with_rest(setting, Content([(first, stop)], "quotation-before", True))
    title = may_be_title(words, first) and begins_capital(words[first])
    if title or _clause_follows(setting):
        return None
    start = trim(words, floor, stop)
    return _with_rest(setting, Content([(start, stop)], "mixed-before"))


def _clause(setting: Setting, stop: int) -> Content | None:
    words = setting.words
    if _clause_follows(setting):
        return None
    start = trim(words, setting.floor, stop)
    quoted = has_quotation(words, start, stop)
    rest = _interrupted(setting)
    goes_on = _goes_on(words, setting.subject.after, setting.end)
    whole = quoted or has_finite(words, start, stop) or rest is not None or goes_on
    if not whole or (rest is None and stop - start < _SHORTEST_CLAUSE):
        return None
    circumstance = words[start].lower in _SUBORDINATORS
    if circumstance and rest is None and not _has_main_clause(words, start, stop):
        return None
    content = Content([(start, stop)], "mixed-before" if quoted else "clause-before")
    if rest is not None:
        return Content([*content.spans, rest], "clause-split")
    return _with_rest(setting, content) if quoted or goes_on else content


def _has_main_clause(words: Sequence[Word], start: int, stop: int) -> bool:
    """Say whether a circumstance goes before its clause: "If it rains, it stops"."""
    comma = next((at for at in range(start, stop) if words[at].text == ","), stop)
    return has_finite(words, comma, stop)


def _interrupted(setting: Setting) -> WordRange | None:
    """Return the rest of a clause cut in two: "The plan, he said, would fail"."""
    words, end, at = setting.words, setting.end, setting.subject.after
    if at < end and words[at].text != ",":
        at = skip_to_clause(words, at, end, setting.cue.form)
    start = at + 1
    if start >= end or words[at].text != "," or words[start].tag == QUOTATION:
        return None
    leaving = any(cue.start == start for cue in setting.cues)
    if leaving or words[start].lower in _NO_REST:
        return None
    stop = clause_end(words, start, end, setting.cues)
    verbal = words[start].tag in ("VBN", "VBD") or has_finite(words, start, stop)
    return (start, stop) if verbal else None


def _with_rest(setting: Setting, content: Content) -> Content:
    """Add the second half of a quotation split by its reporting clause."""
    words, end, after = setting.words, setting.end, setting.subject.after
    at = after
    while at < end and at - after < _REACH and words[at].tag != QUOTATION:
        if words[at].lower == "that" or words[at].lower in forms():
            return content
        at += 1
    if at >= end or words[at].tag != QUOTATION or _swallows(setting, at):
        return content
    introduced = words[at - 1].text in _INTRODUCERS or words[at - 1].tag == "CC"
    if at != after and not introduced:
        return content
    stop = quotations_from(words, at, end)
    return Content(
        [*content.spans, (at, stop)], content.rule + "-split", content.adjacent
    )


def _swallows(setting: Setting, at: int) -> bool:
    """Say whether a speaker named after the verb has taken in more than a name.

    "said Brown, who added that it was | 'safe'", "said Brown, author of | 'Dams'"
    """
    words, verb = setting.words, setting.cue.verb
    title = may_be_title(words, at) or words[at - 1].tag == "DT"
    return title or any(cue.verb in range(verb + 1, at) for cue in setting.cues)


def _clause_follows(setting: Setting) -> bool:
    """Say whether the reporting verb has its clause to the right."""
    words, end, after = setting.words, setting.end, setting.subject.after
    if after + 1 < end and words[after].text in (",", ":"):
        following = words[after + 1]
        return following.tag == QUOTATION and begins_capital(following)
    span = setting.subject.span
    if span is not None and span[0] >= setting.cue.end:
        return False  # "…," said Brown, who built it
    if after >= end or words[after].text in (",", ".", "—", "–", ";"):
        return False
    at = next((i for i in range(after, end) if words[i].tag == QUOTATION), None)
    if at is not None and not any(cue.verb in range(after, at) for cue in setting.cues):
        if may_be_title(words, at) and not has_finite(words, after, end):
            return False
        return not _goes_on(words, after, end)
    if words[after].lower in _SUBORDINATORS:
        return False
    at = skip_to_clause(words, after, end, setting.cue.form)
    if at >= end or words[at].text == "," or words[at].lower in _SUBORDINATORS:
        return False
    return has_finite(words, at, end)


def _goes_on(words: Sequence[Word], after: int, end: int) -> bool:
    """Say whether the next quotation begins small after a comma."""
    for at in range(after, min(end, after + _PAUSE_REACH)):
        if words[at].tag == QUOTATION:
            return words[at - 1].text == "," and not begins_capital(words[at])
    return False
