"""What somebody said: the statement is chosen among those of other speakers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.reading.facts import Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.excerpts import Excerpt, excerpt_of
from quizzes.engine.generate.material import Material, Origin, Pool
from quizzes.engine.generate.names import is_named_in, may_be_one_person, surname
from quizzes.engine.generate.occasions import told_when_and_where
from quizzes.engine.generate.peers import standing_of
from quizzes.engine.generate.quotations import Quotation, quotations_in
from quizzes.engine.generate.rivals import content_words
from quizzes.engine.generate.sources import named
from quizzes.engine.items import Key

_LONGEST, _SHORTEST = 1.7, 0.5  # another statement's length against the key's
_STATEMENT_WORDS = 25
_ENOUGH_WORDS = 8
_JOINED = frozenset(word_list("context")["pronouns"]) | frozenset(
    ["but", "and", "or", "so", "yes", "no", "this", "that", "these", "those"]
)
_LEFT_OUT = re.compile(r"[ ,:;]*[“\"]…[,.!?]?[”\"]|(?<=[.!?,] )…[,.!?]?[”\"]?$")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")
_SHARED = 2  # content words of two statements on one subject


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for the words of each speaker whose quotation is a sentence of its own."""
    statements = [
        (origin, other)
        for origin, source in pool.around(article)
        for other in quotations_in(source)
        if not _why_not(other) or (origin == "same_article" and _could_be_wrong(other))
    ]
    for said in quotations_in(article):
        if rule := _why_not(said):
            yield Refused(
                stated=said.stated, family="what_said", part="words", rule=rule
            )
        else:
            yield _what(article, pool, said, statements)


def _what(
    article: Material,
    pool: Pool,
    said: Quotation,
    statements: Sequence[tuple[Origin, Quotation]],
) -> Asked:
    rivals = set(_also_said_by(article, pool, said))
    fit = [
        Candidate(
            text=f"“{other.text}”",
            origin=origin,
            stated=other.stated,
            unlikely=standing_of(pool, said.name).is_far_from(
                standing_of(pool, other.name)
            ),
        )
        for origin, other in statements
        if other.stated.uuid not in rivals
        and _SHORTEST <= len(other.text) / len(said.text) <= _LONGEST
        and not is_named_in(said.name, other.text)
        and _could_be_said(article, pool, said, origin, other)
    ]
    asked = f"which of these did {said.name} {said.verb[1]}"
    asked += told_when_and_where(article, said)
    fit.sort(key=lambda one: one.origin != "same_article")
    return Asked(
        family="what_said",
        part="words",
        stated=said.stated,
        proof=_hull(said.text_spans),
        stem=f"According to {named(article)}, {asked}?",
        excerpt=_under_one_bar(article, said),
        key=Key(kind="phrase", text=f"“{said.text}”", accept=(said.text,)),
        candidates=tuple(fit),
    )


def _under_one_bar(article: Material, said: Quotation) -> Excerpt:
    """Bar the words that are asked for, and leave out what else is quoted.

    A second gap would seem to ask for a second answer.
    """
    asked = [span for span in said.spans if span.overlaps(said.text_spans[0])]
    others = [span for span in said.spans if span not in asked]
    shown = excerpt_of(article, said.quote.sentence, asked, others)
    start, end = shown.bars[0]
    before = _LEFT_OUT.sub("", shown.text[:start]).lstrip()
    after = _LEFT_OUT.sub("", shown.text[end:]).rstrip(" ,:;")
    if not after.endswith((".", "!", "?", "…", "”", '"')):
        after += "."
    if _PRONOUN.fullmatch(article.words(said.speaker.span)):
        before, after = (_named(said.name, part) for part in (before, after))
    bar = (len(before), len(before) + end - start)
    return Excerpt(f"{before}{shown.text[start:end]}{after}", (bar,))


def _named(name: str, words: str) -> str:
    """Put the speaker, whom the stem names too, for "he said"."""
    return _PRONOUN.sub(f"[{name}]", words, count=1)


def _could_be_said(
    article: Material, pool: Pool, said: Quotation, origin: Origin, other: Quotation
) -> bool:
    """Whether somebody else's statement is no surprise in this speaker's mouth.

    From another article it must be somebody's of like standing, and share its subject.
    """
    own, rival = standing_of(pool, said.name), standing_of(pool, other.name)
    if own.is_out_of_reach_of(rival):
        return False
    if origin == "same_article":
        return True
    shared = content_words(said.text) & content_words(other.text)
    told_here = is_named_in(other.name, article.text) and shared
    return not own.is_far_from(rival) and bool(told_here or len(shared) >= _SHARED)


def _could_be_wrong(said: Quotation) -> bool:
    """Whether words that cannot be asked for will do beside others.

    "We see no reason to adopt this belief" need not say which belief it is.
    """
    opens = said.text.split(" ", 1)[0].lower() not in _JOINED
    leans = said.flaws() == ("quotation_leans_on_context",)
    return leans and opens and said.word_count >= _ENOUGH_WORDS


def is_statement(said: Quotation) -> bool:
    """Whether the words are a sentence of their own that can stand among others."""
    return not _why_not(said)


def _why_not(said: Quotation) -> str:
    """Return why the words are no statement to choose among others, if they are not."""
    if flaws := said.flaws():
        return flaws[0]
    if said.quote.stance != "stated":
        return "only_asked"
    if said.word_count > _STATEMENT_WORDS:
        return "statement_too_long"
    whole = said.text.lstrip("‘’'")[:1].isupper()
    return "" if whole else "no_whole_sentence"


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
