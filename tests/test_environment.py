"""How .venv is made, kept, and mended: on a real one, with nothing to install."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "scripts" / "environment.py"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project that needs no packages, and whose .venv was made once."""
    root = tmp_path_factory.mktemp("project")
    (root / "scripts").mkdir()
    (root / "requirements").mkdir()
    (root / "requirements" / "run.txt").write_text("")
    shutil.copy(SCRIPT, root / "scripts")
    prepare(root)
    return root


def prepare(root: Path) -> str:
    script = root / "scripts" / "environment.py"
    done = subprocess.run(
        [sys.executable, script, "run"], capture_output=True, text=True
    )
    return done.stdout + done.stderr


def made_anew(said: str) -> bool:
    return said.startswith("Making .venv")


def test_a_second_call_does_nothing(project):
    before = sorted(project.rglob("*"))

    said = prepare(project)

    assert said == ""
    assert sorted(project.rglob("*")) == before


def test_changed_requirements_are_installed_into_the_same_environment(project):
    (project / "requirements" / "run.txt").write_text("# another lock\n")

    first, second = prepare(project), prepare(project)

    assert (first.splitlines()[0][:10], second) == ("Installing", "")


def test_an_install_cut_short_begins_anew(project):
    (project / ".venv" / "footnote-unfinished").touch()

    first, second = prepare(project), prepare(project)

    assert (made_anew(first), second) == (True, "")


def test_an_environment_that_was_moved_is_made_anew(project, tmp_path):
    moved = tmp_path / "moved"
    shutil.copytree(project, moved, symlinks=True)

    first, second = prepare(moved), prepare(moved)

    assert (made_anew(first), second) == (True, "")


def test_a_folder_that_is_no_environment_is_left_alone(tmp_path):
    (tmp_path / "scripts").mkdir()
    shutil.copy(SCRIPT, tmp_path / "scripts")
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "run.txt").write_text("")
    precious = tmp_path / ".venv" / "notes.txt"
    precious.parent.mkdir()
    precious.write_text("mine")

    said = prepare(tmp_path)

    assert (
        said == f"{tmp_path}/.venv is no virtual environment: move it out of the way.\n"
    )
    assert precious.read_text() == "mine"
