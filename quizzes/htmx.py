"""Pages and fragments of one view."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django_htmx.http import HttpResponseClientRedirect


def wants_fragment(request) -> bool:
    """True if htmx will swap the response into a page already on screen.

    Boosted and history-restore requests replace the body, so they get a page.
    """
    htmx = request.htmx
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def render_page(request, template, partial, context, *, status=200) -> HttpResponse:
    """Render ``template``, or only its ``partial`` if the page is already there."""
    name = f"{template}#{partial}" if wants_fragment(request) else template
    return render(request, name, context, status=status)


def go_to(request, url: str) -> HttpResponse:
    """Send the browser to another page; never a whole page into a fragment."""
    if wants_fragment(request):
        return HttpResponseClientRedirect(url)
    return redirect(url)
