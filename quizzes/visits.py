"""The guest that a visit began as, remembered while a person signs in.

The id travels in the server's session only, so that nobody can name another's.
"""

from django.contrib.auth import get_user_model

from quizzes.models import Answer

_KEY = "guest_of_this_visit"


def remember_visit(session, guest_pk: int) -> None:
    session[_KEY] = guest_pk


def forget_visit(session) -> None:
    session.pop(_KEY, None)


def guest_of_visit(session):
    """Return the guest whose answers may be brought along, annotated with ``answers``.

    None if there is none, or if the guest answered nothing.
    """
    pk = session.get(_KEY)
    guest = (
        get_user_model().objects.filter(pk=pk, is_guest=True).first() if pk else None
    )
    if guest:
        guest.answers = Answer.objects.filter(slot__attempt__learner=guest).count()
    return guest if guest and guest.answers else None
