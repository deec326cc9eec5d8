"""Build the question bank from the facts of the articles."""

from __future__ import annotations

import sys
import uuid
from collections import Counter
from contextlib import suppress
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q, QuerySet
from tqdm import tqdm

from corpus.models import Article
from quizzes.actions.bank import ArticleReport, build_bank
from quizzes.management.item_sheets import print_item, skeleton_of
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
        reports = []
        total = articles.count()
        for report in tqdm(
            build_bank(articles), total=total, desc="Questions", file=sys.stderr,
            disable=not sys.stderr.isatty() or total < 2, leave=False,
        ):  # fmt: skip
            reports.append(report)
            if not options["skeleton"]:
                self.stdout.write(_line(report))
        if options["explain"]:
            self._explain(reports)
        questions = _publishable(articles)
        if options["show"]:
            for question in questions:
                print_item(self.stdout, question)
        if options["skeleton"]:
            self.stdout.write(skeleton_of(articles, questions))
            return
        self.stdout.write(_summary(reports))

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


def _line(report: ArticleReport) -> str:
    parts = [
        f"{count} {word}"
        for count, word in (
            (report.new, "new"),
            (report.reworded, "reworded"),
            (report.unchanged, "unchanged"),
            (report.paused, "paused"),
        )
        if count
    ]
    return (
        f"{report.article.title[:60]}: {report.publishable} publishable"
        f" of {report.questions} ({', '.join(parts) or 'none'})"
    )


def _summary(reports: list[ArticleReport]) -> str:
    publishable = sum(report.publishable for report in reports)
    questions = sum(report.questions for report in reports)
    articles = "1 article" if len(reports) == 1 else f"{len(reports)} articles"
    if not any(report.changed for report in reports):
        return f"Nothing changed: {publishable} publishable questions, {articles}."
    return f"{publishable} publishable questions of {questions} from {articles}."
