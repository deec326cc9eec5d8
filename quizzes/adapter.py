"""How signing up and signing in treat the work of a guest."""

from allauth.account.adapter import DefaultAccountAdapter


class GuestFirstAdapter(DefaultAccountAdapter):
    """Sign-up turns the guest into a student, so that nothing is copied or lost."""
