"""A question as its editor shows it: what it stands on, and how it came about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.models import Article, Revision
from corpus.reading.facts import Span
from corpus.reading.interchange import outline_from_json
from quizzes.models import Question, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a text; ``shown`` is it on one line."""

    span: Span
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The newest text of an article by its sentences; none where it is not read."""

    revision: Revision
    sentences: tuple[Sentence, ...]


def text_of(article: Article) -> Text:
    revision = article.current_revision()
    spans, _entities, _referents = outline_from_json(revision.outline)
    sentences = (
        Sentence(span=span, shown=" ".join(span.of(revision.text).split()))
        for span in spans
    )
    return Text(
        revision=revision, sentences=tuple(one for one in sentences if one.shown)
    )


def history_of(question: Question) -> Sequence[Wording]:
    """Return every wording with who wrote it, the newest first."""
    return list(question.wordings.select_related("written_by").order_by("-number"))
