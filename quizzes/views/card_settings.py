"""How a learner wants cards to come back, and what that costs a day."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from quizzes.forms.learning import LearningForm
from quizzes.models import Learning
from quizzes.queries.cards import learning_of
from quizzes.queries.workload import workload_of
from quizzes.views.limits import limited
from quizzes.views.visitors import learner_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
@limited("settings", per_account=60)
def card_settings(request):
    """Show and change retention and limits; they count from the next review on."""
    wishes = learning_of(request.user)
    form = LearningForm.of(wishes, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        learner = learner_of(request)
        Learning.objects.update_or_create(learner=learner, defaults=form.wishes)
        messages.success(request, _("Saved. It counts from the next review on."))
        return redirect("quizzes:card_settings")
    costs = workload_of(request.user, wishes)
    context = {
        "form": form,
        "wishes": wishes,
        "costs": costs,
        "has_learned": any(cost.a_day for cost in costs),
    }
    status = 422 if form.is_bound else 200
    return render(request, "quizzes/card_settings.html", context, status=status)
