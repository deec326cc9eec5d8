"""Get Footnote ready for trying out on this computer, and serve it.

Called by `make run` with the Python of .venv. Everything that can be wrong with the
computer is found, and said in one sentence, before Django starts.
"""

import os
import socket
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class NotReadyError(Exception):
    """Footnote cannot be served here; the message says what to do."""


def main() -> None:
    """Prepare what is missing, then start over as the server."""
    # Also into a pipe or a file: what is not written yet, exec throws away.
    sys.stdout.reconfigure(line_buffering=True)
    refuse_production()
    refuse_a_taken_port(port_wanted())
    refuse_a_read_only_folder(Path(os.environ.get("DATA_DIR") or ROOT / "var"))
    prepare()
    # A new process, so that the server's workers share no more than they need.
    os.execv(sys.executable, [sys.executable, __file__, "serve"])


def prepare() -> None:
    from django.core.management import execute_from_command_line  # noqa: PLC0415

    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    execute_from_command_line(["manage.py", "try_out"])


def serve() -> None:
    """Serve until Ctrl-C; gunicorn exits by itself."""
    from gunicorn.app.wsgiapp import WSGIApplication  # noqa: PLC0415

    sys.argv = ["gunicorn", "--config", "deploy/gunicorn.conf.py"]
    WSGIApplication(prog="gunicorn").run()


def refuse_production() -> None:
    if os.environ.get("MODE", "").strip() == "production":
        raise NotReadyError(
            "MODE is production, but `make run` is for trying out: unset MODE, or"
            " follow docs/deployment.md."
        )


def port_wanted() -> int:
    text = os.environ.get("PORT") or "8000"
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise NotReadyError(f"PORT={text}: write a number from 1 to 65535.")
    return int(text)


def refuse_a_taken_port(port: int) -> None:
    with socket.socket() as probe:
        # As the server does: a port whose last user has just ended is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise NotReadyError(
                f"Port {port} cannot be used ({error.strerror}): choose another, as"
                " in `make run PORT=8001`."
            ) from error


def refuse_a_read_only_folder(folder: Path) -> None:
    probe = folder / ".footnote-probe"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise NotReadyError(
            f"{folder} cannot be written to ({error.strerror}): set DATA_DIR to a"
            " folder of your own, as in `make run DATA_DIR=$HOME/footnote`."
        ) from error


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    try:
        serve() if sys.argv[1:] == ["serve"] else main()
    except NotReadyError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("\nStopped; `make run` goes on where it was.")
