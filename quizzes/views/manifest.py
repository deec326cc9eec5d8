"""What a phone or a desktop needs to install the site like a program."""

from django.contrib.auth.decorators import login_not_required
from django.http import JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

_DAY = 86_400  # seconds
_PAPER = "#faf8f2"  # as in footnote.css


@require_safe
@login_not_required
def manifest(request):
    """Return the manifest; a static file could not name the addresses of others."""
    home = reverse("quizzes:home")
    found = {
        "id": home,
        "name": _("Footnote: quizzes that can prove their answers"),
        "short_name": "Footnote",
        "start_url": home,
        "scope": home,
        "display": "standalone",
        "background_color": _PAPER,
        "theme_color": _PAPER,
        "icons": [
            _icon("favicon.svg", "any", "image/svg+xml"),
            _icon("icon-192.png", "192x192", "image/png"),
            _icon("icon-512.png", "512x512", "image/png"),
            _icon("icon-maskable-512.png", "512x512", "image/png", "maskable"),
        ],
    }
    response = JsonResponse(found, content_type="application/manifest+json")
    response.headers["Cache-Control"] = f"public, max-age={_DAY}"
    return response


def _icon(name: str, sizes: str, kind: str, purpose: str = "any") -> dict[str, str]:
    address = static(f"quizzes/{name}")
    return {"src": address, "sizes": sizes, "type": kind, "purpose": purpose}
