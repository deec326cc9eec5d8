"""An item while it is made: asked and keyed, its wrong options still to be chosen."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from corpus.reading.facts import Span
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.material import Origin, Stated
from quizzes.engine.items import Form, Key, Option

Rank = Decimal | str  # numbers by value, calendar dates by TIMEX3 value


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A possible wrong option; ``rank`` places it among numbers or dates.

    One that is ``unlikely`` is taken only where its source offers no better.
    """

    text: str
    origin: Origin
    rank: Rank | None = None
    note: str = ""
    stated: Stated | None = None
    unlikely: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with its key, and the wrong options it may choose from.

    ``candidates`` come best first; each of them is wrong. ``rank`` is the key's among
    ordered options and None where the order is free. ``proof`` is the span that
    shows the answer in the article. ``also`` are further facts that it asks about, each
    with its proof. ``given`` are the options where they are no matter of choice, such
    as the events to be put in order. ``flaws`` are reasons found while composing it.
    """

    family: str
    part: str
    stated: Stated
    proof: Span
    stem: str
    excerpt: Excerpt
    key: Key
    candidates: tuple[Candidate, ...]
    rank: Rank | None = None
    also: tuple[tuple[Stated, Span], ...] = ()
    given: tuple[Option, ...] = ()
    in_text_order: bool = False  # ``given`` is shown as it stands
    forms: tuple[Form, ...] = ("choice", "typed", "card")
    explanation: str = ""
    flaws: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """The uuids that make the question's identity, in their order."""
        return (self.stated.uuid, *(stated.uuid for stated, _ in self.also))


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A candidate that a family does not ask, and the rule that refused it."""

    stated: Stated
    family: str
    part: str
    rule: str
