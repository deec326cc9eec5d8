"""The ledger of an article, for whoever looks after it."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from corpus.models import Article
from quizzes.queries.coverage import coverage_of

SENTENCES_ON_A_PAGE = 50


@require_safe
def coverage(request, uuid):
    """Show what each sentence of an article states, what is asked, and why not more.

    ``show=gaps`` in the address leaves only sentences that state something and are
    not asked about.
    """
    article = get_object_or_404(Article.objects.edited_by(request.user), uuid=uuid)
    revision = article.current_revision()
    found = coverage_of(revision)
    only_gaps = request.GET.get("show") == "gaps"
    lines = [line for line in found.lines if not only_gaps or line.state == "unasked"]
    page = Paginator(lines, SENTENCES_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "article": article,
        "coverage": found,
        "only_gaps": only_gaps,
        "lines": page,
        "texts": [
            (line, " ".join(revision.text[line.start : line.end].split()))
            for line in page
        ],
    }
    return render(request, "quizzes/coverage.html", context)
