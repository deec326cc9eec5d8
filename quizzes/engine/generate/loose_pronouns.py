"""Whether a pronoun stands for somebody whom the sentence does not name."""

from __future__ import annotations

import re

from quizzes.engine.generate.material import Material

_PRONOUN_SUBJECT = re.compile(
    r"^(?:\w+ ){0,2}?(?:in|at|on|from|with|by|for|of) [^,]*, (?:it|they|he|she)\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"\b(?:he|him|his|she|her)\b")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")


def leans_on_a_pronoun(article: Material, shown: str) -> bool:
    """Whether "she" or "his" is told by nobody named before it."""
    if _PRONOUN_SUBJECT.match(shown):
        return True
    found = _PERSONAL.search(shown)
    if not found:
        return False
    before = set(_WORD.findall(shown[: found.start()]))
    return not any(
        word.removesuffix("’s").removesuffix("'s") in article.person_names
        for word in before
    )
