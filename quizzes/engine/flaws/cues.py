"""What leads to the key without reading: length, grammar, echoes, likeness."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizzes.engine.context import BAR
from quizzes.engine.data import word_list
from quizzes.engine.flaws.item import Item, readable, texts_of, untitled, wrong_options

_LONGEST = 1.5  # times the mean of the wrong options
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_VOWEL = re.compile(r"(?:[aeiou]|8|11\b|18\b)", re.IGNORECASE)
_A_OR_AN = re.compile(r"\b(a|an)\s*$", re.IGNORECASE)
_ONE = frozenset({"1", "one"})
_FUNCTION_WORDS = frozenset(word_list("stems")["function_words"])


def telling_words(text: str) -> set[str]:
    """Return the words of a text that could give an answer away."""
    words = (re.sub(r"['’]s$", "", word.lower()) for word in _WORD.findall(text))
    return {word for word in words if word not in _FUNCTION_WORDS}


def _longest_is_key(item: Item) -> bool:
    wrong = [len(option.text) for option in wrong_options(item)]
    right = [len(option.text) for option in item.options if option.right]
    if not wrong or not right or item.key.kind in {"date", "number"}:
        return False
    return max(right) > _LONGEST * sum(wrong) / len(wrong)


def _joined_by_a_word(item: Item, text: str) -> bool:
    """Whether a telling word joins ``text`` to the key and to no other option."""
    if item.key.kind in {"date", "number"}:
        return False
    wrong: set[str] = set()
    for option in wrong_options(item):
        wrong |= telling_words(option.text)
    return bool((telling_words(text) & telling_words(item.key.text)) - wrong)


def _shared_word(item: Item) -> bool:
    return _joined_by_a_word(item, untitled(item.stem))


def _logical_cue(item: Item) -> bool:
    return _joined_by_a_word(item, readable(item).replace(BAR, " "))


def _convergence(item: Item) -> bool:
    """Whether each part of the key recurs in others, and of no other option so.

    "By rail, 1869" beside "by rail, 1880" and "by road, 1869": what most options have
    in common is the key.
    """
    rows = [(option.right, _parts(option.text)) for option in item.options]
    rows = [(right, parts) for right, parts in rows if parts]
    recurs = {
        at: all(
            any(part in other for i, (_, other) in enumerate(rows) if i != at)
            for part in parts
        )
        and len(parts) > 1
        for at, (_, parts) in enumerate(rows)
    }
    alike = [right for at, (right, _) in enumerate(rows) if recurs[at]]
    return alike == [True] and len(rows) > 2


def _parts(text: str) -> set[str]:
    return telling_words(text) if not text.startswith(("“", '"')) else set()


def _grammar_cue(item: Item) -> bool:
    """Whether "a", "an" or a singular before or after the bar rules options out."""
    texts = texts_of(item)
    starts = [_A_OR_AN.search(item.excerpt[:start]) for start, _ in item.bars]
    starts.append(_A_OR_AN.search(item.stem.rstrip(" ?")))
    vowels = {bool(_VOWEL.match(text.strip("“$€£"))) for text in texts}
    if any(starts) and len(vowels) > 1:
        return True
    return bool(_ONE & {text.lower() for text in texts}) and item.key.kind == "number"


CHECKS: dict[str, Callable[[Item], bool]] = {
    "longest_is_key": _longest_is_key,
    "word_shared_by_stem_and_key": _shared_word,
    "word_shared_by_excerpt_and_key": _logical_cue,
    "convergence": _convergence,
    "grammar_cue": _grammar_cue,
}
