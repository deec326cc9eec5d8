"""Forms whose token has grown too old, as after signing in in another tab."""

from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure

from quizzes.forms.answers import Problem
from quizzes.htmx import render_page
from quizzes.models import Slot
from quizzes.queries.attempts import served_slot, standing_of
from quizzes.views.question_card import question_context


def out_of_date(request, reason=""):
    """Refuse the form; ask a question again with the answer that was in it."""
    match = request.resolver_match
    if match is None or match.view_name != "quizzes:question":
        return csrf_failure(request, reason)
    try:
        slot = served_slot(request.user, **match.kwargs)
    except Slot.DoesNotExist:
        return csrf_failure(request, reason)
    context = question_context(
        slot,
        standing_of(slot.attempt_id),
        problems=[
            Problem(
                _("This page was out of date, so nothing was saved. Send it again.")
            )
        ],
        given=request.POST,
    )
    return render_page(request, "quizzes/question.html", "card", context, status=403)
