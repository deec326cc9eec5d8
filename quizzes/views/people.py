"""The people of all articles, for admins: who is who."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from corpus.actions.by_hand import merge_people, split_person, unmerge_person
from corpus.models import Person
from quizzes.actions.by_hand import Change, articles_with, carry_out, preview
from quizzes.forms.people import MergeForm, SplitForm
from quizzes.htmx import go_to, render_page
from quizzes.queries.people import facts_of, names_like, people_listed

PEOPLE_ON_A_PAGE = 50
LONGEST_SEARCH = 100


@require_safe
def people(request):
    """List the people whom the articles quote, narrowed by words of the address."""
    _admins_only(request)
    words = request.GET.get("words", "").replace("\0", "").strip()[:LONGEST_SEARCH]
    page = Paginator(people_listed(words), PEOPLE_ON_A_PAGE)
    context = {"people": page.get_page(request.GET.get("page")), "words": words}
    return render(request, "quizzes/people.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def person(request, uuid):
    """Show a person; a POST shows what merging or splitting would change, or does it.

    ``what`` posted is "merge", "split" or "unmerge"; it is done if ``sure`` is posted
    too.
    """
    _admins_only(request)
    found = get_object_or_404(Person.objects.select_related("merged_into"), uuid=uuid)
    what = request.POST.get("what", "")
    posted = request.POST
    merging = MergeForm(found, posted if what == "merge" else None)
    splitting = SplitForm(found, posted if what == "split" else None)
    form = {"merge": merging, "split": splitting}.get(what)
    if what not in {"merge", "split", "unmerge"}:
        return _page(request, found, merging, splitting)
    if form is not None and not form.is_valid():
        return _page(request, found, merging, splitting, failed=form, status=422)
    change, touched = _change(found, what, form)
    if posted.get("sure"):
        carry_out(change, touched)
        messages.success(request, _("Done, and the questions follow."))
        return go_to(request, reverse("quizzes:person", args=[found.uuid]))
    plans = preview(change, touched)
    found.refresh_from_db()  # the change was tried out on it
    return _page(request, found, merging, splitting, what=what, plans=plans, form=form)


def _change(found: Person, what: str, form) -> tuple[Change, list]:
    if what == "merge":
        into = form.cleaned_data["into"]
        return lambda: merge_people(found, into), articles_with(found.pk, into.pk)
    if what == "unmerge":
        behind = found.behind()
        return lambda: unmerge_person(found), articles_with(found.pk, behind.pk)
    said = form.cleaned_data
    return (
        lambda: split_person(
            found, said["name"], facts=said["facts"], spellings=said["spellings"]
        ),
        articles_with(found.pk),
    )


def _admins_only(request) -> None:
    if not request.user.is_superuser:
        raise Http404


def _page(request, found, merging, splitting, *, status=200, plans=(), **more):
    context = {
        "person": found,
        "others": found.merged.order_by("name"),
        "spellings": found.spellings.order_by("text"),
        "facts": facts_of(found),
        "merging": merging,
        "splitting": splitting,
        "likely": names_like(found),
        "changes": [change for made in plans for change in made.plan.changed],
        **more,
    }
    return render_page(request, "quizzes/person.html", "person", context, status=status)
