"""Build the bank: what the engine drafts becomes questions, once and for good."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db import transaction

from corpus.models import Article, Fact
from quizzes.engine.generate.drafts import VERSION, Drafting, drafts_from
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.identity import question_uuid
from quizzes.engine.items import Draft, Option
from quizzes.engine.items import Refusal as EngineRefusal
from quizzes.models import Evidence, Question, QuestionFact, Refusal, Wording
from quizzes.queries.materials import materials_of, readable_beside

GENERATOR = f"footnote-{VERSION}"
_UNPROVEN = "fact_withdrawn"


@dataclass(slots=True)
class ArticleReport:
    """What building did for one article; ``rejections`` counts reason codes."""

    article: Article
    new: int = 0
    reworded: int = 0
    unchanged: int = 0
    paused: int = 0
    publishable: int = 0
    rejections: Counter[str] = field(default_factory=Counter)

    @property
    def questions(self) -> int:
        return self.new + self.reworded + self.unchanged

    @property
    def changed(self) -> bool:
        return bool(self.new or self.reworded or self.paused)


def build_bank(articles: Iterable[Article]) -> Iterator[ArticleReport]:
    """Draft the questions of each article and store what is new; one report each.

    A second run changes nothing. A wording that a person wrote is never replaced. An
    approved question is paused when its fact is gone or its new wording is flawed.
    """
    pools = _Pools()
    for article in articles:
        material, pool = pools.around(article)
        if material is not None:
            yield _build_one(article, material, pool)


class _Pools:
    """The pools that articles draw on; those open to the same readers share one."""

    def __init__(self) -> None:
        self._materials: dict[int, Material] = {}
        self._pools: dict[tuple[int | None, int | None], Pool] = {}

    def around(self, article: Article) -> tuple[Material | None, Pool]:
        """Return what an article states, if it was read, and what it may draw on."""
        public = article.visibility == Article.Visibility.PUBLIC
        alone = None if public or article.owner_id else article.pk
        readers = (None if public else article.owner_id, alone)
        if readers not in self._pools or article.pk not in self._materials:
            self._pools[readers] = self._fetch(article)
        return self._materials.get(article.pk), self._pools[readers]

    def _fetch(self, article: Article) -> Pool:
        readable = list(Article.objects.filter(readable_beside(article)).order_by("pk"))
        missing = [other for other in readable if other.pk not in self._materials]
        fetched = {material.uuid: material for material in materials_of(missing)}
        self._materials |= {
            other.pk: fetched[str(other.uuid)]
            for other in missing
            if str(other.uuid) in fetched
        }
        known = (self._materials.get(other.pk) for other in readable)
        return Pool(articles=tuple(one for one in known if one is not None))


@transaction.atomic
def _build_one(article: Article, material: Material, pool: Pool) -> ArticleReport:
    report = ArticleReport(article)
    shelf = _Shelf(article)
    drafting = drafts_from(material, pool, shelf.options())
    drafts = drafting.drafts
    facts = _facts_behind(drafting)
    for draft in drafts:
        shelf.put(draft, facts, report)
    shelf.pause_the_rest(report)
    _enter_in_ledger(article, drafting.refusals, facts)
    return report


def _enter_in_ledger(
    article: Article, refusals: Iterable[EngineRefusal], facts: dict[str, Fact]
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


def _facts_behind(drafting: Drafting) -> dict[str, Fact]:
    codes = {proof.fact for draft in drafting.drafts for proof in draft.proofs}
    codes |= {fact for draft in drafting.drafts for fact in draft.facts}
    codes |= {refusal.fact for refusal in drafting.refusals}
    facts = Fact.objects.filter(uuid__in=codes).select_related("current")
    return {str(fact.uuid): fact for fact in facts}


class _Shelf:
    """The generated questions of one article, each with its newest wording."""

    def __init__(self, article: Article) -> None:
        self._article = article
        generated = article.questions.exclude(family=Question.Family.OWN)
        self._questions = {question.uuid: question for question in generated}
        wordings = Wording.objects.filter(question__in=self._questions.values())
        self._wordings = {
            wording.question_id: wording for wording in wordings.order_by("number")
        }
        self._met: set[uuid.UUID] = set()

    def options(self) -> dict[str, tuple[Option, ...]]:
        """Return the options that this version drew and that are in use, by seed."""
        return {
            wording.seed: tuple(Option.from_json(row) for row in wording.options)
            for wording in self._wordings.values()
            if wording.generator == GENERATOR and wording.written_by_id is None
        }

    def put(self, draft: Draft, facts: dict[str, Fact], report: ArticleReport) -> None:
        """Store a draft as a question, or as a wording of the question it is."""
        code = question_uuid(draft.family, draft.part, draft.facts)
        self._met.add(code)
        question = self._questions.get(code)
        wording = self._wordings.get(question.pk) if question else None
        if question and wording and wording.written_by_id is not None:
            report.unchanged += 1
            report.publishable += question.publishable
            return
        if question is None:
            question = self._create(code, draft, facts)
            report.new += 1
        elif wording and wording.sha256 == content_sha256(draft):
            report.unchanged += 1
        else:
            report.reworded += 1
        if wording is None or wording.sha256 != content_sha256(draft):
            _write(question, draft, facts, wording.number + 1 if wording else 1)
        _judge(question, _verdict(draft), report)
        report.publishable += not draft.flaws
        report.rejections.update(draft.flaws)

    def pause_the_rest(self, report: ArticleReport) -> None:
        """Withdraw the questions that the current facts no longer give."""
        for code, question in self._questions.items():
            wording = self._wordings.get(question.pk)
            by_a_person = wording is not None and wording.written_by_id is not None
            if code in self._met or (by_a_person and _stands(question)):
                continue
            gone = {"publishable": False, "proposed": False, "rejection": _UNPROVEN}
            _judge(question, gone, report)
            report.rejections[_UNPROVEN] += 1

    def _create(
        self, code: uuid.UUID, draft: Draft, facts: dict[str, Fact]
    ) -> Question:
        question = Question.objects.create(
            uuid=code,
            family=draft.family,
            part=draft.part,
            article=self._article,
            **_verdict(draft),
        )
        QuestionFact.objects.bulk_create(
            QuestionFact(question=question, fact=facts[fact], position=position)
            for position, fact in enumerate(draft.facts)
        )
        return question


def content_sha256(draft: Draft) -> str:
    """Return the hash of what a learner could see of a draft, or be graded by."""
    content = [
        draft.stem,
        draft.excerpt,
        draft.bars,
        draft.key.as_json(),
        [option.as_json() for option in draft.options],
        draft.ordered,
        draft.explanation,
        draft.language,
    ]
    plain = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()


def _write(
    question: Question, draft: Draft, facts: dict[str, Fact], number: int
) -> None:
    wording = Wording.objects.create(
        question=question,
        number=number,
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
        sha256=content_sha256(draft),
    )
    Evidence.objects.bulk_create(
        Evidence(
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
        for proof in draft.proofs
        if (mention := facts[proof.fact].current)
    )


def _verdict(draft: Draft) -> dict[str, object]:
    return {
        "publishable": not draft.flaws,
        "rejection": draft.flaws[0][:60] if draft.flaws else "",
        "proposed": draft.proposed,
        "worth": draft.worth,
        "difficulty": draft.difficulty,
    }


def _judge(
    question: Question, verdict: dict[str, object], report: ArticleReport
) -> None:
    """Keep the engine's verdict; a flawed question no longer reaches students."""
    changes = dict(verdict)
    if not verdict["publishable"] and question.state == Question.State.APPROVED:
        changes["state"] = Question.State.PAUSED
        report.paused += 1
    changed = [name for name, new in changes.items() if getattr(question, name) != new]
    for name in changed:
        setattr(question, name, changes[name])
    if changed:
        question.save(update_fields=changed)


def _stands(question: Question) -> bool:
    return not question.facts.exclude(withdrawn_at=None).exists()
