"""Read one sentence: who said which of its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.quotes.cues import Cue, find_cues
from corpus.reading.quotes.reported_clauses import has_finite, sentence_end
from corpus.reading.quotes.said_after import words_after
from corpus.reading.quotes.said_before import trim, words_before
from corpus.reading.quotes.setting import Setting, Subject, WordRange
from corpus.reading.quotes.subjects import according_source, subject_of
from corpus.reading.words import QUOTATION, Word

# No prose goes beyond these; they keep a hostile text linear.
_LONGEST_SENTENCE = 400  # words, a quotation being one
_MOST_CUES = 12


class Report(NamedTuple):
    """One attribution, in indexes of a sentence's words."""

    source: WordRange | None
    cue: WordRange
    content: Sequence[WordRange]
    rule: str
    verb: Cue | None = None
    adjacent: bool = False


def reports_in(words: Sequence[Word]) -> list[Report]:
    """Return the attributions of one sentence, in order of their cues."""
    if len(words) > _LONGEST_SENTENCE:
        return []
    end = sentence_end(words)
    according = _according_to(words, end)
    if according is not None:
        return [according]
    found: list[Report] = []
    sources: list[WordRange] = []
    cues = find_cues(words)[:_MOST_CUES]
    for cue in cues:
        subject = subject_of(words, cue, sources)
        if subject is None:
            continue
        floor = _floor(words, found, subject.clause)
        setting = Setting(words, end, cues, cue, subject, floor)
        content = words_before(setting) or words_after(setting)
        if subject.span is not None and content is not None:
            sources.append(subject.span)
        span = (cue.start, cue.end)
        if content is None and cue is cues[-1] and _introduces(words, cue, subject):
            found.append(Report(subject.span, span, [], "introduced", cue))
        if content is not None:
            found.append(
                Report(subject.span, span, *content[:2], cue, content.adjacent)
            )
    return found


def _introduces(words: Sequence[Word], cue: Cue, subject: Subject) -> bool:
    """Say whether a sentence announces the quotation below it: "He told them:"."""
    says = cue.form.classes & {"plain", "told", "ask"}
    return bool(says) and words[-1].text == ":" and subject.span is not None


def _floor(words: Sequence[Word], earlier: Sequence[Report], clause: int) -> int:
    """Return where the words begin that no earlier report has taken.

    A report that ends right before "…, the paper said" is part of what it said.
    """
    stops = [
        stop
        for report in earlier
        for _, stop in (*report.content, report.cue)
        if stop <= clause and not _is_within(words, report, clause)
    ]
    return max(stops, default=0)


def _is_within(words: Sequence[Word], report: Report, clause: int) -> bool:
    stop = report.content[-1][1]
    comma = stop == clause - 1 and words[stop].text == ","
    quoted = stop == clause and words[stop - 1].tag == QUOTATION
    return (
        report.content[0][0] >= report.cue[1]
        and (comma or quoted)
        and not report.rule.startswith("quotation")
    )


def _according_to(words: Sequence[Word], end: int) -> Report | None:
    for at in range(end - 2):
        if words[at].lower == "according" and words[at + 1].lower == "to":
            stop = according_source(words, at + 2, end)
            content = _according_content(words, at, stop, end)
            if stop > at + 2 and content:
                return Report((at + 2, stop), (at, at + 2), content, "according-to")
    return None


def _according_content(
    words: Sequence[Word], at: int, stop: int, end: int
) -> list[WordRange]:
    rest = trim(words, stop, end)
    if at <= 1 and words[0].tag != QUOTATION:
        return [(rest, end)] if rest < end else []
    left = at
    while left and words[left - 1].text in (",", "—", "–", "-", "("):
        left -= 1
    bracket = max((i + 1 for i in range(left) if words[i].text == "("), default=0)
    if any(word.text == ")" for word in words[bracket:left]):
        bracket = 0
    start = trim(words, bracket, left)
    content = [(start, left)] if start < left else []
    if rest < end and words[stop].text == "," and has_finite(words, rest, end):
        content.append((rest, end))
    return content
