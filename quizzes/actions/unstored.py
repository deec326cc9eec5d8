"""Draft questions from a file that is never stored."""

from __future__ import annotations

import uuid
from pathlib import Path

from django.conf import settings

from corpus.actions.loading import Opened, identity_of, open_article
from corpus.actions.sources import Said
from corpus.models import ARTICLE_NAMESPACE
from corpus.reading.facts import Fact, Reading, Span
from corpus.reading.identities import (
    fact_keys,
    fact_uuid,
    full_spellings,
    kind_of,
    namer,
)
from corpus.reading.reader import read
from quizzes.engine.generate.drafts import Drafting, drafts_from
from quizzes.engine.generate.material import Material, Pool, Stated


def draft_file(path: Path, *, person: Said | None = None) -> tuple[Material, Drafting]:
    """Return the article in a file, read, and the questions it gives by itself.

    Facts and questions have the uuids that loading the file would give them. Raises
    ``DocumentError`` with a sentence for the person.
    """
    material = material_in(path, person=person)
    return material, drafts_from(material, Pool(articles=(material,)))


def material_in(path: Path, *, person: Said | None = None) -> Material:
    """Read the article in a file. Raises ``DocumentError`` as ``draft_file``."""
    opened = open_article(path, person=person)
    masked = [mask.span for mask in opened.mask]
    reading = read(opened.document.text, published=opened.said.published, masked=masked)
    code = uuid.uuid5(ARTICLE_NAMESPACE, identity_of(opened.said, path))
    return _material(code, path, opened, reading)


def _is_shipped(path: Path) -> bool:
    """Whether the file is an article of the site itself, which goes by its title."""
    return path.resolve().is_relative_to(settings.BASE_DIR / "seeds")


def _material(
    code: uuid.UUID, path: Path, opened: Opened, reading: Reading
) -> Material:
    said = opened.said
    return Material(
        uuid=str(code),
        title=said.title or "",
        publisher="" if _is_shipped(path) else said.publisher or "",
        published=said.published,
        language="en",
        topic=said.topic or "",
        text=opened.document.text,
        stated=tuple(_stated(code, opened.document.text, reading)),
        sentences=reading.sentences,
        entities=reading.entities,
        referents=reading.referents,
    )


def _stated(code: uuid.UUID, text: str, reading: Reading) -> list[Stated]:
    name_behind = namer(reading.entities)
    spellings = full_spellings(text, reading.entities)

    def stated(fact: Fact, key: str) -> Stated:
        name = name_behind(fact)
        others = spellings.get(name, frozenset()) if name else frozenset()
        return Stated(
            uuid=str(fact_uuid(code, kind_of(fact), key)),
            fact=fact,
            person=name,
            spellings=tuple(sorted(others)),
        )

    keys = fact_keys(text, reading.facts)
    found = [stated(*pair) for pair in zip(reading.facts, keys, strict=True)]
    return sorted(found, key=lambda one: (*_place(one.fact.span), one.uuid))


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end
