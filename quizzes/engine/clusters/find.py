"""All clusters of a pool, found once, and the ones that a fact stands in."""

from __future__ import annotations

from collections import defaultdict

from quizzes.engine.clusters.shapes import Cluster, Voice
from quizzes.engine.clusters.speakers import speakers_told
from quizzes.engine.clusters.values import dates_told, numbers_told
from quizzes.engine.clusters.wordings import expansions_told, offices_told
from quizzes.engine.generate.material import Pool

_KINDS = (dates_told, numbers_told, speakers_told, offices_told, expansions_told)


class Clusters:
    """What the articles of a pool state together; get it with ``pool.once``."""

    def __init__(self, pool: Pool) -> None:
        self.all = tuple(cluster for told in _KINDS for cluster in told(pool))
        self._by_fact: dict[str, list[Cluster]] = defaultdict(list)
        for cluster in self.all:
            for voice in cluster.voices:
                self._by_fact[voice.stated.uuid].append(cluster)

    def around(self, fact: str) -> tuple[Cluster, ...]:
        """Return the clusters that the fact with this uuid stands in."""
        return tuple(self._by_fact.get(fact, ()))

    def rivals(self, fact: str) -> tuple[Voice, ...]:
        """Return who states another value than this fact, or words it otherwise."""
        return tuple(
            voice
            for cluster in self.around(fact)
            if cluster.relation == "conflict" or cluster.kind == "expansion"
            for voice in cluster.voices
            if voice.side != cluster.voice_of(fact).side
        )

    def support(self, fact: str) -> tuple[Voice, ...]:
        """Return who else states this fact's value: one voice for each other source."""
        found: dict[str, Voice] = {}
        for cluster in self.around(fact):
            own = cluster.voice_of(fact)
            for voice in sorted(cluster.voices, key=lambda one: one.is_passed_on):
                agrees = voice.side == own.side and cluster.kind != "name"
                if agrees and voice.source != own.source:
                    found.setdefault(voice.source, voice)
        return tuple(found.values())

    def contradict(self, fact: str) -> bool:
        """Whether a source contradicts the fact with this uuid."""
        return any(cluster.relation == "conflict" for cluster in self.around(fact))
