"""A whole site for browsers to visit: the shipped articles, served as in production."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.servers import Server, run_command
from benchmarks.sites import DATABASE, footnote_environment, furnish
from tests.browser.one_question_sets import publish_one_question_sets


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

    def right_arrangement(self, code: str, position: int) -> dict[str, str]:
        """Return the place of each event of a question, or the text for each prompt."""
        with closing(sqlite3.connect(self.database)) as database:
            row = database.execute(_ARRANGED, (code, position)).fetchone()
        ids, prompts, options = (json.loads(part or "[]") for part in row)
        texts = {option["id"]: option["text"] for option in options}
        right = [texts[id_] for id_ in ids]
        if prompts:
            return dict(zip(prompts, right, strict=True))
        return {text: str(place) for place, text in enumerate(right, start=1)}

    def make_admin(self, name: str) -> None:
        with closing(sqlite3.connect(self.database, timeout=20)) as database:
            database.execute(_ADMIN, (name,))
            database.commit()

    def run_out(self, code: str) -> None:
        """Let the time of an attempt be up for an hour."""
        with closing(sqlite3.connect(self.database, timeout=20)) as database:
            database.execute(_RUN_OUT, (code,))
            database.commit()

    def run(self, *command: str) -> None:
        """Run a command of the site beside its server."""
        run_command(*command, environment=self.server.environment)

    def study_for_months(self, results: str) -> None:
        """Give the learner whose results are at this address a past of months."""
        code = urlsplit(results).path.split("/")[2]
        study = "from tests.browser.months_of_study import study_for_months as study"
        self.run("shell", "--no-imports", "--command", f"{study}; study({code!r})")

    def count_answers(self, code: str) -> int:
        with closing(sqlite3.connect(self.database)) as database:
            return database.execute(_ANSWERS, (code,)).fetchone()[0]


_SERVED = """
    FROM quizzes_wording wording
    JOIN quizzes_slot slot ON slot.wording_id = wording.id
    JOIN quizzes_attempt attempt ON attempt.id = slot.attempt_id
    WHERE attempt.code = replace(?, '-', '') AND slot.position = ?
"""
_RIGHT_ANSWER = f"SELECT json_extract(wording.key, '$.text') {_SERVED}"
_ARRANGED = f"""
    SELECT json_extract(wording.key, '$.value.ids'),
        json_extract(wording.key, '$.value.prompts'), wording.options {_SERVED}
"""
_ADMIN = """
    UPDATE accounts_user SET is_staff = 1, is_superuser = 1 WHERE username = ?
"""
_RUN_OUT = """
    UPDATE quizzes_attempt SET deadline = datetime('now', '-1 hour')
    WHERE code = replace(?, '-', '')
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
    publish_one_question_sets(folder, environment)
    server = Server(
        application="config.wsgi", environment=environment, log=folder / "server.log"
    )
    return Site(server=server, database=folder / DATABASE)
