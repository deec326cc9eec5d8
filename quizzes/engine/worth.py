"""What a reader should remember of an article: which of its questions matter most.

The lead and the headline say what a text is about, and so do the words and the people
that come back in it. A question is worth what its sentence is, what its kind is, and
how much is made of the people in it.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from functools import cached_property

from corpus.reading.facts import Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Material
from quizzes.engine.generate.names import name_words
from quizzes.engine.generate.rivals import content_words
from quizzes.engine.items import Draft

_SENTENCE, _KIND, _PEOPLE = 0.5, 0.35, 0.15
# News puts first what matters; a story or an essay works up to it.
_IN_NEWS = {"lead": 0.4, "centre": 0.35, "headline": 0.25}
_ELSEWHERE = {"lead": 0.15, "centre": 0.5, "headline": 0.35}
_FADING = 0.25  # how fast the lead fades: the fifth sentence counts half of the first
_BACKED = 0.05  # for another source that says the same
_COMPLETING = re.compile(r"\bcompletes? this sentence\b", re.IGNORECASE)
_BARE_OPTIONS = 0.05  # off where no text lends a wrong option


class Salience:
    """How central each sentence and each person is to one article."""

    def __init__(self, article: Material) -> None:
        self._article = article
        self._own = {stated.uuid for stated in article.stated}
        self._numbers = {s.start: n for n, s in enumerate(article.sentences, start=1)}

    def worth(self, draft: Draft) -> float:
        """Return 0 to 1: how much a reader should remember what ``draft`` asks."""
        backed = sum(proof.role == "support" for proof in draft.proofs)
        wrong = [option for option in draft.options if not option.right]
        bare = bool(wrong) and all(one.origin == "perturbed" for one in wrong)
        found = (
            _SENTENCE * self.of_key(draft)
            + _KIND * _worth_of_kind(draft)
            + _PEOPLE * self.of_people(f"{draft.excerpt} {draft.key.text}")
            + _BACKED * min(backed, 2)
            - _BARE_OPTIONS * bare
        )
        return round(min(1.0, max(0.0, found)), 4)

    def of_key(self, draft: Draft) -> float:
        """Return 0 to 1: how central the sentence is that shows the answer."""
        spans = {
            Span(proof.sentence_start, proof.sentence_end)
            for proof in draft.proofs
            if proof.role == "key" and proof.fact in self._own
        }
        return max((self.of_sentence(span) for span in spans), default=0.0)

    def of_sentence(self, sentence: Span) -> float:
        """Return 0 to 1: how near the lead, the headline and the theme it stands."""
        number = self._numbers.get(sentence.start, len(self._numbers) or 1)
        lead = 1 / (1 + _FADING * (number - 1))
        words = content_words(sentence.of(self._article.text))
        weights = _IN_NEWS if self._article.is_news else _ELSEWHERE
        if not words:
            return weights["lead"] * lead
        centre = sum(self._weights.get(word, 0.0) for word in words) / len(words)
        named = content_words(self._article.title)
        shared = len(words & named) / max(3, len(named))
        return (
            weights["lead"] * lead
            + weights["centre"] * centre
            + weights["headline"] * min(1.0, shared)
        )

    def of_people(self, words: str) -> float:
        """Return 0 to 1: how often the article speaks of the best known one named."""
        said = frozenset(name_words(words))
        return max((share for name, share in self._people if name in said), default=0.0)

    @cached_property
    def _weights(self) -> dict[str, float]:
        """Words by how often they come back, from 0 for once to 1 for most often."""
        text = self._article.text
        counts: Counter[str] = Counter()
        for sentence in self._article.sentences:
            counts.update(content_words(sentence.of(text)))
        most = math.log(max(counts.values(), default=1)) or 1.0
        return {word: math.log(count) / most for word, count in counts.items()}

    @cached_property
    def _people(self) -> list[tuple[str, float]]:
        named: dict[str, int] = defaultdict(int)
        for entity in self._article.entities:
            if entity.type == "PER":
                last = (name_words(entity.name) or ("",))[-1]
                named[last] = max(named[last], len(entity.mentions))
        most = max(named.values(), default=1)
        return [(name, count / most) for name, count in named.items() if name]


def _worth_of_kind(draft: Draft) -> float:
    kinds = word_list("worth")
    whole: dict[str, float] = kinds["kinds"]
    parts: dict[str, float] = kinds["parts"]
    worth = parts.get(f"{draft.family}/{draft.part}", whole[draft.family])
    completing = _COMPLETING.search(draft.stem)
    return worth * kinds["completing"] if completing else worth
