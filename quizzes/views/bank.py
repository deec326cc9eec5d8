"""The questions of one article, for those who look after it: look, plan, decide."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from corpus.models import Article
from quizzes.actions.bank import StalePlanError, apply_plan, plan_article
from quizzes.actions.review import NotReadyError, approve_proposed, decide
from quizzes.forms.review import SHOWN, DecisionForm, ReviewFilter
from quizzes.htmx import go_to, render_page, wants_fragment
from quizzes.models import Question
from quizzes.queries.reviewing import counts_of, questions_of, reviewed
from quizzes.views.buttons import only_by_button
from quizzes.views.review_items import item_of

QUESTIONS_ON_A_PAGE = 10


@require_safe
def questions(request, uuid):
    """Show what is in the bank for the article, narrowed by the address."""
    article = _edited_article(request, uuid)
    chosen = ReviewFilter(request.GET).chosen()
    found = Paginator(questions_of(article, **chosen), QUESTIONS_ON_A_PAGE)
    page = found.get_page(request.GET.get("page"))
    counts = counts_of(article)
    context = {
        "article": article,
        "page": page,
        "items": [item_of(one) for one in reviewed(list(page), request.user.pk)],
        "chosen": chosen,
        "counts": counts,
        "shown": [(name, label, counts[name]) for name, label in SHOWN.items()],
        "families": Question.Family.choices,
        "to_approve": counts["to_approve"],
    }
    return render(request, "quizzes/article_questions.html", context)


@only_by_button
def decide_on(request, uuid, question):
    """Give one question the state that was pressed."""
    article = _edited_article(request, uuid)
    found = get_object_or_404(article.questions, uuid=question)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest()
    problem = ""
    try:
        decide(found, form.cleaned_data["state"])
    except NotReadyError:
        problem = _("This wording cannot be approved as it stands.")
    if wants_fragment(request):
        context = _decision(request, article, found.pk) | {"problem": problem}
        status = 422 if problem else 200
        template = "quizzes/article_questions.html#decision"
        return render(request, template, context, status=status)
    if problem:
        messages.warning(request, problem)
    else:
        # It may have left the list: say what became of it.
        state = Question.State(form.cleaned_data["state"]).label.lower()
        told = {"state": state, "stem": found.current_wording().stem}
        messages.success(request, _("Now %(state)s: %(stem)s") % told)
    query = request.GET.urlencode()
    address = reverse("quizzes:questions", args=[article.uuid])
    return redirect(f"{address}{'?' if query else ''}{query}#q{found.uuid}")


@only_by_button
def approve_all(request, uuid):
    """Approve every question that is proposed and not decided on."""
    article = _edited_article(request, uuid)
    number = approve_proposed(article)
    told = ngettext("%(n)s question approved.", "%(n)s questions approved.", number)
    messages.success(request, told % {"n": number})
    return go_to(request, reverse("quizzes:questions", args=[article.uuid]))


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request, uuid):
    """Show what building the article's questions again would do; a POST does it."""
    article = _edited_article(request, uuid)
    made = plan_article(article)
    if made is None:
        raise Http404
    if request.method != "POST":
        return _plan_page(request, article, made)
    address = reverse("quizzes:questions", args=[article.uuid])
    try:
        if request.POST.get("plan") != made.plan.fingerprint and made.plan.changed:
            raise StalePlanError
        report = apply_plan(made)
    except StalePlanError:
        return _plan_page(request, article, plan_article(article), stale=True)
    if not report.changed:
        messages.info(request, _("There was nothing left to change."))
        return go_to(request, address)
    number = len(report.plan.changed)
    told = ngettext("%(n)s question changed.", "%(n)s questions changed.", number)
    messages.success(request, told % {"n": number})
    return go_to(request, address)


def _plan_page(request, article, made, *, stale: bool = False):
    counts = made.plan.counts
    context = {
        "article": article,
        "plan": made.plan,
        "counts": counts,
        "unchanged": counts["unchanged"] + counts["moved"],
        "groups": [
            (kind, made.plan.of(kind))
            for kind in ("withdrawn", "reworded", "restored", "new")
        ],
        "locked": [one for one in made.plan.of("locked") if one.differs],
        "stale": stale,
    }
    # htmx swaps no 409, and 422 is what asks for the same thing once more.
    status = 200 if not stale else 422 if wants_fragment(request) else 409
    return render_page(
        request, "quizzes/article_plan.html", "plan", context, status=status
    )


def _decision(request, article, pk: int) -> dict:
    (one,) = reviewed([Question.objects.get(pk=pk)], request.user.pk)
    return {"article": article, "item": item_of(one)}


def _edited_article(request, uuid) -> Article:
    return get_object_or_404(Article.objects.edited_by(request.user), uuid=uuid)
