"""Writing cards of one's own, and changing their words."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from quizzes.actions.cards import edit_own, write_basic, write_cloze
from quizzes.forms.own_cards import FORMS, BasicForm
from quizzes.models import Card
from quizzes.views.limits import limited
from quizzes.views.visitors import learner_of

_WRITE = {Card.Kind.BASIC: write_basic, Card.Kind.CLOZE: write_cloze}


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
@limited("write-card", per_account=60)
def new_card(request):
    """Write a card; a visitor who does becomes a guest."""
    wanted = request.GET.get("kind")
    kind = Card.Kind.CLOZE if wanted == Card.Kind.CLOZE else Card.Kind.BASIC
    form = FORMS[kind](request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        card = _WRITE[kind](learner_of(request), **_sides(kind, form.cleaned_data))
        messages.success(request, _("Your card is made. Write another, or go on."))
        return redirect(f"{request.path}?kind={card.kind}")
    context = {"form": form, "kind": kind}
    status = 422 if form.is_bound else 200
    return render(request, "quizzes/own_card.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@limited("write-card", per_account=60)
def edit_card(request, card):
    """Change the words of an own card; what is remembered of it stays."""
    own = Card.objects.owned_by(request.user).filter(question=None)
    held = get_object_or_404(own, code=card)
    sides = {"front": held.front, "back": held.back}
    posted = request.POST if request.method == "POST" else None
    form = FORMS.get(held.kind, BasicForm)(posted, initial=sides)
    if form.is_bound and form.is_valid():
        edit_own(request.user, card, **form.cleaned_data)
        messages.success(request, _("The card is changed."))
        return redirect("quizzes:card", card)
    context = {"form": form, "kind": held.kind, "card": held}
    status = 422 if form.is_bound else 200
    return render(request, "quizzes/own_card.html", context, status=status)


def _sides(kind: str, written: dict[str, str]) -> dict[str, str]:
    return {"text": written["front"]} if kind == Card.Kind.CLOZE else written
