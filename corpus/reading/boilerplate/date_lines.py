"""Lines that only say when a text appeared: "Published: Jun 13, 2014, 9:15 am"."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_MONTHS = re.findall(
    r"\w+",
    "january february march april may june july august september october november"
    " december",
)
_MONTH = r"(?P<month{0}>[A-Za-z]{{3,9}})\.?"
_DATE = "|".join(
    (
        _MONTH.format(1) + r" (?P<day1>\d{1,2})(?:st|nd|rd|th)?,? (?P<year1>\d{4})",
        r"(?P<day2>\d{1,2})(?:st|nd|rd|th)? "
        + _MONTH.format(2)
        + r",? (?P<year2>\d{4})",
        r"(?P<year3>\d{4})-(?P<month3>\d{2})-(?P<day3>\d{2})",
    )
)
_LABEL = (
    r"(?:(?P<label>(?:first |originally |last )?(?:published|posted|updated|modified"
    r"|revised|written|issued|released|date)(?: on| at)?)\b:? ?)?"
)
_BY = r"(?:by [^,|\n\d]{2,60}[,|\u2013\u2014-] ?)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_CLOCK = (
    r"(?:,? ?(?:at |[|·•\u2013\u2014-] ?|T)?\d{1,2}[:.]\d{2}(?::\d{2})?"
    r" ?(?:[ap]\.?m\.?)? ?(?:[A-Z]{1,4}(?:[+-]\d{1,2})?)?)?"
)
_AFTER = r"(?: ?[|·•\u2013\u2014-] ?(?:\d{1,2} min[^\d\n]{0,20}|[^\d\n]{0,60}))?\.?"
_LINE = re.compile(
    rf"{_BY}{_LABEL}{_WEEKDAY}(?:{_DATE}){_CLOCK}{_AFTER}", re.IGNORECASE
)
_AGENCY = r"\([^()\n]{2,30}\)"
_DASH = r" ?(?:--|[\u2014\u2013_-])"
_PLACE_LINES = tuple(
    re.compile(shape)
    for shape in (
        rf"[A-Z]{{3}}[\w.,' -]{{0,40}}?,? (?:{_DATE}),? ?(?:{_AGENCY})?{_DASH}",
        rf"[A-Z][\w.,' -]{{1,40}}?,? (?:{_DATE}),? ?{_AGENCY}{_DASH}",
    )
)
_LONGEST = 140


class DateLine(NamedTuple):
    date: date
    is_labelled: bool
    is_update: bool


def read_date_line(line: str) -> DateLine | None:
    """Return the date if ``line`` holds nothing else but author, label and clock."""
    line = line.strip("*_ ")  # Markdown's emphasis
    if len(line) > _LONGEST or not (found := _LINE.fullmatch(line)):
        return None
    if (day := _date_of(found)) is None:
        return None
    label = (found["label"] or "").lower()
    is_update = label.startswith(("last", "up", "mod", "rev"))
    return DateLine(day, is_labelled=bool(label), is_update=is_update)


def read_dateline(line: str) -> date | None:
    """Return the date between place and dash that opens an agency's report."""
    for shape in _PLACE_LINES:
        if found := shape.match(line[:_LONGEST]):
            return _date_of(found)
    return None


def _date_of(found: re.Match[str]) -> date | None:
    for form in "123":
        if year := found[f"year{form}"]:
            month = _month_number(found[f"month{form}"])
            try:
                return date(int(year), month, int(found[f"day{form}"]))
            except ValueError:
                return None
    return None


def _month_number(name: str) -> int:
    """Return 1 to 12, or 0, which no date accepts, for anything else."""
    if name.isdecimal():
        return int(name)
    short = name.lower()
    for number, month in enumerate(_MONTHS, 1):
        if month.startswith(short) or short == "sept" == month[:4]:
            return number
    return 0
