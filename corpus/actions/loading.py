"""Load articles from files: by identity, once, and without losing a correction."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction

from corpus.actions.facts import read_article
from corpus.actions.sources import From, Said, read_bytes, sidecar_of
from corpus.models import ARTICLE_NAMESPACE, Article, Revision, sha256_of
from corpus.reading.boilerplate import Masked, find_publication_date, mask_boilerplate
from corpus.reading.documents import Document, DocumentError, open_document

_FIELDS = ("title", "publisher", "author", "topic", "level", "licence", "follows")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file; ``reason`` is a sentence for the person."""

    path: Path
    status: Literal["new", "updated", "unchanged", "refused"]
    reason: str = ""
    article: Article | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that can be an article, with all that is said about it."""

    document: Document
    mask: tuple[Masked, ...]
    said: Said


def load_file(
    path: Path, *, person: Said | None = None, origin: str = Article.Origin.FILE
) -> Outcome:
    """Load one file and read its facts, or refuse it and change nothing.

    What the person says outranks the sidecar, which outranks the file, which
    outranks a date line in the text. A field that somebody corrected in the admin
    stays as corrected.
    """
    try:
        opened = open_article(path, person=person)
        with transaction.atomic():
            return _store(path, opened, origin)
    except DocumentError as error:
        return Outcome(path=path, status="refused", reason=str(error))


def open_article(path: Path, *, person: Said | None = None) -> Opened:
    """Return what the file holds and what is said about it, and store nothing.

    Raises ``DocumentError`` with a sentence for the person.
    """
    document = open_document(read_bytes(path), path.name)
    mask = mask_boilerplate(document.text)
    said = (person or Said()).over(sidecar_of(path)).over(_of_file(document))
    said = said.over(_of_text(document.text, mask, path))
    said.require_storable()
    _require_url(said.url)
    return Opened(document=document, mask=mask, said=said)


def _of_file(document: Document) -> Said:
    metadata = document.metadata
    names = ("id", "title", "publisher", "author", "topic", "level", "licence")
    fields = {name: getattr(metadata, name) for name in (*names, "follows", "url")}
    source = From.FILE if metadata.published else From.UNKNOWN
    return Said(**fields, published=metadata.published, published_from=source)


def _of_text(text: str, mask: tuple[Masked, ...], path: Path) -> Said:
    headlines = (m.span.of(text).strip(" #\n") for m in mask if m.reason == "headline")
    byline = find_publication_date(text)
    return Said(
        title=next((line for line in headlines if line), path.stem)[:300],
        published=byline.date if byline else None,
        published_from=From.BYLINE if byline else From.UNKNOWN,
    )


def _require_url(url: str | None) -> None:
    if not url:
        return
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        raise DocumentError(
            f"'url' is {url[:60]!r}: write an address that starts with https://."
        ) from None


def _store(path: Path, opened: Opened, origin: str) -> Outcome:
    document, mask, said = opened.document, opened.mask, opened.said
    identity = identity_of(said, path)
    article = Article.objects.filter(identity=identity).first()
    _refuse_duplicate(document.text, article)
    values = _columns(said)
    if article is None:
        article = Article.objects.create(
            uuid=uuid.uuid5(ARTICLE_NAMESPACE, identity),
            identity=identity,
            origin=origin,
            **values,
        )
        _add_revision(article, 1, path, document, mask)
        read_article(article)
        return Outcome(path=path, status="new", article=article)
    changed = _update(article, values)
    revised = _revise(article, path, document, mask)
    reread = read_article(article)
    if not (changed or revised or reread):
        return Outcome(path=path, status="unchanged", article=article)
    parts = [*changed, *["text"] * revised, *["facts"] * (reread and not revised)]
    return Outcome(
        path=path, status="updated", reason=", ".join(parts), article=article
    )


def identity_of(said: Said, path: Path) -> str:
    """Return what makes a file the same article when it is loaded again."""
    if said.id:
        return f"id:{said.id}"
    return f"url:{said.url}" if said.url else f"file:{path.name}"


def _refuse_duplicate(text: str, article: Article | None) -> None:
    same = Revision.objects.filter(sha256=sha256_of(text)).exclude(article=article)
    for revision in same.select_related("article"):
        if revision == revision.article.current_revision():
            raise DocumentError(
                f"The same text is already loaded as “{revision.article}”:"
                " leave this file out, or give it the same id to update that article."
            )


def _columns(said: Said) -> dict[str, Any]:
    columns: dict[str, Any] = {name: getattr(said, name) or "" for name in _FIELDS}
    columns["url"] = said.url or ""
    columns["published"] = said.published
    columns["published_from"] = said.published_from
    return columns


def _update(article: Article, values: dict[str, Any]) -> list[str]:
    """Write the fields that differ and that nobody corrected; return their names."""
    kept = set(article.corrected)
    if "published" in kept or (
        article.published_from == From.PERSON
        and values["published_from"] != From.PERSON
    ):
        kept |= {"published", "published_from"}
    changed = [
        name
        for name, value in values.items()
        if name not in kept and getattr(article, name) != value
    ]
    for name in changed:
        setattr(article, name, values[name])
    if changed:
        article.save(update_fields=changed)
    return [name for name in changed if name != "published_from"]


def _revise(
    article: Article, path: Path, document: Document, mask: tuple[Masked, ...]
) -> bool:
    current = article.current_revision()
    if current.sha256 != sha256_of(document.text):
        _add_revision(article, current.number + 1, path, document, mask)
        return True
    if current.mask != _as_rows(mask):
        current.mask = _as_rows(mask)
        current.read_by = ""
        current.save(update_fields=["mask", "read_by"])
    return False


def _add_revision(
    article: Article,
    number: int,
    path: Path,
    document: Document,
    mask: tuple[Masked, ...],
) -> None:
    article.revisions.create(
        number=number,
        text=document.text,
        mask=_as_rows(mask),
        file_name=path.name[:300],
        encoding=document.encoding,
    )


def _as_rows(mask: tuple[Masked, ...]) -> list[list[int | str]]:
    return [[masked.span.start, masked.span.end, masked.reason] for masked in mask]
