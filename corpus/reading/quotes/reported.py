"""Read one sentence: who said which of its words."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.quotes.according import According, accordings
from corpus.reading.quotes.cues import Cue, find_cues
from corpus.reading.quotes.headlines import as_sentence, label_end
from corpus.reading.quotes.reported_clauses import has_finite, sentence_end
from corpus.reading.quotes.reports import Report, is_speech, without_hearsay
from corpus.reading.quotes.said_after import words_after
from corpus.reading.quotes.said_before import words_before
from corpus.reading.quotes.setting import Setting, Subject, WordRange
from corpus.reading.quotes.subjects import subject_of
from corpus.reading.words import QUOTATION, Word

# No prose goes beyond these; they keep a hostile text linear.
_LONGEST_SENTENCE = 400  # words, a quotation being one
_MOST_CUES = 12


def reports_in(words: Sequence[Word]) -> list[Report]:
    """Return the attributions of one sentence, in order of their cues."""
    if len(words) > _LONGEST_SENTENCE:
        return []
    words = as_sentence(words)
    end = sentence_end(words)
    according = accordings(words, end)
    found: list[Report] = []
    sources: list[WordRange] = []
    cues = find_cues(words)[:_MOST_CUES]
    for cue in cues:
        subject = subject_of(words, cue, sources)
        if subject is None:
            continue
        if _names_source(according, cue):
            continue
        floor = max(
            _floor(words, [one for one in found if is_speech(one)], subject.clause),
            _source_floor(according, subject.clause),
        )
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
    outer = [
        Report(one.source, one.cue, one.content, "according-to") for one in according
    ]
    return without_hearsay(words, [*_labelled(words, end), *outer, *found])


def _labelled(words: Sequence[Word], end: int) -> list[Report]:
    """Read "Kerry: Talks Must Go On"."""
    colon = label_end(words, end)
    if colon is None or words[colon + 1].tag == QUOTATION:
        return []
    if not has_finite(words, colon + 1, end):
        return []  # a list under its heading
    return [Report((0, colon), (colon, colon + 1), [(colon + 1, end)], "headline")]


def _names_source(according: Sequence[According], cue: Cue) -> bool:
    """Say whether a cue stands in the source of "according to"."""
    return any(
        start <= cue.verb < stop for start, stop in (one.source for one in according)
    )


def _source_floor(according: Sequence[According], clause: int) -> int:
    return max(
        (one.source[1] for one in according if one.source[1] <= clause), default=0
    )


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
