"""Questions on paper: for reading them one after the other, and for set files."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.management.base import OutputWrapper

from corpus.models import Article
from quizzes.models import Question, Wording


def print_item(out: OutputWrapper, question: Question) -> None:
    """Print a question as a learner sees it, with the key marked."""
    wording = question.current_wording()
    out.write(f"{question.uuid}  {question.family}/{question.part}  {question.article}")
    out.write(f"  {wording.stem}")
    out.write(f"  {_barred(wording)}")
    for option in wording.options:
        mark = "*" if option["right"] else " "
        note = f"   [{option['note']}]" if option["note"] else ""
        origin = "" if option["right"] else f"   ({option['origin']})"
        out.write(f"   {mark} {option['text']}{origin}{note}")
    out.write("")


def skeleton_of(articles: Iterable[Article], questions: Iterable[Question]) -> str:
    """Return a set file that lists the questions, each with its stem and key."""
    topics = {article.topic for article in articles if article.topic}
    lines = [
        'slug = ""',
        'title = ""',
        f'topic = "{topics.pop() if len(topics) == 1 else ""}"',
        'description = ""',
        "",
        "[[sections]]",
        "questions = [",
    ]
    for question in questions:
        wording = question.current_wording()
        lines += [f"  # {wording.stem} {wording.key['text']}", f'  "{question.uuid}",']
    return "\n".join([*lines, "]"])


def _barred(wording: Wording) -> str:
    parts, at = [], 0
    for start, end in wording.bars:
        parts += [wording.excerpt[at:start], "▇▇▇▇"]
        at = end
    return "".join([*parts, wording.excerpt[at:]])
