"""Get everything ready for trying Footnote out on one's own computer."""

import secrets
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, transaction

from accounts.models import User
from corpus.models import Article

SEEDS = settings.BASE_DIR / "seeds"
_LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789"  # without l, 1, i, o and 0


class Command(BaseCommand):
    help = "Fill a new installation for trying it out; repeats nothing."

    def handle(self, **options):
        """Migrate, load the shipped articles, build and publish, make accounts.

        No step repeats anything, so that the next run continues one that was cut
        short, and takes in what a new version ships.
        """
        if settings.PRODUCTION:
            raise CommandError("try_out prints passwords: never with MODE=production.")
        self._step("Preparing the database")
        try:
            call_command("migrate", verbosity=0)
        except OperationalError as error:
            raise CommandError(f"The database does not answer: {error}") from error
        brief = Article.objects.exists()
        self._step("Loading the articles")
        self._run("load_articles", SEEDS / "articles", origin="seed", brief=brief)
        self._step("Building the questions")
        self._run("build_bank", brief=brief)
        self._step("Publishing the quizzes")
        self._run("publish_sets", SEEDS / "sets", brief=False)
        self._show(make_accounts())

    def _run(self, name: str, *arguments: Path, brief: bool, **options: str) -> None:
        """Run a command; ``brief`` shows only the summary that it closes with."""
        shown = StringIO() if brief else self.stdout
        call_command(name, *arguments, stdout=shown, **options)
        if isinstance(shown, StringIO):
            *_, summary = shown.getvalue().splitlines()
            self.stdout.write(summary)

    def _step(self, title: str) -> None:
        self.stdout.write(self.style.MIGRATE_HEADING(title))
        self.stdout.flush()

    def _show(self, passwords: dict[str, str]) -> None:
        if not passwords:
            return
        self._step("Accounts to try out (the passwords are shown only now)")
        for name, password in passwords.items():
            self.stdout.write(f"  {name:<8}{password}")


@transaction.atomic
def make_accounts() -> dict[str, str]:
    """Create an admin, a teacher and a student; return their new passwords.

    Does nothing once anybody has an account.
    """
    if User.objects.filter(is_guest=False).exists():
        return {}
    passwords = {name: _password() for name in ("admin", "teacher", "student")}
    create = User.objects.create_user
    User.objects.create_superuser("admin", password=passwords["admin"])
    create("teacher", password=passwords["teacher"], role=User.Role.TEACHER)
    create("student", password=passwords["student"])
    return passwords


def _password() -> str:
    """Return about 60 random bits in a form that is easily typed."""
    groups = ("".join(secrets.choice(_LEGIBLE) for _ in range(4)) for _ in range(3))
    return "-".join(groups)
