"""Quizzes of one question each, so that a visitor meets every way to ask.

And one of ten that can all be answered by a choice or in writing, for those who look
at something else than the ways to ask.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID

from benchmarks.servers import run_command
from benchmarks.sites import DATABASE
from tests.browser.papers import write_papers

_OF_FAMILY = """
    SELECT uuid FROM quizzes_question
    WHERE publishable AND family = ? AND part <> 'side' ORDER BY id
"""
_WITH_SUPPORT = """
    SELECT question.uuid FROM quizzes_question question
    JOIN quizzes_wording wording ON wording.question_id = question.id
    JOIN quizzes_evidence evidence ON evidence.wording_id = wording.id
    WHERE evidence.role = 'support' AND publishable AND family = ? ORDER BY question.id
"""
_KINDS = {
    "order": (_OF_FAMILY, "order"),
    "match": (_OF_FAMILY, "match"),
    "sentence": (_OF_FAMILY, "proof"),
    "sides": (_OF_FAMILY, "according_to"),
    "agreed": (_WITH_SUPPORT, "who_said"),
}
_CHOICES = """
    SELECT DISTINCT question.uuid FROM quizzes_question question
    JOIN quizzes_wording wording ON wording.question_id = question.id
    WHERE publishable AND family = 'who_said'
    AND wording.forms LIKE '%choice%typed%' ORDER BY question.id LIMIT 10
"""
TEN_CHOICES = "Ten choices"
_GRADED = {
    "graded": '[rules]\nmode = "graded"\nminutes = 30\nattempts = 2',
    "silent": '[rules]\nmode = "graded"\nfeedback = "never"',
}
# The topic comes last on the front page, where other tests look for the rest.
_FILE = """
slug = "{kind}"
title = "{title}"
topic = "{topic}"
{rules}
[[sections]]
questions = {questions}
"""


def publish_one_question_sets(folder: Path, environment: dict[str, str]) -> None:
    """Publish a quiz of one question for each kind; its slug is the kind's name."""
    run_command("load_articles", *write_papers(folder), environment=environment)
    run_command("build_bank", environment=environment)
    files = folder / "sets"
    files.mkdir()
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        for kind, (asked, family) in _KINDS.items():
            (found,) = database.execute(asked, (family,)).fetchone()
            _write(files / f"{kind}.toml", f"One of {kind}", "Ways to ask", [found])
        choices = [found for (found,) in database.execute(_CHOICES)]
        _write(files / "choices.toml", TEN_CHOICES, "Iraq, June 2014", choices)
        for name, rules in _GRADED.items():
            title = f"Three {name}"
            _write(files / f"{name}.toml", title, "Ways to ask", choices[:3], rules)
    run_command("publish_sets", str(files), environment=environment)


def _write(
    path: Path, title: str, topic: str, found: list[str], rules: str = ""
) -> None:
    questions = [str(UUID(code)) for code in found]
    text = _FILE.format(
        kind=path.stem, title=title, topic=topic, questions=questions, rules=rules
    )
    path.write_text(text, encoding="utf-8")
