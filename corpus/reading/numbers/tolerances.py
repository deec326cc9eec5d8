"""How far a value may be off: the 0.2 of "5.4 ± 0.2 mg"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from corpus.reading.facts import Span
from corpus.reading.numbers.units import Unit
from corpus.reading.numbers.written import Numeral, numeral_at

_GIVE_OR_TAKE = re.compile(r"\s?(?:±|\+\s?/\s?[-−–])\s?(?=[\d.])")


class Tolerance(NamedTuple):
    """The tolerance and where it ends; the value takes the same power of ten."""

    value: Decimal
    end: int
    shared: int


def tolerance_after(
    text: str, number: Numeral, unit: Unit | None, part: Span
) -> Tolerance | None:
    """Read "± 0.2" behind a number or behind its unit."""
    after = number.span.end
    sign = _GIVE_OR_TAKE.match(text, after, part.end)
    if sign is None and unit is not None:
        sign = _GIVE_OR_TAKE.match(text, unit.at, part.end)
    off = numeral_at(text, sign.end(), part) if sign else None
    if off is None:
        return None
    shared = off.shared if not number.shared else 0
    return Tolerance(off.value, off.span.end, shared)
