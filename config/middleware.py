"""What every dynamic response owes the browser, and who may ask for one."""

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.utils.cache import patch_vary_headers
from django_htmx.http import HttpResponseClientRedirect, trigger_client_event


class LoginRequired(LoginRequiredMiddleware):
    """Send an expired session to the sign-in page, not into the middle of a quiz."""

    def handle_no_permission(self, request, view_func):
        htmx = request.htmx
        if not htmx or htmx.boosted or htmx.history_restore_request:
            return super().handle_no_permission(request, view_func)
        if request.method == "POST":  # the page offers to sign in, keeps the answer
            return trigger_client_event(HttpResponse(status=401), "session-expired")
        here = htmx.current_url_abs_path or "/"
        login = redirect_to_login(here, self.get_login_url(view_func))
        return HttpResponseClientRedirect(login.url)


class DynamicPageHeaders:
    """Keep pages and fragments of one URL apart in every cache.

    Without them the browser's Back shows a bare fragment, or another learner's
    page on a shared computer.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        patch_vary_headers(response, ["HX-Request"])
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()"
        )
        return response
