"""Read one sentence: who said which of its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.reading.clauses import clause_end, has_finite, sentence_end, skip_to_clause
from corpus.reading.cues import Cue, find_cues
from corpus.reading.lexicon import words_in
from corpus.reading.subjects import Subject, according_source, subject_of
from corpus.reading.words import QUOTATION, Word

_SUBORDINATORS = words_in("grammar", "subordinators")
_TRIMMED = frozenset([",", "and", "but", "yet", "so", "—", "–", "--", "-", ":", ";"])
_REACH = 18


@dataclass(slots=True)
class Report:
    """One attribution, in indexes of a sentence's words."""

    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: list[tuple[int, int]] = field(default_factory=list)
    rule: str = ""
    verb: Cue | None = None
    adjacent: bool = False  # a whole quotation right beside its reporting clause


def reports_in(words: Sequence[Word]) -> list[Report]:
    """Return the attributions of one sentence, in order of their cues."""
    end = sentence_end(words)
    found = _according_to(words, end)
    taken = [(0, end)] if found else []
    cues = find_cues(words)
    for index, cue in enumerate(cues):
        if any(start <= cue.verb < stop for start, stop in taken):
            continue
        report = _report(words, end, cue, cues, index, found)
        if report is not None:
            found.append(report)
    return found


def _report(
    words: Sequence[Word],
    end: int,
    cue: Cue,
    cues: Sequence[Cue],
    index: int,
    earlier: Sequence[Report],
) -> Report | None:
    subject = subject_of(words, cue, earlier)
    if subject is None:
        return None
    report = Report(subject.span, (cue.start, cue.end), verb=cue)
    floor = _floor(earlier, subject.clause)
    after = subject.after
    _take_left(words, report, subject, floor, after, end)
    if report.content:
        _take_rest(words, report, after, end)
    else:
        _take_right(words, report, cue, cues, after, end)
    return report if report.content else None


def _floor(earlier: Sequence[Report], clause: int) -> int:
    """Return where the words that no earlier report has taken begin."""
    floor = 0
    for report in earlier:
        for _, stop in (*report.content, report.cue):
            if stop <= clause:
                floor = max(floor, stop)
    return floor


def _take_left(
    words: Sequence[Word],
    report: Report,
    subject: Subject,
    floor: int,
    after: int,
    end: int,
) -> None:
    """Take what stands before "…, he said"."""
    stop = subject.clause
    while (
        stop > floor
        and words[stop - 1].tag != QUOTATION
        and (words[stop - 1].text in (",", "—", "–", "-", "--", "."))
    ):
        stop -= 1
    if stop <= floor or (stop == subject.clause and words[stop - 1].tag != QUOTATION):
        return
    if words[stop - 1].tag == QUOTATION:
        _take_left_quotation(words, report, floor, stop)
    elif not _clause_follows(words, report, after, end):
        start = _trim(words, floor, stop)
        if (
            stop - start >= 3
            and has_finite(words, start, stop)
            and (words[start].lower not in _SUBORDINATORS)
        ):
            report.content = [(start, stop)]
            report.rule = "clause-before"


def _take_left_quotation(
    words: Sequence[Word], report: Report, floor: int, stop: int
) -> None:
    first = stop - 1
    while first > floor and (
        words[first - 1].tag == QUOTATION or words[first - 1].text in (",", ".")
    ):
        first -= 1
    while words[first].tag != QUOTATION:
        first += 1
    if (
        first == floor
        or words[first - 1].text in (":", ".", "—", ";", "!", "?", ")")
        or (_inner_is_capital(words[first]))
    ):
        report.content = [(first, stop)]
        report.rule = "quotation-before"
        report.adjacent = True
        return
    start = _trim(words, floor, stop)
    report.content = [(start, stop)]
    report.rule = "mixed-before"


def _take_rest(words: Sequence[Word], report: Report, after: int, end: int) -> None:
    """Take the second half of a quotation split by its reporting clause."""
    at = after
    while at < end and at - after < _REACH and words[at].tag != QUOTATION:
        if words[at].lower in ("that",):
            return
        at += 1
    if at >= end or words[at].tag != QUOTATION:
        return
    if words[at - 1].text not in (",", ".", ":", "—", "–") and at != after:
        return
    stop = at
    while stop < end and (
        words[stop].tag == QUOTATION or words[stop].text in (",", ".")
    ):
        stop += 1
    while words[stop - 1].tag != QUOTATION:
        stop -= 1
    if stop == end:
        report.content.append((at, stop))
        report.rule += "-split"


def _clause_follows(
    words: Sequence[Word], report: Report, after: int, end: int
) -> bool:
    """Say whether the reporting verb has its clause to the right."""
    if after >= end or words[after].text in (",", ".", "—", "–", ";"):
        return False
    if any(word.tag == QUOTATION for word in words[after:end]):
        return True
    if words[after].lower in _SUBORDINATORS:
        return False
    assert report.verb is not None
    at = skip_to_clause(words, after, end, report.verb.form)
    if at >= end or words[at].text == "," or words[at].lower in _SUBORDINATORS:
        return False
    return has_finite(words, at, end)


def _take_right(
    words: Sequence[Word],
    report: Report,
    cue: Cue,
    cues: Sequence[Cue],
    after: int,
    end: int,
) -> None:
    quotation = _next_quotation(words, after, end)
    if quotation is not None and _take_right_quotation(
        words, report, after, quotation, end
    ):
        return
    classes = cue.form.classes
    start = skip_to_clause(words, after, end, cue.form)
    that = _next_that(words, after, end)
    if that is not None:
        start = that
    if start >= end:
        return
    stop = clause_end(words, start, end, cues)
    fits = _fits(words, cue, start, stop, that is not None, after)
    if fits and stop - start >= 2:
        report.content = [(start, stop)]
        quoted = any(word.tag == QUOTATION for word in words[start:stop])
        report.rule = fits + ("-mixed" if quoted else "")
    elif "call" in classes and any(w.tag == QUOTATION for w in words[after:stop]):
        report.content = [(after, stop)]
        report.rule = "characterised"


def _next_quotation(words: Sequence[Word], after: int, end: int) -> int | None:
    for at in range(after, min(end, after + _REACH)):
        if words[at].tag == QUOTATION:
            return at
    return None


def _next_that(words: Sequence[Word], after: int, end: int) -> int | None:
    for at in range(after, min(end, after + 14)):
        word = words[at]
        if word.tag == QUOTATION or word.tag in ("VBD", "VBZ", "MD"):
            return None
        if word.lower == "that":
            return at
    return None


def _take_right_quotation(
    words: Sequence[Word], report: Report, after: int, at: int, end: int
) -> bool:
    """Take "he said: '…'" whole; leave quotations that are part of a clause."""
    introduced = words[at - 1].text in (",", ":", "—") or at == after
    if not introduced or any(word.lower == "that" for word in words[after:at]):
        return False
    if words[at - 1].text != ":" and has_finite(words, after, at):
        return False
    stop = at
    while stop < end and (
        words[stop].tag == QUOTATION or words[stop].text in (",", ".")
    ):
        stop += 1
    while words[stop - 1].tag != QUOTATION:
        stop -= 1
    capital = _inner_is_capital(words[at])
    if at == after and not (capital and stop == end):
        return False
    if stop < end and not capital:
        return False
    report.content = [(at, stop)]
    report.rule = "quotation-after"
    report.adjacent = at - after <= 1
    return True


def _inner_is_capital(word: Word) -> bool:
    inner = word.text.lstrip("“„«\"'`‘([… ")
    return inner[:1].isupper() or inner[:1].isdigit() or inner[:2] == "i "


def _trim(words: Sequence[Word], start: int, stop: int) -> int:
    while start < stop and words[start].lower in _TRIMMED:
        start += 1
    return start


def _fits(
    words: Sequence[Word], cue: Cue, start: int, stop: int, that: bool, after: int
) -> str:
    """Return the rule by which the words after a cue are its content, or ''."""
    classes = cue.form.classes
    first = words[start]
    finite = has_finite(words, start, stop)
    if that:
        if classes - {"promise", "urge", "call"} or cue.form.lemma == "promise":
            return "that-clause"
        return ""
    if "ask" in classes and first.lower in (
        "whether",
        "if",
        "how",
        "why",
        "what",
        "who",
        "when",
        "where",
        "which",
    ):
        return "asked"
    if first.lower == "to" and start + 1 < stop and words[start + 1].tag == "VB":
        return "to-infinitive" if classes & {"promise", "urge"} else ""
    if "plain" in classes or "told" in classes:
        return "clause-after" if finite and first.lower not in _SUBORDINATORS else ""
    if "think" in classes or "that" in classes:
        subject_first = first.tag in ("PRP", "DT", "NNP", "PRP$", "EX") or (
            first.lower in ("it", "there", "he", "she", "they", "we")
        )
        return "clause-after" if finite and subject_first and start == after else ""
    return ""


def _according_to(words: Sequence[Word], end: int) -> list[Report]:
    for at in range(end - 2):
        if words[at].lower == "according" and words[at + 1].lower == "to":
            stop = according_source(words, at + 2, end)
            if stop == at + 2:
                continue
            report = Report((at + 2, stop), (at, at + 2), rule="according-to")
            if at <= 1:
                start = _trim(words, stop, end)
                report.content = [(start, end)] if start < end else []
            else:
                left = at
                while left and words[left - 1].text in (",", "—"):
                    left -= 1
                report.content = [(_trim(words, 0, left), left)] if left else []
                rest = _trim(words, stop, end)
                if (
                    rest < end
                    and words[stop].text == ","
                    and has_finite(words, rest, end)
                ):
                    report.content.append((rest, end))
            if report.content:
                return [report]
    return []
