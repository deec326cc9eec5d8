"""Adding cards and laying them aside, and the cards that learners write."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from corpus.models import Article
from quizzes.engine.own_cards import check_basic, check_cloze
from quizzes.models import Card, Edition, Question
from quizzes.models.bank import QuestionQuerySet
from quizzes.queries.cards import cardable, learning_of


def add_article(learner, article: Article) -> int:
    """Make cards of an article's questions, the worthiest first; return how many.

    Like its siblings below it leaves cards that are there already as they are.
    """
    questions = Question.objects.filter(article=article)
    return _add(learner, questions, Card.Source.ARTICLE)


def add_edition(learner, edition: Edition) -> int:
    """Make cards of all questions of a published set; return how many."""
    questions = Question.objects.filter(wordings__pooled__pool__edition=edition)
    return _add(learner, questions.distinct(), Card.Source.SET)


def add_question(learner, question: Question) -> int:
    """Make a card of one question; return 1, or 0 if there is one or cannot be."""
    questions = Question.objects.filter(pk=question.pk)
    return _add(learner, questions, Card.Source.QUESTION)


def write_basic(learner, front: str, back: str) -> Card:
    """Make a card of the learner's own words.

    Raises ``UnusableCardError`` before anything is written, as all below do.
    """
    front, back = check_basic(front, back)
    return _own(learner, Card.Kind.BASIC, front, back)


def write_cloze(learner, text: str) -> Card:
    """Make a card of a text whose gaps are written ``[[1928]]``."""
    return _own(learner, Card.Kind.CLOZE, check_cloze(text), "")


def edit_own(learner, code: UUID, front: str, back: str = "") -> Card:
    """Change the words of an own card; its memory stays.

    Raises ``Card.DoesNotExist`` for the card of a question, and for a stranger.
    """
    card = _own_cards(learner).get(code=code)
    if card.kind == Card.Kind.BASIC:
        card.front, card.back = check_basic(front, back)
    else:
        card.front = check_cloze(front)
    card.save(update_fields=["front", "back"])
    return card


def delete_own(learner, code: UUID) -> bool:
    """Delete an own card with its log; a second call finds none, as a stranger does."""
    deleted, _ = _own_cards(learner).filter(code=code).delete()
    return bool(deleted)


def bury(learner, code: UUID) -> Card:
    """Put a card off until the learner's next study day.

    Raises ``Card.DoesNotExist`` for a stranger.
    """
    card, wishes = Card.objects.owned_by(learner).get(code=code), learning_of(learner)
    today = wishes.day_of(timezone.now())
    card.buried_until = wishes.start_of(today + timedelta(days=1))
    card.save(update_fields=["buried_until"])
    return card


@transaction.atomic
def _add(learner, questions: QuestionQuerySet, source: str) -> int:
    # Two clicks at once: the second waits here, and finds the cards of the first.
    get_user_model().objects.select_for_update().get(pk=learner.pk)
    held = Card.objects.owned_by(learner).exclude(question=None).values("question")
    wanted = cardable(questions.exclude(pk__in=held))
    Card.objects.bulk_create(
        [Card(learner=learner, question_id=one, source=source) for one in wanted]
    )
    return len(wanted)


def _own(learner, kind: str, front: str, back: str) -> Card:
    return Card.objects.create(
        learner=learner, kind=kind, front=front, back=back, source=Card.Source.OWN
    )


def _own_cards(learner):
    return Card.objects.owned_by(learner).filter(question=None)
