"""Pages that say what the site is and does, the same for everybody."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
@login_not_required
def show(request, page):
    """Show one of the pages that ``urls.py`` names."""
    return render(request, f"quizzes/{page}.html")
