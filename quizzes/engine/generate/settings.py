"""What a sentence tells beside the words that it quotes: to whom, where, when."""

from __future__ import annotations

import re

from quizzes.engine.data import word_list
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.genders import shows_a_gender
from quizzes.engine.generate.rivals import content_words

_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_SAYING = frozenset(word_list("stems")["saying"]) | frozenset(
    word for words in word_list("speech")["acts"].values() for word in words
)
_OFFICIAL = frozenset(word_list("speech")["occasions"]["official"])
_FEWEST = 2


def tells_the_setting(excerpt: Excerpt) -> bool:
    """Whether it is worth showing beside a stem that quotes the words in full.

    Not where it quotes more, breaks off, or gives the speaker away: "in her book"
    leaves one woman, "in an inaugural address" one president.
    """
    shown = excerpt.visible()
    told = _QUOTED.sub(" ", shown)
    if len(_QUOTED.findall(shown)) != 1 or "…" in told or shows_a_gender(told):
        return False
    words = content_words(told)
    return not words & _OFFICIAL and len(words - _SAYING) >= _FEWEST
