"""Load articles from files and folders, and read their facts."""

import argparse
import sys
from collections import Counter
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from corpus.actions.sources import From, Said, files_in
from corpus.models import Article
from corpus.reading.documents import parse_iso_date
from quizzes.actions.articles import load_article

_MANY = 8  # files, from which on a progress bar helps


class Command(BaseCommand):
    help = "Load articles (.md, .txt, .html) and read their facts; repeats nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder"
        )
        parser.add_argument("--title", help="title (for a single file)")
        parser.add_argument("--publisher", help="publisher of all files named")
        parser.add_argument(
            "--date", type=_date, help="publication date of all files, YYYY-MM-DD"
        )
        parser.add_argument("--licence", help="licence of all files named")
        parser.add_argument(
            "--origin", choices=Article.Origin.values, default=Article.Origin.FILE
        )

    def handle(self, *, paths, title, publisher, date, licence, origin, **options):
        files = list(files_in(paths))
        if not files:
            raise CommandError(
                "These folders hold no .md, .txt or .html file: name another path."
            )
        if title and len(files) > 1:
            raise CommandError(
                f"--title names one article, but there are {len(files)} files:"
                " give titles in the front matter or in articles.toml."
            )
        person = Said(
            title=title,
            publisher=publisher,
            licence=licence,
            published=date,
            published_from=From.PERSON if date else From.UNKNOWN,
        )
        counts = Counter()
        shown = len(files) >= _MANY and sys.stderr.isatty()
        for path in tqdm(files, unit="article", disable=not shown, leave=False):
            outcome = load_article(path, person=person, origin=origin)
            counts[outcome.status] += 1
            self._report(outcome, above_bar=shown)
        self.stdout.write(_summary(counts))
        if counts["refused"]:
            sys.exit(1)

    def _report(self, outcome, *, above_bar):
        name = str(outcome.path)
        shown = name if name.isprintable() else ascii(name)  # one line, any terminal
        line = f"{outcome.status:<10}{shown}"
        if outcome.article and outcome.status == "new":
            line += f": {_described(outcome.article)}"
        if outcome.reason:
            line += f": {outcome.reason}"
        if above_bar:
            tqdm.write(line, file=self.stdout)
        else:
            self.stdout.write(line)


def _described(article):
    facts = article.facts.standing().count()
    if not article.published:
        return f"“{article}”, {facts} facts, no publication date: correct it in /admin/"
    source = article.get_published_from_display()
    return f"“{article}”, {facts} facts, published {article.published} ({source})"


def _summary(counts):
    parts = [
        f"{counts[status]} {status}"
        for status in ("new", "updated", "unchanged", "refused")
    ]
    total = counts.total()
    files = "1 file" if total == 1 else f"{total} files"
    return f"{files}: {', '.join(parts)}"


def _date(text):
    if date := parse_iso_date(text):
        return date
    raise argparse.ArgumentTypeError(f"{text!r} is no date: write it as YYYY-MM-DD")
