"""The generated questions of an article as planning and correcting see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from corpus.models import Article, Mention
from quizzes.engine.plans import (
    FACT_CHANGED,
    FACT_CORRECTED,
    FACT_WITHDRAWN,
    Shelved,
)
from quizzes.engine.statements import states_the_same
from quizzes.models import Answer, Evidence, Question, QuestionFact, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """An article's generated questions by uuid, each with its newest wording."""

    shelved: tuple[Shelved, ...]
    questions: dict[str, Question]
    wordings: dict[int, Wording]  # by the question's primary key


def shelf_of(article: Article) -> Shelf:
    """Fetch the article's generated questions; the number of queries is fixed."""
    questions = list(article.questions.exclude(family=Question.Family.OWN))
    answered = _answered(questions)
    newest, drafted = _wordings_of(questions)
    evidence = evidence_of(newest.values())
    facts = _facts_of(questions)
    shelved = [
        _shelved(
            question,
            newest[question.pk],
            drafted.get(question.pk, ""),
            evidence[newest[question.pk].pk],
            facts[question.pk],
            answered=question.pk in answered,
        )
        for question in questions
        if question.pk in newest
    ]
    return Shelf(
        shelved=tuple(shelved),
        questions={str(question.uuid): question for question in questions},
        wordings=newest,
    )


def _wordings_of(questions: Sequence[Question]) -> tuple[dict, dict[int, str]]:
    """Return each question's newest wording, and the hash of the engine's newest."""
    newest: dict[int, Wording] = {}
    drafted: dict[int, str] = {}
    wordings = Wording.objects.filter(question__in=questions).order_by("number")
    for wording in wordings:
        newest[wording.question_id] = wording
        if wording.generator:
            drafted[wording.question_id] = wording.sha256
    return newest, drafted


def evidence_of(wordings: Iterable[Wording]) -> Mapping[int, list[Evidence]]:
    """Return the evidence of each wording, with its facts as they are stated now."""
    found: dict[int, list[Evidence]] = defaultdict(list)
    rows = Evidence.objects.filter(wording__in=[one.pk for one in wordings])
    rows = rows.select_related("mention__fact__current").order_by("pk")
    for row in rows:
        found[row.wording_id].append(row)
    return found


def _answered(questions: Sequence[Question]) -> set[int]:
    wordings = Wording.objects.filter(question__in=questions)
    answers = Answer.objects.filter(slot__wording=OuterRef("pk"))
    return set(wordings.filter(Exists(answers)).values_list("question", flat=True))


def _facts_of(questions: Sequence[Question]) -> Mapping[int, list[tuple[str, bool]]]:
    found: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    rows = QuestionFact.objects.filter(question__in=questions)
    for question, fact, withdrawn in rows.values_list(
        "question", "fact__uuid", "fact__withdrawn_at"
    ):
        found[question].append((str(fact), withdrawn is not None))
    return found


def _shelved(
    question: Question,
    wording: Wording,
    drafted: str,
    evidence: Sequence[Evidence],
    facts: Sequence[tuple[str, bool]],
    *,
    answered: bool,
) -> Shelved:
    keys = [row for row in evidence if row.role == Evidence.Role.KEY]
    withdrawn = any(is_withdrawn for _, is_withdrawn in facts)
    return Shelved(
        code=str(question.uuid),
        family=question.family,
        part=question.part,
        facts=frozenset(fact for fact, _ in facts),
        stem=wording.stem,
        excerpt=wording.excerpt,
        answer=wording.key["text"],
        content=wording.sha256,
        drafted=drafted,
        forms=tuple(wording.forms),
        generator=wording.generator,
        proofs=frozenset(map(_as_row, evidence)),
        fact=FACT_WITHDRAWN if withdrawn else change_of_fact(evidence),
        revised=any(now.revision_id != row.revision_id for row, now in _now(keys)),
        reread=any(now.pk != row.mention_id for row, now in _now(evidence)),
        by_a_person=wording.written_by_id is not None or not wording.generator,
        publishable=question.publishable,
        rejection=question.rejection,
        approved=question.state == Question.State.APPROVED,
        answered=answered,
    )


def change_of_fact(evidence: Iterable[Evidence]) -> str:
    """Say whether what the key stands on is stated otherwise now, and by whom.

    Evidence comes from ``evidence_of``. A fact that only moved has not changed.
    """
    for row, now in _now(evidence):
        is_key = row.role == Evidence.Role.KEY
        if is_key and row.mention and not mean_the_same(row.mention, now):
            return FACT_CORRECTED if now.by_a_person else FACT_CHANGED
    return ""


def changed_behind(wording: Wording) -> str:
    """Say what became of the facts behind one wording; empty while they stand."""
    facts = QuestionFact.objects.filter(question=wording.question_id)
    if facts.exclude(fact__withdrawn_at=None).exists():
        return FACT_WITHDRAWN
    return change_of_fact(evidence_of([wording])[wording.pk])


def mean_the_same(one: Mention, other: Mention) -> bool:
    of_one_text = one.revision_id == other.revision_id
    return states_the_same(one.value, other.value, of_one_text=of_one_text)


def _now(evidence: Iterable[Evidence]) -> Iterator[tuple[Evidence, Mention]]:
    """Yield each row with the mention that counts now of the fact it is one of."""
    for row in evidence:
        if row.mention and row.mention.fact.current:
            yield row, row.mention.fact.current


def _as_row(row: Evidence) -> tuple[object, ...]:
    return (
        row.role,
        str(row.mention.fact.uuid) if row.mention else "",
        row.start,
        row.end,
        row.sentence_start,
        row.sentence_end,
        row.option,
    )
