"""Correcting a fact: first which questions change, then the change."""

from __future__ import annotations

from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from corpus.actions.by_hand import correct_fact, reject_fact
from corpus.models import Article, Fact
from quizzes.actions.by_hand import Change, carry_out, preview, take_back
from quizzes.forms.facts import FactForm, form_for
from quizzes.htmx import go_to, render_page

_DONE = {
    "correct": _("The fact is corrected, and its questions follow."),
    "reject": _("The fact is rejected. No question asks for it any more."),
    "believe": _("What the engine read counts again."),
}


@require_http_methods(["GET", "HEAD", "POST"])
def fact(request, uuid):
    """Show a fact in its sentence; a POST shows what would change, or changes it.

    ``what`` posted is "correct", "reject" or "believe" (the engine again); it is done
    if ``sure`` is posted too.
    """
    edited = Article.objects.edited_by(request.user)
    found = get_object_or_404(
        Fact.objects.filter(article__in=edited).select_related(
            "article", "current__revision", "current__corrected_by", "person"
        ),
        uuid=uuid,
        current__isnull=False,
    )
    what = request.POST.get("what", "")
    if what not in _DONE:
        return _page(request, found, form_for(found))
    form = form_for(found, request.POST if what == "correct" else None)
    if what == "correct" and not form.is_valid():
        return _page(request, found, form, status=422)
    change = _change(found, what, form, request.user)
    if request.POST.get("sure"):
        carry_out(change, [found.article])
        messages.success(request, str(_DONE[what]))
        return go_to(request, reverse("quizzes:fact", args=[found.uuid]))
    plans = preview(change, [found.article])
    return _page(request, found, form, what=what, plans=plans)


def _change(found: Fact, what: str, form: FactForm, by) -> Change:
    if what == "reject":
        return lambda: reject_fact(found, by=by)
    if what == "believe":
        return lambda: take_back(found)
    return lambda: correct_fact(found, form.changes(), by=by, person=form.person())


def _page(request, found: Fact, form: FactForm, *, what="", plans=(), status=200):
    said = found.said()
    text = said.revision.text
    context = {
        "fact": found,
        "article": found.article,
        "said": said,
        "before": text[said.sentence_start : said.start],
        "words": text[said.start : said.end],
        "after": text[said.end : said.sentence_end],
        "form": form,
        "what": what,
        "changes": [change for made in plans for change in made.plan.changed],
        "history": found.mentions.select_related("corrected_by").order_by("-pk")[:20],
    }
    return render_page(request, "quizzes/fact.html", "fact", context, status=status)
