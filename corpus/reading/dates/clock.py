"""Times of the clock: "10 p.m.", "18:00 UTC", "noon"."""

from __future__ import annotations

import re

from corpus.reading.dates.points import UNKNOWN, Point
from corpus.reading.dates.rule import Anchor, Context, Timex, rule
from corpus.reading.dates.vocabulary import HOURS, PARTS_OF_DAY, S, compiled
from corpus.reading.dates.years import counts_what_follows
from corpus.reading.numerals import SMALL, TENS, one_of, value_of

_AT_ALONE = compiled(r"\bat\s(?:about\s|around\s)?$")
_AT = compiled(r"\b(?:at|until|by|from|about|around|before|after|since|to|and)\s$")


def _half_day(match: re.Match[str], context: Context) -> Timex | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    hour = hour % 12 + 12 * (match["half"].lower() == "p")
    return _on_day(context, f"T{hour:02d}:{minute:02d}")


def _full_day(match: re.Match[str], context: Context) -> Timex | None:
    hour, minute, zone = int(match["hour"]), int(match["minute"]), match["zone"]
    second = match["second"] or ""
    if hour > 24 or minute > 59:
        return None
    if match["part"]:
        return _on_day(context, f"T{_hour(hour, match['part']):02d}:{minute:02d}")
    if not zone and not _AT.search(context.before(match.start())):
        return None
    universal = zone and zone.upper() in ("UTC", "GMT")
    ending = f"{second}{'Z' if universal else ''}"
    return _on_day(context, f"T{hour:02d}:{minute:02d}{ending}")


def _four_digits(match: re.Match[str], context: Context) -> Timex | None:
    zone = match["zone"].upper()
    universal = "Z" if zone in ("UTC", "GMT") else ""
    # "2000 hours" may be a length of time, "1900 EST" hardly a year.
    if zone == "HOURS" and not _AT.search(context.before(match.start())):
        return None
    return _on_day(context, f"T{match['hour']}:{match['minute']}{universal}")


def _in_the_morning(match: re.Match[str], context: Context) -> Timex | None:
    hour = value_of(match["hour"])
    if hour is None or not 1 <= hour <= 12:
        return None
    return _on_day(context, f"T{_hour(int(hour), match['part']):02d}:00")


_PARTS_OF_HOUR = {"half": 30, "quarter": 15, "twenty": 20, "five": 5, "ten": 10}


def _past_the_hour(match: re.Match[str], context: Context) -> Timex | None:
    """Read "half past ten", "twenty-five to six in the evening"."""
    words = re.split(r"[\s-]", match["minutes"].lower().removeprefix("a "))
    minutes = sum(
        int(word) if word.isdecimal() else _PARTS_OF_HOUR.get(word, 0) for word in words
    )
    back = match["way"].lower() in ("to", "before")
    hour = value_of(match["hour"])
    if hour is None or not 1 <= hour <= 12 or not 0 < minutes < 60:
        return None
    named = match["part"] or words[-1] in ("half", "quarter")
    if back and minutes == 30:
        return None
    if not named and not _is_at(match, context):
        return None
    past = _hour(int(hour), match["part"]) * 60 + (-minutes if back else minutes)
    return _on_day(context, f"T{past // 60:02d}:{past % 60:02d}")


def _is_at(match: re.Match[str], context: Context) -> bool:
    """Tell the hour in "at ten to six" from the amounts in "from ten to six men"."""
    at = _AT_ALONE.search(context.before(match.start()))
    return bool(at) and not counts_what_follows(context.after(match.end()))


def _hour(hour: int, part: str | None) -> int:
    """Turn "four in the afternoon" into 16; without a part of the day keep four."""
    if part is None or hour > 12:
        return hour
    return hour % 12 + 12 * (PARTS_OF_DAY[part.lower()] != "TMO")


def _named_hour(match: re.Match[str], context: Context) -> Timex:
    return _on_day(context, HOURS[match[0].lower()])


def _mid_part(match: re.Match[str], context: Context) -> Timex:
    return _on_day(context, PARTS_OF_DAY[match["part"].lower()], mod="MID")


def _on_day(context: Context, clock: str, mod: str | None = None) -> Timex:
    """Set a time on the day spoken of, which is not certain: never tier A."""
    anchor: Anchor = "dct"
    previous = context.previous
    if previous and previous.unit == "day":
        return Timex("TIME", previous.value + clock, mod=mod, anchor="previous")
    if context.published is None:
        return Timex("TIME", UNKNOWN["day"] + clock, mod=mod, anchor=anchor)
    day = Point(context.published, "day").value
    return Timex("TIME", day + clock, mod=mod, anchor=anchor)


_ZONED = (
    rf"(?P<zone>(?-i:UTC|GMT|E[SD]?T|C[SD]T|P[SD]?T|CET|CEST|BST|IST|MSK)"
    rf"|local{S}time|hours)\b(?:{S}?[+-]\d{{1,2}})?"
)
_ZONE = rf"(?:{S}(?P<bracket>\()?{_ZONED}(?(bracket)\)))?"

_PART = rf"{S}in{S}the{S}(?P<part>morning|afternoon|evening)\b"

RULES = (
    rule(
        "clock",
        "#",
        rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])"
        rf"(?:\.{S}?m\b\.?|m\b){_ZONE}",
        _half_day,
    ),
    rule(
        "clock",
        "#",
        rf"(?<![\d:.])(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d)(?P<second>:[0-5]\d)?(?![\d:%])"
        rf"(?:{_PART}|{_ZONE})",
        _full_day,
    ),
    rule(
        "clock",
        "#",
        rf"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d){S}{_ZONED}",
        _four_digits,
    ),
    rule(
        "clock",
        {*SMALL, "#"},
        rf"(?P<hour>{one_of(SMALL)}|\d{{1,2}}){_PART}",
        _in_the_morning,
    ),
    rule(
        "clock",
        {*SMALL, "#"},
        rf"(?P<hour>{one_of(SMALL)}|\d{{1,2}}){S}o['’]clock\b(?:{_PART})?",
        _in_the_morning,
    ),
    rule(
        "clock",
        {*SMALL, *TENS, "half", "a", "quarter", "#"},
        rf"(?P<minutes>half|(?:a{S})?quarter|twenty(?:[- ]five)?|five|ten"
        rf"|\d{{1,2}}{S}minutes){S}(?P<way>past|to|after|before){S}"
        rf"(?P<hour>{one_of(SMALL)}|\d{{1,2}})\b(?:{_PART})?(?![-:.]\d)",
        _past_the_hour,
    ),
    rule("named_hour", {*HOURS}, rf"(?:{'|'.join(HOURS)})\b(?!-)", _named_hour),
    rule("mid_part", "mid", r"mid[- ](?P<part>morning|afternoon)\b", _mid_part),
)
