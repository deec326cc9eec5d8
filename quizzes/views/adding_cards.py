"""Making cards in one click: of an article, of a set, of a question just answered."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from corpus.models import Article
from quizzes.actions.cards import add_article, add_edition, add_question
from quizzes.htmx import go_to, wants_fragment
from quizzes.models import Card, QuestionSet, Slot
from quizzes.queries.attempts import served_slot, standing_of
from quizzes.views.buttons import only_by_button
from quizzes.views.limits import limited
from quizzes.views.visitors import learner_of


@only_by_button
@login_not_required
@limited("add-cards", per_account=60)
def add_article_cards(request, uuid):
    """Make cards of an article's questions; a visitor becomes a guest."""
    article = get_object_or_404(Article.objects.visible_to(request.user), uuid=uuid)
    _tell(request, add_article(learner_of(request), article))
    return go_to(request, reverse("quizzes:article", args=[uuid]))


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
@limited("add-cards", per_account=60)
def add_set_cards(request, slug):
    """Make cards of what a set asks; a visitor becomes a guest."""
    if request.method != "POST":
        return redirect("quizzes:start", slug)
    sets = QuestionSet.objects.visible_to(request.user)
    edition = get_object_or_404(sets, slug=slug).current_edition()
    if edition is None:
        raise Http404
    _tell(request, add_edition(learner_of(request), edition))
    return go_to(request, reverse("quizzes:today"))


@only_by_button
@limited("add-cards", per_account=120)
def add_question_card(request, code, position):
    """Make a card of a question whose answer is out."""
    try:
        slot = served_slot(request.user, code, position)
    except Slot.DoesNotExist:
        raise Http404 from None
    place = standing_of(slot.attempt_id)[position]
    if place.withheld or not place.is_answered:
        raise Http404
    question = slot.wording.question
    add_question(request.user, question)
    if not Card.objects.owned_by(request.user).filter(question=question).exists():
        messages.info(request, _("This question cannot be a card just now."))
        return go_to(request, slot.attempt.url_of(position))
    if wants_fragment(request):
        return render(request, "quizzes/_add_card.html#kept")
    messages.success(request, _("It is in your cards."))
    return redirect(slot.attempt.url_of(position) + "#card")


def _tell(request, added: int) -> None:
    if added:
        words = ngettext(
            "%s card added. You find it under Today.",
            "%s cards added. You find them under Today.",
            added,
        )
        messages.success(request, words % added)
    else:
        messages.info(request, _("Nothing to add: what can be a card is one already."))
