"""Words before a date that belong to it: "early May", "about two years"."""

from __future__ import annotations

import dataclasses

from corpus.reading.dates.rule import Context, Timex
from corpus.reading.dates.vocabulary import MODIFIERS, PARTS, compiled
from corpus.reading.facts import Span
from corpus.reading.numerals import one_of

_PART = compiled(
    rf"(?<![\w-])(?P<part>(?:the\s)?(?:{one_of(PARTS)}))(?:[\s-](?:the\s)?)$"
)
_MODIFIER = compiled(rf"(?<![\w-])(?P<mod>{one_of(MODIFIERS)})\s$")
_IDLE = frozenset(["over", "within", "under", "some"])  # before "the": prepositions
_STRETCH = compiled(
    r"(?<![\w-])(?:each\sof\s)?(?:the\s)?(?:(?:past|last|next|first|previous|coming"
    r"|latest|final|preceding|following|another|additional|an\sadditional)\s)$"
)
_THE = compiled(r"(?<![\w-])the\s(?:fiscal[\s-])?$")

# Rules whose date is read with its article: "the 1990s", "the third quarter".
_WITH_ARTICLE = frozenset(
    [
        "century",
        "decade",
        "duration",
        "half_duration",
        "quarter",
        "quarter_year",
        "season",
        "season_year",
        "vague_duration",
        "year_earlier",
    ]
)


def with_lead(
    found: Timex, name: str, span: Span, context: Context
) -> tuple[Timex, Span]:
    """Stretch ``span`` over the words that qualify the date, and note their mod."""
    start, mod = span.start, found.mod
    hyphened = "-" in context.text[span.start : span.end]
    if (
        found.type == "DURATION"
        and not hyphened
        and (match := _STRETCH.search(context.before(start)))
    ) or (
        not hyphened
        and name in _WITH_ARTICLE
        and (match := _THE.search(context.before(start)))
    ):
        start -= len(match[0])
    if found.type in ("DATE", "TIME"):
        left = context.before(start, 30)
        if match := _PART.search(left):
            start = start - len(left) + match.start()
            part = " ".join(match["part"].lower().split())
            mod = PARTS.get(part) or PARTS[part.removeprefix("the").strip()]
    left = context.before(start)
    if found.type != "SET" and mod is None and (match := _MODIFIER.search(left)):
        modifier = " ".join(match["mod"].lower().split())
        article = context.text[start : start + 4].lower() == "the "
        counted = (found.type == "DURATION" or name == "long_ago") and not article
        if counted or modifier not in _IDLE:
            mod = MODIFIERS[modifier]
            start = start - len(left) + match.start()
    return dataclasses.replace(found, mod=mod), Span(start, span.end)
