"""The coverage map: one column a sentence, as high as what is made of it."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from quizzes.queries.coverage import Coverage, Line

register = template.Library()

_HEIGHT = 24
_SHAPES = {  # state: height, class
    "asked": (_HEIGHT, "chart-lifted"),
    "unasked": (_HEIGHT // 2, "chart-barred"),
    "empty": (2, "chart-floor"),
}


@register.simple_tag
def coverage_strip(coverage: Coverage) -> SafeString:
    """Draw the sentences in their order; the list below says the same in words."""
    columns = format_html_join(
        "",
        '<rect x="{}" y="{}" width="0.8" height="{}" class="{}"/>',
        (_column(at, line) for at, line in enumerate(coverage.lines)),
    )
    return format_html(
        '<svg class="chart coverage-strip" role="img" aria-labelledby="strip-title"'
        ' viewBox="0 0 {} {}" preserveAspectRatio="none"><title id="strip-title">'
        "Sentence by sentence: asked, stated but not asked, nothing stated</title>"
        "{}</svg>",
        max(1, len(coverage.lines)),
        _HEIGHT,
        columns,
    )


def _column(at: int, line: Line) -> tuple[int, int, int, str]:
    height, name = _SHAPES[line.state]
    return at, _HEIGHT - height, height, name
