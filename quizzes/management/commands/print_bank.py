"""Print every publishable question with its key and proof, for reading elsewhere."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Prefetch

from quizzes.management.item_sheets import item_as_json
from quizzes.models import Evidence, Question, Wording


class Command(BaseCommand):
    help = "Print every publishable question of the bank as a line of JSON."

    def handle(self, **options: Any) -> None:
        wordings = _wordings()
        if not wordings:
            raise CommandError(
                "Nothing in the bank is publishable: load articles (load_articles) and"
                " draft their questions (build_bank) first."
            )
        for wording in wordings:
            self.stdout.write(json.dumps(item_as_json(wording), ensure_ascii=False))


def _wordings():
    newest = Question.objects.publishable().with_current_wording()
    keys = Evidence.objects.filter(role=Evidence.Role.KEY).select_related("revision")
    return (
        Wording.objects.filter(pk__in=newest.values("current_wording_id"))
        .select_related("question__article")
        .prefetch_related(Prefetch("evidence", queryset=keys))
        .order_by("question__uuid")
    )
