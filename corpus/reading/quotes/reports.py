"""Read one sentence: who said which of its words."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.according import accordings
from corpus.reading.quotes.clause_ends import sentence_end
from corpus.reading.quotes.cues import Cue, find_cues
from corpus.reading.quotes.headlines import as_sentence, headline_report
from corpus.reading.quotes.parts import Report, Setting, Subject, WordRange
from corpus.reading.quotes.said_after import words_after
from corpus.reading.quotes.said_before import words_before
from corpus.reading.quotes.subjects import subject_of
from corpus.reading.quotes.verbless import verbless_report
from corpus.reading.words import QUOTATION, Word

# No prose goes beyond these; they keep a hostile text linear.
_LONGEST_SENTENCE = 400  # words, a quotation being one
_MOST_CUES = 12
_FACELESS = words_in("sources", "never") | {"they", "it"}
_ATTITUDES = ("thing", "to-infinitive", "bare-clause", "characterised")


def reports_in(words: Sequence[Word]) -> list[Report]:
    """Return the reports of one sentence: those that need no verb of saying first."""
    if len(words) > _LONGEST_SENTENCE:
        return []
    words = as_sentence(words)
    end = sentence_end(words)
    according = accordings(words, end)
    headline = headline_report(words, end)
    outer = [*([headline] if headline else []), *according]
    reports = _without_hearsay(words, [*outer, *_by_verbs(words, end, according)])
    verbless = verbless_report(words, reports)
    return [*reports, *([verbless] if verbless else [])]


def _by_verbs(
    words: Sequence[Word], end: int, according: Sequence[Report]
) -> list[Report]:
    """Return what verbs of saying report, in their order."""
    found: list[Report] = []
    sources: list[WordRange] = []
    cues = find_cues(words)[:_MOST_CUES]
    for cue in cues:
        subject = subject_of(words, cue, sources)
        if subject is None or _names_source(according, cue):
            continue
        floor = _floor(words, according, found, subject.clause)
        setting = Setting(words, end, cues, cue, subject, floor)
        content = words_before(setting) or words_after(setting)
        span = (cue.start, cue.end)
        if content is not None:
            found.append(
                Report(subject.span, span, *content[:2], cue, content.adjacent)
            )
            if subject.span is not None:
                sources.append(subject.span)
        elif cue is cues[-1] and _introduces(words, cue, subject):
            found.append(Report(subject.span, span, [], "introduced", cue))
    return found


def _names_source(according: Sequence[Report], cue: Cue) -> bool:
    """Say whether a cue stands in the source of "according to"."""
    return any(
        one.source and one.source[0] <= cue.verb < one.source[1] for one in according
    )


def _introduces(words: Sequence[Word], cue: Cue, subject: Subject) -> bool:
    """Say whether a sentence announces the quotation below it: "He told them:"."""
    says = cue.form.classes & {"plain", "told", "ask"}
    return bool(says) and words[-1].text == ":" and subject.span is not None


def _floor(
    words: Sequence[Word],
    according: Sequence[Report],
    earlier: Sequence[Report],
    clause: int,
) -> int:
    """Return where the words begin that no earlier report has taken."""
    stops = [one.source[1] for one in according if one.source]
    for report in earlier:
        if _is_speech(report) and not _is_within(words, report, clause):
            stops += [stop for _, stop in (*report.content, report.cue)]
    return max((stop for stop in stops if stop <= clause), default=0)


def _is_within(words: Sequence[Word], report: Report, clause: int) -> bool:
    """Say whether a report is part of what follows it says: "…, the paper said"."""
    stop = report.content[-1][1]
    comma = stop == clause - 1 and words[stop].text == ","
    quoted = stop == clause and words[stop - 1].tag == QUOTATION
    return (
        report.content[0][0] >= report.cue[1]
        and (comma or quoted)
        and not report.rule.startswith("quotation")
    )


def _without_hearsay(words: Sequence[Word], reports: Sequence[Report]) -> list[Report]:
    """Drop what a speaker says that others think or want: "she said he backed it".

    What a share of the asked said is part of what the survey says.
    """
    return [
        report
        for report in reports
        if (_is_speech(report) and not _is_faceless(words, report))
        or not any(_holds(outer, report) for outer in reports)
    ]


def _is_speech(report: Report) -> bool:
    """Say whether words were said, and not only an attitude described."""
    return not report.rule.startswith(_ATTITUDES)


def _is_faceless(words: Sequence[Word], report: Report) -> bool:
    if report.source is None:
        return False
    return any(word.lower in _FACELESS for word in words[slice(*report.source)])


def _holds(outer: Report, inner: Report) -> bool:
    return any(start <= inner.cue[0] < stop for start, stop in outer.content)
