"""Ask an item, take an answer."""

from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.db.models import F
from django.http import HttpResponseBadRequest
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from benchmarks.bare.models import Choice, Given, Item, Progress, Quiz


@require_safe
def home(request):
    return render(request, "bare/home.html", {"quizzes": Quiz.objects.all()[:12]})


@require_safe
@login_required
def ask(request, pk):
    item = get_object_or_404(Item.objects.select_related("quiz"), pk=pk)
    progress = Progress.objects.filter(learner=request.user, quiz=item.quiz_id).first()
    context = {"item": item, "choices": item.choices.all(), "progress": progress}
    return render(request, "bare/ask.html", context)


@require_POST
@login_required
def answer(request, pk):
    chosen = (
        Choice.objects.select_related("item")
        .filter(item=pk, pk=request.POST.get("choice"))
        .first()
    )
    if chosen is None:
        return HttpResponseBadRequest("Choose one of the answers.")
    with transaction.atomic():
        Given.objects.create(
            learner=request.user, item_id=pk, choice=chosen, is_right=chosen.is_right
        )
        Progress.objects.filter(learner=request.user, quiz=chosen.item.quiz_id).update(
            answered=F("answered") + 1, right=F("right") + int(chosen.is_right)
        )
    return render(request, "bare/_feedback.html", {"chosen": chosen})
