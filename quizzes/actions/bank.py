"""Build the bank: a plan first, then, as the only writer, what the plan says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.db import transaction

from corpus.models import Article, Fact
from quizzes.actions.corrections import hold_back, tell_what_holds
from quizzes.actions.wordings import (
    GENERATOR,
    create_question,
    move_evidence,
    verdict_on,
    write_wording,
)
from quizzes.engine.generate.drafts import Drafting, drafts_from
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.items import Option
from quizzes.engine.items import Refusal as EngineRefusal
from quizzes.engine.plans import FACT_CORRECTED, Change, Plan, plan_for
from quizzes.models import Question, Refusal, Wording
from quizzes.queries.materials import materials_of
from quizzes.queries.pools import Pools
from quizzes.queries.shelf import Shelf, shelf_of

_TRIES = 3


class StalePlanError(RuntimeError):
    """The article or its questions changed since the plan was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePlan:
    """What building would do to one article's questions, and what that rests on."""

    article: Article
    material: Material
    drafting: Drafting
    plan: Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReport:
    """What building did for one article."""

    article: Article
    plan: Plan
    paused: int

    @property
    def counts(self) -> Counter[str]:
        return self.plan.counts

    @property
    def questions(self) -> int:
        return len(_asked(self.plan))

    @property
    def publishable(self) -> int:
        return sum(_is_publishable(change) for change in _asked(self.plan))

    @property
    def rejections(self) -> Counter[str]:
        """Why questions are not published, as reason codes."""
        reasons = Counter[str]()
        for change in self.plan:
            if change.draft and change.kind != "locked":
                reasons.update(change.draft.flaws)
            elif change.kind == "withdrawn":
                reasons[change.reason] += 1
        return reasons

    @property
    def changed(self) -> bool:
        return bool(self.plan.changed or self.paused)


def plan_bank(articles: Iterable[Article]) -> Iterator[ArticlePlan]:
    """Draft each article's questions and compare them with its bank; write nothing."""
    pools = Pools()
    for article in articles:
        material, pool = pools.around(article)
        if material is not None:
            yield _plan_one(article, material, pool)


def plan_article(article: Article) -> ArticlePlan | None:
    """Return the plan for one article, or None if it has no text yet."""
    return next(plan_bank([article]), None)


def build_bank(articles: Iterable[Article]) -> Iterator[ArticleReport]:
    """Plan each article and apply the plan at once; one report each.

    A second run changes nothing.
    """
    for made in plan_bank(articles):
        yield apply_plan_or_its_successor(made)


def apply_plan_or_its_successor(made: ArticlePlan) -> ArticleReport:
    """Apply the plan; where it is stale, the one that holds instead."""
    for _ in range(_TRIES):
        try:
            return apply_plan(made)
        except StalePlanError:
            made = plan_article(made.article) or made
    return apply_plan(made)


@transaction.atomic
def apply_plan(made: ArticlePlan) -> ArticleReport:
    """Do what the plan says, and nothing else.

    A wording that a person wrote is never replaced, nothing is deleted, and no state
    changes but from approved to paused. Of two who apply one plan, the second changes
    nothing. Raises ``StalePlanError`` before anything is written.
    """
    article = Article.objects.select_for_update().get(pk=made.article.pk)
    if materials_of([article]) != [made.material]:
        raise StalePlanError
    shelf = shelf_of(article)
    plan = _compare(made.drafting, shelf)
    if plan.fingerprint != made.plan.fingerprint and plan.changed:
        raise StalePlanError
    facts = _facts_behind(made.drafting)
    paused = sum(_carry_out(change, article, shelf, facts) for change in plan)
    _enter_in_ledger(article, made.drafting.refusals, facts)
    return ArticleReport(article=article, plan=plan, paused=paused)


def _plan_one(article: Article, material: Material, pool: Pool) -> ArticlePlan:
    shelf = shelf_of(article)
    drafting = drafts_from(material, pool, _options_in_use(shelf))
    return ArticlePlan(
        article=article,
        material=material,
        drafting=drafting,
        plan=_compare(drafting, shelf),
    )


def _compare(drafting: Drafting, shelf: Shelf) -> Plan:
    return plan_for(
        drafting.drafts, drafting.refusals, shelf.shelved, generator=GENERATOR
    )


def _options_in_use(shelf: Shelf) -> dict[str, tuple[Option, ...]]:
    """Return the options that this version drew and that are in use, by seed."""
    return {
        wording.seed: tuple(Option.from_json(row) for row in wording.options)
        for wording in shelf.wordings.values()
        if wording.generator == GENERATOR and wording.written_by_id is None
    }


def _facts_behind(drafting: Drafting) -> dict[str, Fact]:
    codes = {proof.fact for draft in drafting.drafts for proof in draft.proofs}
    codes |= {fact for draft in drafting.drafts for fact in draft.facts}
    codes |= {refusal.fact for refusal in drafting.refusals}
    facts = Fact.objects.filter(uuid__in=codes).select_related("current")
    return {str(fact.uuid): fact for fact in facts}


def _carry_out(
    change: Change, article: Article, shelf: Shelf, facts: Mapping[str, Fact]
) -> bool:
    """Write one change; return whether it paused the question."""
    question = shelf.questions.get(change.code)
    if question is None and change.draft:
        question = create_question(article, change.code, change.draft, facts)
    if question is None:
        return False
    last = shelf.wordings.get(question.pk)
    if change.draft and change.rewords:
        write_wording(
            question, change.draft, facts, after=last, reason=change.rewording
        )
    elif change.draft and last and change.moves:
        move_evidence(last, change.draft, facts)
    if change.kind != "locked":
        _judge(question, change)
    return _tell(question, last, change)


def _judge(question: Question, change: Change) -> None:
    """Keep the engine's verdict on what it drafted, or that it drafts it no more."""
    gone = {"publishable": False, "proposed": False, "rejection": change.reason}
    changes = verdict_on(change.draft) if change.draft else gone
    changed = [name for name, new in changes.items() if getattr(question, name) != new]
    for name in changed:
        setattr(question, name, changes[name])
    if changed:
        question.save(update_fields=changed)


def _tell(question: Question, last: Wording | None, change: Change) -> bool:
    """Pause what no longer holds; what a person corrected is told to learners."""
    if last is None or change.before is None or not change.before.approved:
        return False
    fact = change.before.fact
    if fact == FACT_CORRECTED and question.publishable and change.rewords:
        tell_what_holds(question, fact)
        return False
    if fact:
        return hold_back(question, last, fact)
    if question.publishable or change.kind == "locked":
        return False
    approved = Question.objects.approved().filter(pk=question.pk)
    return bool(approved.update(state=Question.State.PAUSED))


def _enter_in_ledger(
    article: Article, refusals: Iterable[EngineRefusal], facts: Mapping[str, Fact]
) -> None:
    article.refusals.all().delete()
    Refusal.objects.bulk_create(
        Refusal(
            article=article,
            fact=facts[one.fact],
            family=one.family,
            part=one.part,
            rule=one.rule,
            sentence_start=one.sentence_start,
            sentence_end=one.sentence_end,
        )
        for one in refusals
    )


def _asked(plan: Plan) -> list[Change]:
    return [one for one in plan if one.draft or one.kind == "locked"]


def _is_publishable(change: Change) -> bool:
    if change.kind == "locked" and change.before:
        return change.before.publishable
    return change.draft is not None and not change.draft.flaws
