"""What the articles on one topic state together: a timeline, and who agrees."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.dates import MONTHS
from django.views.decorators.http import require_safe

from corpus.reading.facts import Span
from quizzes.engine.clusters.shapes import Cluster, Voice
from quizzes.engine.generate.material import Material
from quizzes.engine.timeline import Dated, timeline_of
from quizzes.queries.topics import articles_on, told_together, topics_of

DATES_ON_A_PAGE = 60
ROWS_ON_A_PAGE = 12


@require_safe
@login_not_required
def topics(request):
    """List the topics of the articles that the person may read."""
    return render(request, "quizzes/topics.html", {"topics": topics_of(request.user)})


@require_safe
@login_not_required
def topic(request, topic):
    """Show when what happened, and where the sources agree and differ."""
    articles = articles_on(topic, request.user)
    if not articles:
        raise Http404
    together = told_together(articles, request.user)
    dated = Paginator(
        timeline_of(together.articles, together.covered), DATES_ON_A_PAGE
    ).get_page(request.GET.get("page"))
    clusters = Paginator(together.clusters, ROWS_ON_A_PAGE).get_page(
        request.GET.get("rows")
    )
    columns = _columns(together.articles, clusters.object_list)
    context = {
        "topic": articles[0].topic,
        "articles": articles,
        "dated": dated,
        "years": _by_year(dated.object_list),
        "clusters": clusters,
        "columns": columns,
        "rows": [_row(cluster, columns) for cluster in clusters.object_list],
        "covered": len(together.covered),
    }
    return render(request, "quizzes/topic.html", context)


def _by_year(dated: Sequence[Dated]) -> list[dict[str, Any]]:
    return [
        {
            "year": year,
            "months": [
                {
                    "name": MONTHS[month] if month else "",
                    "dates": list(map(_date, told)),
                }
                for month, told in groupby(group, key=lambda one: one.month)
            ],
        }
        for year, group in groupby(dated, key=lambda one: one.year)
    ]


def _date(one: Dated) -> dict[str, Any]:
    day = int(one.value[8:]) if len(one.value) > 7 else None
    month = MONTHS[one.month] if one.month else ""
    return {
        "value": one.value,
        "written": " ".join(str(part) for part in (day, month, one.year) if part),
        "words": one.words,
        "article": one.article,
        "url": _url(one.article, one.sentence),
    }


def _columns(
    articles: Sequence[Material], clusters: Sequence[Cluster]
) -> list[Material]:
    speaking = {voice.article.uuid for one in clusters for voice in one.voices}
    return [article for article in articles if article.uuid in speaking]


def _row(cluster: Cluster, columns: Sequence[Material]) -> dict[str, Any]:
    cells = {voice.article.uuid: _cell(voice) for voice in cluster.voices}
    return {
        "cluster": cluster,
        "cells": [cells.get(article.uuid) for article in columns],
    }


def _cell(voice: Voice) -> dict[str, Any]:
    return {
        "voice": voice,
        "url": _url(voice.article, voice.stated.fact.sentence),
    }


def _url(article: Material, sentence: Span) -> str:
    return f"{reverse('quizzes:article', args=[article.uuid])}#s{sentence.start}"
