"""Figures with what each of them counts, where no figure could count another's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from corpus.reading.facts import Number, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.bounds import bound_of
from quizzes.engine.generate.how_many import figure_question
from quizzes.engine.generate.material import Material, Stated
from quizzes.engine.generate.rivals import content_words, head_of
from quizzes.engine.verbs import may_be_participle, plain_form

_LISTS = word_list("stems")
_PLURALS = frozenset(word.lower() for word in _LISTS["plurals"])
_ANYBODY = frozenset(word_list("figures")["anybody"])
_KIN = {
    head: number
    for number, row in enumerate(word_list("figures")["kin"])
    for head in map(head_of, reversed(row))
}
_RELATIONAL = frozenset(_LISTS["relational"])
_OF_WHAT = re.compile(r"of(?: [\w’'-]+){1,4}(?=[.,;:—])")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_UNCLEAR = frozenset({"and", "or", "other", "others", "more", "additional", "such"})
_MOST_WORDS = 6
_MOST_TOLD = 15  # words of what is told of them
_WHEN = re.compile(r" (?:when|while|as|because|after|before|although|according)\b")
_PASSIVE = frozenset({"were", "are"})
_PAIR = Decimal(2)
_LEAST = 10  # smaller ones are soon forgotten
_TELLING = 3  # content words: "military advisers" could be anybody's
_SIZES = 100  # the largest figure may be so many times the smallest


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number in digits and what it counts: "detainees killed in Babil province"."""

    stated: Stated
    proof: Span
    value: Decimal
    noun: str
    counted: str
    bound: str = ""

    @property
    def written(self) -> str:
        """The figure with separators, and its bound: "up to 1,500"."""
        return f"{self.bound} {self.value:,f}".strip()


def figures_in(article: Material) -> tuple[list[Figure], str]:
    """Return the figures of like size that can be matched, and a noun left over."""
    counted = list(_counted(article))
    heads = Counter(_kind(noun) for _, _, noun in counted)
    values = Counter(number.value for _, number, _ in counted)
    figures = [
        Figure(
            stated=stated,
            proof=number.span,
            value=number.value,
            noun=noun,
            counted=told,
            bound=bound_of(article, number).words,
        )
        for stated, number, noun in counted
        if isinstance(number.value, Decimal)
        and _is_exact(number)
        and heads[_kind(noun)] == values[number.value] == 1
        and len(content_words(told := _told_of(article, number, noun))) >= _TELLING
    ]
    near = _of_like_size(_unlike(figures))
    taken = {_kind(one.noun) for one in near}
    said = frozenset[str]().union(*(content_words(one.noun) for one in near))
    spare = [
        noun
        for _, number, noun in counted
        if number.value != _PAIR
        and _kind(noun) not in taken
        and not content_words(noun) & said
    ]
    if not spare and near:
        return near[:-1], near[-1].counted
    return near, spare[0] if spare else ""


def _told_of(article: Material, number: Number, noun: str) -> str:
    """Say which of them are counted: "detainees killed in Babil province"."""
    question = figure_question(article, number)[1]
    rest = _WHEN.split(question.partition(f"how many {noun} ")[2])[0]
    if not rest or len(rest.split()) > _MOST_TOLD:
        return noun
    verb, _, after = rest.partition(" ")
    if verb in _PASSIVE and may_be_participle(after.partition(" ")[0]):
        return f"{noun} {after}"
    return f"{noun} that {rest}" if plain_form(verb) not in {None, "do"} else noun


def _unlike(figures: list[Figure]) -> list[Figure]:
    """Keep those whose nouns share no word: "House Democrats", "House members"."""
    words = Counter(word for one in figures for word in content_words(one.noun))
    return [
        one
        for one in figures
        if all(words[word] == 1 for word in content_words(one.noun))
    ]


def _kind(noun: str) -> str | int:
    """Return what a noun shares with those whose figures could be its own."""
    head = head_of(noun)
    return _KIN.get(head, head)


def _counted(article: Material) -> Iterator[tuple[Stated, Number, str]]:
    """Yield what is counted by a plural noun that says what kind of thing it is."""
    for stated, number in article.of(Number):
        if number.type != "count" or number.counted is None or number.tier == "C":
            continue
        noun = _noun(article, number, number.counted)
        if noun:
            yield stated, number, noun


def _noun(article: Material, number: Number, counted: Span) -> str:
    if counted.start < number.quantity.end:
        return ""
    noun = article.words(Span(number.quantity.end, counted.end))
    words = [word.lower() for word in _WORD.findall(noun)]
    if (
        not words
        or words[0] == "of"
        or len(words) > _MOST_WORDS
        or not _is_plural(words[-1])
    ):
        return ""
    if words[-1] in _RELATIONAL and len(words) == 1:
        rest = _OF_WHAT.match(article.words(Span(counted.end, number.sentence.end)))
        return f"{noun} {rest[0]}" if rest else ""
    return "" if words == [words[-1]] and words[-1] in _ANYBODY else noun


def _is_plural(word: str) -> bool:
    return word in _PLURALS or (word.endswith("s") and not word.endswith("ss"))


def _is_exact(number: Number) -> bool:
    exact = not number.vague
    whole = isinstance(number.value, Decimal) and number.value >= _LEAST
    return number.tier == "A" and exact and whole and number.tolerance is None


def _of_like_size(figures: list[Figure]) -> list[Figure]:
    """Return the most figures that differ by no more than a hundred times."""
    best: list[Figure] = []
    for least in figures:
        near = [
            one for one in figures if least.value <= one.value <= _SIZES * least.value
        ]
        best = max(best, near, key=len)
    return best
