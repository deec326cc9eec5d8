"""Rebuild every card from its log of reviews."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from quizzes.actions.card_reviews import replay_cards
from quizzes.models import Card


class Command(BaseCommand):
    help = (
        "Rebuild every card from its log of reviews. Each review is replayed by the"
        " retention and parameters it was made with, so nothing changes unless a card"
        " had come to differ from its log."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--learner", help="Only the cards of this user name.")

    def handle(self, *, learner: str | None, **options: Any) -> None:
        cards = Card.objects.all()
        if learner is not None:
            cards = cards.filter(learner__username=learner)
        changed = replay_cards(cards)
        self.stdout.write(f"{cards.count()} cards replayed, {changed} changed.")
