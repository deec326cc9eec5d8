"""Questions on paper: for reading them one after the other, and for set files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.management.base import OutputWrapper

from corpus.models import Article
from quizzes.models import Question, Wording


def print_item(out: OutputWrapper, question: Question) -> None:
    """Print a question as a learner sees it, with the key marked."""
    wording = question.current_wording()
    out.write(f"{question.uuid}  {question.family}/{question.part}  {question.article}")
    out.write(f"  {wording.stem}")
    out.write(f"  {barred(wording)}")
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
        lines += [
            f"  # {question.family}: {wording.stem}",
            f"  # → {wording.key['text']}",
            f'  "{question.uuid}",',
        ]
    return "\n".join([*lines, "]"])


def barred(wording: Wording) -> str:
    """Return the excerpt with the bars in it."""
    parts, at = [], 0
    for start, end in wording.bars:
        parts += [wording.excerpt[at:start], "▇▇▇▇"]
        at = end
    return "".join([*parts, wording.excerpt[at:]])


def item_as_json(wording: Wording) -> dict[str, Any]:
    """Return a question as a rater needs it: what is asked, its key, its proof.

    ``wording.evidence`` is to hold only what states the key.
    """
    question, article = wording.question, wording.question.article
    proof = dict.fromkeys(
        " ".join(one.revision.text[one.sentence_start : one.sentence_end].split())
        for one in wording.evidence.all()
    )
    return {
        "uuid": str(question.uuid),
        "family": question.family,
        "article": article.title if article else "",
        "published": _day(article),
        "form": wording.forms[0] if wording.forms else "card",
        "stem": wording.stem,
        "excerpt": barred(wording),
        "prompts": wording.key["value"].get("prompts", []),
        "options": [option["text"] for option in wording.options],
        "answer": _answer(wording),
        "proof": list(proof),
    }


def _answer(wording: Wording) -> list[str]:
    texts = {option["id"]: option["text"] for option in wording.options}
    if ids := wording.key["value"].get("ids"):
        return [texts[one] for one in ids]
    right = [option["text"] for option in wording.options if option["right"]]
    return right or [wording.key["text"]]


def _day(article: Article | None) -> str | None:
    return article.published.isoformat() if article and article.published else None
