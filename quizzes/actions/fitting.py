"""Fitting the weights of FSRS-6 to what a learner remembered and forgot."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from quizzes.engine.fitting import ENOUGH, best_weights, log_loss
from quizzes.engine.memory import Look
from quizzes.models import Learning, ParameterSet
from quizzes.models.learning import digest_of
from quizzes.queries.logs import histories_of


class TooFewReviewsError(RuntimeError):
    """There is not enough of a log yet; ``reviews`` are there."""

    def __init__(self, reviews: int) -> None:
        super().__init__(reviews)
        self.reviews = reviews


def fit_parameters(learner_id: int) -> int | None:
    """Fit weights to a learner's log, and let reviews go by them from now on.

    Returns the key of the parameter set; None if the weights in use predict as well.
    A task for the background: it takes minutes for a long log, locks nothing
    meanwhile, and a second run changes nothing.

    Raises ``TooFewReviewsError``, and ``OptimizerMissingError`` where the optional
    packages are not installed.
    """
    histories = histories_of(learner_id)
    reviews = sum(map(len, histories))
    if reviews < ENOUGH:
        raise TooFewReviewsError(reviews)
    fitted = adopt_if_better(learner_id, histories, best_weights(histories))
    return fitted.pk if fitted else None


def adopt_if_better(
    learner_id: int, histories: Sequence[Sequence[Look]], weights: tuple[float, ...]
) -> ParameterSet | None:
    """Let a learner's reviews go by weights that predict their log better, if they do.

    Reviews that were made keep theirs.
    """
    wishes = Learning.objects.select_related("parameters").filter(pk=learner_id).first()
    before = log_loss(histories, (wishes or Learning()).weights)
    after = log_loss(histories, weights)
    if before is None or after is None or after >= before:
        return None
    with transaction.atomic():
        fitted, _ = ParameterSet.objects.get_or_create(
            learner_id=learner_id,
            digest=digest_of(weights),
            defaults={
                "weights": list(weights),
                "reviews": sum(map(len, histories)),
                "loss_before": before,
                "loss_after": after,
            },
        )
        Learning.objects.update_or_create(
            learner_id=learner_id, defaults={"parameters": fitted}
        )
    return fitted
