"""Questions of one article that ask for one thing again: the best stay publishable."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.reading.facts import Date, Description, Fact, Quote, Role
from quizzes.engine.generate.asked import Asked
from quizzes.engine.items import Draft

FEWEST = 8  # questions that an article keeps, even if some ask for one thing again
_ALIKE = {"role": 1, "when": 1, "how_many": 1, "words": 2, "described": 1, "source": 1}


def without_repeats(asked: Sequence[Asked], drafts: Sequence[Draft]) -> list[Draft]:
    """Note ``asked_already`` on publishable drafts that repeat a better one.

    ``asked`` holds what each of the drafts was made from. No article falls below
    ``FEWEST`` publishable questions by this.
    """
    left = sum(not draft.flaws for draft in drafts) - FEWEST
    marked = list(drafts)
    for at in list(_repeats(asked, drafts))[: max(0, left)]:
        marked[at] = replace(marked[at], flaws=("asked_already",))
    return marked


def _repeats(asked: Sequence[Asked], drafts: Sequence[Draft]) -> Iterator[int]:
    """Yield the places of repeating drafts, the ones that matter least first."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, (one, draft) in enumerate(zip(asked, drafts, strict=True)):
        if not draft.flaws and (thing := _thing(one)):
            groups[thing].append(at)
    spare: list[int] = []
    for thing, places in groups.items():
        places.sort(key=lambda at: (_borrowed(drafts[at]), _coin(thing, drafts[at])))
        spare += places[_ALIKE[thing[0]] :]
    yield from sorted(spare, key=lambda at: (-_borrowed(drafts[at]), -at))


def _thing(one: Asked) -> tuple[str, ...]:
    """Return what a question is about, or nothing if no other asks for that."""
    fact = one.stated.fact
    if isinstance(fact, Role | Description):
        return ("role", one.stated.person or fact.name)
    if one.part in {"words", "speaker"} and _has_no_name(fact):
        return ("described", one.stated.uuid)
    if one.part == "words":
        return ("words", one.stem)
    if one.part == "source":  # reported words are less known than quoted ones
        return ("source", one.key.text)
    if isinstance(fact, Date) and one.family == "when":
        return ("when", one.part, one.key.text)
    if one.family == "how_many":
        return ("how_many", one.stem, one.key.text)
    return ()


def _has_no_name(fact: Fact) -> bool:
    """Whether the speaker is only described: what "a farmer" said is asked once."""
    return isinstance(fact, Quote) and (not fact.speaker or not fact.speaker.name)


def _borrowed(draft: Draft) -> int:
    """Count the wrong options that do not come from the article itself."""
    own = {"key", "same_article"}
    missing = 4 - len(draft.options)
    return missing + sum(option.origin not in own for option in draft.options)


def _coin(thing: tuple[str, ...], draft: Draft) -> int:
    """Toss between the sides of an office; a nameless speaker is best the answer."""
    if thing[0] == "role":
        others = 2 * (draft.part in {"holder", "title"})
        return others + int(draft.seed[-4:], 16) % 2
    return int(thing[0] == "described" and draft.part == "words")
