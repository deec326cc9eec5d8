"""The sentences behind a wording: what proves, supports and contradicts its answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import BigIntegerField, F, OuterRef, Subquery
from django.db.models.functions import Substr

from corpus.models import Article, Revision
from quizzes.models import Evidence, Question
from quizzes.queries.prepared import Parameter, Prepared

_ROOM_FOR_A_QUOTE = 240  # characters


class Proof(NamedTuple):
    """A sentence behind an answer: in which text, from which offset on, its words."""

    article: UUID
    title: str
    publisher: str
    published: date | None
    sentence: int
    revision: int
    newest: int
    words: str

    @property
    def quoted(self) -> str:
        """The words as far as there is room for them; Django's filter is slow at it."""
        fits = len(self.words) <= _ROOM_FOR_A_QUOTE
        return self.words if fits else f"{self.words[: _ROOM_FOR_A_QUOTE - 1]}…"


@dataclass(slots=True)
class Footnotes:
    """The sentences behind one wording.

    ``rivals`` are those of other sources, by the id of the option that they stand
    behind; only a question that asks by source has them.
    """

    key: Proof | None = None
    support: list[Proof] = field(default_factory=list)
    rivals: dict[str, Proof] = field(default_factory=dict)

    def are_in(self, article: UUID) -> bool:
        return self.key is not None and self.key.article == article


def footnotes_of(wording: int, reader: int) -> Footnotes:
    """Return the sentences behind the wording with this id, in one query.

    Of support and rivals, only what stands in articles open to the reader's id.
    """
    return _footnotes(_evidence_of(wording=wording), reader)[wording]


def all_footnotes(wordings: Sequence[int], reader: int) -> dict[int, Footnotes]:
    """Return the same for several wordings, by their ids."""
    return _footnotes(_evidence().filter(wording__in=wordings).order_by("pk"), reader)


def _footnotes(rows: Iterable[Sequence], reader: int) -> dict[int, Footnotes]:
    found: dict[int, Footnotes] = defaultdict(Footnotes)
    for wording, role, option, family, visibility, owner, *told, words in rows:
        notes = found[wording]
        proof = Proof._make([*told, " ".join(words.split())])
        if role == Evidence.Role.KEY:
            notes.key = notes.key or proof
        elif visibility != Article.Visibility.PUBLIC and owner != reader:
            continue
        elif role == Evidence.Role.SUPPORT:
            notes.support.append(proof)
        elif family == Question.Family.ACCORDING_TO and not notes.are_in(proof.article):
            notes.rivals[option] = proof
    return found


def _evidence():
    article = "revision__article"
    newest = Revision.objects.filter(article=OuterRef(article)).order_by("-number")
    sentence = Substr(
        "revision__text",
        F("sentence_start") + 1,
        F("sentence_end") - F("sentence_start"),
    )
    return Evidence.objects.values_list(
        "wording", "role", "option", "wording__question__family",
        f"{article}__visibility", f"{article}__owner",
        f"{article}__uuid", f"{article}__title", f"{article}__publisher",
        f"{article}__published", "sentence_start", "revision__number",
        Subquery(newest.values("number")[:1]), sentence,
    )  # fmt: skip


_evidence_of = Prepared(
    lambda: (
        _evidence()
        .filter(wording=Parameter("wording", BigIntegerField()))
        .order_by("pk")
    )
)
