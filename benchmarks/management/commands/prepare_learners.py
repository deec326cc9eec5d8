"""Start quizzes for many guests and write down what they are about to send."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from accounts.models import User
from benchmarks.clients import Request, save
from benchmarks.sessions import request_headers, sign_in
from corpus.models import Article
from quizzes.actions.attempts import start_attempt
from quizzes.models import Attempt, Slot
from quizzes.queries.published import published_editions
from quizzes.views.question_card import tokens_of


class Command(BaseCommand):
    help = "Open attempts for guests and write the requests of their answers."

    def add_arguments(self, parser):
        parser.add_argument("out", type=Path)
        parser.add_argument("--answers", type=int, required=True)

    def handle(self, *, out, answers, **options):
        editions = list(published_editions(User()))
        if not editions:
            raise CommandError("Publish a quiz first.")
        longest = max(editions, key=lambda edition: edition.asked)
        requests: dict[str, list[Request]] = {
            kind: [] for kind in ("question", "answer", "right answer", "miss")
        }
        while len(requests["answer"]) < answers:
            # A guest each, so that no limit on one learner's answers is met.
            guest = User.objects.create_guest()
            attempt, key = start_attempt(guest, longest), sign_in(guest)
            choices = attempt.slots.filter(form=Slot.Form.CHOICE)
            for slot in choices.select_related("attempt", "wording"):
                requests["question"].append(_page(attempt.url_of(slot.position), key))
                for kind, token, option in _choices(slot):
                    requests[kind].append(_answer(slot, key, token, option))
        save(requests | _other_pages(attempt, key), out)


def _page(path: str, session_key: str) -> Request:
    return Request(path=path, headers=request_headers(session_key))


def _choices(slot: Slot) -> Iterator[tuple[str, str, str]]:
    """Yield token and option of a right answer, a miss, and one or the other.

    Tokens have no order, so the first of them is some answer.
    """
    tokens = sorted(tokens_of(slot).items())
    right = {option["id"] for option in slot.wording.options if option["right"]}
    yield "answer", *tokens[0]
    yield "right answer", *next(one for one in tokens if one[1] in right)
    yield "miss", *next(one for one in tokens if one[1] not in right)


def _answer(slot: Slot, session_key: str, token: str, option: str) -> Request:
    return Request(
        method="POST",
        path=slot.attempt.url_of(slot.position),
        headers=request_headers(session_key, htmx=True),
        body=urlencode({"response": token}),
        marks={
            "code": slot.attempt.code.hex,
            "position": str(slot.position),
            "response": option,
        },
    )


def _other_pages(attempt: Attempt, session_key: str) -> dict[str, list[Request]]:
    """Return a request for every other kind of page, sent by one guest."""
    article = reverse("quizzes:article", args=[Article.objects.all()[0].uuid])
    paths = {
        "home": reverse("quizzes:home"),
        "articles": reverse("quizzes:articles"),
        "article": article,
        "facts": f"{article}?facts=1",
        "progress": reverse("quizzes:progress"),
        "results": attempt.get_absolute_url(),
        "help": reverse("quizzes:help"),
        "sign in": reverse("account_login"),
        "sign up": reverse("account_signup"),
    }
    return {kind: [_page(path, session_key)] for kind, path in paths.items()}
