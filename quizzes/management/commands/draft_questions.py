"""Print the questions that a file gives, without touching the database."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from corpus.actions.sources import From, Said
from corpus.reading.documents import DocumentError, parse_iso_date
from quizzes.actions.unstored import draft_file
from quizzes.management.draft_sheets import as_json, as_text


class Command(BaseCommand):
    help = "Print every question that an article gives, flawed ones too; store nothing."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", type=Path, metavar="FILE", help="an article: .txt, .md or .html"
        )
        parser.add_argument(
            "--published", metavar="DATE", help="when it was published: 2014-06-12"
        )
        parser.add_argument("--publisher", help="who published it, as stems name it")
        parser.add_argument("--title", help="its title, if the file does not say")
        parser.add_argument("--format", choices=["json", "text"], default="text")

    def handle(
        self,
        *,
        file: Path,
        published: str | None,
        publisher: str | None,
        title: str | None,
        **options: Any,
    ) -> None:
        day = _day(published) if published else None
        said = Said(
            title=title,
            publisher=publisher,
            published=day,
            published_from=From.PERSON if day else From.UNKNOWN,
        )
        try:
            article, drafting = draft_file(file, person=said)
        except DocumentError as error:
            raise CommandError(f"{file}: {error}") from error
        if options["format"] == "json":
            questions = {"questions": [as_json(article, d) for d in drafting.drafts]}
            self.stdout.write(json.dumps(questions, ensure_ascii=False, indent=1))
        else:
            self.stdout.write(as_text(article, drafting.drafts))


def _day(text: str) -> datetime.date:
    if day := parse_iso_date(text):
        return day
    raise CommandError(f"{text!r} is no date: write it as YYYY-MM-DD.")
