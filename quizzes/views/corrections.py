"""What a learner once learned here and what holds now."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from quizzes.actions.corrections import dismiss
from quizzes.htmx import render_page, wants_fragment
from quizzes.models import Correction
from quizzes.queries.corrections import corrections_for
from quizzes.views.limits import limited
from quizzes.views.question_card import excerpt_pieces

_SHOWN_AT_ONCE = 3


@require_http_methods(["GET", "HEAD", "POST"])
@limited("correction", per_account=60)
def got_it(request, question):
    """Take a correction off the learner's pages; a second press changes nothing."""
    page = "progress" if request.POST.get("page") == "progress" else "home"
    if request.method != "POST":
        return redirect("quizzes:home")
    if not dismiss(question, request.user):
        raise Http404
    if not wants_fragment(request):
        return redirect(f"quizzes:{page}")
    context = corrections_context(request.user, page) | {"pressed": True}
    return render_page(request, "quizzes/_corrections.html", "cards", context)


def corrections_context(learner, page: str) -> dict[str, Any]:
    """Return what ``_corrections.html`` needs on the page of this name."""
    corrections = corrections_for(learner)
    return {
        "corrections": [_card(one) for one in corrections[:_SHOWN_AT_ONCE]],
        "corrections_left": max(0, len(corrections) - _SHOWN_AT_ONCE),
        "page_name": page,
    }


def _card(correction: Correction) -> dict[str, Any]:
    old, new = correction.old, correction.new
    # Corrected by hand, a sentence says what it said: only the answers differ.
    is_reread = new is not None and (old.excerpt, old.bars) == (new.excerpt, new.bars)
    return {
        "question": correction.question,
        "article": correction.question.article,
        "reason": correction.reason,
        "old": old,
        "old_answer": old.key["text"],
        "old_pieces": [] if is_reread else excerpt_pieces(old, lifted=True),
        "new": new,
        "new_answer": new.key["text"] if new else "",
        "new_pieces": excerpt_pieces(new, lifted=True) if new and not is_reread else [],
    }
