"""What is due today, how long it takes, and what comes after it."""

from math import ceil

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from quizzes.actions.submission import tell_released
from quizzes.queries.cards import learning_of
from quizzes.queries.due import today_of
from quizzes.queries.forecast import forecast_of
from quizzes.queries.progress import open_attempt
from quizzes.queries.rounds import DAYS_AHEAD

_MINUTE = 60  # seconds


@require_safe
@login_not_required
def today(request):
    """Show the learner's day; a visitor is told how cards come about."""
    if not request.user.is_authenticated:
        return render(request, "quizzes/today.html")
    now, wishes = timezone.now(), learning_of(request.user)
    found = today_of(request.user, now, wishes)
    if found.is_owed:
        tell_released(request.user, now)
        found = today_of(request.user, now, wishes)
    # Today's part of the forecast is what the page is about.
    coming = forecast_of(request.user, now, wishes, DAYS_AHEAD + 1)[1:]
    context = {
        "today": found,
        "minutes": ceil(found.seconds / _MINUTE),
        "coming": coming,
        "in_a_week": sum(load.cards for load in coming),
        "attempt": open_attempt(request.user),
    }
    return render(request, "quizzes/today.html", context)
