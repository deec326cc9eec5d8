"""Match: prompts with what belongs to each, and one option that is left over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.reading.facts import Span
from quizzes.engine.generate.asked import Asked, Refused
from quizzes.engine.generate.dates import written
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.figures import figures_in
from quizzes.engine.generate.happenings import Happening, happenings_in
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.portraits import people_apart
from quizzes.engine.generate.prominence import matters
from quizzes.engine.generate.put_in_order import shuffled
from quizzes.engine.generate.sources import named
from quizzes.engine.generate.statements import left_over, rounds_of
from quizzes.engine.generate.story import is_furniture
from quizzes.engine.generate.timelines import clear_days, matches_of
from quizzes.engine.identity import question_uuid
from quizzes.engine.items import Key, Option

_IDS = "abcdef"
_FEWEST, _MOST = 3, 5
_MOST_SPEAKERS = 4
_YEAR = len("1912")
_KNOWN = 3  # of the people to be matched, more than names that come up


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A prompt and its option, as a fact of the article joins them."""

    stated: Stated
    proof: Span
    prompt: str
    option: str


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for the speakers of statements, the dates of events, and what is counted."""
    of = named(article)
    yield from _speakers(article, pool)
    for part, stem, found in (
        ("dates", f"According to {of}, what happened on each of these dates?",
         _dates(article)),
        ("people", f"In {of}, who was each of these people?",
         [_people(article, pool)]),
        ("figures", f"In {of}, what does each of these figures count?",
         [_figures(article)]),
    ):  # fmt: skip
        for pairs, decoy in found:
            yield from _asked(part, stem, pairs, decoy)


def _asked(
    part: str, stem: str, pairs: Sequence[Pair], decoy: str
) -> Iterator[Asked | Refused]:
    if len(pairs) < _FEWEST:
        rule = "too_few_pairs"
    elif not decoy:
        rule = "no_option_left_over"
    elif _are_years(pairs):
        rule = "years_to_be_known_by_heart"
    else:
        yield _match(part, stem, pairs[:_MOST], decoy)
        return
    for pair in pairs:
        yield Refused(stated=pair.stated, family="match", part=part, rule=rule)


def _speakers(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    for statements in rounds_of(article, most=_MOST_SPEAKERS):
        pairs = [
            Pair(stated=one.stated, proof=one.span, prompt=one.text, option=one.name)
            for one in statements
        ]
        said = "said or wrote" if any(one.written for one in statements) else "said"
        stem = f"In {named(article)}, who {said} each of these?"
        decoy = left_over(article, pool, statements) or ""
        yield from _asked("speakers", stem, pairs, decoy)


def _dates(article: Material) -> list[tuple[Sequence[Pair], str]]:
    events = [
        one
        for one in happenings_in(article)
        if isinstance(one, Happening) and not is_furniture(one.text)
    ]
    found = matches_of(events, clear_days(article))
    return [(_dated(own, other), other.text) for own, other in found] or [
        (_dated(events), "")
    ]


def _are_years(pairs: Sequence[Pair]) -> bool:
    """Whether there is nothing but years to tell the options by."""
    return all(len(pair.prompt) == _YEAR for pair in pairs)


def _dated(events: Sequence[Happening], spare: Happening | None = None) -> list[Pair]:
    """Return events with their years, or with months or days where years are shared."""
    values = [one.value for one in (*events, *([spare] if spare else []))]
    length = next(
        (
            length
            for length in (4, 7)
            if len({value[:length] for value in values}) == len(values)
        ),
        10,
    )
    return [
        Pair(
            stated=one.stated,
            proof=one.date.span,
            prompt=written(one.value[:length], month_first=False),
            option=one.text,
        )
        for one in events
    ]


def _figures(article: Material) -> tuple[Sequence[Pair], str]:
    figures, decoy = figures_in(article)
    pairs = [
        Pair(stated=one.stated, proof=one.proof, prompt=one.written, option=one.counted)
        for one in figures
    ]
    return pairs, decoy


def _people(article: Material, pool: Pool) -> tuple[Sequence[Pair], str]:
    people, other = people_apart(article, pool, most=_MOST - 1)
    if sum(matters(article, one.name) for one in people) < _KNOWN:
        return [], ""
    pairs = [
        Pair(stated=one.stated, proof=one.proof, prompt=one.name, option=one.text)
        for one in people
    ]
    return pairs, other.text if other else ""


def _match(part: str, stem: str, pairs: Sequence[Pair], decoy: str) -> Asked:
    first, *rest = pairs
    facts = [pair.stated.uuid for pair in pairs]
    texts = [*(pair.option for pair in pairs), decoy]
    shown = shuffled(len(texts), question_uuid("match", part, facts).hex)
    ids = {place: _IDS[at] for at, place in enumerate(shown)}
    told = [f"{pair.prompt}: {pair.option}" for pair in pairs]
    return Asked(
        family="match",
        part=part,
        stated=first.stated,
        proof=first.proof,
        also=tuple((pair.stated, pair.proof) for pair in rest),
        stem=stem,
        excerpt=Excerpt(""),
        key=Key(
            kind="match",
            text="; ".join(told),
            value={
                "prompts": [pair.prompt for pair in pairs],
                "ids": [ids[place] for place in range(len(pairs))],
            },
        ),
        given=tuple(
            Option(
                id=ids[at],
                text=texts[at],
                right=at < len(pairs),
                origin="key" if at < len(pairs) else "same_article",
            )
            for at in shown
        ),
        candidates=(),
        forms=("match",),
        explanation="; ".join(told) + ".",
    )
