"""What somebody said: the statement is chosen among those of other speakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.reading.facts import Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Asked, Candidate
from quizzes.engine.generate.excerpts import excerpt_of
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.names import is_named_in, may_be_one_person, surname
from quizzes.engine.generate.quotations import Quotation, quotations_in
from quizzes.engine.generate.sources import named
from quizzes.engine.items import Key

_POINTING = frozenset(
    word_list("context")["pronouns"] + word_list("context")["pointers"]
)
_LONGEST, _SHORTEST = 1.7, 0.5  # another statement's length against the key's
_STATEMENT_WORDS = 25


def ask(article: Material, pool: Pool) -> Iterator[Asked]:
    """Ask for the words of each speaker whose quotation is a sentence of its own."""
    for said in quotations_in(article):
        if is_statement(said) and not said.flaws():
            yield _what(article, pool, said)


def _what(article: Material, pool: Pool, said: Quotation) -> Asked:
    rivals = set(_also_said_by(article, pool, said))
    fit = [
        Candidate(
            text=f"“{other.text}”", origin=origin, note=other.name, stated=other.stated
        )
        for origin, source in pool.around(article)
        for other in quotations_in(source)
        if is_statement(other)
        and not other.flaws()
        and other.stated.uuid not in rivals
        and _SHORTEST <= len(other.text) / len(said.text) <= _LONGEST
        and not is_named_in(said.name, other.text)
    ]
    ref = named(article)
    fit.sort(key=lambda one: one.origin != "same_article")
    return Asked(
        family="what_said",
        part="words",
        stated=said.stated,
        proof=_hull(said.text_spans),
        stem=f"According to {ref}, which of these did {said.name} {said.verb[1]}?",
        excerpt=excerpt_of(article, said.quote.sentence, said.spans),
        key=Key(kind="phrase", text=f"“{said.text}”", accept=(said.text,)),
        candidates=tuple(fit),
    )


def is_statement(said: Quotation) -> bool:
    """Whether the words are a sentence of their own that points at nothing outside."""
    if said.quote.stance != "stated":
        return False
    first = said.text.split()[0].strip("‘’'").lower() if said.text else ""
    return (
        said.text.lstrip("‘’'")[:1].isupper()
        and first not in _POINTING
        and said.word_count <= _STATEMENT_WORDS
    )


def _also_said_by(article: Material, pool: Pool, said: Quotation) -> Iterator[str]:
    """Yield the quotations that the speaker may have spoken too."""
    own = [said.name, *said.stated.spellings]
    for _, other in pool.around(article):
        for one in quotations_in(other, tiers="ABC"):
            names = _names_of(one)
            if any(may_be_one_person(a, b) for a in own for b in names):
                yield one.stated.uuid


def _names_of(said: Quotation) -> Iterable[str]:
    return [name for name in (said.name, said.speaker.name) if name and surname(name)]


def _hull(spans: tuple[Span, ...]) -> Span:
    return Span(spans[0].start, spans[-1].end)
