"""Publish question sets from files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from quizzes.actions.set_files import SetFileError, read_set_file
from quizzes.actions.sets import AskedTwiceError, Published, publish_set_file
from quizzes.engine.apart import SpoiltPair
from quizzes.forms.spoilt_pairs import sentences_on


class Command(BaseCommand):
    help = (
        "Approve the questions that set files list, and publish the sets. A set whose"
        " newest edition already says the same is left alone. Warns of questions that"
        " should not be asked together."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "paths", nargs="+", type=Path, help=".toml files, or folders of them"
        )

    def handle(self, *, paths: list[Path], **options: Any) -> None:
        files = [file for path in paths for file in _files(path)]
        failed = 0
        for file in files:
            try:
                published = publish_set_file(read_set_file(file))
            except SetFileError as error:
                failed += 1
                self.stderr.write(f"{file.name}: {error}")
                continue
            except AskedTwiceError as error:
                failed += 1
                self._warn_of(file, error.pairs)
                continue
            self.stdout.write(_line(published))
            for sentence in published.left_out:
                self.stderr.write(f"{file.name}: {sentence}")
            self._warn_of(file, published.spoilt)
        if failed:
            raise CommandError(f"{failed} of {len(files)} sets were not published.")

    def _warn_of(self, file: Path, pairs: Sequence[SpoiltPair]) -> None:
        for sentence in sentences_on(pairs):
            self.stderr.write(f"{file.name}: {sentence}")


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        files = sorted(path.glob("*.toml"))
    else:
        files = [path] if path.is_file() else []
    if not files:
        raise CommandError(f"There is no set file at {path}: give a .toml file.")
    return files


def _line(published: Published) -> str:
    title, count = published.question_set.title, published.questions
    questions = "1 question" if count == 1 else f"{count} questions"
    left_out = len(published.left_out)
    tail = f", {left_out} left out" if left_out else ""
    return f"{title}: {published.status}, {questions}{tail}"
