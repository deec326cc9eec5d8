"""The report over a bank: as plain data for programs, as a page for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from quizzes.engine.flaws.catalogue import flaw
from quizzes.queries.bank_report import BankReport


def report_as_json(report: BankReport) -> dict[str, Any]:
    return {
        "publishable": dict(report.publishable),
        "withheld": _by_family(report.withheld),
        "refused": _by_family(report.refused),
        "flaws": [
            {"name": code, "severity": flaw(code).severity, "count": count}
            for code, count in report.flaws.most_common()
        ],
        "flawed": [{"question": code, "flaw": name} for code, name in report.flawed],
        "key_places": [
            {"what": one.what, "counts": list(one.counts), "p": round(one.p, 6)}
            for one in report.places
        ],
        "leaks": [
            {"set": title, "question": shows, "shows_key_of": key}
            for title, shows, key in report.leaks
        ],
        "pairs_kept_apart": report.apart,
        "near_duplicates": [list(pair) for pair in report.duplicates],
        "verbatim_share": report.verbatim_share,
        "not_verbatim": report.not_verbatim,
        "articles": [
            {
                "title": one.title,
                "words": one.words,
                "questions": one.questions,
                "families": one.families,
            }
            for one in report.articles
        ],
        "broken": report.broken,
    }


def report_as_text(report: BankReport) -> str:
    return "\n".join(_lines(report))


def _lines(report: BankReport) -> Iterator[str]:
    yield f"Publishable: {report.total} questions"
    yield from _counts(report.publishable)
    yield "Withheld, by family and reason"
    yield from _counts(_joined(report.withheld))
    yield "Never asked, by family and rule"
    yield from _counts(_joined(report.refused))
    yield f"Flaws among publishable questions: {report.flaws.total() or 'none'}"
    for code, count in report.flaws.most_common():
        yield f"{count:6}  {code} ({flaw(code).severity})"
    for question, code in report.flawed:
        yield f"        {code}: {question}"
    yield "Where the key stands"
    for place in report.places:
        counts = ", ".join(map(str, place.counts))
        yield f"        {place.what}: {counts} (p = {place.p:.3f})"
    yield f"Leaks within a set: {len(report.leaks) or 'none'}"
    for title, shows, key in report.leaks:
        yield f"        {title}: {shows} shows the answer to {key}"
    yield f"Pairs of one article that no attempt should ask together: {report.apart}"
    yield f"Near-duplicates on one article: {len(report.duplicates) or 'none'}"
    for one, other in report.duplicates:
        yield f"        {one} and {other}"
    yield f"Evidence verbatim in the current text: {report.verbatim_share:.1%}"
    for question in report.not_verbatim:
        yield f"        not: {question}"
    yield "Questions by article"
    for article in report.articles:
        rate = 500 * article.questions / article.words if article.words else 0
        yield (
            f"{article.questions:6}  {article.title[:60]} ({article.words} words,"
            f" {rate:.1f} per 500, {article.families} families)"
        )


def _counts(counts: Counter[str]) -> Iterator[str]:
    for name, count in counts.most_common():
        yield f"{count:6}  {name}"
    if not counts:
        yield "        none"


def _joined(counts: Counter[tuple[str, str]]) -> Counter[str]:
    return Counter({f"{one}: {other}": n for (one, other), n in counts.items()})


def _by_family(counts: Counter[tuple[str, str]]) -> dict[str, dict[str, int]]:
    families: dict[str, dict[str, int]] = {}
    for (family, reason), count in sorted(counts.items()):
        families.setdefault(family, {})[reason] = count
    return families
