"""“I was right” and “Report a problem”, beside the feedback on an answer."""

from __future__ import annotations

from django.http import Http404
from django.views.decorators.http import require_http_methods

from quizzes.actions.reports import report_answer
from quizzes.forms.reports import ReportForm
from quizzes.htmx import render_page
from quizzes.models import Answer, Report, Slot
from quizzes.queries.attempts import served_slot, standing_of
from quizzes.views.limits import limited


@require_http_methods(["GET", "HEAD", "POST"])
@limited("report", per_account=20)
def report(request, code, position):
    """Ask what is wrong, and thank for it; the same answer is reported once."""
    form = ReportForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = report_answer(request.user, code, position, **form.cleaned_data)
        except (Slot.DoesNotExist, Answer.DoesNotExist):
            raise Http404 from None
        return _page(request, _slot_seen(request, code, position), form, made=made)
    slot = _slot_seen(request, code, position)
    if request.method != "POST":
        form = ReportForm(initial={"kind": request.GET.get("kind", "problem")})
        return _page(request, slot, form)
    return _page(request, slot, form, status=422)


def _slot_seen(request, code, position: int) -> Slot:
    """Return the learner's slot whose answer they have seen."""
    try:
        slot = served_slot(request.user, code, position)
    except Slot.DoesNotExist:
        raise Http404 from None
    place = standing_of(slot.attempt_id)[position]
    if not place.is_answered or place.withheld:
        raise Http404
    return slot


def _page(
    request, slot: Slot, form: ReportForm, *, made: Report | None = None, status=200
):
    context = {
        "slot": slot,
        "stem": slot.wording.stem,
        "language": slot.wording.language,
        "back": slot.attempt.url_of(slot.position),
        "form": form,
        "made": made,
    }
    return render_page(request, "quizzes/report.html", "report", context, status=status)
