"""When the people of a sentence lived: nobody did anything before or after that."""

from __future__ import annotations

import re

from corpus.reading.facts import Span
from quizzes.engine.generate.material import Material

_TURN = re.compile(r"\b([Bb]orn|[Dd]ied)\b(?:(?! and |[;.]).)*$", re.DOTALL)
_WORD = re.compile(r"[^\W_]+(?:[’-][^\W_]+)*")
_GROWN = 12  # years


def grown_up(article: Material, sentence: Span) -> tuple[str, str]:
    """Return the years between which all people of a sentence could do something.

    Either is empty where the article does not say.
    """
    people = _people_in(article, sentence)
    earliest, latest = "", ""
    for date in article.calendar_days:
        turn = _TURN.search(article.text, date.sentence.start, date.span.start)
        if not turn or not people & _people_in(article, date.sentence):
            continue
        year = date.value[:4]
        if not year.isdecimal():
            continue
        if turn[1].lower() == "died":
            latest = min(latest or year, year)
        else:
            earliest = max(earliest, str(int(year) + _GROWN))
    return earliest, latest


def _people_in(article: Material, sentence: Span) -> set[str]:
    """Return the words of people's names in a sentence, pronouns resolved."""
    referents = article.referents_in(sentence)
    told = " ".join([sentence.of(article.text), *(one.name for one in referents)])
    named = {word.removesuffix("’s") for word in _WORD.findall(told)}
    return named & article.person_names
