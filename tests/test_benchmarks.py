"""The benchmarks can only be trusted if they notice what they look for."""

import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from benchmarks.clients import Request, send_all
from benchmarks.crash import faults_in
from benchmarks.figures import Figure, table
from benchmarks.page import Linked
from benchmarks.processes import cpu_seconds

NONE = {
    "acknowledged answers lost or changed": 0,
    "slots answered twice": 0,
    "second tries that nobody made": 0,
    "answers without a grade": 0,
    "faults of integrity": 0,
    "broken foreign keys": 0,
}
GIVEN = {"code": "a1", "position": "3", "response": "o2"}
# A child that burns half a second of CPU in a child of its own, then waits.
BURN = """
import subprocess, sys
burn = "import time\\nwhile time.process_time() < 0.5: pass"
subprocess.run([sys.executable, "-c", burn])
print("done", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize(
    ("value", "bound", "holds"),
    [(8, "at most", True), (9, "at most", False), (7, "at least", False)],
)
def test_a_figure_is_held_to_its_limit(value, bound, holds):
    figure = Figure(name="queries", value=value, limit=8, bound=bound)

    assert figure.holds == holds


def test_a_figure_without_a_limit_never_breaks_a_run():
    assert Figure(name="CPU", value=1e9).holds


def test_the_table_says_which_limit_is_broken():
    lines = table([Figure(name="page", value=41.5, unit="KiB", limit=40)]).splitlines()

    assert " ".join(lines[2].split()) == "page 41.50 KiB at most 40 KiB BROKEN"


@pytest.mark.skipif(not Path("/proc").exists(), reason="CPU is read from /proc")
def test_cpu_of_a_child_that_has_ended_is_counted():
    with subprocess.Popen(
        [sys.executable, "-c", BURN], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        process.stdout.readline()
        spent = cpu_seconds(process.pid)
        process.stdin.close()

    assert 0.4 < spent < 2


def test_every_request_is_sent_once_by_some_client():
    seen = Counter()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            seen[self.path] += 1
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    paths = [f"/{number}" for number in range(50)]
    try:
        replies = send_all(
            server.server_port, [Request(path=path) for path in paths], clients=8
        )
    finally:
        server.shutdown()
        server.server_close()

    assert [reply.status for reply in replies] == [200] * 50
    assert seen == Counter(paths)


def test_a_page_is_weighed_with_everything_that_a_browser_fetches():
    linked = Linked()

    linked.feed(
        '<link rel="stylesheet" href="a.css"><link rel="icon" href="i.svg">'
        '<link rel="canonical" href="/here"><script src="b.js"></script>'
        '<script>var inline</script><img src="c.png">'
    )

    assert linked.addresses == ["a.css", "i.svg", "b.js", "c.png"]
    assert linked.scripts == ["b.js", "in the page"]


def kept(*answers, graded=True):
    """Make a database with one slot and answers of (number, response) to it."""
    database = sqlite3.connect(":memory:")
    database.executescript(
        """
        CREATE TABLE quizzes_attempt (id, code);
        CREATE TABLE quizzes_slot (id, attempt_id, position);
        CREATE TABLE quizzes_answer (id, slot_id, number, response);
        CREATE TABLE quizzes_grade (answer_id);
        INSERT INTO quizzes_attempt VALUES (1, 'a1');
        INSERT INTO quizzes_slot VALUES (1, 1, 3);
        """
    )
    for pk, (number, response) in enumerate(answers):
        row = (pk, number, response)
        database.execute("INSERT INTO quizzes_answer VALUES (?, 1, ?, ?)", row)
        if graded:
            database.execute("INSERT INTO quizzes_grade VALUES (?)", (pk,))
    return closing(database)


def test_a_kept_answer_is_no_fault():
    with kept((1, "o2")) as database:
        assert faults_in(database, [GIVEN]) == NONE


@pytest.mark.parametrize("answers", [(), ((1, "o3"),)], ids=["lost", "changed"])
def test_an_acknowledged_answer_that_is_not_there_is_a_fault(answers):
    with kept(*answers) as database:
        found = faults_in(database, [GIVEN])

    assert found == NONE | {"acknowledged answers lost or changed": 1}


def test_an_answer_kept_twice_is_a_fault():
    with kept((1, "o2"), (2, "o2")) as database:
        found = faults_in(database, [GIVEN])

    assert found == NONE | {"second tries that nobody made": 1}


def test_an_answer_without_a_grade_is_a_fault():
    with kept((1, "o2"), graded=False) as database:
        found = faults_in(database, [GIVEN])

    assert found == NONE | {"answers without a grade": 1}
