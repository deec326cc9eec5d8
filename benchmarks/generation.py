"""Speed of making questions on one core, in a small and in a large collection.

The collection is the shipped articles many times over, each time with other words, so
that the copies tell of other things. Seconds depend on the machine; how much dearer a
question gets in a collection eight times as large does not.
"""

from __future__ import annotations

import os
import re
import time
import uuid
from dataclasses import replace
from pathlib import Path

import django

from benchmarks.figures import Figure
from benchmarks.servers import ROOT
from quizzes.engine.generate.drafts import drafts_from
from quizzes.engine.generate.material import Material, Pool

FEW, MANY = 2, 16  # copies of the shipped articles
WORDS = 800  # of an article that counts as one
SLOWEST = 200  # articles a minute
STEEPEST = 2.0

_TELLING = re.compile(r"[a-z]{5,}")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def measure(folder: Path) -> list[Figure]:
    articles = _shipped(folder)
    _draft_all(articles)  # fills the caches
    few = _copies(articles, FEW)
    many = _copies(articles, MANY)
    seconds_few, seconds_many = _draft_all(few), _draft_all(many)
    words = sum(len(article.text.split()) for article in many)
    return [
        Figure(
            name=f"generation: articles of {WORDS} words a minute, among {len(many)}",
            value=round(60 * words / WORDS / seconds_many),
            limit=SLOWEST,
            bound="at least",
        ),
        Figure(
            name=f"generation: CPU an article among {len(many)} by among {len(few)}",
            value=(seconds_many / len(many)) / (seconds_few / len(few)),
            limit=STEEPEST,
        ),
    ]


def _shipped(folder: Path) -> list[Material]:
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["DATA_DIR"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from quizzes.actions.unstored import material_in  # noqa: PLC0415 - after the setup

    paths = sorted((ROOT / "seeds" / "articles").glob("*.md"))
    return [material_in(path) for path in paths]


def _copies(articles: list[Material], number: int) -> list[Material]:
    return [_retold(article, copy) for copy in range(number) for article in articles]


def _retold(article: Material, copy: int) -> Material:
    """Write the article in other words of the same lengths, so that spans still fit."""
    shifted = _LETTERS[copy:] + _LETTERS[:copy]
    table = str.maketrans(_LETTERS, shifted)
    text = _TELLING.sub(lambda match: match[0].translate(table), article.text)
    stated = tuple(
        replace(one, uuid=str(uuid.uuid5(uuid.UUID(one.uuid), str(copy))))
        for one in article.stated
    )
    return replace(
        article,
        uuid=str(uuid.uuid5(uuid.UUID(article.uuid), str(copy))),
        topic=f"{article.topic} {copy}",
        text=text,
        stated=stated,
    )


def _draft_all(articles: list[Material]) -> float:
    pool = Pool(articles=tuple(articles))
    started = time.process_time()
    for article in articles:
        drafts_from(article, pool)
    return time.process_time() - started
