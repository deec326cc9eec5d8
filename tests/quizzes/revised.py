"""An article that is loaded, asked about, and then revised."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from corpus.models import Article, Fact, Mention
from quizzes.actions.articles import load_article
from quizzes.actions.bank import build_bank
from quizzes.actions.review import decide
from quizzes.models import Question, Wording
from tests.builders import answer_slot, make_attempt

# A paragraph each, so that no question asks which sentence of one proves a fact.
TEXT = (
    "The council of Aldham opened the new bridge in May 1931.\n\n"
    "In Aldham, 300 carts crossed the bridge for 4,200 dollars.\n\n"
    "“The old ferry will never run again,” said Ada Brook, the town engineer.\n\n"
    "“Our farmers waited forty years to cross the river,” Tom Hale told the crowd.\n\n"
    "“No toll will be asked of anybody who walks,” Ruth Penn said.\n\n"
    "A flood reached the ferry of Aldham in 1922."
)

MORE_CARTS = ("300 carts", "350 carts")


def load_bridge(folder: Path, *changes: tuple[str, str]) -> Article:
    """Load the text, with each first string replaced by the second."""
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "bridge.md"
    path.write_text(
        "---\nid: bridge\ntitle: The bridge\npublished: 1933-01-02\n---\n" + text,
        encoding="utf-8",
    )
    outcome = load_article(path)
    assert outcome.article is not None
    return outcome.article


def approved_bridge(folder: Path) -> Article:
    """Load the text, build its questions and approve them."""
    article = load_bridge(folder)
    build(article)
    Question.objects.publishable().update(state=Question.State.APPROVED)
    return article


def build(article: Article):
    (report,) = build_bank([article])
    return report


def question_with(answer: str) -> Question:
    """Return the question that has or had this answer."""
    return Question.objects.filter(wordings__key__text=answer).distinct().get()


def wording_with(answer: str) -> Wording:
    """Return the first wording of the question that has or had this answer."""
    return question_with(answer).wordings.get(number=1)


def revise_and_approve(
    folder: Path, *changes: tuple[str, str], answers: Sequence[str] = ("300",)
) -> None:
    """Load the text with changes, build, and approve the questions on these answers."""
    build(load_bridge(folder, *changes))
    for one in answers:
        decide(question_with(one), Question.State.APPROVED)


def answered(wording: Wording, *, learner=None, right: bool = True):
    """Let a learner answer the wording; return the attempt."""
    attempt = make_attempt(learner=learner, wordings=[wording])
    option = next(o["id"] for o in wording.options if o["right"] is right)
    answer_slot(attempt.slots.get(), option)
    return attempt


def correct_fact(text: str, **value) -> Fact:
    """Let a person overrule the fact with this text."""
    fact = Fact.objects.get(current__text=text)
    mention = fact.current
    fact.current = Mention.objects.create(
        fact=fact, revision=mention.revision, by_a_person=True,
        start=mention.start, end=mention.end, text=mention.text,
        sentence_start=mention.sentence_start, sentence_end=mention.sentence_end,
        value={**mention.value, **value}, rule=mention.rule, confidence=1, tier="A",
    )  # fmt: skip
    fact.save(update_fields=["current"])
    return fact
