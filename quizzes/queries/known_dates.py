"""When what a learner knows took place: the dates in its sentences."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Subquery
from django.db.models.functions import Substr

from corpus.models import Article, Fact, Mention
from quizzes.engine.generate.dates import grain_of
from quizzes.models import Evidence, Wording
from quizzes.queries.met import questions_met
from quizzes.queries.reading_page import facts_in_open_questions


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDate:
    """A calendar date of any grain, and the sentence that tells it."""

    value: str
    words: str
    sentence: int
    article: UUID
    title: str
    language: str

    @property
    def year(self) -> str:
        return self.value[:4]


def dates_known(learner, known: Collection[int | None]) -> list[KnownDate]:
    """Return the dates told with what the learner knows, the earliest first.

    Two queries. A sentence that answers a question still open is left out.
    """
    places = _places_of(learner, known)
    revisions = {revision for revision, _ in places}
    if not places:
        return []
    rows = _dates_in(revisions, learner)
    found = {
        (row["value"]["value"], row["revision"], row["sentence_start"]): row
        for row in rows
        if (row["revision"], row["sentence_start"]) in places and _is_sure(row["value"])
    }
    return [_date(found[place]) for place in sorted(found)]


def _places_of(learner, known: Collection[int | None]) -> set[tuple[int, int]]:
    """Return the sentences that the known questions stand on, as worded now."""
    of_question = Wording.objects.filter(question=OuterRef("wording__question"))
    newest = of_question.order_by("-number").values("pk")[:1]
    rows = Evidence.objects.filter(
        wording__question__in=questions_met(learner),
        wording=Subquery(newest),
        role=Evidence.Role.KEY,
    )
    columns = ("wording__question", "revision", "sentence_start")
    return {
        (revision, start)
        for question, revision, start in rows.order_by().values_list(*columns)
        if question in known
    }


def _dates_in(revisions: Collection[int], learner):
    covered = Mention.objects.filter(
        revision=OuterRef("revision"),
        sentence_start=OuterRef("sentence_start"),
        fact__in=facts_in_open_questions(revisions, learner),
    )
    mentions = Mention.objects.filter(
        fact__current=F("pk"),
        fact__kind=Fact.Kind.DATE,
        fact__withdrawn_at=None,
        tier=Mention.Tier.A,
        revision__in=revisions,
        revision__article__in=Article.objects.visible_to(learner).order_by(),
    )
    length = F("sentence_end") - F("sentence_start")
    return (
        mentions.exclude(Exists(covered))
        .order_by()
        .values(
            "value",
            "revision",
            "sentence_start",
            words=Substr("revision__text", F("sentence_start") + 1, length),
            article=F("revision__article__uuid"),
            title=F("revision__article__title"),
            language=F("revision__article__language"),
        )
    )


def _is_sure(value: dict[str, Any]) -> bool:
    whole = value.get("type") == "DATE" and not value.get("mod")
    return whole and grain_of(value["value"]) is not None


def _date(row: dict[str, Any]) -> KnownDate:
    return KnownDate(
        value=row["value"]["value"],
        words=" ".join(row["words"].split()),
        sentence=row["sentence_start"],
        article=row["article"],
        title=row["title"],
        language=row["language"],
    )
