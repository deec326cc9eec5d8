"""Word a question by hand: a new wording each time, and the engine leaves it alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.db import transaction

from corpus.models import Article, Revision
from corpus.reading.facts import Span
from quizzes.actions.bank import plan_article
from quizzes.actions.wordings import content_of, verdict_on
from quizzes.engine.flaws.find import certain_among, flaws_of
from quizzes.engine.plans import FACT_WITHDRAWN, NOT_ASKED, content_sha256
from quizzes.engine.written import Written
from quizzes.models import Evidence, Question, Wording
from quizzes.queries.shelf import changed_behind

State = Question.State
WRITTEN, REWORDED, ENGINE_AGAIN = "written_by_hand", "reworded_by_hand", "engine_again"
Pause = Literal["", "key_changed", "flawed"]
_CONTENT = (
    "stem", "excerpt", "bars", "key", "options", "ordered", "explanation", "forms",
    "language",
)  # fmt: skip


class RewordedMeanwhileError(RuntimeError):
    """Somebody else worded the question since the page was opened."""

    def __init__(self, newest: Wording) -> None:
        super().__init__(newest)
        self.newest = newest


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The words of a text that a person's own question stands on."""

    revision: Revision
    span: Span
    sentence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """What saving did: ``wording`` is None if there was nothing to change."""

    wording: Wording | None
    paused: Pause = ""


@transaction.atomic
def write_question(
    article: Article, written: Written, ground: Ground | None, *, by
) -> Question:
    """Add a person's own question on an article, as a draft."""
    question = Question.objects.create(
        family=Question.Family.OWN,
        article=article,
        owner=by,
        worth=1,  # a person found it worth asking
        **_verdict(written),
    )
    wording = _append(question, written, 1, reason=WRITTEN, by=by)
    _lay(ground, wording)
    return question


@transaction.atomic
def reword(
    question: Question,
    written: Written,
    *,
    by,
    after: int,
    ground: Ground | None,
    keeps_ground: bool = False,
) -> Edited:
    """Give a question the wording that a person wrote, after the one so numbered.

    Evidence is copied from that one if it ``keeps_ground`` or shows the same sentence,
    unless there is a new ``ground``. What was
    approved stays so unless its key changed or nobody could approve it now. Raises
    ``RewordedMeanwhileError`` before anything is written.
    """
    question, newest = _locked(question, after)
    same = content_sha256(written) == newest.sha256
    if same and list(written.forms) == newest.forms:
        return Edited(wording=None)
    wording = _append(question, written, after + 1, reason=REWORDED, by=by)
    stays = keeps_ground or written.excerpt == newest.excerpt
    if ground is None and stays:
        _copy_evidence(newest.evidence.all(), wording)
    else:
        _lay(ground, wording)
    verdict = _verdict(written)
    if changed_behind(newest) == FACT_WITHDRAWN:
        verdict = {"publishable": False, "rejection": FACT_WITHDRAWN}
    return Edited(wording=wording, paused=_judge(question, newest, wording, verdict))


@transaction.atomic
def go_back_to_engine(question: Question, *, after: int) -> Edited:
    """Word a question again as the engine did last, and leave it to the engine.

    A second call changes nothing. Raises ``RewordedMeanwhileError`` before anything
    is written.
    """
    question, newest = _locked(question, after)
    last = question.wordings.exclude(generator="").order_by("-number").first()
    if last is None or last == newest:
        return Edited(wording=None)
    wording = Wording.objects.create(
        question=question,
        number=newest.number + 1,
        generator=last.generator,
        seed=last.seed,
        reason=ENGINE_AGAIN,
        sha256=last.sha256,
        **{name: getattr(last, name) for name in _CONTENT},
    )
    _copy_evidence(last.evidence.all(), wording)
    verdict = _verdict_of_engine(question)
    return Edited(wording=wording, paused=_judge(question, newest, wording, verdict))


def _locked(question: Question, after: int) -> tuple[Question, Wording]:
    """Wait for whoever builds or decides on the question; return it as it is then."""
    if question.article_id:
        Article.objects.select_for_update().get(pk=question.article_id)
    question = Question.objects.select_for_update().get(pk=question.pk)
    newest = question.current_wording()
    if newest.number != after:
        raise RewordedMeanwhileError(newest)
    return question, newest


def _append(
    question: Question, written: Written, number: int, *, reason: str, by
) -> Wording:
    return Wording.objects.create(
        question=question,
        number=number,
        reason=reason,
        written_by=by,
        **content_of(written),
    )


def _verdict(written: Written) -> dict[str, object]:
    """Judge a person's words: what is a matter of degree is theirs to decide."""
    errors = certain_among(flaws_of(written))
    return {"publishable": not errors, "rejection": errors[0] if errors else ""}


def _verdict_of_engine(question: Question) -> dict[str, object]:
    made = plan_article(question.article) if question.article else None
    code = str(question.uuid)
    for change in made.plan if made else ():
        if change.code == code and change.draft:
            return verdict_on(change.draft)
    return {"publishable": False, "proposed": False, "rejection": NOT_ASKED}


def _judge(
    question: Question, before: Wording, after: Wording, verdict: dict[str, object]
) -> Pause:
    """Keep the verdict, and pause what was approved but is another question now."""
    for name, value in verdict.items():
        setattr(question, name, value)
    paused: Pause = ""
    if question.state == State.APPROVED:
        if _answer(before) != _answer(after):
            paused = "key_changed"
        elif not question.publishable:
            paused = "flawed"
    if paused:
        question.state = State.PAUSED
    question.save(update_fields=[*verdict, "state"])
    return paused


def _answer(wording: Wording) -> tuple[object, ...]:
    key = wording.key
    return key["kind"], key["text"], key["value"]


def _lay(ground: Ground | None, wording: Wording) -> None:
    if ground is not None:
        Evidence.objects.create(
            wording=wording,
            revision=ground.revision,
            start=ground.span.start,
            end=ground.span.end,
            sentence_start=ground.sentence.start,
            sentence_end=ground.sentence.end,
        )


def _copy_evidence(rows: Iterable[Evidence], wording: Wording) -> None:
    """Let a wording stand on these rows; those behind options that went stay out."""
    options = {option["id"]: option["origin"] for option in wording.options}
    copies = []
    for row in rows:
        if row.option and options.get(row.option) in {None, "by_hand", "key"}:
            continue
        row.pk, row.wording, row._state.adding = None, wording, True
        copies.append(row)
    Evidence.objects.bulk_create(copies)
