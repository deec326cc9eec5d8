"""How a number is written: to write other numbers in the same way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from quizzes.engine.data import word_list

_WORDS: list[str] = word_list("numerals")["words"]
_SCALES: list[str] = word_list("numerals")["scales"]
_SCALED = re.compile(rf"([\d.,]+)\s+({'|'.join(_SCALES)})", re.IGNORECASE)
_LARGE = re.compile(rf"[a-z-]+\s+({'|'.join(_SCALES[2:])})", re.IGNORECASE)
_FACTORS = (2, 3, 6, 9, 12)


@dataclass(frozen=True, slots=True)
class Style:
    """A way of writing numbers: in words, in digits, or as "15 million"."""

    in_words: bool = False
    scale: str = ""
    commas: bool = True
    decimals: int = 0
    zeros: int = 0  # that close the decimals: "$19.50"
    before: str = ""  # "$"
    after: str = ""  # "%"

    @property
    def unit(self) -> Decimal:
        """The value of one in front of the scale word."""
        if not self.scale:
            return Decimal(1)
        return Decimal(10) ** _FACTORS[_SCALES.index(self.scale)]

    def can_write(self, value: Decimal) -> bool:
        """Whether the value reads naturally in this style."""
        shown = value / self.unit
        if self.in_words:
            return shown == int(shown) and 2 <= shown < len(_WORDS)
        fits = shown > 1 and (shown < 1000 or not self.scale)
        return fits and self._has_decimals(shown)

    def _has_decimals(self, shown: Decimal) -> bool:
        """Whether the value has as many decimals as the style, the last one not 0."""
        digits = shown.scaleb(self.decimals)
        return digits == int(digits) and (not self.decimals or int(digits) % 10 != 0)

    def write(self, value: Decimal) -> str:
        shown = value / self.unit
        if self.in_words:
            return self.before + _WORDS[int(shown)] + self.after
        digits = f"{shown.normalize():f}"
        whole, _, rest = digits.partition(".")
        rest = rest.ljust(self.decimals + self.zeros, "0")
        if self.commas and len(whole) > 3:
            whole = f"{int(whole):,}"
        number = f"{whole}.{rest}" if rest else whole
        return self.before + " ".join(filter(None, [number, self.scale])) + self.after


def style_of(
    number: str, value: Decimal, *, before: str = "", after: str = ""
) -> Style:
    """Return the style in which a text wrote ``value``."""
    if scaled := _SCALED.fullmatch(number.strip()):
        decimals, zeros = _decimals(scaled[1])
        return Style(
            scale=scaled[2].lower(),
            decimals=decimals,
            zeros=zeros,
            before=before,
            after=after,
        )
    if large := _LARGE.fullmatch(number.strip()):
        return Style(scale=large[1].lower(), before=before, after=after)
    in_words = not any(char.isdigit() for char in number)
    decimals, zeros = _decimals(number)
    return Style(
        in_words=in_words and 2 <= value < len(_WORDS),
        commas=in_words or "," in number or value < 1000,
        decimals=decimals,
        zeros=zeros,
        before=before,
        after=after,
    )


def _decimals(number: str) -> tuple[int, int]:
    """Return how many decimals tell something, and how many zeros close them."""
    _, point, decimals = number.strip().partition(".")
    if not point or not decimals.isdigit():
        return 0, 0
    telling = decimals.rstrip("0")
    return len(telling), len(decimals) - len(telling)
