"""Write what the engine drafted: questions, their wordings, their evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from corpus.models import Article, Fact
from quizzes.engine.generate.drafts import VERSION
from quizzes.engine.items import Draft
from quizzes.engine.plans import content_sha256
from quizzes.engine.written import Written
from quizzes.models import Evidence, Question, QuestionFact, Wording

GENERATOR = f"footnote-{VERSION}"


def create_question(
    article: Article, code: str, draft: Draft, facts: Mapping[str, Fact]
) -> Question:
    question = Question.objects.create(
        uuid=code,
        family=draft.family,
        part=draft.part,
        article=article,
        **verdict_on(draft),
    )
    QuestionFact.objects.bulk_create(
        QuestionFact(question=question, fact=facts[fact], position=position)
        for position, fact in enumerate(draft.facts)
    )
    return question


def content_of(item: Draft | Written) -> dict[str, Any]:
    """Return the columns of a wording that hold what ``item`` asks, and their hash."""
    return {
        "stem": item.stem,
        "excerpt": item.excerpt,
        "bars": [list(bar) for bar in item.bars],
        "key": item.key.as_json(),
        "options": [option.as_json() for option in item.options],
        "ordered": item.ordered,
        "explanation": item.explanation,
        "forms": list(item.forms),
        "language": item.language,
        "sha256": content_sha256(item),
    }


def write_wording(
    question: Question,
    draft: Draft,
    facts: Mapping[str, Fact],
    *,
    after: Wording | None,
    reason: str,
) -> None:
    """Add the draft as the question's newest wording, with the reason for it."""
    wording = Wording.objects.create(
        question=question,
        number=after.number + 1 if after else 1,
        generator=GENERATOR,
        seed=draft.seed,
        reason=reason,
        **content_of(draft),
    )
    Evidence.objects.bulk_create(_evidence(wording, draft, facts))


def move_evidence(wording: Wording, draft: Draft, facts: Mapping[str, Fact]) -> None:
    """Point a wording that stays to where its proofs stand in the newest texts."""
    wording.evidence.all().delete()
    Evidence.objects.bulk_create(_evidence(wording, draft, facts))


def verdict_on(draft: Draft) -> dict[str, object]:
    return {
        "publishable": not draft.flaws,
        "rejection": draft.flaws[0][:60] if draft.flaws else "",
        "proposed": draft.proposed,
        "worth": draft.worth,
        "difficulty": draft.difficulty,
    }


def _evidence(
    wording: Wording, draft: Draft, facts: Mapping[str, Fact]
) -> Iterator[Evidence]:
    for proof in draft.proofs:
        if mention := facts[proof.fact].current:
            yield Evidence(
                wording=wording,
                role=proof.role,
                revision_id=mention.revision_id,
                mention=mention,
                start=proof.start,
                end=proof.end,
                sentence_start=proof.sentence_start,
                sentence_end=proof.sentence_end,
                rule=proof.rule,
                option=proof.option,
            )
