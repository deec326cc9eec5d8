"""The end of an account: asked once more, and then it is gone."""

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from quizzes.actions.erasure import erase_person
from quizzes.forms.erasure import ErasureForm
from quizzes.queries.own_data import belongings_of
from quizzes.views.limits import limited


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
@limited("delete_account", per_account=10)
def delete_account(request):
    """Say what goes, and delete it; who has nothing here is told so."""
    if not request.user.is_authenticated:
        return redirect("quizzes:account_deleted")
    is_posted = request.method == "POST"
    form = ErasureForm(request.user, request.POST if is_posted else None)
    if is_posted and form.is_valid():
        erase_person(request.user)
        logout(request)
        return redirect("quizzes:account_deleted")
    context = {"form": form, "has": belongings_of(request.user)}
    status = 422 if is_posted else 200
    return render(request, "quizzes/delete_account.html", context, status=status)


@require_safe
@login_not_required
def account_deleted(request):
    """Say that nothing is kept, to somebody just deleted and to everybody else."""
    if request.user.is_authenticated:
        return redirect("quizzes:settings")
    return render(request, "quizzes/account_deleted.html")
