"""A cluster: what several articles state about one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizzes.engine.generate.material import Material, Stated

Relation = Literal["agreement", "conflict", "variant"]
Kind = Literal["date", "number", "role", "name", "expansion", "speaker"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One article's statement; ``value`` is written as the article writes it.

    ``source`` is whose word it is: a publisher, or an article without one. Another's
    than the article's where the sentence ``is_passed_on`` from it, or the whole
    article retells it. Voices of one ``side`` of a cluster say the same.
    """

    article: Material
    stated: Stated
    value: str
    source: str
    is_passed_on: bool = False
    side: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Statements of different articles about one thing, in the order of the pool.

    ``about`` names the thing in words of the articles. A conflict is of values, a
    variant only of words.
    """

    kind: Kind
    relation: Relation
    about: str
    voices: tuple[Voice, ...]

    @property
    def sources(self) -> int:
        """Count the sources that speak for themselves."""
        return len({voice.source for voice in self.voices})

    def voice_of(self, fact: str) -> Voice:
        """Return the voice that states the fact with this uuid."""
        return next(voice for voice in self.voices if voice.stated.uuid == fact)
