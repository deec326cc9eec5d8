"""What can be wrong with the options: too few, two right, two alike, out of order."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from itertools import combinations

from quizzes.engine.data import word_list
from quizzes.engine.distractors import FEWEST, are_one_option
from quizzes.engine.flaws.item import Item, texts_of, wrong_options
from quizzes.engine.flaws.stems import is_vague, own_words
from quizzes.engine.flaws.values import Value, shape_of, value_of
from quizzes.engine.generate.names import may_be_one_person

_MOST_OPTIONS = 5
_MOST_WORDS = 32
_TIMES = 10  # a number so many times the key tempts nobody
_YEARS = 100
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ALL_ABOVE = re.compile(r"\b(?:all|both) (?:of )?(?:the above|these)\b", re.IGNORECASE)
_NONE_ABOVE = re.compile(
    r"\b(?:none|neither) of (?:the above|these|them)\b", re.IGNORECASE
)
_LETTER = r"(?:\b[A-F]\b|[a-f]\)|\b[IVX]+\b|\b\d\))"
_LETTERS = re.compile(rf"(?:[Bb]oth )?{_LETTER}(?: and | & |, ){_LETTER}")
_NOT = re.compile(r"\b(?:not|no|never|except)\b|n[’']t\b", re.IGNORECASE)
_ABSOLUTE = frozenset(word_list("stems")["absolute"])
_TRUTH = frozenset({"true", "false"})
_YES_NO = frozenset({"yes", "no", *_TRUTH})
_POINT_ZERO = re.compile(r"\d\.\d*0\b")


def is_true_or_false(item: Item) -> bool:
    """Whether the item is meant as one: its options are "True" and "False"."""
    return {text.casefold() for text in texts_of(item)} == _TRUTH


def _too_few(item: Item) -> bool:
    fewest = 1 if item.key.kind == "several" else FEWEST
    return len(wrong_options(item)) < fewest and not is_true_or_false(item)


def _too_many(item: Item) -> bool:
    return len(item.options) > _MOST_OPTIONS


def _no_key(item: Item) -> bool:
    right = [option.text for option in item.options if option.right]
    several = right and set(right) == set(item.key.accept)
    return right != [item.key.text] and not several


def _second_right(item: Item) -> bool:
    accepted = {text.casefold() for text in item.key.accept}
    key = item.key
    for option in wrong_options(item):
        text = option.text
        if text.casefold() in accepted:
            return True
        if key.kind == "name" and may_be_one_person(text, key.text):
            return True
        if key.kind == "date" and _ends_alike(text, key.text):
            return True
        if key.kind == "number" and _is_within(item, text):
            return True
    return False


def _ends_alike(one: str, other: str) -> bool:
    """Whether one date is the other, more coarsely: "2011", "December 2011"."""
    return one.endswith(other) or other.endswith(one)


def _is_within(item: Item, text: str) -> bool:
    value, key = value_of(text), value_of(item.key.text)
    return value is not None and value == key


def _duplicates(item: Item) -> bool:
    pairs = combinations(texts_of(item), 2)
    return any(are_one_option(item.key.kind, one, other) for one, other in pairs)


def _mixed(item: Item) -> bool:
    """Whether options differ in grain, unit or form, so that one stands out."""
    texts = texts_of(item)
    if item.key.kind in {"date", "number"}:
        return len({shape_of(text) for text in texts}) > 1
    quoted = {text.startswith(("“", '"')) for text in texts}
    stopped = {text.endswith((".", ".”")) for text in texts}
    small = {text[:1].islower() for text in texts if text[:1].isalpha()}
    return len(quoted) > 1 or (len(small) > 1 and len(stopped) > 1)


def _values(item: Item) -> list[Value]:
    """Return the options' values if all of them are numbers, or all are dates."""
    values = [value_of(text) for text in texts_of(item)]
    found = [value for value in values if value is not None]
    alike = len({type(value) for value in found}) == 1
    return found if alike and len(found) == len(values) else []


def _out_of_order(item: Item) -> bool:
    values = _values(item)
    ordered = sorted(values)
    return len(values) > 1 and (
        not item.ordered or values not in (ordered, ordered[::-1])
    )


def _implausible(item: Item) -> bool:
    key = value_of(item.key.text)
    return any(_is_far(key, value_of(option.text)) for option in wrong_options(item))


def _is_far(key: Value | None, other: Value | None) -> bool:
    if isinstance(key, Decimal) and isinstance(other, Decimal):
        low, high = sorted((abs(key), abs(other)))
        return high > _TIMES * low
    if isinstance(key, tuple) and isinstance(other, tuple):
        return abs(key[0] - other[0]) > _YEARS
    return False


def _all_above(item: Item) -> bool:
    return any(_ALL_ABOVE.search(text) for text in texts_of(item))


def _none_above(item: Item) -> bool:
    return any(_NONE_ABOVE.search(text) for text in texts_of(item))


def _combines(item: Item) -> bool:
    return any(_LETTERS.match(text) for text in texts_of(item))


def _yes_or_no(item: Item) -> bool:
    texts = {text.casefold().rstrip(".") for text in texts_of(item)}
    return bool(texts & _YES_NO) and not is_true_or_false(item)


def _absolute(item: Item) -> bool:
    words = (_WORD.findall(own_words(text)) for text in texts_of(item))
    return any(_ABSOLUTE & {word.lower() for word in found} for found in words)


def _vague(item: Item) -> bool:
    return any(is_vague(text) for text in texts_of(item))


def _negative(item: Item) -> bool:
    return any(_NOT.search(own_words(text)) for text in texts_of(item))


def _too_long(item: Item) -> bool:
    return any(len(text.split()) > _MOST_WORDS for text in texts_of(item))


def _decimals(item: Item) -> bool:
    texts = texts_of(item)
    return bool(texts) and all(_POINT_ZERO.search(text) for text in texts)


CHECKS: dict[str, Callable[[Item], bool]] = {
    "too_few_distractors": _too_few,
    "too_many_options": _too_many,
    "not_one_key": _no_key,
    "second_right_answer": _second_right,
    "duplicate_options": _duplicates,
    "mixed_options": _mixed,
    "options_out_of_order": _out_of_order,
    "implausible_option": _implausible,
    "all_of_the_above": _all_above,
    "none_of_the_above": _none_above,
    "combined_options": _combines,
    "yes_or_no_options": _yes_or_no,
    "absolute_terms": _absolute,
    "vague_terms": _vague,
    "negative_options": _negative,
    "option_too_long": _too_long,
    "needless_decimals": _decimals,
}
