"""A learner's own progress; nobody else's."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from quizzes.queries.progress import attempts_of, progress_of
from quizzes.views.corrections import corrections_context

ATTEMPTS_ON_A_PAGE = 10


@require_safe
@login_not_required
def progress(request):
    """Show attempts and right answers; a visitor without any gets told how."""
    attempts = Paginator(attempts_of(request.user), ATTEMPTS_ON_A_PAGE)
    context = {
        "attempts": attempts.get_page(request.GET.get("page")),
        "progress": progress_of(request.user, timezone.now()),
        **corrections_context(request.user, "progress"),
    }
    return render(request, "quizzes/progress.html", context)
