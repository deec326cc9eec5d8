"""Taking a quiz: one address for every question, which asks it or shows its answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import push_url

from corpus.models import Article
from quizzes.actions.attempts import (
    AttemptFinishedError,
    NothingToAskError,
    practise_missed,
    start_attempt,
    start_practice,
    submit_answer,
)
from quizzes.engine.grading import UngradableError
from quizzes.forms.answers import Problem, StartForm, read_answer, why_ask_again
from quizzes.htmx import go_to, render_page, wants_fragment
from quizzes.models import Attempt, QuestionSet, Slot
from quizzes.queries.attempts import Standing, served_slot, standing_of
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
        return render(request, "quizzes/start.html", {"edition": edition})
    form = StartForm(request.POST).chosen()
    return _begin(request, lambda: start_attempt(learner_of(request), edition, form))


@only_by_button
@login_not_required
@limited("start", per_account=60)
def practise_article(request, uuid):
    """Practise one article's questions outside any set."""
    articles = Article.objects.visible_to(request.user)
    article = get_object_or_404(articles, uuid=uuid)
    form = StartForm(request.POST).chosen()
    return _begin(request, lambda: start_practice(learner_of(request), article, form))


@only_by_button
@limited("start", per_account=60)
def practise_missed_ones(request, code):
    """Ask again what an attempt got wrong."""
    attempt = _attempt_of(request, code)
    return _begin(request, lambda: practise_missed(attempt))


@require_http_methods(["GET", "HEAD", "POST"])
@limited("answer", per_account=120)
def ask(request, code, position):
    """Ask one question of an attempt, or show the answer already given to it."""
    if request.method == "POST":
        return _answer(request, code, position)
    slot = _slot_of(request, code, position)
    return _card(request, slot, standing_of(slot.attempt_id))


@only_by_button
@limited("skip", per_account=120)
def skip(request, code, position):
    """Leave a question for later, and go on to the next one."""
    slot = _slot_of(request, code, position)
    Slot.objects.filter(pk=slot.pk, skipped_at=None).update(skipped_at=timezone.now())
    following = standing_of(slot.attempt_id).next_after(position)
    if following is None:
        return go_to(request, slot.attempt.get_absolute_url())
    url = slot.attempt.url_of(following)
    if not wants_fragment(request):
        return redirect(url + _CARD)
    following_slot = _slot_of(request, code, following)
    response = _card(request, following_slot, standing_of(slot.attempt_id))
    return push_url(response, url)


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
    attempt = _attempt_of(request, code)
    Attempt.objects.open().filter(pk=attempt.pk).update(finished_at=timezone.now())
    return go_to(request, attempt.get_absolute_url())


@require_safe
def results(request, code):
    """Show how an attempt went so far, and the sentences behind what was missed."""
    attempt = _attempt_of(request, code)
    slots = attempt.slots.select_related("wording")
    context = results_context(attempt, slots, standing_of(attempt.pk))
    return render(request, "quizzes/results.html", context)


def _attempt_of(request, code) -> Attempt:
    return get_object_or_404(Attempt.objects.owned_by(request.user), code=code)


def _slot_of(request, code, position: int) -> Slot:
    try:
        return served_slot(request.user, code, position)
    except Slot.DoesNotExist:
        raise Http404 from None


def _begin(request, start_now: Callable[[], Attempt]) -> HttpResponse:
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

    try:
        slot, standing = submit_answer(request.user, code, position, read)
    except Slot.DoesNotExist:
        raise Http404 from None
    except UngradableError as error:
        problems, status = why_ask_again(error), 422
    except AttemptFinishedError:
        problems, status = [], 409
    else:
        if wants_fragment(request):
            return _card(request, slot, standing)
        return redirect(slot.attempt.url_of(position) + _CARD)
    slot = _slot_of(request, code, position)
    return _card(request, slot, standing_of(slot.attempt_id), problems, status=status)


def _card(
    request,
    slot: Slot,
    standing: Standing,
    problems: Sequence[Problem] = (),
    *,
    status=200,
):
    context = question_context(slot, standing, problems=problems, given=request.POST)
    return render_page(request, "quizzes/question.html", "card", context, status=status)
