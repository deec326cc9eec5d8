"""Get everything ready for trying Footnote out on one's own computer."""

import secrets

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from accounts.models import User

SEEDS = settings.BASE_DIR / "seeds" / "articles"
_LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789"  # without l, 1, i, o and 0


class Command(BaseCommand):
    help = "Fill a new installation for trying it out; repeats nothing."

    def handle(self, **options):
        """Migrate, load the shipped articles, build and publish, make accounts.

        Each step repeats nothing, so that a run cut short is continued by the next.
        """
        if settings.PRODUCTION:
            raise CommandError("try_out prints passwords: never with MODE=production.")
        self._step("Preparing the database")
        call_command("migrate", verbosity=0)
        self._step("Loading the articles")
        call_command("load_articles", SEEDS, origin="seed")
        self._step("Building the questions")
        call_command("build_bank")
        self._step("Publishing the quizzes")
        call_command("publish_sets")
        self._show(make_accounts())

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
