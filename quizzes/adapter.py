"""How signing up and signing in treat the work of a guest."""

from urllib.parse import urlencode

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth import get_user_model
from django.http import HttpResponseRedirect
from django.urls import reverse

from quizzes.visits import guest_of_visit, remember_visit


class GuestFirstAdapter(DefaultAccountAdapter):
    """Sign-up turns the guest into a student, so that nothing is copied or lost.

    Signing in to an account that exists only offers to bring the visit's answers
    along: on a shared computer they may be somebody else's.
    """

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account is switched off. Ask the people who run this"
        " site to switch it on.",
        "enter_current_password": "This is not your current password. Type it again.",
        "too_many_login_attempts": "There were too many wrong passwords for this user"
        " name. Wait five minutes and try again.",
        "username_blacklisted": "This user name cannot be used. Choose another.",
        "username_password_mismatch": "User name and password do not fit together."
        " Check both, capital letters too, and try again.",
        "username_taken": "This user name is taken. Choose another, or sign in if it"
        " is yours.",
    }

    def new_user(self, request):
        people = get_user_model().objects
        return (
            people.filter(pk=request.user.pk, is_guest=True).first() or people.model()
        )

    def save_user(self, request, user, form, commit=True):
        user.is_guest = False
        return super().save_user(request, user, form, commit)

    def login(self, request, user):
        # Read now: signing in empties the session and replaces request.user.
        guest = request.user.pk if getattr(request.user, "is_guest", False) else None
        super().login(request, user)
        if guest and guest != user.pk:
            remember_visit(request.session, guest)

    def post_login(self, request, user, *, redirect_url, **kwargs):
        response = super().post_login(
            request, user, redirect_url=redirect_url, **kwargs
        )
        if guest_of_visit(request.session) is None:
            return response
        address = reverse("quizzes:bring_along")
        return HttpResponseRedirect(f"{address}?{urlencode({'next': response.url})}")
