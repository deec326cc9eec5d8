"""What may be asked, with all by which one question could spoil another."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Prefetch, QuerySet

from quizzes.engine.apart import Candidate
from quizzes.models import Evidence, Slot, Wording
from quizzes.queries.askings import asking_of


def candidates_of(wordings: Collection[int] | QuerySet) -> dict[int, Candidate]:
    """Return those of the wordings that a page can serve, by their id.

    Takes three queries. They come in the order of their questions.
    """
    proofs = Evidence.objects.filter(role=Evidence.Role.KEY)
    found = (
        Wording.objects.filter(pk__in=wordings)
        .select_related("question")
        .prefetch_related(Prefetch("evidence", proofs), "question__fact_rows")
        .order_by("question", "pk")
    )
    return {one.pk: _candidate(one) for one in found if Slot.Form.for_one_of(one.forms)}


def _candidate(wording: Wording) -> Candidate:
    question = wording.question
    return Candidate(
        wording=wording.pk,
        question=question.pk,
        family=question.family,
        worth=question.worth,
        proposed=question.proposed,
        facts=frozenset(row.fact_id for row in question.fact_rows.all()),
        sentences=frozenset(
            (proof.revision_id, proof.sentence_start)
            for proof in wording.evidence.all()
        ),
        asking=asking_of(wording),
    )
