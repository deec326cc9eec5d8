"""Fill the bare quiz and write down requests that will be sent to it."""

from pathlib import Path

from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand

from benchmarks.bare.models import Choice, Item, Progress, Quiz
from benchmarks.clients import Request, save
from benchmarks.sessions import request_headers, sign_in

ITEMS = 400
ITEMS_IN_A_QUIZ = 10
LEARNERS = 40


class Command(BaseCommand):
    help = "Make the bare quiz and the requests of its learners."

    def add_arguments(self, parser):
        parser.add_argument("out", type=Path)
        parser.add_argument("--answers", type=int, required=True)

    def handle(self, *, out, answers, **options):
        call_command("migrate", run_syncdb=True, verbosity=0)
        keys = [sign_in(learner) for learner in _make_rows()]
        turns = [(keys[turn % LEARNERS], turn) for turn in range(answers)]
        save(
            {
                "question": [_question(key, turn) for key, turn in turns],
                "answer": [_answer(key, turn) for key, turn in turns],
            },
            out,
        )


def _question(session_key: str, turn: int) -> Request:
    return Request(
        path=f"/items/{turn % ITEMS + 1}/", headers=request_headers(session_key)
    )


def _answer(session_key: str, turn: int) -> Request:
    item = turn % ITEMS
    return Request(
        method="POST",
        path=f"/items/{item + 1}/answer/",
        headers=request_headers(session_key, htmx=True),
        body=f"choice={4 * item + turn % 4 + 1}",
    )


def _make_rows() -> list[User]:
    quizzes = Quiz.objects.bulk_create(
        Quiz(title=f"Quiz {number}") for number in range(ITEMS // ITEMS_IN_A_QUIZ)
    )
    items = Item.objects.bulk_create(
        Item(
            quiz=quizzes[number // ITEMS_IN_A_QUIZ],
            stem=f"What is twice {number}, if nothing is added or taken away?",
            explanation="To double a number is to add it to itself. " * 5,
        )
        for number in range(ITEMS)
    )
    Choice.objects.bulk_create(
        Choice(item=item, text=str(2 * number + extra), is_right=extra == 0)
        for number, item in enumerate(items)
        for extra in range(4)
    )
    learners = User.objects.bulk_create(
        User(username=f"learner-{number}") for number in range(LEARNERS)
    )
    Progress.objects.bulk_create(
        Progress(learner=learner, quiz=quiz) for learner in learners for quiz in quizzes
    )
    return learners
