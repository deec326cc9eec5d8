"""Whether the answers of a visit come along to the account just signed in to."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from quizzes.actions.guests import merge_guest
from quizzes.views.addresses import address_after
from quizzes.visits import forget_visit, guest_of_visit


@require_http_methods(["GET", "HEAD", "POST"])
def bring_along(request):
    """Ask once; without a visit to bring along there is nothing to ask."""
    after = address_after(request)
    guest = guest_of_visit(request.session)
    choice = request.POST.get("choice")
    if guest is None or request.user.is_guest:
        return redirect(after)
    if choice == "yes":
        merge_guest(guest, request.user)
        messages.success(request, "The answers of this visit are now in your account.")
    if choice in {"yes", "no"}:
        forget_visit(request.session)
        # Without the answers, the page they were given on is nobody's any more.
        return redirect(after if choice == "yes" else "quizzes:home")
    context = {"guest": guest, "after": after, "unclear": request.method == "POST"}
    status = 422 if request.method == "POST" else 200
    return render(request, "quizzes/bring_along.html", context, status=status)
