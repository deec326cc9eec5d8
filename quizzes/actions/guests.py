"""Bring a guest's work to the account that the same person signed in to."""

from django.contrib.auth import get_user_model
from django.db import transaction

from quizzes.actions.card_merges import merge_cards
from quizzes.actions.submission import finish_attempt
from quizzes.models import Attempt, Dismissal, Report


class NotAGuestError(ValueError):
    """Only the work of a guest can be brought along; accounts are never merged."""


@transaction.atomic
def merge_guest(guest, user) -> int:
    """Give the guest's work to ``user``, remove the guest, return how many attempts.

    Where both have an open attempt at one edition, the guest's is closed as it
    stands: nobody may have two, and ``user`` goes on with their own. A second call
    finds no guest and moves nothing.

    Raises ``NotAGuestError`` before anything is written.
    """
    people = get_user_model().objects.select_for_update().order_by("pk")
    found = {person.pk: person for person in people.filter(pk__in=[guest.pk, user.pk])}
    if guest.pk not in found:
        return 0
    if not found[guest.pk].is_guest or found[user.pk].is_guest:
        raise NotAGuestError("Choose a guest's work and a signed-up person's account.")
    attempts = Attempt.objects.owned_by(guest)
    open_editions = (
        Attempt.objects.owned_by(user)
        .open()
        .exclude(edition=None)
        .order_by()
        .values("edition")
    )
    for attempt in attempts.open().filter(edition__in=open_editions):
        finish_attempt(attempt)
    moved = attempts.update(learner=user.pk)
    seen = Dismissal.objects.filter(learner=user.pk).values("correction")
    guests = Dismissal.objects.filter(learner=guest.pk)
    guests.exclude(correction__in=seen).update(learner=user.pk)
    Report.objects.filter(learner=guest.pk).update(learner=user.pk)
    merge_cards(guest, user)
    found[guest.pk].delete()
    return moved
