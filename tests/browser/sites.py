"""A whole site for browsers to visit: the shipped articles, served as in production."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.servers import Server, run_command
from benchmarks.sites import DATABASE, footnote_environment, furnish

STARTER_SET = "Iraq, June 2014"


@dataclass(frozen=True, slots=True)
class Site:
    server: Server
    database: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    def right_answer(self, code: str, position: int) -> str:
        """Return the text of the right option of a question that was served."""
        with closing(sqlite3.connect(self.database)) as database:
            return database.execute(_RIGHT_ANSWER, (code, position)).fetchone()[0]

    def make_admin(self, name: str) -> None:
        with closing(sqlite3.connect(self.database, timeout=20)) as database:
            database.execute(_ADMIN, (name,))
            database.commit()

    def run(self, *command: str) -> None:
        """Run a command of the site beside its server."""
        run_command(*command, environment=self.server.environment)

    def count_answers(self, code: str) -> int:
        with closing(sqlite3.connect(self.database)) as database:
            return database.execute(_ANSWERS, (code,)).fetchone()[0]


_RIGHT_ANSWER = """
    SELECT json_extract(wording.key, '$.text') FROM quizzes_wording wording
    JOIN quizzes_slot slot ON slot.wording_id = wording.id
    JOIN quizzes_attempt attempt ON attempt.id = slot.attempt_id
    WHERE attempt.code = replace(?, '-', '') AND slot.position = ?
"""
_ADMIN = """
    UPDATE accounts_user SET is_staff = 1, is_superuser = 1 WHERE username = ?
"""
_ANSWERS = """
    SELECT count(*) FROM quizzes_answer answer
    JOIN quizzes_slot slot ON slot.id = answer.slot_id
    JOIN quizzes_attempt attempt ON attempt.id = slot.attempt_id
    WHERE attempt.code = replace(?, '-', '')
"""


def prepare(folder: Path) -> Site:
    """Make a site in ``folder``; reading the articles takes some seconds."""
    environment = footnote_environment(folder)
    furnish(environment)
    server = Server(
        application="config.wsgi", environment=environment, log=folder / "server.log"
    )
    return Site(server=server, database=folder / DATABASE)
