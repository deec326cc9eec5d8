"""Statements of several speakers that can be told apart: one of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.names import is_named_in, may_be_one_person
from quizzes.engine.generate.quotations import Quotation, quotations_in
from quizzes.engine.generate.what_said import is_statement

_FEWEST_WORDS = 6  # fewer say too little to know the speaker by
_GOING_ON = frozenset({"and", "but", "or", "so", "yet", "because", "then", "also"})
_LONGEST = 2.5  # times the shortest


def statements_in(
    article: Material, pool: Pool, *, most: int
) -> tuple[list[Quotation], Quotation | None]:
    """Return one statement of each of ``most`` speakers, and one of somebody else.

    That one is the article's where it has another speaker, else of the same story.
    """
    own = _one_of_each(_fit(article), ())
    if len(own) > most:
        return own[:most], own[most]
    others = (said for _, other in pool.around(article) for said in _fit(other))
    another = next(iter(_one_of_each(others, own)), None)
    if another is None and len(own) > 1:
        return own[:-1], own[-1]
    return own, another


def _fit(article: Material) -> Iterator[Quotation]:
    for said in quotations_in(article):
        first = said.text.split()[0].lower()
        fit = is_statement(said) and said.word_count >= _FEWEST_WORDS
        fit = fit and first not in _GOING_ON
        if fit and not said.flaws():
            yield said


def _one_of_each(
    found: Iterator[Quotation], known: Sequence[Quotation]
) -> list[Quotation]:
    """Keep the first statement of each speaker that names none of them."""
    kept: list[Quotation] = []
    for said in found:
        heard = [*known, *kept]
        lengths = [len(one.text) for one in (*heard, said)]
        if (
            not any(may_be_one_person(said.name, one.name) for one in heard)
            and not any(is_named_in(one.name, said.text) for one in (*heard, said))
            and not any(is_named_in(said.name, one.text) for one in heard)
            and max(lengths) <= _LONGEST * min(lengths)
        ):
            kept.append(said)
    return kept
