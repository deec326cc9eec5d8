"""Charts drawn by the server: what is still to learn stays under a bar.

A column is as high as the questions answered in its week. The part that was right
shines; the rest is barred. Every chart stands in or beside a table.
"""

from django import template
from django.utils.dateformat import format as format_date
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from quizzes.queries.progress import Line, Tally

register = template.Library()

COLUMN = 10  # units of the view box; the page stretches it
GAP = 2
HEIGHT = 100


@register.simple_tag
def weekly_columns(line: Line, name: str, place: int = 0) -> SafeString:
    """Draw ``line`` as one column a week.

    ``name`` and ``place`` together make the ids of the drawing unique in the page.
    """
    most = max(1, *(week.tally.answered for week in line.weeks))
    columns = format_html_join(
        "",
        '<rect x="{}" y="{}" width="{}" height="{}" class="{}"/>',
        (
            part
            for number, week in enumerate(line.weeks)
            for part in _column(number * (COLUMN + GAP), week.tally, most)
        ),
    )
    return format_html(
        '<svg class="chart" role="img" aria-labelledby="{name}-title {name}-desc"'
        ' viewBox="0 0 {width} {height}" preserveAspectRatio="none">'
        '<title id="{name}-title">{label}, week by week</title>'
        '<desc id="{name}-desc">{words}</desc>{columns}</svg>',
        name=f"chart-{name}-{place}",
        width=len(line.weeks) * (COLUMN + GAP) - GAP,
        height=HEIGHT,
        label=line.label,
        words=_in_words(line),
        columns=columns,
    )


def _in_words(line: Line) -> str:
    return ". ".join(
        f"Week from {format_date(week.monday, 'j F')}:"
        f" {week.tally.right} of {week.tally.answered} right"
        for week in line.weeks
        if week.tally.answered
    )


def _column(x: int, tally: Tally, most: int) -> list[tuple[int, int, int, int, str]]:
    right = round(HEIGHT * tally.right / most)
    whole = round(HEIGHT * tally.answered / most)
    parts = [(x, HEIGHT - 2, COLUMN, 2, "chart-floor")]
    if whole > right:
        parts.append((x, HEIGHT - whole, COLUMN, whole - right, "chart-barred"))
    if right:
        parts.append((x, HEIGHT - right, COLUMN, right, "chart-lifted"))
    return parts
