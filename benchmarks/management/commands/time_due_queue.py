"""Time what a learner with few cards and one with many is asked today."""

import json
import time
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import connection
from django.utils import timezone

from accounts.models import User
from benchmarks.decks import make_deck
from quizzes.queries.due import day_of, next_card, queue, today_of
from quizzes.queries.forecast import forecast_of

ROUNDS = 40
QUERIES = {
    "today": today_of,
    "the next card": lambda learner, now: next_card(day_of(learner, now)),
    "the queue": lambda learner, now: queue(day_of(learner, now)),
    "the forecast": forecast_of,
}


class Command(BaseCommand):
    help = "Write the least seconds of each query, for the few cards and the many."

    def add_arguments(self, parser):
        parser.add_argument("out", type=Path)
        parser.add_argument("--few", type=int, required=True)
        parser.add_argument("--many", type=int, required=True)

    def handle(self, *, out, few, many, **options):
        now = timezone.now()
        learners = []
        for cards in (few, many):
            learner = User.objects.create_guest()
            make_deck(learner, cards=cards, now=now)
            learners.append(learner)
        connection.cursor().execute("ANALYZE")
        seconds = {
            name: _least(query, learners, now) for name, query in QUERIES.items()
        }
        out.write_text(json.dumps(seconds), encoding="utf-8")


def _least(query, learners, now):
    """Return the seconds of each learner's quickest call; noise only ever adds.

    They take turns, so that all of them meet the same neighbours.
    """
    rounds = [
        [_seconds(query, learner, now) for learner in learners] for _ in range(ROUNDS)
    ]
    return [min(taken) for taken in zip(*rounds, strict=True)]


def _seconds(query, learner, now):
    started = time.perf_counter()
    query(learner, now)
    return time.perf_counter() - started
