"""What somebody said: the statement is chosen among those of other speakers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.reading.facts import Span
from quizzes.engine.data import word_list
from quizzes.engine.distractors import FEWEST
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.names import is_named_in, may_be_one_person, surname
from quizzes.engine.generate.occasions import told_where
from quizzes.engine.generate.peers import standing_of
from quizzes.engine.generate.quotations import (
    Quotation,
    quotations_in,
    sentences_of,
)
from quizzes.engine.generate.sides import fits_in
from quizzes.engine.generate.sources import named
from quizzes.engine.items import Key

_LONGEST = (1.6, 2.0, 3.0)  # times the shortest option; more for want of others
_STATEMENT_WORDS = 25
_ENOUGH_WORDS = 8
_JOINED = frozenset(word_list("context")["pronouns"]) | frozenset(
    ["but", "and", "or", "so", "yes", "no", "this", "that", "these", "those"]
)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_ADDRESSED = re.compile(
    r"\b(?:told|asked|assured|warned|reminded|answered|to) ((?:[A-Z][\w’-]*[ ,.]*)+)"
)
_WRITTEN_DOWN = re.compile(
    r"\b(?:known from|written down|wrote down|noted|recorded|according to|diary|diaries"
    r"|notebook|journal|memoirs?|recalled|remembered|reported)\b"
)


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for the words of each speaker whose quotation is a sentence of its own."""
    statements = [
        other
        for whole in quotations_in(article)
        for other in sentences_of(article, whole)
        if not _why_not(other) or _could_be_wrong(other)
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
    statements: Sequence[Quotation],
) -> Asked:
    rivals = set(_also_said_by(article, pool, said))
    fit = [
        Candidate(
            text=f"“{other.text}”",
            origin="same_article",
            stated=other.stated,
            unlikely=standing_of(pool, said.name).is_far_from(
                standing_of(pool, other.name)
            ),
        )
        for other in statements
        if other.stated.uuid not in rivals
        and _ends_alike(said, other)
        and not is_named_in(said.name, other.text)
        and fits_in(pool, said.name, other.text)
        and not _takes_part(article, said.name, other)
        and not standing_of(pool, said.name).is_out_of_reach_of(
            standing_of(pool, other.name)
        )
    ]
    asked = f"which of these did {said.name} {said.verb[1]}"
    asked += told_where(article, said)
    return Asked(
        family="what_said",
        part="words",
        stated=said.stated,
        proof=_hull(said.text_spans),
        stem=f"According to {named(article)}, {asked}?",
        excerpt=Excerpt(""),
        key=Key(kind="phrase", text=f"“{said.text}”", accept=(said.text,)),
        candidates=of_like_length(fit, said.text),
    )


def of_like_length(candidates: Sequence[Candidate], key: str) -> tuple[Candidate, ...]:
    """Keep those among which no option is much longer than another.

    Of all the spans of length that take in the key's, the one with most of them;
    rather one in which the key is not the longest.
    """
    for most in _LONGEST:
        span = max(_spans(candidates, len(key), most), key=lambda one: _worth(one, key))
        if len({one.text for one in span}) >= FEWEST:
            break
    return span


def _spans(
    candidates: Sequence[Candidate], key: int, most: float
) -> Iterator[tuple[Candidate, ...]]:
    for low in sorted({key, *(_length(one) for one in candidates)}):
        if low <= key <= low * most:
            yield tuple(one for one in candidates if low <= _length(one) <= low * most)


def _worth(span: Sequence[Candidate], key: str) -> tuple[int, bool, int]:
    texts = {one.text for one in span}
    longer = any(_length(one) > len(key) for one in span)
    return min(len(texts), FEWEST), longer, len(texts)


def _length(one: Candidate) -> int:
    return len(one.text.strip("“”"))


def _ends_alike(said: Quotation, other: Quotation) -> bool:
    """Whether the key is no lone exclamation, or question, among the options."""
    marks = [one.text[-1] if one.text[-1] in "!?" else "" for one in (said, other)]
    return marks[0] == marks[1] or marks == ["", "!"]


def _takes_part(article: Material, name: str, other: Quotation) -> bool:
    """Whether somebody is spoken to in these words, or may have written them down.

    "His words are known from Brook's diary": they stand there beside Brook's own.
    """
    sentence = other.quote.sentence
    beside = " ".join(_ADDRESSED.findall(_QUOTED.sub(" ", article.words(sentence))))
    if _is_told_of(name, other.name, beside):
        return True
    at = article.number_of(sentence)
    following = article.sentences[at : at + 1] if at else ()
    told = " ".join(article.words(one) for one in following)
    return bool(_WRITTEN_DOWN.search(told)) and _is_told_of(name, other.name, told)


def _is_told_of(name: str, speaker: str, words: str) -> bool:
    """Whether somebody is named outside quotation marks; a brother by first name."""
    told = _QUOTED.sub(" ", words)
    if surname(name) == surname(speaker):
        return name.split()[0] in told.split()
    return is_named_in(name, told)


def _could_be_wrong(said: Quotation) -> bool:
    """Whether words that cannot be asked for will do beside others.

    "We see no reason to adopt this belief" need not say which belief it is.
    """
    opens = said.text.split(" ", 1)[0].lower() not in _JOINED
    leans = said.flaws() == ("quotation_leans_on_context",)
    return leans and opens and said.word_count >= _ENOUGH_WORDS


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
