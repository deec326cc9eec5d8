"""Reviewing cards: one address for every look at a card, rated once."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import push_url

from quizzes.actions.card_reviews import OutOfTurnError, review_card, undo_review
from quizzes.actions.submission import tell_released
from quizzes.engine.memory import Rating
from quizzes.htmx import go_to, render_page, wants_fragment
from quizzes.models import Card, Learning, Question, Review
from quizzes.queries.cards import (
    last_look,
    learning_of,
    released_cards,
    wishes_behind,
)
from quizzes.queries.rounds import Round
from quizzes.views.buttons import only_by_button
from quizzes.views.card_changes import FLAGS, carry_out, chosen
from quizzes.views.limits import limited
from quizzes.views.review_card import (
    back_context,
    end_context,
    front_context,
    past_context,
)
from quizzes.views.review_rounds import look_url, review_url, round_of, url_of

_CARD = "#card"
_RATINGS = {str(rating.value): rating for rating in Rating}


@require_safe
def review(request):
    """Go to the card that a round asks next, or say that it asks no more."""
    round_, now = round_of(request), timezone.now()
    tell_released(request.user, now)
    wishes = learning_of(request.user)
    turn = round_.turn(request.user, now, wishes)
    if turn.card:
        return go_to(request, look_url(turn.card, round_) + _CARD)
    last = _undoable(request, wishes, now)
    return _card(request, end_context(round_, turn, last))


@require_http_methods(["GET", "HEAD", "POST"])
@limited("review", per_account=120)
def look(request, card, number):
    """Ask a card, or rate it; a rating that is sent twice counts once."""
    round_ = round_of(request)
    if request.method == "POST":
        return _rate(request, round_, card, number)
    held = _card_of(request, card)
    if number <= held.looks:
        return _card(request, past_context(held, round_, _look_at(held, number)))
    if _is_out_of_play(held, number):
        return go_to(request, review_url(round_))
    now, wishes = timezone.now(), learning_of(request.user)
    left = round_.left(request.user, now, wishes)
    last = _undoable(request, wishes, now)
    return _card(request, front_context(held, round_, left, last))


@require_safe
def answer(request, card, number):
    """Show a card with its answer, and ask how well it was known."""
    round_, held = round_of(request), _card_of(request, card)
    if number <= held.looks or _is_out_of_play(held, number):
        return go_to(request, url_of(card, number, round_))
    wishes = learning_of(request.user)
    return _card(request, back_context(held, round_, wishes, timezone.now()))


@only_by_button
@limited("review", per_account=120)
def undo(request, card, number):
    """Take a rating back, and ask the card again; a second press changes nothing."""
    round_ = round_of(request)
    try:
        held = undo_review(request.user, card, number)
    except Card.DoesNotExist:
        raise Http404 from None
    url = look_url(held, round_)
    if not wants_fragment(request):
        return redirect(url + _CARD)
    left = round_.left(request.user, timezone.now(), wishes_behind(held))
    context = front_context(held, round_, left, None)
    return push_url(_card(request, context), url)


@only_by_button
@limited("review", per_account=120)
def set_aside(request, card, number):
    """Bury, suspend or flag a card, as ``do`` says, and go on with the round."""
    held, round_, do = _card_of(request, card), round_of(request), chosen(request)
    done = carry_out(held, do)
    if do not in FLAGS:
        messages.success(request, done)
        return go_to(request, review_url(round_))
    if not wants_fragment(request):
        return redirect(url_of(card, number, round_) + _CARD)
    held.flagged = do == "flag"
    aside = {"card": held, "aside_url": url_of(card, number, round_, "set_aside")}
    return render(request, "quizzes/review.html#flag", aside)


def _rate(request, round_: Round, card, number: int) -> HttpResponse:
    rating = _RATINGS.get(request.POST.get("rating", ""))
    if rating is None:
        return _ask_again(request, round_, card, number)
    kind = Review.Kind.CRAM if round_.is_cram else Review.Kind.REVIEW
    try:
        reviewed = review_card(request.user, card, number, rating, kind=kind)
    except (Card.DoesNotExist, OutOfTurnError):
        raise Http404 from None
    now, wishes = timezone.now(), wishes_behind(reviewed.card)
    turn = round_.turn(request.user, now, wishes)
    url = look_url(turn.card, round_) if turn.card else review_url(round_)
    if not wants_fragment(request):
        return redirect(url + _CARD)
    last = None if reviewed.look.undone_at else reviewed.look
    if last:
        last.card = reviewed.card
    if turn.card is None:
        context = end_context(round_, turn, last)
    else:
        context = front_context(turn.card, round_, turn.left, last)
    return push_url(_card(request, context), url)


def _ask_again(request, round_: Round, card, number: int) -> HttpResponse:
    held = _card_of(request, card)
    if number != held.looks + 1:
        raise Http404
    context = back_context(
        held,
        round_,
        learning_of(request.user),
        timezone.now(),
        problem=_("Choose how well you knew it."),
    )
    return _card(request, context, status=422)


def _card_of(request, code) -> Card:
    cards = released_cards(request.user, timezone.now())
    cards = cards.select_related("question", "learner")
    return get_object_or_404(cards, code=code)


def _look_at(card: Card, number: int) -> Review:
    found = get_object_or_404(Review, card=card, number=number)
    found.card = card
    return found


def _is_out_of_play(card: Card, number: int) -> bool:
    """Whether its question is paused; 404 for a look that is not the next one."""
    if number != card.looks + 1:
        raise Http404
    approved = Question.State.APPROVED
    return card.question is not None and card.question.state != approved


def _undoable(request, wishes: Learning, now) -> Review | None:
    """Today's last look; what was rated on another day stays."""
    last = last_look(request.user)
    return last if last and last.day == wishes.day_of(now) else None


def _card(request, context, *, status: int = 200) -> HttpResponse:
    return render_page(request, "quizzes/review.html", "card", context, status=status)
