"""The editor of one question: write, see its flaws while writing, save, go back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from corpus.models import Article
from quizzes.actions.editing import (
    Edited,
    RewordedMeanwhileError,
    go_back_to_engine,
    reword,
    write_question,
)
from quizzes.engine.flaws.catalogue import Flaw
from quizzes.engine.flaws.find import advice_on, place_of
from quizzes.engine.written import Written
from quizzes.forms.option_rows import MOST_ROWS, with_rows_changed
from quizzes.forms.question_kinds import KINDS, form_for, form_of_kind
from quizzes.forms.written_form import WrittenForm
from quizzes.htmx import go_to, render_page, wants_fragment
from quizzes.models import Question, Wording
from quizzes.queries.editing import history_of, text_of
from quizzes.views.question_card import excerpt_pieces

_PAUSED = {
    "key_changed": _(
        "The answer is another one now, so the question is paused until somebody "
        "approves it again."
    ),
    "flawed": _(
        "It has errors now, so it is paused until they are put right and somebody "
        "approves it again."
    ),
}


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, uuid, question):
    """Show a question in its editor; a POST does what the pressed button says.

    ``what`` posted is "save", "back" (to the engine's wording), "more" (a row of
    options), "without-1" (the second row), or "check", which changes nothing.
    """
    article = _edited_article(request, uuid)
    found = get_object_or_404(article.questions, uuid=question)
    newest = found.current_wording()
    text = text_of(article) if found.family == Question.Family.OWN else None
    what = request.POST.get("what", "check")
    form = form_for(newest)(_posted(request, what), before=newest, text=text)
    page = {"article": article, "question": found, "wording": newest, "form": form}
    if what == "save" and form.is_valid():
        work = _saving(request, found, form)
    elif what == "back":
        work = _going_back(request, found)
    else:
        return _page(request, page, what)
    try:
        edited = work()
    except RewordedMeanwhileError as error:
        return _page(request, page, what, meanwhile=error.newest)
    _tell(request, edited)
    return go_to(request, request.path)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request, uuid):
    """Let a person write a question of their own on the article, of some ``kind``."""
    article = _edited_article(request, uuid)
    what = request.POST.get("what", "check")
    kind = request.POST.get("kind") or request.GET.get("kind", "")
    form = form_of_kind(kind)(
        _posted(request, what), text=text_of(article), language=article.language
    )
    if what != "save" or not form.is_valid():
        kinds = [(kind, label) for kind, (label, _form) in KINDS.items()]
        return _page(request, {"article": article, "form": form, "kinds": kinds}, what)
    question = write_question(article, form.written(), form.ground(), by=request.user)
    messages.success(request, _("Saved. It is a draft until somebody approves it."))
    address = reverse("quizzes:edit_question", args=[article.uuid, question.uuid])
    return go_to(request, address)


def _posted(request, what: str):
    if request.method != "POST" or what == "back":
        return None
    adds_or_removes = what == "more" or what.startswith("without-")
    return with_rows_changed(request.POST, what) if adds_or_removes else request.POST


def _saving(request, found: Question, form: WrittenForm):
    after = form.cleaned_data["after"] or 0
    return lambda: reword(
        found,
        form.written(),
        by=request.user,
        after=after,
        ground=form.ground(),
        keeps_ground=form.keeps_ground(),
    )


def _going_back(request, found: Question):
    after = request.POST.get("after", "")
    number = int(after) if after.isdecimal() else 0
    return lambda: go_back_to_engine(found, after=number)


def _tell(request, edited: Edited) -> None:
    if edited.wording is None:
        messages.info(request, _("There was nothing to change."))
        return
    told = _("Saved as wording %(number)s.") % {"number": edited.wording.number}
    messages.success(request, told)
    if edited.paused:
        messages.warning(request, _PAUSED[edited.paused])


def _page(
    request, page: dict[str, Any], what: str, *, meanwhile: Wording | None = None
):
    form: WrittenForm = page["form"]
    question: Question | None = page.get("question")
    checks = what == "check" or what == "save"
    refused = bool(meanwhile) or (what == "save" and not form.is_valid())
    if wants_fragment(request) and checks and not refused:
        return render_page(
            request, "quizzes/question_editor.html", "advice", advice(form)
        )
    history = history_of(question) if question else []
    engines = next((one for one in history if one.generator), None)
    wording = page.get("wording")
    rows = form.rows()
    context = page | {
        "rows": rows,
        "answer_part": f"quizzes/_editor_{form.kind}.html",
        "most_rows": MOST_ROWS,
        "new_row": rows[-1].number if what == "more" and rows else None,
        "shows_errors": form.is_bound and what in {"check", "save"},
        "after": meanwhile.number if meanwhile else form["after"].value(),
        "meanwhile": meanwhile,
        "history": history,
        "is_locked": bool(wording and engines and not wording.generator),
        **advice(form),
    }
    status = 200
    if refused:
        # htmx swaps no 409, and 422 is what asks for the same thing once more.
        status = 409 if meanwhile and not wants_fragment(request) else 422
    return render_page(
        request, "quizzes/question_editor.html", "editor", context, status=status
    )


def advice(form: WrittenForm) -> dict[str, Any]:
    """Return the flaws of what is written, by place, the gravest first."""
    written: Written = form.written()
    is_begun = form.before is not None or form.is_bound
    found = advice_on(written) if is_begun else ()
    ranked = sorted(found, key=_rank)
    pieces = excerpt_pieces(written, lifted=False)
    return {
        "is_begun": is_begun,
        "errors": sum(_rank(flaw) == 0 for flaw in found),
        "hints": sum(_rank(flaw) > 0 for flaw in found),
        "flaws": {
            place: [
                (_rank(flaw), flaw) for flaw in ranked if place_of(flaw.code) == place
            ]
            for place in ("stem", "excerpt", "options")
        },
        "pieces": pieces,
        "shows_sentence": form.text is not None or bool(pieces),
        "written": written,
    }


def _rank(flaw: Flaw) -> int:
    """Sort what keeps a question from being approved before what a person weighs."""
    if flaw.severity == "error":
        return 0 if flaw.decidable else 1
    return 2


def _edited_article(request, uuid) -> Article:
    return get_object_or_404(Article.objects.edited_by(request.user), uuid=uuid)
