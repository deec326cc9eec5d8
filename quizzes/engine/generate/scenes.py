"""What happened at a place, as a clause that can stand in a list without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.reading.facts import Place
from quizzes.engine.data import word_list
from quizzes.engine.generate.event_clauses import ROOMY, small_words, why_unlisted
from quizzes.engine.generate.material import Material, Stated
from quizzes.engine.generate.names import is_named_in
from quizzes.engine.generate.place_clauses import clauses_around
from quizzes.engine.generate.targets import is_target, named_span
from quizzes.engine.generate.transform import told_there

_SAYING = frozenset(word_list("stems")["saying"])
_OF_A_LIFE = frozenset(word_list("happenings")["of_a_life"]) | {"dead", "assassinated"}
_FEWEST = 4  # words that say what happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What happened somewhere; ``text`` is a clause without the place and full stop."""

    stated: Stated
    place: Place
    text: str

    def is_of_a_life(self) -> bool:
        """Whether it is a birth or a death, whose place is a detail."""
        return bool(_OF_A_LIFE & set(small_words(self.text)))


@dataclass(frozen=True, slots=True, kw_only=True)
class NoScene:
    """A place without such a clause, and the rule that says so."""

    stated: Stated
    rule: str


def scenes_in(article: Material) -> Iterator[Scene | NoScene]:
    """Yield what happened at each place of tier A, in the text's order."""
    for stated, place in article.of(Place):
        if place.tier == "C" or is_target(place):
            continue
        if place.tier != "A":
            yield NoScene(stated=stated, rule="not_sure_enough")
        elif place.event.of(article.text).lower() in _SAYING:
            yield NoScene(stated=stated, rule="place_only_of_the_words")
        elif text := _text(article, place):
            text = text[0].upper() + text[1:]
            yield Scene(stated=stated, place=place, text=text)
        else:
            yield NoScene(stated=stated, rule="no_plain_clause")


def _text(article: Material, place: Place) -> str:
    """Return what happened, in words that name no place; nothing if none do."""
    for clause, at in clauses_around(article, place, named_span(article, place)):
        found = told_there(clause, at)
        if found is None:
            continue
        text, front = found
        for told in (f"{text} {front}".strip(), text):
            words = small_words(told)
            if _FEWEST <= len(words) <= ROOMY and not why_unlisted(told):
                return "" if names_a_place(article, told) else told
    return ""


def names_a_place(article: Material, text: str) -> bool:
    """Whether a clause says where it was, and so cannot be asked for by its place."""
    return any(
        is_named_in(entity.name, text)
        for entity in article.entities
        if entity.type == "LOC"
    )
