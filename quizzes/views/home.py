"""The front page: what to read, what to answer, where to carry on."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quizzes.queries.articles import articles_to_read
from quizzes.queries.progress import open_attempt
from quizzes.queries.published import published_editions
from quizzes.views.corrections import corrections_context

QUIZZES_ON_A_PAGE = 12
ARTICLES_SHOWN = 4


@require_safe
@login_not_required
def home(request):
    """Offer every published quiz one click away, without a form."""
    editions = Paginator(published_editions(request.user), QUIZZES_ON_A_PAGE)
    context = {
        "editions": editions.get_page(request.GET.get("page")),
        "attempt": open_attempt(request.user),
        "articles": articles_to_read(request.user)[:ARTICLES_SHOWN],
        **corrections_context(request.user, "home"),
    }
    return render(request, "quizzes/home.html", context)
