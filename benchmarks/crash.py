"""Kill the whole server while 32 learners answer; nothing acknowledged may be lost.

A learner who gets no reply sends the same answer again when the site is back, as
the page does, so the run also shows that an answer counts once.
"""

from __future__ import annotations

import signal
import sqlite3
import threading
import time
from collections import deque
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path

from benchmarks.clients import Request, WrongReplyError, send
from benchmarks.figures import Figure
from benchmarks.servers import Server
from benchmarks.sites import prepare_footnote

CLIENTS = 32
KILLS = 5
SECONDS_BETWEEN_KILLS = 1.0
ANSWERS = 6000  # more than are given before the last kill

_LOST = """
    SELECT count(*) FROM acknowledged
    LEFT JOIN quizzes_attempt attempt ON attempt.code = acknowledged.code
    LEFT JOIN quizzes_slot slot
        ON slot.attempt_id = attempt.id AND slot.position = acknowledged.position
    LEFT JOIN quizzes_answer answer ON answer.slot_id = slot.id AND answer.number = 1
    WHERE answer.response IS NULL OR answer.response <> acknowledged.response
"""
_TWICE = """
    SELECT count(*) FROM (
        SELECT 1 FROM quizzes_answer GROUP BY slot_id, number HAVING count(*) > 1
    )
"""
_SECOND_TRIES = "SELECT count(*) FROM quizzes_answer WHERE number > 1"
_UNGRADED = """
    SELECT count(*) FROM quizzes_answer answer WHERE NOT EXISTS (
        SELECT 1 FROM quizzes_grade grade WHERE grade.answer_id = answer.id
    )
"""


@dataclass(slots=True)
class Classroom:
    """Learners who answer until told to stop, and what they were promised."""

    server: Server
    waiting: deque[Request]
    acknowledged: list[dict[str, str]] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)  # statuses other than 200
    repeated: int = 0  # answers sent again after no reply
    over: threading.Event = field(default_factory=threading.Event)

    def learn(self) -> None:
        while not self.over.is_set():
            try:
                request = self.waiting.popleft()
            except IndexError:
                return
            self._answer(request)

    def _answer(self, request: Request) -> None:
        while not self.over.is_set():
            try:
                reply = send(self.server.port, request)
            except (OSError, HTTPException):
                self.repeated += 1
                time.sleep(0.1)
                continue
            if reply.status in {200, 302}:
                self.acknowledged.append(request.marks)
            else:
                self.refused.append(reply.status)
            return


def measure(folder: Path) -> list[Figure]:
    site = prepare_footnote(folder, answers=ANSWERS)
    room = Classroom(server=site.server, waiting=deque(site.requests["answer"]))
    restarts = _kill_and_restart(room)
    if not room.waiting:
        raise WrongReplyError("All was answered before the last kill: raise ANSWERS.")
    with closing(sqlite3.connect(site.database)) as database:
        faults = faults_in(database, room.acknowledged)
    return [
        Figure(
            name=f"crash: answers acknowledged, {KILLS} kills, {CLIENTS} learners",
            value=len(room.acknowledged),
            limit=CLIENTS * KILLS,
            bound="at least",
        ),
        *(
            Figure(name=f"crash: {name}", value=n, limit=0)
            for name, n in faults.items()
        ),
        Figure(name="crash: answers refused", value=len(room.refused), limit=0),
        Figure(name="crash: answers sent again after a kill", value=room.repeated),
        Figure(name="crash: slowest restart", value=max(restarts), unit="s"),
    ]


def _kill_and_restart(room: Classroom) -> list[float]:
    """Return the seconds that each restart took."""
    server, restarts = room.server, []
    learners = [threading.Thread(target=room.learn) for _ in range(CLIENTS)]
    server.start()
    try:
        for learner in learners:
            learner.start()
        for _ in range(KILLS):
            time.sleep(SECONDS_BETWEEN_KILLS)
            server.stop(signal.SIGKILL)
            killed = time.monotonic()
            server.start()
            restarts.append(time.monotonic() - killed)
        time.sleep(SECONDS_BETWEEN_KILLS)
    finally:
        room.over.set()
        for learner in learners:
            learner.join()
        server.stop(signal.SIGKILL)
    return restarts


def faults_in(
    database: sqlite3.Connection, acknowledged: list[dict[str, str]]
) -> dict[str, int]:
    """Count what must not be, in the database as the last kill left it."""
    database.execute("CREATE TEMP TABLE acknowledged (code, position, response)")
    database.executemany(
        "INSERT INTO acknowledged VALUES (:code, :position + 0, :response)",
        acknowledged,
    )
    counts = {
        "acknowledged answers lost or changed": _LOST,
        "slots answered twice": _TWICE,
        "second tries that nobody made": _SECOND_TRIES,
        "answers without a grade": _UNGRADED,
    }
    faults = {name: database.execute(sql).fetchone()[0] for name, sql in counts.items()}
    integrity = [row[0] for row in database.execute("PRAGMA integrity_check")]
    faults["faults of integrity"] = len([row for row in integrity if row != "ok"])
    faults["broken foreign keys"] = len(
        database.execute("PRAGMA foreign_key_check").fetchall()
    )
    return faults
