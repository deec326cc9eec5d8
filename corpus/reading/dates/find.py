"""Find the dates of a text, sentence by sentence."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import repeat
from operator import itemgetter

from corpus.reading.calibration import grade
from corpus.reading.dates import (
    between,
    clock,
    durations,
    eras,
    fixed,
    following,
    holidays,
    long_ago,
    partial,
    quarters,
    recurring,
    relative,
    that_time,
    vague,
    years,
)
from corpus.reading.dates.doubts import doubted, names_its_day
from corpus.reading.dates.events import Tie, confidence_of, ties_of
from corpus.reading.dates.joined import Hit, joined
from corpus.reading.dates.leads import with_lead
from corpus.reading.dates.parts_of_day import with_parts_of_day
from corpus.reading.dates.points import Point
from corpus.reading.dates.rule import Context, Rule, Timex
from corpus.reading.dates.story import Story, is_historical, tone_of
from corpus.reading.facts import Date, Span
from corpus.reading.visible import seen_through

_WORD = re.compile(r"\w+")
_ROOMS = (
    fixed,
    eras,
    between,
    years,
    partial,
    holidays,
    long_ago,
    that_time,
    relative,
    following,
    quarters,
    durations,
    recurring,
    clock,
    vague,
)
# How far back, in characters, a year or quarter still governs what follows.
_REACH = 600
_QUARTERS = frozenset(["quarter", "quarter_year", "fiscal_quarter"])


def _by_opener() -> dict[str, list[Rule]]:
    index: dict[str, list[Rule]] = defaultdict(list)
    for room in _ROOMS:
        for rule in room.RULES:
            for word in rule.openers:
                index[word].append(rule)
    return dict(index)


_BY_OPENER = _by_opener()


def find_dates(
    text: str,
    sentences: Sequence[Span],
    published: datetime.date | None,
    masked: Sequence[Span] = (),
) -> list[Date]:
    """Return the dates of ``text`` in order, none overlapping another.

    Nothing is read across the end of a sentence or inside a masked stretch.
    With ``published`` None a relative date keeps its form ("XXXX-WXX-5").
    """
    # In a text about another time "on Monday" is no day of this week.
    today = None if is_historical(text, published) else published
    story = Story(tone_of(text, today))
    context = Context(text, Span(0, 0), today, story)
    visible = seen_through(masked)
    gathered: list[tuple[Span, list[Hit]]] = []
    for sentence in sentences:
        hits: list[Hit] = []
        for part in visible(sentence):
            context.sentence = part
            hits.extend(_hits(context))
        if hits:
            hits = with_parts_of_day(text, sentence, joined(text, hits))
            gathered.append((sentence, hits))
    every = (hit for _, hits in gathered for hit in hits)
    confirmed = today if names_its_day(every, today) else None
    found: list[Date] = []
    for sentence, hits in gathered:
        ties = ties_of(text, sentence, [hit.span for hit in hits])
        rules = doubted(text, sentence, hits, confirmed)
        found.extend(map(_fact, hits, repeat(sentence), ties, rules))
    return found


def _hits(context: Context) -> Iterator[Hit]:
    text, (start, end) = context.text, context.sentence
    position = start
    for word in _WORD.finditer(text, start, end):
        rules = _rules_for(word[0])
        if not rules or word.start() < position:
            continue
        hit = _longest(context, word.start(), rules)
        if hit is None:
            continue
        ends = hit.timex.ends
        both = [hit, Hit(ends, hit.rule, ends.span or hit.span)] if ends else [hit]
        for each in both:
            position = context.taken = each.span.end
            _remember(context, each)
            yield each


@lru_cache(maxsize=20_000)
def _rules_for(word: str) -> Sequence[Rule]:
    """Return the rules that may begin at a word."""
    opener = word.lower()
    if opener not in _BY_OPENER and word[0].isdecimal():
        opener = "#"
    return _BY_OPENER.get(opener, [])


def _longest(context: Context, start: int, rules: Sequence[Rule]) -> Hit | None:
    """Try the rules at one place; the one that reads most wins."""
    text, end = context.text, context.sentence.end
    matches = [
        (match.end(), -order, match, rule)
        for order, rule in enumerate(rules)
        if (match := rule.pattern.match(text, start, end))
    ]
    for _, _, match, rule in sorted(matches, key=itemgetter(0, 1), reverse=True):
        if timex := rule.read(match, context):
            span = timex.span or Span(*match.span())
            timex, span = with_lead(timex, rule.name, span, context)
            return Hit(timex, timex.rule or rule.name, span)
    return None


def _remember(context: Context, hit: Hit) -> None:
    """Keep what later dates may count from."""
    point, timex = hit.timex.point, hit.timex
    if context.quarter_at + _REACH < hit.span.start:
        context.quarter = None
    if timex.type not in ("DATE", "TIME") or point is None:
        return
    context.previous = point
    if timex.anchor == "explicit":
        context.year = point.first.year
    _tell(context, timex, point, hit.span)
    if point.unit == "quarter" and hit.rule in _QUARTERS:
        context.quarter, context.quarter_at = point, hit.span.end


def _tell(context: Context, timex: Timex, point: Point, span: Span) -> None:
    """Keep where the story stands that the text tells."""
    story = context.story
    if timex.anchor == "dct":
        story.today = True
    elif timex.anchor == "previous":
        story.follows(point, span.end, sure=timex.sure)
    elif context.published is None or point.first <= context.published:
        story.names(point, context.leading(span.start, 60), span.end)


def _fact(hit: Hit, sentence: Span, tie: Tie | None, rule: str) -> Date:
    timex, (confidence, tier) = hit.timex, grade("date", rule)
    return Date(
        span=hit.span,
        sentence=sentence,
        rule=rule,
        confidence=confidence,
        tier=tier,
        type=timex.type,
        value=timex.value,
        mod=timex.mod,
        anchor=timex.anchor,
        event=tie.span if tie else None,
        event_confidence=confidence_of(tie) if tie else None,
    )
