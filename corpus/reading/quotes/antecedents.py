"""Find whom "he" or "she" means: the last speaker, else the only one it can be."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import chain
from typing import NamedTuple

from corpus.reading.people.genders import Gender
from corpus.reading.quotes.own_names import is_group


class Named(NamedTuple):
    name: str
    leads: bool = False  # the sentence names nobody before, and tells of this one


_SOMEBODY = Named("")
_MOST_NEAR = 50  # people; two paragraphs of prose name fewer


class Antecedents:
    """Who has spoken and who was named of late, as a reader goes on.

    ``genders`` has the people that can be meant; it may grow meanwhile.
    """

    def __init__(self, genders: Mapping[str, Gender | None]) -> None:
        self._genders = genders
        self._last: tuple[str, int] | None = None  # name, paragraph
        self._others: set[str] = set()  # named since the last speaker spoke
        self._here: list[str] = []  # who spoke in this sentence
        self._near: dict[Named, int] = {}  # with the last paragraph, latest last

    def speak(self, name: str, paragraph: int) -> None:
        self._last = name, paragraph
        self._here.append(name)

    def pass_by_unnamed(self, paragraph: int) -> None:
        """Note somebody without a name whom "he" may mean from now on."""
        self._last = None
        self._keep_near(_SOMEBODY, paragraph)

    def pass_by(self, named: Collection[Named], paragraph: int) -> None:
        """Note at the end of a sentence whom it names outside its quotations.

        Those of whom a speaker speaks come after him: "Brook said that Hale lied. He".
        """
        if self._here:
            self._others = set(self._here)
        else:
            self._others.update(one.name for one in named)
        self._here = []
        for one in named:
            self._keep_near(one, paragraph)

    def of(self, pronoun: str, paragraph: int, before: Collection[Named]) -> str | None:
        """Return the name of whom a pronoun means if nobody else can be meant.

        ``before`` are those whom its own sentence names before it.
        """
        if self._last is not None and paragraph - self._last[1] <= 1:
            name = self._last[0]
            rivals = chain(self._others, self._here, (one.name for one in before))
            fits = self._may_be(pronoun, name) and not is_group(name)
            if fits and not any(
                self._may_be(pronoun, rival) for rival in rivals if rival != name
            ):
                return name
        near = [one for one, at in self._near.items() if paragraph - at <= 1]
        return self._only_one(pronoun, [*near, *before])

    def _keep_near(self, named: Named, paragraph: int) -> None:
        self._near.pop(named, None)
        self._near[named] = paragraph
        if len(self._near) > _MOST_NEAR:
            del self._near[next(iter(self._near))]

    def _only_one(self, pronoun: str, named: Collection[Named]) -> str | None:
        fitting = [one for one in named if self._may_be(pronoun, one.name)]
        names = {one.name for one in fitting}
        if len(names) != 1 or not any(one.leads for one in fitting):
            return None
        (name,) = names
        return name if self._genders.get(name) == pronoun else None

    def _may_be(self, pronoun: str, name: str) -> bool:
        return not name or self._genders.get(name, "nobody") in (pronoun, None)
