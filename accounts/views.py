"""The account pages where allauth's own do not know about guests."""

from allauth.account import views
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect


def change_password(request):
    """Change a password; a guest has none and is led to choose one."""
    if request.user.is_guest:
        return redirect("account_signup")
    if not request.user.has_usable_password():
        raise PermissionDenied("This account has no password that could be changed.")
    return views.password_change(request)
