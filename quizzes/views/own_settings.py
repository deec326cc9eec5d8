"""What a person chooses about the pages; a visitor who chooses becomes a guest."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.models import User
from quizzes.forms.own_settings import SettingsForm
from quizzes.queries.own_data import TABLES
from quizzes.views.addresses import address_after
from quizzes.views.buttons import only_by_button
from quizzes.views.limits import limited
from quizzes.views.visitors import learner_of


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
@limited("settings", per_account=60)
def own_settings(request):
    """Show and change the settings; the next page is shown by them."""
    is_posted = request.method == "POST"
    person = request.user if request.user.is_authenticated else User()
    form = SettingsForm.of(person, request.POST if is_posted else None)
    if is_posted and form.is_valid():
        User.objects.filter(pk=learner_of(request).pk).update(**form.cleaned_data)
        with translation.override(
            form.cleaned_data["language"] or translation.get_language()
        ):
            messages.success(request, _("Your settings are saved."))
        return redirect("quizzes:settings")
    status = 422 if is_posted else 200
    context = {"form": form, "tables": TABLES}
    return render(request, "quizzes/settings.html", context, status=status)


@only_by_button
@login_not_required
@limited("settings", per_account=60)
def choose_language(request):
    """Show all pages in another language, and go back to this one."""
    language = request.POST.get("language")
    if language in dict(settings.LANGUAGES):
        User.objects.filter(pk=learner_of(request).pk).update(language=language)
    return redirect(address_after(request))
