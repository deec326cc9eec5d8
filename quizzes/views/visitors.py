"""The first click of a visit makes a learner."""

from django.contrib.auth import login
from django.db import transaction

from accounts.models import User


def learner_of(request) -> User:
    """Return who is signed in; sign a new guest in if nobody is."""
    if not request.user.is_authenticated:
        with transaction.atomic():
            guest = User.objects.create_guest()
            login(request, guest, backend="django.contrib.auth.backends.ModelBackend")
    return request.user
