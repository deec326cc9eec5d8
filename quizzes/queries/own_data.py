"""Everything the site holds about one person, as tables of plain values.

Whatever else comes to belong to a person joins here with one ``Table``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from corpus.models import Mention, Revision
from quizzes.engine.blanks import texts_of
from quizzes.models import (
    Answer,
    Attempt,
    Card,
    Dismissal,
    Grade,
    Learning,
    ParameterSet,
    QuestionSet,
    Report,
    Review,
    Slot,
    Wording,
)

Plain = str | int | float | bool | list[Any] | dict[str, Any] | None
_AT_ONCE = 500  # rows in memory


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of row: its name in files, its name for people, where rows are from.

    ``columns`` lead from the name in the file to the field. ``spoken`` may rewrite a
    row before it goes out, with columns that are ``unsaid`` themselves.
    """

    name: str
    label: str | Promise
    rows_of: Callable[[User], QuerySet]
    columns: Mapping[str, str]
    spoken: Callable[[dict[str, Any]], dict[str, Any]] = dict
    unsaid: frozenset[str] = frozenset()

    @property
    def names(self) -> list[str]:
        return [name for name in self.columns if name not in self.unsaid]

    def of(self, person: User) -> Iterator[dict[str, Plain]]:
        """Yield the person's rows, read a few at a time in one query."""
        fields = list(self.columns.values())
        rows = self.rows_of(person).values_list(*fields).iterator(_AT_ONCE)
        for row in rows:
            named = dict(zip(self.columns, row, strict=True))
            told = self.spoken(named)
            yield {name: _plain(told[name]) for name in self.names}


def _plain(value: Any) -> Plain:
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float | list | dict):
        return value
    return str(value)


def _said(row: dict[str, Any]) -> dict[str, Any]:
    """Put the texts of options where the store keeps their ids."""
    return row | {"answer": said(row["form"], row["answer"], row["options"])}


def said(form: str, response: str, options: Sequence[Mapping[str, Any]]) -> str:
    """Return in words what a learner gave as a response."""
    if form == Slot.Form.TYPED:
        return response
    if form == Slot.Form.BLANKS:
        return "; ".join(texts_of(response)) or response
    texts = {option["id"]: option["text"] for option in options}
    return "; ".join(texts.get(one, one) for one in response.split())


def _same(*names: str, **others: str) -> dict[str, str]:
    return {name: name for name in names} | others


def _answers_of(person: User) -> QuerySet:
    released = Grade.objects.released()
    newest = released.filter(answer=OuterRef("pk")).order_by("-pk")
    return (
        Answer.objects.filter(slot__attempt__learner=person.pk)
        .annotate(
            score=Subquery(newest.values("score")[:1]),
            reason=Subquery(newest.values("reason")[:1]),
        )
        .order_by("pk")
    )


# A wording's key and excerpt stay out: what is not answered yet is not given away.
TABLES = (
    Table(
        "account",
        _("Account and settings"),
        lambda person: User.objects.filter(pk=person.pk),
        _same(
            "uuid", "username", "first_name", "last_name", "email", "role", "is_guest",
            "date_joined", "last_login", "theme", "text_size", "motion", "shortcuts",
            "time_zone", "language",
        ),
    ),
    Table(
        "attempts",
        _("Quizzes taken"),
        lambda person: Attempt.objects.owned_by(person).order_by("pk"),
        _same(
            "code", "title", "length", "started_at", "finished_at",
            article="article__title", edition="edition__number",
        ),
    ),
    Table(
        "questions",
        _("Questions served"),
        lambda person: Slot.objects.filter(attempt__learner=person.pk).order_by("pk"),
        _same(
            "position", "form", "points", "flagged", "skipped_at", "peeked_at",
            attempt="attempt__code", question="wording__stem",
            language="wording__language",
        ),
    ),
    Table(
        "answers",
        _("Answers and grades"),
        _answers_of,
        _same(
            "score", "reason", "given_at",
            attempt="slot__attempt__code", position="slot__position", tried="number",
            question="slot__wording__stem", form="slot__form", answer="response",
            options="slot__wording__options",
        ),
        spoken=_said,
        unsaid=frozenset({"options"}),
    ),
    Table(
        "reports",
        _("Questions you reported"),
        lambda person: Report.objects.filter(learner=person.pk).order_by("pk"),
        _same(
            "kind", "note", "made_at", "settled_at",
            attempt="answer__slot__attempt__code", question="wording__stem",
        ),
    ),
    Table(
        "cards",
        _("Cards"),
        lambda person: Card.objects.owned_by(person).order_by("pk"),
        _same(
            "code", "kind", "front", "back", "source", "added_at", "state", "stability",
            "difficulty", "due", "last_review", "reviews", "lapses", "suspended",
            "flagged", "leech", question="question__uuid",
        ),
    ),
    Table(
        "reviews",
        _("Reviews of cards"),
        lambda person: Review.objects.owned_by(person).order_by("pk"),
        _same(
            "number", "kind", "rating", "at", "day", "elapsed_days", "retention",
            "response", "undone_at", card="card__code",
        ),
    ),
    Table(
        "learning",
        _("How cards come back"),
        lambda person: Learning.objects.filter(learner=person.pk),
        _same(
            "retention", "new_a_day", "reviews_a_day", "backlog",
            "day_starts_at",
        ),
    ),
    Table(
        "memory",
        _("What was fitted to your memory"),
        lambda person: ParameterSet.objects.filter(learner=person.pk).order_by("pk"),
        _same("weights", "reviews", "loss_before", "loss_after", "fitted_at"),
    ),
    Table(
        "corrections",
        _("Corrections you have seen"),
        lambda person: Dismissal.objects.filter(learner=person.pk).order_by("pk"),
        _same("made_at", question="correction__old__stem"),
    ),
    Table(
        "sets",
        _("Your question sets"),
        lambda person: QuestionSet.objects.filter(owner=person.pk).order_by("pk"),
        _same("uuid", "slug", "title", "description", "topic", "created_at"),
    ),
    Table(
        "articles",
        _("Your articles"),
        lambda person: Revision.objects.filter(article__owner=person.pk).order_by("pk"),
        _same("number", "text", article="article__uuid", title="article__title"),
    ),
    Table(
        "wordings",
        _("Questions you wrote"),
        lambda person: Wording.objects.filter(written_by=person.pk).order_by("pk"),
        _same(
            "number", "stem", "excerpt", "key", "options", "explanation", "made_at",
            question="question__uuid",
        ),
    ),
    Table(
        "facts",
        _("Facts you corrected"),
        lambda person: Mention.objects.filter(corrected_by=person.pk).order_by("pk"),
        _same("text", "value", fact="fact__uuid"),
    ),
)  # fmt: skip


def table_named(name: str) -> Table | None:
    return next((table for table in TABLES if table.name == name), None)


def belongings_of(person: User) -> dict[str, int]:
    """Count what would be gone with the person."""
    return {
        "attempts": Attempt.objects.owned_by(person).count(),
        "answers": _answers_of(person).count(),
        "cards": Card.objects.owned_by(person).count(),
        "sets": QuestionSet.objects.filter(owner=person.pk).count(),
        "articles": person.articles.count(),
    }
