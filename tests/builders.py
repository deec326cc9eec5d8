"""Rows for tests: each function makes one thing and whatever it stands on."""

from __future__ import annotations

import itertools
import uuid

from django.test import Client

from accounts.models import User
from corpus.models import Article, Revision
from quizzes.actions.attempts import start_attempt, submit_answer
from quizzes.engine.items import Key
from quizzes.engine.keys import can_be_typed
from quizzes.models import (
    Attempt,
    Edition,
    Evidence,
    Pool,
    PooledWording,
    Question,
    QuestionSet,
    Slot,
    Wording,
)
from quizzes.queries.attempts import Standing
from quizzes.views.question_card import tokens_of

_numbers = itertools.count(1)


def make_user(*, username: str = "", **fields) -> User:
    username = username or f"learner-{next(_numbers)}"
    return User.objects.create_user(username, **fields)


def make_guest() -> User:
    return User.objects.create_guest()


def make_article(
    *, text: str = "One sentence.", title: str = "An article", **fields
) -> Article:
    identity = fields.pop("identity", "") or f"article-{uuid.uuid4()}"
    article = Article.objects.create(title=title, identity=identity, **fields)
    Revision.objects.create(article=article, number=1, text=text)
    return article


def make_wording(
    *,
    before: str = "Mr Hale sent",
    fact: str = "300",
    after: str = "engineers to the dam.",
    stem: str = "",
    wrong: tuple[str, ...] = ("5", "69", "1,500"),
    key: dict | None = None,
    family: str = Question.Family.HOW_MANY,
    article: Article | None = None,
    state: str = Question.State.APPROVED,
    options: list[dict] | None = None,
    forms: list[str] | None = None,
    **fields,
) -> Wording:
    """Make an approved question on the sentence ``before`` + ``fact`` + ``after``.

    The key is the number in ``fact`` unless ``key`` says otherwise; options stand in
    the order wrong ones, right one.
    """
    sentence = f"{before} {fact} {after}"
    article = article or make_article(text=sentence)
    revision = article.current_revision()
    start = revision.text.index(sentence)
    question = Question.objects.create(
        family=family, part=str(next(_numbers)), article=article,
        state=state, publishable=True,
    )  # fmt: skip
    key = key or number_key(fact)
    options = options_of(*wrong, right=fact) if options is None else options
    typed = ["typed"] if can_be_typed(Key.from_json(key)) or not options else []
    wording = Wording.objects.create(
        question=question,
        number=1,
        forms=forms or [*(["choice"] if options else []), *typed, "card"],
        stem=stem or f"How many engineers were sent ({question.part})?",
        excerpt=sentence,
        bars=fields.pop("bars", [[len(before) + 1, len(before) + 1 + len(fact)]]),
        key=key,
        options=options,
        sha256=uuid.uuid4().hex,
        **fields,
    )
    Evidence.objects.create(
        wording=wording,
        revision=revision,
        start=start + len(before) + 1,
        end=start + len(before) + 1 + len(fact),
        sentence_start=start,
        sentence_end=start + len(sentence),
    )
    return wording


def number_key(text: str) -> dict:
    value = text.replace(",", "")
    value = {"low": value, "high": value, "unit": None}
    return {"kind": "number", "text": text, "value": value, "accept": []}


def name_key(text: str, *accept: str) -> dict:
    return {"kind": "name", "text": text, "value": {}, "accept": list(accept)}


def date_key(text: str, timex: str) -> dict:
    return {"kind": "date", "text": text, "value": {"timex": timex}, "accept": []}


def options_of(*wrong: str, right: str) -> list[dict]:
    texts = [*wrong, right]
    return [
        {
            "id": f"o{number}",
            "text": text,
            "right": text == right,
            "origin": "key" if text == right else "same_article",
            "note": "",
        }
        for number, text in enumerate(texts)
    ]


def make_edition(*, wordings=(), questions: int = 1, draw=None, **fields) -> Edition:
    """Publish a set of ``wordings``, or of as many made-up ones as ``questions``."""
    number = next(_numbers)
    title = fields.pop("title", f"Set {number}")
    question_set = QuestionSet.objects.create(
        slug=fields.pop("slug", f"set-{number}"),
        title=title,
        owner=fields.pop("owner", None),
    )
    edition = Edition.objects.create(
        question_set=question_set, number=1, title=title, **fields
    )
    pool = Pool.objects.create(edition=edition, position=1, draw=draw)
    for position, wording in enumerate(
        wordings or [make_wording() for _ in range(questions)], start=1
    ):
        PooledWording.objects.create(pool=pool, wording=wording, position=position)
    return edition


def make_attempt(
    *, learner: User | None = None, form: str = Slot.Form.CHOICE, **edition
) -> Attempt:
    """Start an attempt at a new edition; ``edition`` goes to ``make_edition``."""
    return start_attempt(learner or make_user(), make_edition(**edition), form)


def answer(attempt: Attempt, response: str, position: int = 1) -> Standing:
    """Answer with an option's id or a typed text."""
    return answer_slot(attempt.slots.get(position=position), response)


def answer_slot(slot: Slot, response: str) -> Standing:
    attempt = slot.attempt
    _, standing = submit_answer(
        attempt.learner, attempt.code, slot.position, lambda slot: response
    )
    return standing


def served(attempt: Attempt, position: int = 1) -> Slot:
    slots = attempt.slots.select_related("attempt", "wording")
    return slots.get(position=position)


def token_of(attempt: Attempt, option: str, position: int = 1) -> str:
    """Return what the page sends for the option with this id."""
    tokens = tokens_of(served(attempt, position))
    return next(token for token, id_ in tokens.items() if id_ == option)


def signed_in(client: Client, **fields) -> Attempt:
    """Start an attempt, and sign its learner in."""
    attempt = make_attempt(**fields)
    client.force_login(attempt.learner)
    return attempt
