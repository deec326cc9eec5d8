"""Charts drawn by the server: what is still to learn stays under a bar.

Every chart says in words what it shows, and stands beside a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django import template
from django.utils.dateformat import format as format_date
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.engine.mastery import Level, Spread
from quizzes.engine.study_weeks import Tally, Week
from quizzes.queries.forecast import Load

register = template.Library()

COLUMN = 10  # units of the view box; the page stretches it
GAP = 2
HEIGHT = 100
Box = tuple[float, float, float, float, str]  # x, y, width, height, class


def svg(
    name: str, kind: str, title: str, words: str, size: tuple[float, float], inside
) -> SafeString:
    """Return a drawing; ``name`` makes its ids unique in the page."""
    return format_html(
        '<svg class="{kind}" role="img" aria-labelledby="{name}-title {name}-desc"'
        ' viewBox="0 0 {width} {height}" preserveAspectRatio="{fit}">'
        '<title id="{name}-title">{title}</title>'
        '<desc id="{name}-desc">{words}</desc>{inside}</svg>',
        name=f"chart-{name}",
        kind=kind,
        width=size[0],
        height=size[1],
        fit="xMinYMin meet" if kind == "heat-map" else "none",
        title=title,
        words=words,
        inside=inside,
    )


def boxes(shapes: Iterable[Box]) -> SafeString:
    shape = '<rect x="{}" y="{}" width="{}" height="{}" class="{}"/>'
    return format_html_join("", shape, shapes)


@register.simple_tag
def weekly_columns(weeks: Sequence[Week], name: str) -> SafeString:
    """Draw a column a week, as high as the questions answered; right ones shine."""
    most = max(1, *(week.tally.answered for week in weeks))
    title = _("Questions answered and right, week by week")
    return _columns(
        name, title, _weeks_in_words(weeks), [_tally(w.tally, most) for w in weeks]
    )


@register.simple_tag
def retention_columns(weeks: Sequence[Week], target: float, name: str) -> SafeString:
    """Draw the share remembered in each week, with a line at the target."""
    aim = round(HEIGHT * (1 - target))
    parts = [
        [("chart-lifted", round(HEIGHT * week.tally.share))]
        if week.tally.answered
        else []
        for week in weeks
    ]
    line = format_html(
        '<line x1="0" x2="{}" y1="{}" y2="{}" class="chart-target"/>',
        _width(len(weeks)), aim, aim,
    )  # fmt: skip
    title = _("Reviews remembered, week by week")
    return _columns(name, title, _weeks_in_words(weeks), parts, line)


@register.simple_tag
def load_columns(loads: Sequence[Load], name: str) -> SafeString:
    """Draw one column a day, as high as the reviews that fall due."""
    most = max(1, *(load.cards for load in loads))
    words = ". ".join(
        ngettext("%(day)s: %(cards)d review", "%(day)s: %(cards)d reviews", load.cards)
        % {"day": format_date(load.day, "j F"), "cards": load.cards}
        for load in loads
        if load.cards
    )
    parts = [[("chart-barred", round(HEIGHT * load.cards / most))] for load in loads]
    return _columns(name, _("Reviews of the next days"), words, parts)


@register.simple_tag
def level_bar(spread: Spread, label: str, name: str, place: int = 0) -> SafeString:
    """Draw how many questions are at each level, the best known first."""
    found: list[Box] = []
    x = 0.0
    for level in reversed(Level):
        width = 100 * spread.share(level)
        if width:
            kind = f"level-{level.name.lower().replace('_', '-')}"
            found.append((round(x, 2), 0, round(width, 2), 10, kind))
        x += width
    title = _("Levels: %(label)s") % {"label": label}
    words = ", ".join(
        f"{count} {words}"
        for words, count in zip(level_words(), spread.counts, strict=True)
        if count
    )
    return svg(f"{name}-{place}", "level-bar", title, words, (100, 10), boxes(found))


def level_words() -> tuple[str, str, str, str]:
    """Return the names of the levels, from the lowest on."""
    return _("to learn"), _("familiar"), _("proficient"), _("known")


def _columns(
    name: str,
    title: str,
    words: str,
    columns: Sequence[Sequence[tuple[str, int]]],
    above: SafeString | str = "",
) -> SafeString:
    """Draw columns of stacked parts, each a class and a height, the lowest first."""
    found: list[Box] = []
    for number, parts in enumerate(columns):
        x, y = number * (COLUMN + GAP), HEIGHT
        found.append((x, HEIGHT - 2, COLUMN, 2, "chart-floor"))
        for kind, height in parts:
            y -= height
            if height:
                found.append((x, y, COLUMN, height, kind))
    inside = format_html("{}{}", boxes(found), above)
    return svg(name, "chart", title, words, (_width(len(columns)), HEIGHT), inside)


def _width(columns: int) -> int:
    return columns * (COLUMN + GAP) - GAP


def _tally(tally: Tally, most: int) -> list[tuple[str, int]]:
    right = round(HEIGHT * tally.right / most)
    whole = round(HEIGHT * tally.answered / most)
    return [("chart-lifted", right), ("chart-barred", whole - right)]


def _weeks_in_words(weeks: Sequence[Week]) -> str:
    return ". ".join(
        _("Week from %(day)s: %(right)d of %(answered)d")
        % {
            "day": format_date(week.monday, "j F"),
            "right": week.tally.right,
            "answered": week.tally.answered,
        }
        for week in weeks
        if week.tally.answered
    )
