"""What a person chose in the settings and templates cannot look up."""

from django.conf import settings
from django.middleware.locale import LocaleMiddleware
from django.utils import timezone, translation

from accounts.time_zones import zone_of


class OwnTimeZone:
    """Show dates and times as the clock on the person's wall does."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with timezone.override(zone_of(request.user)):
            return self.get_response(request)


class OwnLanguage(LocaleMiddleware):
    """Show pages in the language of the account, else in one the browser asks for."""

    def process_request(self, request):
        chosen = getattr(request.user, "language", "")
        if chosen not in dict(settings.LANGUAGES):
            return super().process_request(request)
        translation.activate(chosen)
        request.LANGUAGE_CODE = translation.get_language()
        return None
