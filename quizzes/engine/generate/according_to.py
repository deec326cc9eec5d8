"""According to whom: what sources give in different words, or contradict each other in.

The stem names the source, so that what another one says is a wrong option here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from corpus.reading.facts import Abbreviation, Date, Number
from quizzes.engine.clusters.find import Clusters
from quizzes.engine.clusters.shapes import Voice
from quizzes.engine.distractors import WANTED
from quizzes.engine.generate import how_many, stands_for, when
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.dates import grain_of, written
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.sources import named
from quizzes.engine.generate.stands_for import spells_out_otherwise

_OF_ONE_SOURCE = frozenset({"sources_differ", "body_comes_up_once"})
_VARIANT = "Other sources give the same name in other words: that is no contradiction."
_CONFLICT = "The sources contradict each other here."


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask again, by source, for every expansion, date and number that has a rival."""
    clusters = pool.once(Clusters)
    for family in (stands_for, when, how_many):
        for one in family.ask(article, pool):
            if isinstance(one, Asked) and (rivals := clusters.rivals(one.stated.uuid)):
                yield from _by_source(article, one, rivals)


def _by_source(
    article: Material, one: Asked, rivals: tuple[Voice, ...]
) -> Iterator[Asked | Refused]:
    fact = one.stated.fact
    if isinstance(fact, Abbreviation):
        letters = article.words(fact.short)

        def place(voice: Voice) -> bool:
            return not spells_out_otherwise(voice, letters, one.key.text)

        rivals = tuple(sorted(rivals, key=lambda one: (place(one), one.is_passed_on)))
        if place(rivals[0]):
            return  # the letters themselves would tell them apart
    given = list(_candidates(one, rivals))
    if not given:
        yield Refused(
            stated=one.stated,
            family="according_to",
            part=one.part,
            rule="rival_is_no_option",
        )
        return
    yield replace(
        one,
        family="according_to",
        stem=_with_source(article, one.stem),
        candidates=tuple([*given, *_besides(one, given)][:WANTED]),
        forms=("choice", "typed", "card"),
        explanation=_VARIANT if isinstance(fact, Abbreviation) else _CONFLICT,
        flaws=tuple(_flaws(one)),
    )


def _flaws(one: Asked) -> Iterator[str]:
    if isinstance(one.stated.fact, Abbreviation):
        yield "same_name_in_other_words"
    yield from (flaw for flaw in one.flaws if flaw not in _OF_ONE_SOURCE)


def _besides(one: Asked, given: list[Candidate]) -> Iterator[Candidate]:
    """Yield the wrong options that the family offers besides the rivals."""
    for other in one.candidates:
        if all((other.text, other.rank) != (each.text, each.rank) for each in given):
            yield other


def _with_source(article: Material, stem: str) -> str:
    source = named(article)
    if source in stem:
        return stem
    return f"According to {source}, {stem[:1].lower()}{stem[1:]}"


def _candidates(one: Asked, rivals: Iterable[Voice]) -> Iterator[Candidate]:
    """Yield the rival values, each once, with the name of who gives it."""
    seen = {one.key.text}
    for voice in rivals:
        candidate = _candidate(one, voice)
        if candidate and candidate.text not in seen:
            seen.add(candidate.text)
            yield candidate


def _candidate(one: Asked, voice: Voice) -> Candidate | None:
    fact, note = voice.stated.fact, named(voice.article)
    plain = Candidate(
        text=voice.value, origin="other_article", note=note, stated=voice.stated
    )
    if isinstance(fact, Date):
        value = str(one.key.value["timex"])
        if grain_of(fact.value) != grain_of(value):
            return None
        month_first = written(value, month_first=True) == one.key.text
        text = written(fact.value, month_first=month_first)
        return replace(plain, text=text, rank=fact.value)
    if isinstance(fact, Number) and isinstance(fact.value, Decimal):
        words = voice.article.words(fact.number)
        return replace(plain, text=words, rank=fact.value)
    return plain
