"""Build the question bank from the facts of the articles."""

from __future__ import annotations

import sys
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q, QuerySet
from tqdm import tqdm

from corpus.models import Article
from quizzes.actions.bank import (
    ArticlePlan,
    ArticleReport,
    apply_plan_or_its_successor,
    plan_bank,
)
from quizzes.management.item_sheets import print_item, skeleton_of
from quizzes.management.plan_sheets import (
    plan_lines,
    plan_summary,
    report_line,
    summary,
)
from quizzes.models import Question


class Command(BaseCommand):
    help = "Draft questions from the articles' facts. A second run changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--article",
            action="append",
            metavar="UUID|TITLE",
            help="only this article; may be given several times",
        )
        parser.add_argument(
            "--plan",
            action="store_true",
            help="only show what would change, and why; write nothing",
        )
        parser.add_argument(
            "--yes", action="store_true", help="apply without asking at a terminal"
        )
        parser.add_argument(
            "--explain", action="store_true", help="count rejections by reason"
        )
        parser.add_argument(
            "--print",
            action="store_true",
            dest="show",
            help="print the publishable questions for reading",
        )
        parser.add_argument(
            "--set", action="store_true", dest="skeleton",
            help="print a set file with every publishable question, to be thinned out",
        )  # fmt: skip

    def handle(self, *, article: list[str] | None, **options: Any) -> None:
        articles = _chosen(article)
        plans = list(_with_progress(plan_bank(articles), articles.count()))
        if options["plan"]:
            for made in plans:
                self.stdout.write("\n".join(plan_lines(made)))
            self.stdout.write(plan_summary(plans))
            return
        if not (options["yes"] or self._is_wanted(plans)):
            raise CommandError("Nothing was written.")
        reports = [apply_plan_or_its_successor(made) for made in plans]
        questions = _publishable(articles)
        if options["skeleton"]:
            self.stdout.write(skeleton_of(articles, questions))
            return
        for report in reports:
            self.stdout.write(report_line(report))
        if options["explain"]:
            self._explain(reports)
        if options["show"]:
            for question in questions:
                print_item(self.stdout, question)
        self.stdout.write(summary(reports))

    def _is_wanted(self, plans: list[ArticlePlan]) -> bool:
        """Ask at a terminal before anything changes that learners may know."""
        matters = [one for made in plans for one in made.plan if one.matters]
        if not matters or not sys.stdin.isatty():
            return True
        for made in plans:
            if any(one.matters for one in made.plan):
                self.stderr.write("\n".join(plan_lines(made)))
        self.stderr.write(
            f"{len(matters)} approved or answered questions would be reworded or"
            " withdrawn. Apply the plan? [y/N] ",
            ending="",
        )
        self.stderr.flush()
        return sys.stdin.readline().strip().lower() in {"y", "yes"}

    def _explain(self, reports: list[ArticleReport]) -> None:
        reasons = sum((report.rejections for report in reports), Counter[str]())
        self.stdout.write("\nNot published, by reason (a question may have several):")
        for reason, count in reasons.most_common():
            self.stdout.write(f"{count:6}  {reason}")
        if not reasons:
            self.stdout.write("  none")
        self.stdout.write("")


def _chosen(names: list[str] | None) -> QuerySet[Article]:
    articles = Article.objects.order_by("title", "pk")
    if not names:
        return articles
    wanted = Q(pk__in=[])
    for name in names:
        one = Q(title__iexact=name) | Q(identity=name)
        with suppress(ValueError):
            one |= Q(uuid=uuid.UUID(name))
        if not articles.filter(one).exists():
            raise CommandError(
                f"There is no article “{name}”: give its uuid or its whole title."
            )
        wanted |= one
    return articles.filter(wanted)


def _publishable(articles: QuerySet[Article]) -> list[Question]:
    return list(
        Question.objects.publishable()
        .filter(article__in=articles)
        .select_related("article")
        .order_by("article__title", "pk")
    )


def _with_progress(plans: Iterator[ArticlePlan], total: int) -> Iterator[ArticlePlan]:
    shown = sys.stderr.isatty() and total > 1
    return tqdm(
        plans, total=total, desc="Questions", file=sys.stderr, disable=not shown,
        leave=False,
    )  # fmt: skip
