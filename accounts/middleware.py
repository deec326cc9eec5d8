"""What a person chose in the settings and templates cannot look up."""

from django.utils import timezone

from accounts.time_zones import zone_of


class OwnTimeZone:
    """Show dates and times as the clock on the person's wall does."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with timezone.override(zone_of(request.user)):
            return self.get_response(request)
