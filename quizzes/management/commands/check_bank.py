"""Check the whole bank: flaws, key positions, leaks, near-duplicates, evidence."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from quizzes.management.report_sheets import report_as_json, report_as_text
from quizzes.models import Question
from quizzes.queries.bank_report import bank_report


class Command(BaseCommand):
    help = "Report on the whole question bank; fails if it breaks a promise."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *, format: str, **options: Any) -> None:  # noqa: A002
        if not Question.objects.exists():
            raise CommandError(
                "The bank is empty: load articles (load_articles) and draft their"
                " questions (build_bank) first."
            )
        report = bank_report()
        if format == "json":
            self.stdout.write(json.dumps(report_as_json(report), indent=2))
        else:
            self.stdout.write(report_as_text(report))
        if report.broken:
            raise CommandError(f"Promises broken: {'; '.join(report.broken)}.")
