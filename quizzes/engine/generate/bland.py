"""Words that tell too little for anybody to remember who said them."""

from __future__ import annotations

import re

from quizzes.engine.data import word_list
from quizzes.engine.verbs import is_plain_form

_LISTS = word_list("bland")
_COURTESY, _OFFICIAL, _POINTED = (
    re.compile(rf"\b(?:{'|'.join(_LISTS[part])})\b", re.IGNORECASE)
    for part in ("courtesies", "official", "pointed")
)
_WORD = re.compile(r"[^\W\d_]+")
_LONG = 16  # words, of which a courtesy is but a part


def is_courtesy(words: str) -> bool:
    """Whether words are what anybody would say on the occasion."""
    return len(_WORD.findall(words)) <= _LONG and bool(_COURTESY.search(words))


def is_pointed(words: str) -> bool:
    """Whether words strike, and are not official: an order, a "you", a denial."""
    if _OFFICIAL.search(words):
        return False
    first = _WORD.search(words)
    orders = first is not None and is_plain_form(first[0].lower())
    return orders or words.endswith("!") or bool(_POINTED.search(words))
