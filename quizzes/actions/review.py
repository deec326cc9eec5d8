"""What a person decides about questions: who may be asked them."""

from __future__ import annotations

from django.db import transaction

from corpus.models import Article
from quizzes.actions.corrections import tell_it_is_withdrawn, tell_what_holds
from quizzes.engine.plans import FACT_CHANGED
from quizzes.models import Question, Wording
from quizzes.queries.shelf import changed_behind

State = Question.State
_OUT_OF_USE = {State.RETIRED, State.REJECTED}


class NotReadyError(ValueError):
    """The question cannot be approved as it is worded now."""


@transaction.atomic
def decide(question: Question, state: str) -> None:
    """Give a question the state that a person chose, and tell learners what changed.

    The same decision again changes nothing. Raises ``NotReadyError`` before anything
    is written if it is to be approved, but is flawed, or still waits for the wording
    that its changed fact calls for.
    """
    # Whoever applies a plan locks the article: a decision is made before or after.
    if question.article_id:
        Article.objects.select_for_update().get(pk=question.article_id)
    question = Question.objects.select_for_update().get(pk=question.pk)
    if question.state == state:
        return
    newest = question.current_wording()
    if state == State.APPROVED and not _is_ready(question, newest):
        raise NotReadyError
    question.state = state
    question.save(update_fields=["state"])
    if state == State.APPROVED:
        waiting = question.corrections.undecided().first()
        tell_what_holds(question, waiting.reason if waiting else FACT_CHANGED)
    elif state in _OUT_OF_USE:
        tell_it_is_withdrawn(question)


@transaction.atomic
def approve_proposed(article: Article) -> int:
    """Approve the drafts that are proposed for the article; return how many."""
    drafts = article.questions.publishable().filter(proposed=True, state=State.DRAFT)
    drafts = list(drafts.order_by("pk"))
    for question in drafts:
        decide(question, State.APPROVED)
    return len(drafts)


def _is_ready(question: Question, newest: Wording) -> bool:
    """No wording may be flawed, and the engine's must stand on its facts as well."""
    by_a_person = not newest.generator
    return question.publishable and (by_a_person or not changed_behind(newest))
