"""Stored wordings as the engine's checks look at them."""

from __future__ import annotations

from quizzes.engine.flaws.item import WrittenItem
from quizzes.engine.items import Key, Option
from quizzes.engine.leaks import Asking
from quizzes.models import Wording


def item_of(wording: Wording) -> WrittenItem:
    """Return a wording as an item with nothing behind it."""
    return WrittenItem(
        stem=wording.stem,
        key=Key.from_json(wording.key),
        options=tuple(Option.from_json(row) for row in wording.options),
        excerpt=wording.excerpt,
        bars=tuple((start, end) for start, end in wording.bars),
        ordered=wording.ordered,
        forms=tuple(wording.forms),
    )


def asking_of(wording: Wording) -> Asking:
    question = wording.question
    code, article = str(question.uuid), str(question.article_id)
    return Asking(code, article, item_of(wording), wording.explanation)
