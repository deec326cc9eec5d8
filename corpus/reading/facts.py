"""What reading finds in a text: the types, and nothing that does work.

Every offset is a Python string offset into the revision's raw text, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

Tier = Literal["A", "B", "C"]
Stance = Literal["stated", "denied", "asked"]
DescriptionForm = Literal["title", "noun", "clause"]
Level = Literal["country", "region", "town", "water", "land", "street", "building"]


class Span(NamedTuple):
    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What every fact carries: where it stands and how sure the rule is."""

    span: Span
    sentence: Span
    rule: str
    confidence: float  # 0 to 1: the share of such findings that are right
    tier: Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who is quoted: the mention beside the cue and whom it resolves to.

    ``name`` is None while a pronoun or description stays unresolved.
    ``person`` is the mention's own name span without title and apposition. ``role`` is
    the office held at the time, which may stand elsewhere in the text.
    """

    span: Span
    name: str | None = None
    person: Span | None = None
    role: Span | None = None
    hedged: bool = False  # "purportedly of": never tier A


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Found):
    """Words given to a speaker.

    ``confidence`` is for content and speaker together. Tier A of an indirect or mixed
    quote says that the speaker is sure, not where the speaker's words end. ``via`` are
    those through whom the words came, outermost first: ``speaker`` is the source.
    """

    form: Literal["direct", "indirect", "mixed"]
    speaker: Speaker | None
    cue: Span | None
    content: tuple[Span, ...]  # several spans if the quotation is split
    stance: Stance = "stated"  # "denied that X" and "asked whether X" state no X
    via: tuple[Speaker, ...] = ()
    addressee: Span | None = None  # "reporters"
    occasion: Span | None = None  # "at a press conference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Found):
    """A TIMEX3 expression; ``value`` and ``mod`` follow ISO-TimeML."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None = None
    anchor: Literal["explicit", "dct", "previous"] = "explicit"
    event: Span | None = None  # the verb or noun that the date dates
    event_confidence: float | None = None  # how sure it is that it dates that event


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Found):
    """A quantity: "up to 300 military advisers" has all the parts."""

    type: Literal[
        "count", "money", "percent", "measure", "ordinal", "range", "ratio", "age"
    ]
    value: Decimal | Range
    number: Span  # "300"
    quantity: Span  # number with its unit or currency sign
    unit: str | None = None  # "USD", "mile", "percent"
    modifier: Span | None = None  # "up to"
    operator: Literal["<=", ">=", "<", ">", "~", "="] | None = None
    counted: Span | None = None  # "military advisers"
    vague: bool = False  # "dozens of": the range only says how large
    tolerance: Decimal | None = None  # 0.2 in "5.4 ± 0.2 mg", whose value is 5.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Found):
    """Who holds which office: "Rear Admiral John F. Kirby, the spokesperson …"."""

    person: Span
    name: str
    title: Span
    organisation: Span | None = None
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Description(Found):
    """Who somebody is, in the words beside the name.

    A "title" stands before it without an article ("engineer"), a "noun" behind it
    with one ("an engineer from Ashdale"), a "clause" begins with "who".
    """

    person: Span
    name: str
    words: Span
    form: DescriptionForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation(Found):
    """A short form and what it stands for, as this text spells it out."""

    short: Span
    long: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Found):
    """Where something happened, or what place was taken, left or gone to.

    The span is the place's name with its kind noun. The ``rule`` of a place that
    something is done to begins with "target".

    ``kind`` is a noun for it, "province", and empty where none is sure. ``within`` is
    the place that it lies in. ``adjectives`` say where somebody comes from, and
    ``neighbours`` are other places that one could take for it.
    """

    name: str
    level: Level
    kind: str
    within: str | None
    event: Span  # the verb or noun that happened there, or was done to it
    phrase: Span  # from the preposition, if any, to what the place lies in
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, organisation or place behind its mentions in one text."""

    type: Literal["PER", "ORG", "LOC"]
    name: str
    mentions: tuple[Span, ...]
    doubtful: tuple[Span, ...] = ()  # those mentions that a namesake may be meant by
    aliases: tuple[str, ...] = ()
    title: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent(Found):
    """Whom or what a pronoun or a short mention at ``span`` stands for."""

    name: str


Fact = Quote | Date | Number | Role | Description | Abbreviation | Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one reader version found in one text."""

    version: str
    sentences: tuple[Span, ...]
    facts: tuple[Fact, ...]  # by start offset
    entities: tuple[Entity, ...]
    referents: tuple[Referent, ...] = ()  # by start offset
