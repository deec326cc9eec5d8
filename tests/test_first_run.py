"""What `make run` does before it serves, and how it says what is wrong."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command

from accounts.models import User
from quizzes.management.commands.try_out import make_accounts

SCRIPTS = Path(__file__).parents[1] / "scripts"


def said(*command: str | Path, **variables: str) -> str:
    """Run a script that is to fail; return all that it said."""
    result = subprocess.run(
        command, env=os.environ | variables, capture_output=True, text=True
    )
    assert result.returncode == 1
    return result.stdout + result.stderr


def a_python(folder: Path, *, version: str, new_enough: bool) -> str:
    """Write a stand-in for a Python without venv; return a PATH with only that."""
    python = folder / "python3"
    python.write_text(
        '#!/bin/sh\ncase "$*" in\n'
        f"--version) echo Python {version};;\n"
        f"*version_info*) {'true' if new_enough else 'false'};;\n"
        "*ensurepip*) false;;\n"
        "esac\n"
    )
    python.chmod(0o755)
    return str(folder)


def test_an_old_python_is_named(tmp_path):
    path = a_python(tmp_path, version="3.9.2", new_enough=False)

    sentence = said("/bin/sh", SCRIPTS / "find_python.sh", PATH=path, PYTHON="")

    assert sentence == (
        "Footnote needs Python 3.11 or newer, and this is Python 3.9.2: install a"
        " newer one, or name it with PYTHON=/path/to/python3.\n"
    )


def test_a_missing_python_is_named(tmp_path):
    sentence = said(
        "/bin/sh", SCRIPTS / "find_python.sh", PATH=str(tmp_path), PYTHON=""
    )

    assert sentence == (
        "Footnote needs Python 3.11 or newer, and none was found: install one, or name"
        " it with PYTHON=/path/to/python3.\n"
    )


def test_a_python_without_venv_is_told_what_to_install(tmp_path):
    path = a_python(tmp_path, version="3.11.2", new_enough=True)

    sentence = said("/bin/sh", SCRIPTS / "find_python.sh", PATH=path, PYTHON="")

    assert sentence == (
        "python3 lacks venv: run 'apt install python3-venv' (or your system's like),"
        " then call make again.\n"
    )


def test_a_taken_port_names_the_way_out(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])

        sentence = said(
            sys.executable, SCRIPTS / "run.py", PORT=port, DATA_DIR=str(tmp_path)
        )

    assert sentence == (
        f"Port {port} cannot be used (Address already in use): choose another, as in"
        " `make run PORT=8001`.\n"
    )


@pytest.mark.parametrize("port", ["0", "65536", "80x", "-1"])
def test_a_senseless_port_is_refused(port):
    sentence = said(sys.executable, SCRIPTS / "run.py", PORT=port)

    assert sentence == f"PORT={port}: write a number from 1 to 65535.\n"


def test_a_data_folder_that_cannot_be_written_to_is_named(tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])

    sentence = said(
        sys.executable, SCRIPTS / "run.py", PORT=port, DATA_DIR=str(in_the_way)
    )

    assert sentence == (
        f"{in_the_way} cannot be written to (File exists): set DATA_DIR to a folder of"
        " your own, as in `make run DATA_DIR=$HOME/footnote`.\n"
    )


def test_production_is_not_tried_out():
    sentence = said(sys.executable, SCRIPTS / "run.py", MODE="production")

    assert sentence == (
        "MODE is production, but `make run` is for trying out: unset MODE, or follow"
        " docs/deployment.md.\n"
    )


def test_trying_out_refuses_production(settings):
    settings.PRODUCTION = True

    with pytest.raises(CommandError, match="never with MODE=production"):
        call_command("try_out")


@pytest.mark.django_db
def test_the_accounts_can_sign_in_with_what_is_printed():
    passwords = make_accounts()

    people = {
        name: authenticate(username=name, password=password)
        for name, password in passwords.items()
    }
    assert {
        name: (person.is_superuser, person.role) for name, person in people.items()
    } == {
        "admin": (True, User.Role.STUDENT),
        "teacher": (False, User.Role.TEACHER),
        "student": (False, User.Role.STUDENT),
    }


@pytest.mark.django_db
def test_passwords_are_random_and_easily_typed():
    passwords = make_accounts().values()

    assert len(set(passwords)) == 3
    assert [bool(re.fullmatch(r"(\w{4}-){2}\w{4}", each)) for each in passwords] == [
        True
    ] * 3


@pytest.mark.django_db
def test_accounts_are_made_once():
    make_accounts()

    again = make_accounts()

    assert again == {}
    assert User.objects.count() == 3


@pytest.mark.django_db
def test_guests_do_not_stand_in_the_way_of_accounts():
    User.objects.create_guest()

    passwords = make_accounts()

    assert list(passwords) == ["admin", "teacher", "student"]


def test_what_a_first_run_prints_ends_with_accounts_and_address(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    environment = os.environ | {"PORT": port, "DATA_DIR": str(tmp_path)}
    environment.pop("DATABASE_URL", None)

    with subprocess.Popen(
        [sys.executable, SCRIPTS / "run.py"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        said = []
        for line in running.stdout:
            said.append(line.rstrip())
            if line.startswith("Footnote is ready"):
                break
        with urlopen(f"http://127.0.0.1:{port}/") as home:
            status = home.status
        running.send_signal(signal.SIGINT)
        afterwards = running.stdout.read()

    *_, heading, admin, teacher, student, ready = said
    assert heading == "Accounts to try out (the passwords are shown only now)"
    assert [line.split()[0] for line in (admin, teacher, student)] == [
        "admin",
        "teacher",
        "student",
    ]
    assert ready == f"Footnote is ready: http://127.0.0.1:{port}/ (Ctrl-C ends it)"
    assert (status, afterwards, running.returncode) == (200, "", 0)
