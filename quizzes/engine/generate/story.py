"""What carries an article's story, and what happens by the way."""

from __future__ import annotations

from bisect import bisect_left

from corpus.reading.facts import Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.event_clauses import small_words
from quizzes.engine.generate.material import Material
from quizzes.engine.worth import Salience

_LISTS = word_list("happenings")
_OF_A_LIFE = frozenset(_LISTS["one_life"])
_SMALL = frozenset(_LISTS["small"])
_UNTOLD = frozenset({"another", "other", "others"})  # than which?
_KNOWN = 0.3  # of the mentions of whoever is mentioned most
_UPPER, _UPPER_SMALL = 0.5, 0.6  # among the article's sentences by weight
_LOWEST = 0.2
_FEW = 10  # sentences


class Story:
    """An article's sentences and people by how much the article makes of them."""

    def __init__(self, article: Material) -> None:
        self._salience = Salience(article)
        self._weights = sorted(map(self._salience.of_sentence, article.sentences))

    def why_no_date(self, sentence: Span, words: str) -> str:
        """Return why nobody need know when this was; nothing if a reader should."""
        if why := self.why_no_event(sentence, words):
            return why
        if _UNTOLD & set(small_words(words)):
            return "clause_leans_on_context"
        small = bool(_SMALL & set(small_words(words)))
        known = not small and self._salience.of_people(words) >= _KNOWN
        central = known or self._rank(sentence) >= _UPPER
        return "" if central and not small else "date_of_a_side_event"

    def why_no_event(self, sentence: Span, words: str) -> str:
        """Return why it is not worth telling from other events; nothing if it is."""
        told = set(small_words(words))
        if told & _OF_A_LIFE:
            return "date_of_a_life"
        known = self._salience.of_people(words) >= _KNOWN
        fewest = _UPPER_SMALL if told & _SMALL else _LOWEST * (not known)
        return "" if self._rank(sentence) >= fewest else "date_of_a_side_event"

    def _rank(self, sentence: Span) -> float:
        """Return which share of the sentences weighs less than this one."""
        if len(self._weights) < _FEW:
            return 1.0  # too short for anything to be by the way
        weight = self._salience.of_sentence(sentence)
        return bisect_left(self._weights, weight) / len(self._weights)
