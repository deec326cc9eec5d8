"""A learner's own progress; nobody else's."""

from itertools import groupby
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from quizzes.actions.attempts import practise_questions
from quizzes.models import Question
from quizzes.queries.known_dates import KnownDate, dates_known
from quizzes.queries.progress import (
    Progress,
    attempts_of,
    known_by,
    progress_of,
    weakest_of,
)
from quizzes.queries.weak_facts import worded
from quizzes.views.attempts import begin
from quizzes.views.buttons import only_by_button
from quizzes.views.corrections import corrections_context
from quizzes.views.limits import limited

ATTEMPTS_ON_A_PAGE = 10
DATES_ON_A_PAGE = 60
GROUPS_SHOWN = 12
ENOUGH_REVIEWS = 20  # of which a share says something
ENOUGH_ANSWERS = 10


@require_safe
@login_not_required
def progress(request):
    """Show what is known and what is fading; a visitor gets told how to begin."""
    found = progress_of(request.user, timezone.now())
    context = {
        "progress": found,
        "groupings": _groupings(found),
        "weak": worded(found.weak),
        "enough_reviews": ENOUGH_REVIEWS,
        "enough_answers": ENOUGH_ANSWERS,
        **corrections_context(request.user, "progress"),
    }
    return render(request, "quizzes/progress.html", context)


@require_safe
@login_not_required
def taken(request):
    """List the quizzes that the learner has taken, the newest first."""
    attempts = Paginator(attempts_of(request.user), ATTEMPTS_ON_A_PAGE)
    context = {"attempts": attempts.get_page(request.GET.get("page"))}
    return render(request, "quizzes/taken.html", context)


@require_safe
@login_not_required
def known(request):
    """Show when everything took place that the learner knows."""
    questions = known_by(request.user)
    dates = Paginator(dates_known(request.user, questions), DATES_ON_A_PAGE)
    page = dates.get_page(request.GET.get("page"))
    years = groupby(page.object_list, key=lambda one: one.year)
    context = {
        "known": len(questions),
        "page": page,
        "years": [
            {"year": year, "dates": [(one, _written(one)) for one in told]}
            for year, told in years
        ],
    }
    return render(request, "quizzes/known.html", context)


@only_by_button
@limited("start", per_account=60)
def practise_weakest(request):
    """Practise the weakest facts, or go on with the practice of them under way."""
    weak = worded(weakest_of(request.user, timezone.now()))
    questions = [fact.weak.question for fact in weak]
    title = _("Worth another look")
    return begin(request, lambda: practise_questions(request.user, questions, title))


def _groupings(found: Progress) -> list[dict[str, Any]]:
    families = dict(Question.Family.choices)
    kinds = [(families[one.label].capitalize(), one) for one in found.by_family]
    topics = [(one.label, one) for one in found.by_topic]
    articles = [(one.label, one) for one in found.by_article]
    return [
        {
            "name": name,
            "heading": heading,
            "column": column,
            "rows": rows[:GROUPS_SHOWN],
            "more": max(0, len(rows) - GROUPS_SHOWN),
        }
        for name, heading, column, rows in (
            ("topic", _("By topic"), _("Topic"), topics),
            ("article", _("By article"), _("Article"), articles),
            ("kind", _("By kind of fact"), _("Kind"), kinds),
        )
        if rows
    ]


def _written(one: KnownDate) -> str:
    year, *rest = one.value.split("-")
    month = str(MONTHS[int(rest[0])]) if rest else ""
    day = str(int(rest[1])) if len(rest) > 1 else ""
    return " ".join(part for part in (day, month, year) if part)
