"""Make .venv hold exactly what a file of requirements names, and do nothing twice.

    python scripts/environment.py run        installs requirements/run.txt

Runs on any Python from 3.11 on, with the standard library only. The stamp of a file
is written last, so that an install cut short is noticed and begun anew.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UNFINISHED = VENV / "footnote-unfinished"


class SetupError(Exception):
    """The environment cannot be made; the message says what to do."""


def main(name: str) -> None:
    """Bring .venv up to date with ``requirements/<name>.txt``."""
    requirements = ROOT / "requirements" / f"{name}.txt"
    stamp = VENV / f"footnote-{name}.sha256"
    wanted = stamp_of(requirements)
    if is_whole() and stamp.exists() and stamp.read_text() == wanted:
        return
    refuse_a_read_only_folder()
    uv = working_uv()
    if not is_whole() or not (uv or has_pip()):
        make_venv(uv)
    UNFINISHED.touch()
    install(requirements, uv)
    stamp.write_text(wanted)
    UNFINISHED.unlink()


def stamp_of(requirements: Path) -> str:
    """Return what the stamp says once ``requirements`` are installed here."""
    return f"{hashlib.sha256(requirements.read_bytes()).hexdigest()} {VENV}\n"


def is_whole() -> bool:
    """Whether .venv exists, was finished, and still runs a Python new enough."""
    if UNFINISHED.exists() or not PYTHON.exists() or was_moved():
        return False
    return runs(PYTHON, "-c", "import sys; sys.exit(sys.version_info < (3, 11))")


def was_moved() -> bool:
    """Whether .venv was made in another folder, to which its programs still point."""
    stamps = VENV.glob("footnote-*.sha256")
    return any(stamp.read_text().partition(" ")[2] != f"{VENV}\n" for stamp in stamps)


def has_pip() -> bool:
    return runs(PYTHON, "-m", "pip", "--version")


def working_uv() -> str | None:
    """Return the path of uv if it is here and runs."""
    uv = shutil.which("uv")
    return uv if uv and runs(uv, "--version") else None


def runs(*command: str | Path) -> bool:
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False


def refuse_a_read_only_folder() -> None:
    probe = ROOT / ".footnote-probe"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise SetupError(
            f"{ROOT} cannot be written to ({error.strerror}): copy Footnote into a"
            " folder of your own and call make there."
        ) from error


def make_venv(uv: str | None) -> None:
    ours = (VENV / "pyvenv.cfg").exists() or UNFINISHED.exists()
    if VENV.exists() and any(VENV.iterdir()) and not ours:
        raise SetupError(f"{VENV} is no virtual environment: move it out of the way.")
    print(f"Making .venv with Python {sys.version.split()[0]}", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    VENV.mkdir(exist_ok=True)
    UNFINISHED.touch()
    if uv:
        making = [uv, "venv", "--quiet", "--allow-existing", "--python", sys.executable]
    else:
        making = [sys.executable, "-m", "venv"]
    made = subprocess.run([*making, VENV], capture_output=True, text=True)
    if made.returncode != 0:
        raise SetupError(
            f"{made.stdout}{made.stderr}\nThe virtual environment could not be made: on"
            " Debian or Ubuntu run 'apt install python3-venv', then call make again."
        )


def install(requirements: Path, uv: str | None) -> None:
    total = sum("==" in line for line in requirements.read_text().splitlines())
    print(
        f"Installing {total} packages into .venv with {'uv' if uv else 'pip'}",
        flush=True,
    )
    what = ["--require-hashes", "-r", requirements]
    if uv:
        command = [uv, "pip", "install", "--quiet", "--python", PYTHON, *what]
        succeeded = subprocess.run(command, cwd=ROOT).returncode == 0
    else:
        succeeded = install_with_pip(what, total)
    if not succeeded:
        raise SetupError(
            "The packages could not be installed, see above: check the network, then"
            " call make again."
        )


def install_with_pip(what: list[str | Path], total: int) -> bool:
    """Run pip, show a count instead of its lines, and its last lines if it fails."""
    command = [PYTHON, "-m", "pip", "install", "--no-input", *what]
    lines = []
    collected = 0
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as installing:
        for line in installing.stdout or ():
            lines.append(line)
            if line.startswith("Collecting ") and sys.stdout.isatty():
                collected += 1
                print(f"\r{collected} of {total}", end="", flush=True)
    if collected:
        print()
    if installing.returncode != 0:
        print("".join(lines[-12:]), file=sys.stderr)
    return installing.returncode == 0


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except SetupError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("\nInterrupted; the next call of make begins the install again.")
