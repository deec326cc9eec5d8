"""Find the words that follow their reporting clause: he said "…"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.clause_ends import aside_end, clause_end
from corpus.reading.quotes.clause_starts import skip_to_clause
from corpus.reading.quotes.parts import Content, Setting
from corpus.reading.quotes.phrases import has_finite, is_finite
from corpus.reading.quotes.quotations import (
    begins_capital,
    ends_clause,
    has_quotation,
    may_be_title,
    quotations_from,
)
from corpus.reading.quotes.things import thing, thing_end
from corpus.reading.words import QUOTATION, Word

_CIRCUMSTANCES = words_in("grammar", "circumstances")
_QUESTIONS = words_in("grammar", "question_words")
_SUBJECT_TAGS = frozenset(["PRP", "DT", "NNP", "PRP$", "EX"])
_WITHOUT_THAT = frozenset(["promise", "urge", "call", "utter", "thing"])
# How far a reporting clause goes on before what it opens, in words.
_REACH = 18
_THAT_REACH = 14
_QUESTION_REACH = 6


def words_after(setting: Setting) -> Content | None:
    """Return the quotation, clause or infinitive that a reporting clause opens."""
    return _quotation(setting) or _clause(setting)


def _clause(setting: Setting) -> Content | None:
    words, end, after = setting.words, setting.end, setting.subject.after
    that = _next_that(words, after, end)
    start = _clause_start(setting) if that is None else that
    if start < end and words[start].text == ",":
        start += 1
    if start >= end:
        return None
    stop = clause_end(words, start, end, setting.cues)
    stop = aside_end(words, setting.cue.start, start, stop)
    if _lacks_subject(setting, start):
        relative = setting.subject.clause - 1
        return Content([(relative, relative + 1), (start, stop)], "relative-clause")
    if stop - start < 2 and not has_quotation(words, start, stop):
        return None
    rule_of = _bare_rule if that is None else _that_rule
    rule = rule_of(setting, start, stop)
    if not rule:
        return _characterised(setting, stop) or thing(setting)
    if rule == "to-infinitive":
        start = after  # "urged voters to stay": the voters are part of it
        stop = min(stop, thing_end(words, start, end, setting.cues))
    quoted = has_quotation(words, start, stop)
    return Content([(start, stop)], rule + ("-mixed" if quoted else ""))


def _clause_start(setting: Setting) -> int:
    words, end, form = setting.words, setting.end, setting.cue.form
    start = skip_to_clause(words, setting.subject.after, end, form)
    return _question(words, start, end) if "ask" in form.classes else start


def _quotation(setting: Setting) -> Content | None:
    """Take "he said: '…'" whole; leave quotations that are part of a clause."""
    words, end, after = setting.words, setting.end, setting.subject.after
    if setting.subject.span is None or not setting.cue.form.takes_quotation:
        return None
    at = _next_quotation(words, after, end)
    if at is None or any(word.lower == "that" for word in words[after:at]):
        return None
    if at != after and words[at - 1].text not in (",", ":", "—"):
        return None
    nearer = any(cue.verb in range(after, at) for cue in setting.cues)
    if nearer or has_finite(words, after, at):
        return None
    stop = quotations_from(words, at, end)
    capital = begins_capital(words[at])
    if stop < end and not capital:
        return None
    exclaimed = "utter" in setting.cue.form.classes and ends_clause(words, stop - 1)
    if at == after and not (capital and (stop == end or exclaimed)):
        return None
    return Content([(at, stop)], "quotation-after", adjacent=at - after <= 1)


def _characterised(setting: Setting, stop: int) -> Content | None:
    """Take "called the plan 'a disaster'"; "a plan called 'Hope'" is no quote."""
    words, after = setting.words, setting.subject.after
    if "call" not in setting.cue.form.classes:
        return None
    if not has_quotation(words, after, stop):
        return None
    if not words[after].text[0].isalnum() and words[after].tag != QUOTATION:
        return None
    if is_finite(words[after]) or _names_only(setting):
        return None
    source = setting.subject.span
    if words[after].tag == QUOTATION and source is not None:
        named = words[source[1] - 1].text[0].isupper()
        if words[source[0]].tag != "PRP" and not named:
            return None
    return Content([(after, stop)], "characterised")


def _names_only(setting: Setting) -> bool:
    """Say whether a name is given in passing: "what he called 'Plan B'"."""
    start = setting.subject.clause
    return start > 0 and setting.words[start - 1].lower == "what"


def _next_quotation(words: Sequence[Word], after: int, end: int) -> int | None:
    for at in range(after, min(end, after + _REACH)):
        if words[at].tag == QUOTATION:
            return at
    return None


def _next_that(words: Sequence[Word], after: int, end: int) -> int | None:
    for at in range(after, min(end, after + _THAT_REACH)):
        word = words[at]
        titled = word.tag == QUOTATION and may_be_title(words, at)
        if word.tag in (QUOTATION, "VBD", "VBZ", "MD") and not titled:
            return None
        if word.lower == "that" and not _is_relative(words, at, after):
            return at
    return None


def _quotes_verb(words: Sequence[Word], start: int, stop: int) -> bool:
    """Say whether a quotation may hold the verb: 'said he "cannot sleep"'."""
    for at in range(start, stop):
        if words[at].tag == QUOTATION:
            return at == 0 or words[at - 1].tag not in ("IN", "POS", "TO")
    return False


def _lacks_subject(setting: Setting, start: int) -> bool:
    """Say whether "which" is the subject of what is said: "which he said was late"."""
    words, clause = setting.words, setting.subject.clause
    says = setting.cue.form.classes & {"plain", "that", "think"}
    relative = clause > 1 and words[clause - 1].lower in ("which", "what")
    begins = start == setting.subject.after and is_finite(words[start])
    return bool(says) and relative and begins


def _question(words: Sequence[Word], start: int, end: int) -> int:
    """Return where "whether" or its like stands near ``start``, or ``start``."""
    for at in range(start, min(end, start + _QUESTION_REACH)):
        if words[at].lower in _QUESTIONS:
            return at
        if words[at].text == "," or words[at].tag == QUOTATION:
            break
    return start


def _is_relative(words: Sequence[Word], at: int, after: int) -> bool:
    """Say whether "that" is the subject of a relative clause: "a book that sold"."""
    return (
        at > after
        and words[at - 1].tag.startswith("NN")
        and at + 1 < len(words)
        and is_finite(words[at + 1])
    )


def _that_rule(setting: Setting, start: int, stop: int) -> str:
    """Return the rule by which "that …" is the content of a cue, or ''."""
    words, classes = setting.words, setting.cue.form.classes
    told = has_quotation(words, start, stop) or has_finite(words, start, stop)
    return "that-clause" if told and classes - _WITHOUT_THAT else ""


def _bare_rule(setting: Setting, start: int, stop: int) -> str:
    """Return the rule by which words without "that" are the content, or ''."""
    words, classes = setting.words, setting.cue.form.classes
    first = words[start]
    if "ask" in classes and first.lower in _QUESTIONS:
        return "asked"
    if first.lower == "to" and start + 1 < stop and words[start + 1].tag == "VB":
        return "to-infinitive" if classes & {"promise", "urge"} else ""
    finite = has_finite(words, start, stop) or _quotes_verb(words, start, stop)
    if first.lower in _CIRCUMSTANCES or first.tag == "CC" or not finite:
        return ""
    if is_finite(words[start + 1] if first.tag == "RB" else first):
        return ""  # "writes about the plan, and serves": no clause begins with its verb
    if classes & {"plain", "told"}:
        return "clause-after"
    beside = start == setting.subject.after and first.tag in _SUBJECT_TAGS
    return "bare-clause" if beside and classes & {"think", "that"} else ""
