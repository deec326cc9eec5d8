"""The things that an article has one of: which fire is "the fire".

A reader who is told the title knows which, if the title speaks of a fire or the text
tells of no other; and some things have a name, which a question can say.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.reading.facts import Entity
from quizzes.engine.data import word_list

_LISTS = word_list("told_things")
_CLAUSES = word_list("clauses")
_EVENTS, _NOTHING, _CALLED, _AHEAD, _VESSELS, _SEVERAL = (
    frozenset(_LISTS[name])
    for name in ("events", "nothing", "called", "ahead", "vessels", "several")
)
_DESTRUCTIVE = frozenset(_LISTS["destructive"])
_SMALL = frozenset(
    word
    for name in ("determiners", "prepositions", "pointing", "possessives")
    for word in _CLAUSES[name]
) | frozenset(_CLAUSES["subordinators"] + _CLAUSES["conjunctions"])
_DEFINITE = re.compile(r"\b[Tt]he ([a-z]{3,})\b(?! [a-z]+s? (?:was|were|is|are|had)\b)")
_PLAIN = re.compile(r"\b[A-Za-z][\w’'-]*")
_NAME = re.compile(
    r"(?P<the>\b[Tt]he )?(?P<name>\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)"
    r"(?P<of> of(?: the)? [A-Z][\w’-]+(?: [A-Z][\w’-]+)*)?"
)
_VESSEL = re.compile(
    rf"\bthe (?P<head>{'|'.join(_VESSELS)}) (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)*)"
)
_NARROWED = r"(?! (?:(?:of|that|which|who|whose|where|in which)\b|[A-Z])|[’'-])"
_BODIES = frozenset(word_list("stems")["bodies"]) - {"company", "corporation"}
_DOES = rf"(?: had| has)? (?:{'|'.join(_LISTS['destroying'])})\b"
_IT = re.compile(rf"\bIt(?={_DOES}|(?: had| has)? left [^.]*\bhomeless\b)")
_EARLY = 0.4  # of the text: where its main happening is first told of


@dataclass(frozen=True, slots=True)
class Things:
    """``clear`` are the nouns that "the" makes the only one; ``names`` say others.

    ``tolls`` are verbs of which it is plain when: "died", in a text on one disaster.
    """

    clear: frozenset[str] = frozenset()
    names: tuple[tuple[str, str], ...] = ()
    tolls: frozenset[str] = frozenset()

    def named_in(
        self, text: str, *, titled: bool = False
    ) -> tuple[int, int, str] | None:
        """Return where a text says "the company", and which one that is.

        What the title makes clear needs no name beside the title.
        """
        for head, name in self.names:
            if titled and head in self.clear:
                continue
            found = re.search(rf"\b[Tt]he {head}\b{_NARROWED}", text)
            if found and not all(word in text for word in _capitals(name)):
                return found.start(), found.end(), name
        return None

    def meant_in(self, text: str) -> tuple[int, int, str] | None:
        """Return where "It" destroyed or killed, and which thing alone does that."""
        does = self.clear & _DESTRUCTIVE
        found = _IT.match(text)
        if found is None or len(does) != 1:
            return None
        return found.start(), found.end(), f"The {min(does)}"


def things_in(title: str, text: str, entities: Sequence[Entity] = ()) -> Things:
    """Return which nouns of a text mean one thing only, and the names of things."""
    told = " ".join(text.split())
    words = [word.lower() for word in _PLAIN.findall(told)]
    known = Counter(words)
    told_the = Counter(_DEFINITE.findall(told))
    several = _of_several(words)
    single = {
        head
        for head in told_the
        if head not in several | _NOTHING and not known[f"{head}s"] + known[f"{head}es"]
    }
    titled = {word.lower() for word in _PLAIN.findall(title)}
    clear = {head for head in single if head in titled}
    clear |= {head for head in single & _EVENTS if _is_main(told, head, told_the)}
    names = {
        head: name
        for head, name in (*_named(title, told, entities), *_firms(title, entities))
        if head in single
    }
    tolls = _LISTS["befalling"] if clear & _DESTRUCTIVE else []
    if titled & set(_LISTS["votes"]):
        tolls = [*tolls, "voted"]
    return Things(frozenset(clear), tuple(sorted(names.items())), frozenset(tolls))


def _of_several(words: Sequence[str]) -> set[str]:
    """Return the nouns of which the text tells more than one."""
    introduced: Counter[str] = Counter()
    found = set()
    for before, word in pairwise(words):
        if before in _SEVERAL:
            found.add(word)
        if before in {"a", "an"}:
            introduced[word] += 1
    return found | {word for word, times in introduced.items() if times > 1}


def _is_main(text: str, head: str, told_the: Counter[str]) -> bool:
    """Whether a text tells early of a happening and comes back to it."""
    first = re.search(rf"\b{head}\b", text)
    early = first is not None and first.start() < _EARLY * len(text)
    dated = re.search(rf"\bthe {head} (?:of|in) (?:[A-Z]\w+ )?\d", text)
    new = re.search(rf"\b[Aa]n? (?:[a-z]+ )?{head}\b", text)
    return early and not dated and told_the[head] + bool(new) > 1


def _named(
    title: str, text: str, entities: Sequence[Entity]
) -> Iterator[tuple[str, str]]:
    """Yield the noun and the name of each thing that has only one."""
    people = {one.name.split()[-1] for one in entities if one.type == "PER"}
    found: dict[str, set[str]] = defaultdict(set)
    for one in _NAME.finditer(f"{title}. {text}"):
        words = one["name"].split()
        while words and words[0].lower() in _SMALL:
            words.pop(0)
        if len(words) < 2 or words[-1] in people:
            continue
        the = "the " if one["the"] else ""
        if words[0].lower() in _AHEAD:
            found[words[0].lower()].add(" ".join(words))
        elif words[-1].lower() in _CALLED:
            found[words[-1].lower()].add(f"{the}{' '.join(words)}{one['of'] or ''}")
    for one in _VESSEL.finditer(text):
        found[one["head"]].add(one[0])
    for head, names in found.items():
        longest = max(names, key=lambda name: (len(name), name))
        bare = longest.removeprefix("the ")
        alone = not re.search(rf"\b[Aa]n? (?:[a-z]+ )?{head}\b", text)
        if alone and all(bare.startswith(one.removeprefix("the ")) for one in names):
            yield head, longest


def _firms(title: str, entities: Sequence[Entity]) -> Iterator[tuple[str, str]]:
    """Yield the one firm that a text tells of, if its title names it."""
    bodies = [
        one
        for one in entities
        if one.type == "ORG" and one.name.split()[-1].lower() not in _BODIES
    ]
    main = [one for one in bodies if re.search(rf"\b{re.escape(one.name)}\b", title)]
    often = [one for one in bodies if len(one.mentions) > 1]
    if len(main) == 1 and often in ([], main):
        for noun in _LISTS["firms"]:
            yield noun, main[0].name


def _capitals(name: str) -> list[str]:
    return [word for word in name.split() if word[:1].isupper()]
