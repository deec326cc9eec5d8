"""Taking a quiz: one address for every question, which asks it or shows its answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import push_url

from corpus.models import Article
from quizzes.actions.attempts import (
    AttemptFinishedError,
    NoAttemptsLeftError,
    NothingToAskError,
    practise_missed,
    start_attempt,
    start_practice,
    submit_answer,
)
from quizzes.actions.more_like_it import ask_another
from quizzes.actions.submission import finish_attempt, tell_cards
from quizzes.engine.grading import UngradableError
from quizzes.forms.answers import Problem, StartForm, read_answer, why_ask_again
from quizzes.htmx import go_to, render_page, wants_fragment
from quizzes.models import Attempt, QuestionSet, Slot
from quizzes.queries.attempts import Standing, served_slot, standing_of
from quizzes.views.before_and_after import handing_in_context, start_context
from quizzes.views.buttons import only_by_button
from quizzes.views.limits import limited
from quizzes.views.question_card import question_context, tokens_of
from quizzes.views.results_page import results_context
from quizzes.views.visitors import learner_of

# Without JavaScript the keyboard goes on from the card, not from the page's top.
_CARD = "#card"


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
@limited("start", per_account=60)
def start(request, slug):
    """Start a set, or resume it; a visitor becomes a guest on the way."""
    sets = QuestionSet.objects.visible_to(request.user)
    question_set = get_object_or_404(sets, slug=slug)
    edition = question_set.current_edition()
    if edition is None:
        raise Http404
    if request.method != "POST":
        context = start_context(request.user, edition)
        return render(request, "quizzes/start.html", context)
    form = StartForm(request.POST).chosen()
    try:
        return begin(request, lambda: start_attempt(learner_of(request), edition, form))
    except NoAttemptsLeftError:
        context = start_context(request.user, edition)
        return render(request, "quizzes/start.html", context, status=409)


@only_by_button
@login_not_required
@limited("start", per_account=60)
def practise_article(request, uuid):
    """Practise one article's questions outside any set."""
    articles = Article.objects.visible_to(request.user)
    article = get_object_or_404(articles, uuid=uuid)
    form = StartForm(request.POST).chosen()
    return begin(request, lambda: start_practice(learner_of(request), article, form))


@only_by_button
@limited("start", per_account=60)
def practise_missed_ones(request, code):
    """Ask again what an attempt got wrong."""
    attempt = _attempt_of(request, code)
    return begin(request, lambda: practise_missed(attempt))


@require_http_methods(["GET", "HEAD", "POST"])
@limited("answer", per_account=120)
def ask(request, code, position):
    """Ask one question of an attempt, or show the answer already given to it."""
    if request.method == "POST":
        return _answer(request, code, position)
    slot = _slot_of(request, code, position)
    again = "again" in request.GET
    return _card(
        request, slot, standing_of(slot.attempt_id, with_cards=True), again=again
    )


@only_by_button
@limited("skip", per_account=120)
def skip(request, code, position):
    """Leave a question for later, and go on to the next one."""
    slot = _slot_of(request, code, position)
    Slot.objects.filter(pk=slot.pk, skipped_at=None).update(skipped_at=timezone.now())
    return _go_on(request, slot, standing_of(slot.attempt_id))


@only_by_button
@limited("peek", per_account=60)
def peek(request, code, position):
    """Open the source of a question before answering it, where the rules allow."""
    slot = _slot_of(request, code, position)
    standing = standing_of(slot.attempt_id)
    if not slot.attempt.rules_here.may_peek:
        raise Http404
    if not standing[position].is_answered:
        unseen = Slot.objects.filter(pk=slot.pk, peeked_at=None)
        unseen.update(peeked_at=timezone.now())
    article = get_object_or_404(Article, questions=slot.wording.question_id)
    return go_to(request, reverse("quizzes:article", args=[article.uuid]))


@only_by_button
@limited("another", per_account=60)
def another(request, code, position):
    """Ask another question like this one, at the end of the same practice."""
    slot = _slot_of(request, code, position)
    try:
        further = ask_another(slot.attempt, position)
    except NothingToAskError:
        return render(request, "quizzes/nothing_to_ask.html", status=409)
    return go_to(request, slot.attempt.url_of(further.position) + _CARD)


@only_by_button
@limited("flag", per_account=120)
def flag(request, code, position):
    """Flag a question to come back to, or take the flag off: ``flagged`` says which."""
    slot = _slot_of(request, code, position)
    is_flagged = request.POST.get("flagged") == "1"
    Slot.objects.filter(pk=slot.pk).update(flagged=is_flagged)
    here = slot.attempt.url_of(position)
    if not wants_fragment(request):
        return redirect(here + _CARD)
    context = {"is_flagged": is_flagged, "here": here}
    return render(request, "quizzes/question.html#flag", context)


@only_by_button
def finish(request, code):
    """Finish an attempt early; finishing twice changes nothing."""
    attempt = finish_attempt(_attempt_of(request, code))
    return go_to(request, attempt.get_absolute_url())


@require_safe
def results(request, code):
    """Show how an attempt went so far, and the sentences behind what was missed.

    Of a graded one, its answers to be checked; then that they are handed in; and the
    results once they are released.
    """
    attempt = _attempt_of(request, code, "edition__question_set", "article")
    slots = attempt.slots.select_related("wording")
    if attempt.is_withheld():
        context = handing_in_context(attempt, slots, standing_of(attempt.pk))
        return render(request, "quizzes/handing_in.html", context)
    if attempt.finished_at and not attempt.cards_told:
        tell_cards(attempt, timezone.now())
    context = results_context(attempt, slots, standing_of(attempt.pk))
    return render(request, "quizzes/results.html", context)


def _attempt_of(request, code, *related: str) -> Attempt:
    attempts = Attempt.objects.owned_by(request.user)
    if related:
        attempts = attempts.select_related(*related)
    attempt = get_object_or_404(attempts, code=code)
    late = attempt.finished_at is None and attempt.is_late(timezone.now())
    return finish_attempt(attempt) if late else attempt


def _slot_of(request, code, position: int) -> Slot:
    """Return the learner's slot; an attempt whose time is up is finished on the way."""
    try:
        slot = served_slot(request.user, code, position)
    except Slot.DoesNotExist:
        raise Http404 from None
    if slot.attempt.finished_at is None and slot.attempt.is_late(timezone.now()):
        finish_attempt(slot.attempt)
        return served_slot(request.user, code, position)
    return slot


def begin(request, start_now: Callable[[], Attempt]) -> HttpResponse:
    """Start an attempt and go to its first open question, or to its results."""
    try:
        attempt = start_now()
    except NothingToAskError:
        return render(request, "quizzes/nothing_to_ask.html", status=409)
    following = standing_of(attempt.pk).next_after(0)
    if following is None:
        return go_to(request, attempt.get_absolute_url())
    return go_to(request, attempt.url_of(following) + _CARD)


def _answer(request, code, position: int):
    def read(slot: Slot) -> str:
        return read_answer(slot, request.POST, tokens_of(slot))

    given = request.POST.get("try", "1")
    try_ = int(given) if given.isdecimal() and len(given) < 4 else 1
    try:
        slot, standing = submit_answer(request.user, code, position, read, try_)
    except Slot.DoesNotExist:
        raise Http404 from None
    except UngradableError as error:
        problems, status = why_ask_again(error), 422
    except AttemptFinishedError:
        problems, status = [], 409
    else:
        if slot.attempt.rules_here.is_graded:
            return _go_on(request, slot, standing)
        if wants_fragment(request):
            return _card(request, slot, standing)
        return redirect(slot.attempt.url_of(position) + _CARD)
    slot = _slot_of(request, code, position)
    standing = standing_of(slot.attempt_id)
    return _card(request, slot, standing, problems, again=try_ > 1, status=status)


def _go_on(request, slot: Slot, standing: Standing) -> HttpResponse:
    """Go to the next open question of an attempt, or to all of them."""
    following = standing.next_after(slot.position)
    if following is None:
        return go_to(request, slot.attempt.get_absolute_url())
    url = slot.attempt.url_of(following)
    if not wants_fragment(request):
        return redirect(url + _CARD)
    following_slot = _slot_of(request, slot.attempt.code, following)
    return push_url(_card(request, following_slot, standing, is_new=True), url)


def _card(
    request,
    slot: Slot,
    standing: Standing,
    problems: Sequence[Problem] = (),
    *,
    again: bool = False,
    is_new: bool = False,
    status=200,
):
    given = {} if is_new else request.POST
    context = question_context(
        slot, standing, problems=problems, given=given, again=again
    )
    return render_page(request, "quizzes/question.html", "card", context, status=status)
