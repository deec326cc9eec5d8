"""Which form a person writes a question in: by its kind, or by its wording so far."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.forms.dated import DatedForm
from quizzes.forms.gapped import GappedForm
from quizzes.forms.questions import QuestionForm
from quizzes.forms.several import SeveralForm
from quizzes.forms.tolerant import TolerantForm
from quizzes.forms.truth import TruthForm
from quizzes.forms.written_form import WrittenForm
from quizzes.models import Wording

KINDS: dict[str, tuple[str | Promise, type[WrittenForm]]] = {
    "answer": (_("One answer"), QuestionForm),
    "several": (_("Several right options"), SeveralForm),
    "truth": (_("True or false"), TruthForm),
    "number": (_("Number with tolerance"), TolerantForm),
    "date": (_("Date"), DatedForm),
    "blanks": (_("Blanks in a sentence"), GappedForm),
}


# What the key of a number or date has only if it was written as one.
_SAYS_SO = {"number": "tolerance", "date": "precision"}


def form_of_kind(kind: str) -> type[WrittenForm]:
    """Return the form for a new question; anything unknown has one answer."""
    return KINDS.get(kind, KINDS["answer"])[1]


def form_for(wording: Wording) -> type[WrittenForm]:
    """Return the form that can word a question anew."""
    kind = wording.key["kind"]
    said = _SAYS_SO.get(kind)
    if said and said not in wording.key["value"]:
        kind = "answer"
    return form_of_kind(kind)
