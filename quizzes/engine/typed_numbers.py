"""Reading a number as people type it: "1,494", "$15bn", "three hundred"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from quizzes.engine.judgements import UngradableError
from quizzes.engine.typed_words import word_list

_GROUPS = r"\d{1,3}(?P<mark>[ ,.'’])\d{3}(?:(?P=mark)\d{3})*(?!\d)"
_FIGURE = rf"{_GROUPS}(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_PIECE = re.compile(rf"(?P<figure>{_FIGURE})|(?P<word>[^\W\d_]+)")
_GROUPED = re.compile(_GROUPS)
_TO = re.compile(r"\s*(?:-|–|—|to|and|or)\s*")
_MINUS = re.compile(r"(?:^|[\s$€£(])(?:-|minus\s)$")


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number, or a range of two, with every way in which it can be meant.

    ``place`` is the worth of the last digit stated: 100 million in "1.2 billion".
    """

    lows: tuple[Decimal, ...]
    highs: tuple[Decimal, ...]
    place: Decimal
    unit: str | None


@dataclass(frozen=True, slots=True)
class _Found:
    readings: tuple[Decimal, ...]
    place: Decimal
    start: int
    end: int
    scale: Decimal = Decimal(1)


def read_number(text: str) -> TypedNumber:
    """Read the one number, or the one range, that ``text`` holds.

    Raises ``UngradableError`` if there is none, or if there are several.
    """
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").lower()
    found = _figures_and_words(plain)
    if not found:
        raise UngradableError("not_a_number")
    first, last = found[0], found[-1]
    if len(found) == 2 and _TO.fullmatch(plain[first.end : last.start]):
        return _range_of(first, last, _unit_in(plain))
    if any(set(other.readings).isdisjoint(first.readings) for other in found):
        raise UngradableError("two_numbers")
    return TypedNumber(first.readings, first.readings, first.place, _unit_in(plain))


def _range_of(first: _Found, last: _Found, unit: str | None) -> TypedNumber:
    lows = first.readings
    if first.scale == 1 < last.scale:  # "10 to 15 million" means ten million
        lows = (first.readings[0] * last.scale, *first.readings)
    return TypedNumber(lows, last.readings, last.place, unit)


def _unit_in(plain: str) -> str | None:
    units = word_list("units")
    for written in re.findall(r"us\$|[$€£%]|per cent|[^\W\d_]+", plain):
        if written in units:
            return str(units[written])
    return None


def _figures_and_words(plain: str) -> list[_Found]:
    found: list[_Found] = []
    pieces = list(_PIECE.finditer(plain))
    at = 0
    while at < len(pieces):
        figure = pieces[at]["figure"]
        rest = pieces[at:]
        number, used = _read_figure(plain, rest) if figure else _read_words(rest)
        if number:
            found.append(number)
        at += max(used, 1)
    return found


def _read_figure(plain: str, pieces: list[re.Match[str]]) -> tuple[_Found | None, int]:
    figure = pieces[0]
    readings = _readings_of(figure["figure"])
    if _MINUS.search(plain[: figure.start()]):
        readings = tuple(-value for value in readings)
    place = Decimal(1).scaleb(int(readings[0].as_tuple().exponent))
    scale, end, used = Decimal(1), figure.end(), 1
    for piece in pieces[1:]:
        gap = plain[end : piece.start()]
        if gap not in ("", " ", "-") or piece["word"] not in _scales():
            break
        scale *= _scales()[piece["word"]]
        end, used = piece.end(), used + 1
    scaled = tuple(value * scale for value in readings)
    if used == 2 and len(pieces[1]["word"]) == 1:
        scaled += readings  # "5 m": million, or metres
    return _Found(scaled, place * scale, figure.start(), end, scale), used


def _readings_of(figure: str) -> tuple[Decimal, ...]:
    grouped = _GROUPED.match(figure)
    if not grouped:
        return (Decimal(figure.replace(",", ".")),)
    whole = re.sub(r"\D", "", grouped.group())
    rest = figure[grouped.end() :].replace(",", ".")
    if not rest and grouped.group().count(".") == 1:
        return Decimal(figure), Decimal(whole)  # 1.494 is both in one world
    return (Decimal(whole + rest),)


def _read_words(pieces: list[re.Match[str]]) -> tuple[_Found | None, int]:
    """Read number words from the first piece on; "and" only joins, "a" is one."""
    total = current = Decimal(0)
    place, used, end = Decimal(1), 0, 0
    for index, piece in enumerate(pieces):
        word = piece["word"]
        if word in _small():
            current += _small()[word]
            place = Decimal(1)
        elif word in _scales() and len(word) > 1:
            current = (current or Decimal(1)) * _scales()[word]
            place = _scales()[word] if _scales()[word] > 100 else Decimal(1)
            if place > 1:
                total, current = total + current, Decimal(0)
        elif word not in ("and", "a", "an") or not _goes_on(word, used, pieces, index):
            break
        else:
            continue
        used, end = index + 1, piece.end()
    if not used:
        return None, 1
    value = total + current
    return _Found((value,), place, pieces[0].start(), end, place), used


def _goes_on(word: str, used: int, pieces: list[re.Match[str]], index: int) -> bool:
    after = [piece["word"] for piece in pieces[index + 1 : index + 3]] + ["", ""]
    if word != "and":
        return after[0] in _scales() or after[0] == "half"
    if not used:
        return False
    # "one hundred and five" and "two and a half", but not "five and six"
    joined = pieces[used - 1]["word"] in _scales() and after[0] in _small()
    return joined or after[:2] == ["a", "half"]


@cache
def _small() -> dict[str, Decimal]:
    words = word_list("numbers")
    small = {word: Decimal(value) for value, word in enumerate(words["units"])}
    small |= {word: Decimal(10 * (at + 2)) for at, word in enumerate(words["tens"])}
    return small | {word: Decimal(value) for word, value in words["others"].items()}


@cache
def _scales() -> dict[str, Decimal]:
    scales = word_list("numbers")["scales"]
    return {word: Decimal(value) for word, value in scales.items()}
