"""Make one memory of what two learners remember who are the same person."""

from __future__ import annotations

from django.db.models import F

from quizzes.actions.card_reviews import replay_cards
from quizzes.models import Card, Learning, ParameterSet, Review


def merge_cards(guest, user) -> None:
    """Give the guest's cards, log and wishes to ``user``, who keeps their own wishes.

    Where both have a card of a question, the logs become one and the memory is what
    they make together. To be called in the transaction that removes the guest.
    """
    ParameterSet.objects.filter(learner=guest.pk).update(learner=user.pk)
    Review.objects.owned_by(guest).update(learner=user.pk)
    if not Learning.objects.filter(pk=user.pk).exists():
        Learning.objects.filter(pk=guest.pk).update(learner=user.pk)
    theirs = Card.objects.owned_by(user).exclude(question=None)
    own = {card.question_id: card for card in theirs}
    shared = Card.objects.owned_by(guest).filter(question__in=own)
    for card in shared:
        kept = own[card.question_id]
        log = Review.objects.filter(card=card)
        log.update(card=kept, number=F("number") + kept.looks)
    replay_cards(theirs.filter(question__in=shared.values("question")))
    shared.delete()
    Card.objects.owned_by(guest).update(learner=user.pk)
