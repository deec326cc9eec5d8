"""Publish question sets: a draft from the bank, an immutable edition of it."""

from __future__ import annotations

import uuid
from collections.abc import Container, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from django.db import transaction

from accounts.models import User
from quizzes.actions.set_files import SectionFile, SetFile, SetFileError
from quizzes.engine.apart import SpoiltPair
from quizzes.models import (
    Edition,
    Entry,
    Pool,
    PooledWording,
    Question,
    QuestionSet,
    Section,
)
from quizzes.queries.attempts import servable
from quizzes.queries.spoilt import spoilt_in

# What a person paused, retired or rejected stays so, whatever a file says.
_FIT = {Question.State.DRAFT, Question.State.APPROVED}
Status = Literal["new", "updated", "unchanged"]
_Content = list[tuple[str, int | None, list[tuple[int, Decimal]]]]


class NothingToPublishError(ValueError):
    """The draft has no approved question."""


class AskedTwiceError(ValueError):
    """The draft asks one fact twice in the same way; ``pairs`` are these questions."""

    def __init__(self, pairs: list[SpoiltPair]) -> None:
        super().__init__("asks a fact twice")
        self.pairs = pairs


@dataclass(frozen=True, slots=True)
class Published:
    """What became of one set; ``left_out`` are sentences about questions.

    ``spoilt`` are questions that it asks together, and should not.
    """

    question_set: QuestionSet
    status: Status
    questions: int
    approved: int
    left_out: tuple[str, ...] = ()
    spoilt: tuple[SpoiltPair, ...] = ()


@transaction.atomic
def publish_set_file(file: SetFile) -> Published:
    """Approve the file's questions, rebuild the draft, publish it if it is news.

    Questions that are unknown, flawed, put aside or of a form that no page can serve
    are left out, each with a sentence.
    Raises ``SetFileError`` if none is left, or if the slug is somebody's own set, and
    ``AskedTwiceError``.
    """
    listed = Question.objects.filter(uuid__in=file.questions)
    known = {question.uuid: question for question in listed}
    can_be_served = servable(listed)
    reasons = {
        code: reason
        for code in file.questions
        if (reason := _why_left_out(known.get(code), can_be_served))
    }
    fit = [known[code] for code in file.questions if code not in reasons]
    if not fit:
        raise SetFileError(
            "none of its questions is in the bank: run build_bank first."
        )
    question_set, is_new = _draft_of(file)
    approved = _approve(fit)
    _rebuild(question_set, file, {question.uuid: question for question in fit})
    edition = publish(question_set)
    status: Status = "new" if is_new else "updated" if edition else "unchanged"
    newest = edition or question_set.current_edition()
    return Published(
        question_set,
        status,
        len(fit),
        approved,
        _left_out(reasons),
        tuple(spoilt_in(newest)) if newest else (),
    )


@transaction.atomic
def publish(question_set: QuestionSet, by: User | None = None) -> Edition | None:
    """Freeze the draft as a new edition; return None if the newest one equals it.

    Only approved questions go in. Raises ``NothingToPublishError`` without any, and
    ``AskedTwiceError`` if an attempt would ask one fact twice in the same way.
    """
    content = _content_of(question_set)
    if not content:
        raise NothingToPublishError
    newest = question_set.current_edition()
    if newest is not None and _is_as(newest, question_set, content):
        return None
    edition = Edition.objects.create(
        question_set=question_set,
        number=newest.number + 1 if newest else 1,
        title=question_set.title,
        rules=question_set.rules,
        published_by=by,
    )
    for position, (title, draw, items) in enumerate(content, start=1):
        pool = Pool.objects.create(
            edition=edition, position=position, title=title, draw=draw
        )
        PooledWording.objects.bulk_create(
            PooledWording(pool=pool, wording_id=wording, position=at, points=points)
            for at, (wording, points) in enumerate(items, start=1)
        )
    pairs = spoilt_in(edition)
    if twice := [pair for pair in pairs if pair.reason == "asked_twice"]:
        raise AskedTwiceError(twice)
    return edition


def _is_as(newest: Edition, question_set: QuestionSet, content: _Content) -> bool:
    same_frame = (newest.title, newest.rules) == (
        question_set.title,
        question_set.rules,
    )
    return same_frame and _published_content(newest) == content


def _why_left_out(
    question: Question | None, can_be_served: Container[int]
) -> str | None:
    if question is None:
        return "is not in the bank: its article or fact changed"
    if not question.publishable or question.state not in _FIT:
        return f"is not asked ({question.rejection or question.state})"
    if question.pk not in can_be_served:
        return "has no form that a page can serve"
    return None


def _left_out(reasons: Mapping[uuid.UUID, str]) -> tuple[str, ...]:
    return tuple(f"{code} {reason}." for code, reason in reasons.items())


def _draft_of(file: SetFile) -> tuple[QuestionSet, bool]:
    values = {
        "title": file.title,
        "topic": file.topic,
        "description": file.description,
        "rules": file.rules.to_json(),
    }
    question_set, is_new = QuestionSet.objects.get_or_create(
        slug=file.slug, defaults=values
    )
    if question_set.owner_id is not None:
        raise SetFileError(f"the slug {file.slug} belongs to a person's own set.")
    changed = [
        name for name, new in values.items() if getattr(question_set, name) != new
    ]
    for name in changed:
        setattr(question_set, name, values[name])
    if changed:
        question_set.save(update_fields=changed)
    return question_set, is_new


def _approve(questions: list[Question]) -> int:
    return Question.objects.filter(
        pk__in=[question.pk for question in questions], state=Question.State.DRAFT
    ).update(state=Question.State.APPROVED)


def _rebuild(question_set: QuestionSet, file: SetFile, fit: dict) -> None:
    """Make the draft what the file says; rows that already say so stay."""
    wanted = [
        (section, [fit[code] for code in section.questions if code in fit])
        for section in file.sections
    ]
    wanted = [(section, questions) for section, questions in wanted if questions]
    if _drafted(question_set) == [
        (section.title, _draw(section, questions), [one.pk for one in questions])
        for section, questions in wanted
    ]:
        return
    question_set.sections.all().delete()
    for position, (section, questions) in enumerate(wanted, start=1):
        row = Section.objects.create(
            question_set=question_set,
            position=position,
            title=section.title,
            draw=_draw(section, questions),
        )
        Entry.objects.bulk_create(
            Entry(section=row, question=question, position=at)
            for at, question in enumerate(questions, start=1)
        )


def _draw(section: SectionFile, questions: list[Question]) -> int | None:
    """Draw no more than there are: all of a section that shrank below its draw."""
    if section.draw is None or section.draw > len(questions):
        return None
    return section.draw


def _drafted(question_set: QuestionSet) -> list[tuple[str, int | None, list[int]]]:
    return [
        (
            section.title,
            section.draw,
            [entry.question_id for entry in section.entries.all()],
        )
        for section in question_set.sections.prefetch_related("entries")
    ]


def _content_of(question_set: QuestionSet) -> _Content:
    """Return the draft as published now: each servable one in its newest wording."""
    sections = question_set.sections.prefetch_related("entries__question")
    newest = servable(
        Question.objects.filter(entries__section__question_set=question_set).approved()
    )
    content: _Content = []
    for section in sections:
        items = [
            (newest[entry.question_id], entry.points)
            for entry in section.entries.all()
            if entry.question_id in newest
        ]
        draw = section.draw if (section.draw or 0) < len(items) else None
        if items:
            content.append((section.title, draw, items))
    return content


def _published_content(edition: Edition) -> _Content:
    return [
        (
            pool.title,
            pool.draw,
            [(item.wording_id, item.points) for item in pool.items.all()],
        )
        for pool in edition.pools.prefetch_related("items")
    ]
