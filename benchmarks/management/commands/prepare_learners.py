"""Start quizzes for many guests and write down what they are about to send."""

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
        requests: dict[str, list[Request]] = {"question": [], "answer": []}
        while len(requests["answer"]) < answers:
            # A guest each, so that no limit on one learner's answers is met.
            guest = User.objects.create_guest()
            attempt, key = start_attempt(guest, longest), sign_in(guest)
            choices = attempt.slots.filter(form=Slot.Form.CHOICE)
            for slot in choices.select_related("attempt"):
                requests["question"].append(_page(attempt.url_of(slot.position), key))
                requests["answer"].append(_answer(slot, key))
        save(requests | _other_pages(attempt, key), out)


def _page(path: str, session_key: str) -> Request:
    return Request(path=path, headers=request_headers(session_key))


def _answer(slot: Slot, session_key: str) -> Request:
    """Return a first answer; tokens have no order, so some are right, some wrong."""
    token, option = min(tokens_of(slot).items())
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
