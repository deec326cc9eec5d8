"""What carries an article's story, and what happens by the way."""

from __future__ import annotations

import re
from bisect import bisect_left

from corpus.reading.facts import Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.event_clauses import end_of_verb, small_words
from quizzes.engine.generate.material import Material
from quizzes.engine.generate.pointless import why_pointless
from quizzes.engine.worth import Salience

_LISTS = word_list("happenings")
_OF_A_LIFE = frozenset(_LISTS["one_life"])
_SMALL = frozenset(_LISTS["small"])
_TURNS = frozenset(_LISTS["turns"])
_FURNITURE = re.compile(rf"\b(?:{'|'.join(_LISTS['furniture'])})\b")
_VIOLENT = frozenset(_LISTS["violent"])
_LANDMARK = re.compile("|".join(_LISTS["landmarks"]))
_KNOWN = 0.3  # of the mentions of whoever is mentioned most
_MAIN = 0.5
_UPPER, _UPPER_SMALL = 0.5, 0.6  # among the article's sentences by weight
_LOWEST = 0.2
_TURN = 1.0  # of rank and fame together
_FEW = 10  # sentences


def is_furniture(words: str) -> bool:
    """Whether they tell a step of a schooling, a lecture or a report."""
    return bool(_FURNITURE.search(words.lower()))


class Story:
    """An article's sentences and people by how much the article makes of them."""

    def __init__(self, article: Material) -> None:
        self._text = article.text
        self._salience = Salience(article)
        self._weights = sorted(map(self._salience.of_sentence, article.sentences))

    def why_no_date(self, sentence: Span, words: str) -> str:
        """Return why nobody need know when this was; nothing if a reader should."""
        if why := self.why_no_event(sentence, words):
            return why
        if why := why_pointless(words):
            return why
        if _LANDMARK.search(sentence.of(self._text)):
            return "given_away_by_history"
        small = bool(_SMALL & set(small_words(words)))
        known = not small and self._salience.of_people(words) >= _KNOWN
        central = known or self._rank(sentence) >= _UPPER
        return "" if central and not small else "date_of_a_side_event"

    def why_no_event(self, sentence: Span, words: str) -> str:
        """Return why it is not worth telling from other events; nothing if it is."""
        told = set(small_words(words))
        if told & _OF_A_LIFE:
            return "date_of_a_life"
        if is_furniture(words):
            return "date_of_a_side_event"
        fame = self._salience.of_people(words)
        if told & _VIOLENT and fame < _MAIN:
            return "date_of_a_life"
        known = fame >= _KNOWN
        fewest = _UPPER_SMALL if told & _SMALL else _LOWEST * (not known)
        return "" if self._rank(sentence) >= fewest else "date_of_a_side_event"

    def is_turn(self, sentence: Span, words: str) -> bool:
        """Whether an event carries the story so far that its year is worth knowing."""
        *_, verb = small_words(words[: end_of_verb(words)]) or ("",)
        turns = verb in _TURNS and not _SMALL & set(small_words(words))
        return turns and self.weight_of(sentence, words) >= _TURN

    def weight_of(self, sentence: Span, words: str) -> float:
        """Return how much the article makes of an event, to compare it with others."""
        return self._rank(sentence) + self._salience.of_people(words)

    def _rank(self, sentence: Span) -> float:
        """Return which share of the sentences weighs less than this one."""
        if len(self._weights) < _FEW:
            return 1.0  # too short for anything to be by the way
        weight = self._salience.of_sentence(sentence)
        return bisect_left(self._weights, weight) / len(self._weights)
