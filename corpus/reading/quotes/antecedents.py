"""Find whom "he" or "she" means: the last speaker, else the only one it can be."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from corpus.reading.people.genders import Gender
from corpus.reading.quotes.own_names import is_group


class Named(NamedTuple):
    name: str
    leads: bool = False  # the sentence names nobody before, and tells of this one


_SOMEBODY = Named("")


class Antecedents:
    """Who has spoken and who was named of late, as a reader goes on.

    ``genders`` has the people that can be meant; it may grow meanwhile.
    """

    def __init__(self, genders: Mapping[str, Gender | None]) -> None:
        self._genders = genders
        self._last: tuple[str, int] | None = None  # name, paragraph
        self._others: set[str] = set()  # named since the last speaker spoke
        self._here: list[str] = []  # who spoke in this sentence
        self._near: list[tuple[int, Named]] = []  # with the paragraph

    def speak(self, name: str, paragraph: int) -> None:
        self._last = name, paragraph
        self._here.append(name)

    def pass_by_unnamed(self, paragraph: int) -> None:
        """Note somebody without a name whom "he" may mean from now on."""
        self._last = None
        self._near.append((paragraph, _SOMEBODY))

    def pass_by(self, named: Collection[Named], paragraph: int) -> None:
        """Note at the end of a sentence whom it names outside its quotations.

        Those of whom a speaker speaks come after him: "Brook said that Hale lied. He".
        """
        if self._here:
            self._others = set(self._here)
        else:
            self._others.update(one.name for one in named)
        self._here = []
        self._near = [near for near in self._near if paragraph - near[0] <= 1]
        self._near += ((paragraph, one) for one in named)

    def of(self, pronoun: str, paragraph: int, before: Collection[Named]) -> str | None:
        """Return the name of whom a pronoun means if nobody else can be meant.

        ``before`` are those whom its own sentence names before it.
        """
        if self._last is not None and paragraph - self._last[1] <= 1:
            name = self._last[0]
            rivals = self._others.union(self._here, (one.name for one in before))
            fits = self._may_be(pronoun, name) and not is_group(name)
            if fits and not any(
                self._may_be(pronoun, rival) for rival in rivals - {name}
            ):
                return name
        near = [one for at, one in self._near if paragraph - at <= 1]
        return self._only_one(pronoun, [*near, *before])

    def _only_one(self, pronoun: str, named: Collection[Named]) -> str | None:
        fitting = [one for one in named if self._may_be(pronoun, one.name)]
        names = {one.name for one in fitting}
        if len(names) != 1 or not any(one.leads for one in fitting):
            return None
        (name,) = names
        return name if self._genders.get(name) == pronoun else None

    def _may_be(self, pronoun: str, name: str) -> bool:
        return not name or self._genders.get(name, "nobody") in (pronoun, None)
