"""Choosing an article and reading it, with its facts on request."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from corpus.models import Article, Fact, Revision
from quizzes.queries.articles import articles_to_read, choices_of, matching
from quizzes.queries.reading_page import (
    approved_questions,
    facts_covered,
    facts_to_show,
    sentences_linked,
)
from quizzes.views.manuscript import Interval, lay_out

ARTICLES_ON_A_PAGE = 20
LONGEST_SEARCH = 100


@require_safe
@login_not_required
def articles(request):
    """List the articles that the person may read, narrowed by the address."""
    chosen = {
        name: request.GET.get(name, "").replace("\0", "").strip()[:LONGEST_SEARCH]
        for name in ("words", "topic", "level")
    }
    found = Paginator(
        matching(articles_to_read(request.user), **chosen), ARTICLES_ON_A_PAGE
    )
    context = {
        "articles": found.get_page(request.GET.get("page")),
        "chosen": chosen,
        "topics": choices_of("topic", request.user),
        "levels": choices_of("level", request.user),
    }
    return render(request, "quizzes/articles.html", context)


@require_safe
@login_not_required
def article(request, uuid):
    """Show an article's text; its facts only when they are asked for.

    ``revision`` in the address names an earlier text, which the sentence behind an
    old answer may stand in.
    """
    article = get_object_or_404(Article.objects.visible_to(request.user), uuid=uuid)
    revision, newest = _revisions(article, request.GET.get("revision", ""))
    facts_wanted = request.GET.get("facts") == "1"
    facts = list(facts_to_show(revision, request.user)) if facts_wanted else []
    intervals = [
        Interval(start, end, f"s{start}") for start, end in sentences_linked(revision)
    ]
    for number, fact in enumerate(facts, start=1):
        mention = fact.current
        intervals.append(
            Interval(mention.start, mention.end, f"f{number}", number, fact.kind)
        )
    context = {
        "article": article,
        "revision": revision,
        "newest": newest,
        "manuscript": lay_out(revision.text, revision.mask, intervals),
        "facts_wanted": facts_wanted,
        "facts": facts,
        "kinds": [kind for kind in Fact.Kind if any(f.kind == kind for f in facts)],
        "covered": facts_covered(revision, request.user) if facts_wanted else 0,
        "asked": approved_questions(article),
        "is_editor": _looks_after(request.user, article),
    }
    return render(request, "quizzes/article.html", context)


def _looks_after(person, article: Article) -> bool:
    """Whether the person edits this article; asked of teachers and admins only."""
    may_edit = person.is_superuser or getattr(person, "role", "") == "teacher"
    edited = Article.objects.edited_by(person)
    return may_edit and edited.filter(pk=article.pk).exists()


def _revisions(article, number: str) -> tuple[Revision, Revision]:
    """Return the revision with ``number``, or the newest; and the newest."""
    newest = article.revisions.order_by("-number").first()
    if newest is None:
        raise Http404("The article has no text yet.")
    if number in {"", str(newest.number)}:
        return newest, newest
    if not number.isdecimal() or len(number) > 9:
        raise Http404
    return get_object_or_404(article.revisions, number=int(number)), newest
