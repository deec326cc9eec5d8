"""What makes one date less sure than the others of its rule."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from corpus.reading.dates.joined import Hit
from corpus.reading.facts import Span
from corpus.reading.marks import quotations

_WEEKDAYS = frozenset(["weekday_past", "weekday_plain"])
_NAMED_DAYS = _WEEKDAYS | {"full_date", "month_day", "dateline"}
# Dates without a year, which may be of the story that a text tells.
_YEARLESS = frozenset(["month_day", "bare_month", "holiday", "week_of", "day_range"])
_TOMORROW = 6  # days back: a weekday so far back may as well be the one to come


def names_its_day(hits: Iterable[Hit], published: datetime.date | None) -> bool:
    """Say whether a text names the day of its publication, as that day's news does.

    An older text that was published again seldom does.
    """
    return published is not None and any(
        hit.rule in _NAMED_DAYS and hit.timex.value == published.isoformat()
        for hit in hits
    )


def doubted(
    text: str, sentence: Span, hits: Sequence[Hit], confirmed: datetime.date | None
) -> Iterator[str]:
    """Yield each date's rule, with what makes it less sure than others of its rule.

    ``confirmed`` is the day of publication, if the text itself names it. "Yesterday" in
    a quotation counts from the day of speaking, which need not be that day.
    """
    quoted: list[Span] = []
    if any(hit.timex.anchor != "explicit" for hit in hits):
        quoted = [quotation.span for quotation in quotations(text, sentence)]
    starts = [quotation.start for quotation in quoted]
    for hit in hits:
        before = bisect_right(starts, hit.span.start)
        if "X" in hit.timex.value or hit.timex.value.endswith("_REF"):
            yield f"{hit.rule} undated"
        elif hit.timex.anchor != "explicit" and (
            before and quoted[before - 1].covers(hit.span)
        ):
            yield f"{hit.rule} spoken"
        elif not hit.timex.sure:
            yield f"{hit.rule} unclear"
        elif hit.rule in _YEARLESS and hit.timex.anchor == "previous":
            yield f"{hit.rule} told"
        elif hit.rule in _WEEKDAYS and not _is_of_its_week(hit, confirmed):
            yield f"{hit.rule} unconfirmed"
        else:
            yield hit.rule


def _is_of_its_week(hit: Hit, confirmed: datetime.date | None) -> bool:
    point = hit.timex.point
    if confirmed is None or point is None:
        return False
    return 0 <= (confirmed - point.first).days < _TOMORROW
