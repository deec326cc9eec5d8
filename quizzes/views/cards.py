"""A learner's cards: the list of them, and each with its memory."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from quizzes.actions.cards import delete_own
from quizzes.htmx import go_to
from quizzes.models import Card, Wording
from quizzes.queries.card_list import Shown, cards_to_list
from quizzes.queries.cards import (
    learning_of,
    released_cards,
    wording_asked,
    wordings_asked,
)
from quizzes.queries.rounds import sets_with_cards
from quizzes.views.buttons import only_by_button
from quizzes.views.card_changes import carry_out, chosen
from quizzes.views.card_face import back_of, front_of, title_of
from quizzes.views.limits import limited

CARDS_ON_A_PAGE = 20
LONGEST_SEARCH = 100


@require_safe
@login_not_required
def cards(request):
    """List the learner's cards, narrowed by the address."""
    words, shown = (
        request.GET.get(name, "").replace("\0", "").strip()[:LONGEST_SEARCH]
        for name in ("words", "shown")
    )
    found = cards_to_list(
        request.user,
        learning_of(request.user),
        timezone.now(),
        words=words,
        shown=shown,
    )
    page = Paginator(found, CARDS_ON_A_PAGE).get_page(request.GET.get("page"))
    wordings = wordings_asked(page)
    rows = [_row(card, wordings.get(card.question_id)) for card in page]
    context = {
        "page": page,
        "rows": rows,
        "words": words,
        "shown": shown,
        "choices": Shown.choices,
        "is_narrowed": bool(words or shown),
    }
    return render(request, "quizzes/cards.html", context)


@require_safe
def card(request, card):
    """Show both sides of a card and how well it is remembered."""
    held = _card_of(request, card)
    wording = wording_asked(held)
    context = {
        "card": held,
        "is_shown": True,
        "is_own": held.question_id is None,
        **front_of(held, wording),
        **back_of(held, wording),
    }
    return render(request, "quizzes/card.html", context)


@only_by_button
@limited("card", per_account=120)
def change_card(request, card):
    """Suspend, resume, flag or bury a card, as ``do`` says."""
    held, do = _card_of(request, card), chosen(request)
    messages.success(request, carry_out(held, do))
    from_list = request.POST.get("from") == "list"
    here = reverse("quizzes:card", args=[card])
    return go_to(request, reverse("quizzes:cards") if from_list else here)


@only_by_button
@limited("card", per_account=120)
def delete_card(request, card):
    """Delete a card of the learner's own words; the others can be suspended."""
    if not delete_own(request.user, card):
        raise Http404
    messages.success(request, _("The card is deleted."))
    return go_to(request, reverse("quizzes:cards"))


@require_safe
def cram(request):
    """Offer the quizzes whose cards can be gone through outside the schedule."""
    context = {"editions": sets_with_cards(request.user, timezone.now())}
    return render(request, "quizzes/cram.html", context)


def _row(card: Card, wording: Wording | None) -> dict[str, Any]:
    return {"card": card, "title": title_of(card, wording), "wording": wording}


def _card_of(request, code) -> Card:
    cards = released_cards(request.user, timezone.now()).select_related("learner")
    return get_object_or_404(cards, code=code)
