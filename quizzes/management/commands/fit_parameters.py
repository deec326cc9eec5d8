"""Fit the weights of FSRS-6 to learners' own logs."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import User
from quizzes.actions.fitting import TooFewReviewsError, fit_parameters
from quizzes.engine.fitting import ENOUGH, OptimizerMissingError
from quizzes.models import ParameterSet
from quizzes.queries.logs import learners_with

_MISSING = (
    "Fitting needs packages that are not installed here: see “Fitting the schedule”"
    " in docs/deployment.md."
)


class Command(BaseCommand):
    help = (
        "Fit the weights of FSRS-6 to the log of each learner with"
        f" {ENOUGH} reviews or more. Reviews go by them from then on, if they predict"
        " the log better than those in use; reviews that were made keep theirs."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--learner", help="Only the log of this user name.")

    def handle(self, *, learner: str | None, **options: Any) -> None:
        learners = list(learners_with(ENOUGH) if learner is None else named(learner))
        for one in learners:
            try:
                fitted = fit_parameters(one.pk)
            except TooFewReviewsError as error:
                raise CommandError(
                    f"{one} has {error.reviews} reviews; fitting needs {ENOUGH}."
                ) from error
            except OptimizerMissingError as error:
                raise CommandError(_MISSING) from error
            self.stdout.write(f"{one}: {_told(fitted)}")
        if not learners:
            self.stdout.write(f"Nobody has {ENOUGH} reviews yet.")


def named(name: str) -> list[User]:
    found = User.objects.filter(username=name).first()
    if found is None:
        raise CommandError(f"There is no user {name!r}.")
    return [found]


def _told(key: int | None) -> str:
    if key is None:
        return "the weights in use predict the log as well, nothing changed."
    fitted = ParameterSet.objects.get(pk=key)
    return (
        f"fitted to {fitted.reviews} reviews, log loss {fitted.loss_before:.4f} →"
        f" {fitted.loss_after:.4f} ({fitted.gain:.1%} less)."
    )
