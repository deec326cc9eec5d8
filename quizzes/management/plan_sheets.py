"""A plan on paper: counts for each article, and what changes question by question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from corpus.models import Article
from quizzes.actions.bank import ArticlePlan, ArticleReport
from quizzes.engine.plans import Change, Kind, Plan

_SHOWN: tuple[Kind, ...] = (
    "new", "reworded", "restored", "moved", "unchanged", "locked", "withdrawn",
)  # fmt: skip


def report_line(report: ArticleReport) -> str:
    """Say in one line what became of an article's questions."""
    parts = [counts_line(report.plan)]
    if report.paused:
        parts.append(f"{report.paused} paused")
    return (
        f"{_title(report.article)}: {report.publishable} publishable"
        f" of {report.questions} ({', '.join(filter(None, parts)) or 'none'})"
    )


def summary(reports: list[ArticleReport]) -> str:
    publishable = sum(report.publishable for report in reports)
    questions = sum(report.questions for report in reports)
    articles = _articles(len(reports))
    if not any(report.changed for report in reports):
        return f"Nothing changed: {publishable} publishable questions, {articles}."
    return f"{publishable} publishable questions of {questions} from {articles}."


def plan_lines(made: ArticlePlan) -> Iterator[str]:
    """Say what would happen to an article's questions, each change with its reason."""
    yield f"{_title(made.article)}: {counts_line(made.plan) or 'none'}"
    for change in made.plan.changed:
        yield from _change_lines(change)
    for change in made.plan.of("locked"):
        if change.differs:
            yield from _change_lines(change)


def plan_summary(plans: list[ArticlePlan]) -> str:
    counts = sum((made.plan.counts for made in plans), Counter[str]())
    shown = ", ".join(f"{counts[kind]} {kind}" for kind in _SHOWN if counts[kind])
    if not any(made.plan.changed for made in plans):
        return f"Nothing would change in {_articles(len(plans))}."
    return f"Planned for {_articles(len(plans))}: {shown}. Nothing was written."


def counts_line(plan: Plan) -> str:
    counts = plan.counts
    parts = [f"{counts[kind]} {kind}" for kind in _SHOWN if counts[kind]]
    return ", ".join(parts)


def _change_lines(change: Change) -> Iterator[str]:
    reason = f" ({change.reason})" if change.reason else ""
    touched = " · learners know it" if change.matters else ""
    yield f"  {change.kind}{reason}: {change.family} {change.code}{touched}"
    if change.before:
        yield f"    - {change.before.stem} {change.before.answer}"
    if change.draft and change.kind != "restored":
        yield f"    + {change.draft.stem} {change.draft.key.text}"
        if change.draft.flaws and change.kind == "new":
            yield f"      not publishable: {', '.join(change.draft.flaws)}"


def _title(article: Article) -> str:
    return article.title[:60]


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"
