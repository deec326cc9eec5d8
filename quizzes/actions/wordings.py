"""Write what the engine drafted: questions, their wordings, their evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from corpus.models import Article, Fact
from quizzes.engine.generate.drafts import VERSION
from quizzes.engine.items import Draft
from quizzes.engine.plans import content_sha256
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
        stem=draft.stem,
        excerpt=draft.excerpt,
        bars=[list(bar) for bar in draft.bars],
        key=draft.key.as_json(),
        options=[option.as_json() for option in draft.options],
        ordered=draft.ordered,
        explanation=draft.explanation,
        forms=list(draft.forms),
        language=draft.language,
        generator=GENERATOR,
        seed=draft.seed,
        reason=reason,
        sha256=content_sha256(draft),
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
