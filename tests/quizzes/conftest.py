import threading

import pytest
from django.core.cache import cache
from django.db import connection, connections

from accounts.models import User
from tests.builders import make_user
from tests.quizzes.revised import approved_bridge

CLICKS = 6


@pytest.fixture(autouse=True)
def _no_limits_from_before():
    """Count presses from zero: learners of different tests share their ids."""
    cache.clear()


@pytest.fixture
def at_once(tmp_path):
    """Return a function that runs its argument in threads, all at the same moment.

    A test database in memory has one connection and knows no locks, so on SQLite
    the threads, and what is looked at afterwards, work on a copy in a file.
    """
    path = tmp_path / "copy.sqlite3"

    def use_copy():
        if connection.vendor == "sqlite":
            own = connections["default"]
            own.settings_dict = {**own.settings_dict, "NAME": str(path)}

    def run(click, look):
        if connection.vendor == "sqlite":
            connection.cursor().execute("VACUUM INTO %s", [str(path)])
        barrier, failures, seen = threading.Barrier(CLICKS), [], []

        def in_thread(work):
            use_copy()
            try:
                work()
            except Exception as error:
                failures.append(error)
            finally:
                connections.close_all()

        def click_together():
            barrier.wait(timeout=10)
            click()

        threads = [
            threading.Thread(target=in_thread, args=[click_together])
            for _ in range(CLICKS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=30)
        last = threading.Thread(target=in_thread, args=[lambda: seen.append(look())])
        last.start()
        last.join(timeout=30)
        assert failures == []
        return seen[0]

    return run


@pytest.fixture
def editor(client):
    """A teacher, signed in."""
    teacher = make_user(role=User.Role.TEACHER)
    client.force_login(teacher)
    return teacher


@pytest.fixture
def bridge(tmp_path, editor):
    """An article of the teacher's with its questions, approved."""
    article = approved_bridge(tmp_path)
    article.owner = editor
    article.save(update_fields=["owner"])
    return article
