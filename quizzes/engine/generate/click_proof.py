"""Click the sentence that proves it: the one that answers another question.

The answer itself is not told: whoever looks for its words would need no reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.reading.facts import Date, Number, Place, Span
from quizzes.engine.generate.asked import Asked, Refused
from quizzes.engine.generate.excerpts import Excerpt, occurrences
from quizzes.engine.generate.material import Material, Stated
from quizzes.engine.generate.passages import passage_around
from quizzes.engine.generate.rivals import content_words, speaks_of_the_same
from quizzes.engine.generate.sources import named, single_quoted
from quizzes.engine.items import Draft, Key, Option, Proof

_IDS = "abcdefg"
_MOST = 3  # of an article
_NEEDS_ITS_EXCERPT = re.compile(r"\bth(?:is|ese)\b|\bcomplete\b", re.IGNORECASE)
_QUOTED = re.compile(r"“([^”]*)”")
_MOST_SHARED = 0.5  # of the claim's words that may stand in the proof
_SAME_STEM = 5  # letters: "reach", "reached"
_ASKING = frozenset({"what", "which", "where", "when", "many", "much", "long"}) | {
    *("year", "month", "date", "town", "city", "country", "place", "province", "state"),
    *("sum", "money", "according"),
}
_FACTS: dict[str, type] = {"when": Date, "how_many": Number, "where": Place}
_OF_STEMS = content_words("year month date")  # what is asked for, not about


def ask(article: Material, drafts: Sequence[Draft]) -> Iterator[Asked | Refused]:
    """Ask which sentence answers the article's publishable ``drafts``.

    One of each paragraph at most, since its sentences are read there already.
    """
    stated = {one.uuid: one for one in article.stated}
    shown: set[Span] = set()
    for draft in drafts:
        keys = [proof for proof in draft.proofs if proof.role == "key"]
        if not _can_be_claimed(draft) or not all(one.fact in stated for one in keys):
            continue
        passage = passage_around(article, _sentence(keys[0]))
        if rule := _why_not(article, draft, keys, passage, shown):
            fact = stated[keys[0].fact]
            yield Refused(stated=fact, family="proof", part=draft.part, rule=rule)
        elif len(shown) < _MOST:
            shown.update(passage)
            yield _asked(article, draft, stated, keys, passage)


def _can_be_claimed(draft: Draft) -> bool:
    """Whether stem and key say by themselves what is to be proven."""
    return (
        not draft.flaws
        and draft.family in _FACTS  # a name beside its office needs no proof
        and draft.part != "event"  # its sentence is the claim
        and not _NEEDS_ITS_EXCERPT.search(_QUOTED.sub("", draft.stem))
    )


def _why_not(
    article: Material,
    draft: Draft,
    keys: Sequence[Proof],
    passage: Sequence[Span],
    shown: set[Span],
) -> str:
    """Return the rule by which no sentence of the passage is the only proof."""
    proving = _sentence(keys[0])
    others = [one for one in passage if one != proving]
    if not others:
        return "no_paragraph_to_choose_from"
    backing = {_sentence(proof) for proof in draft.proofs if proof.role != "option"}
    if len(backing & set(passage)) != 1 or any(
        _holds_key(article, draft.key, one) for one in others
    ):
        return "two_sentences_hold_the_key"
    words = article.words(proving)
    if any(speaks_of_the_same(words, article.words(one)) for one in others):
        return "fact_may_be_stated_twice"
    if not any(_tempts(article, draft, one) for one in others):
        return "no_other_sentence_tempts"
    if _is_copied(article, draft.stem, others) or _is_repeated(
        article, draft, words, others
    ):
        return "claim_is_a_copy"
    return "paragraph_asked_already" if shown & set(passage) else ""


def _holds_key(article: Material, key: Key, sentence: Span) -> bool:
    spellings = {key.text, *key.accept}
    if key.kind == "name":
        spellings |= {key.text.split()[-1]}
    if any(occurrences(article.text, sentence, one) for one in spellings):
        return True
    values = {str(value) for value in key.value.values() if value is not None}
    return any(
        str(one.fact.value) in values
        for one in article.stated
        if isinstance(one.fact, Date | Number) and one.fact.sentence == sentence
    )


def _is_copied(article: Material, stem: str, others: Sequence[Span]) -> bool:
    """Whether the stem quotes words that stand in the one sentence alone."""
    title = single_quoted(article.title)
    quoted = [words for words in _QUOTED.findall(stem) if words != title]
    return any(
        not any(occurrences(article.text, one, words) for one in others)
        for words in quoted
    )


def _is_repeated(
    article: Material, draft: Draft, proof: str, others: Sequence[Span]
) -> bool:
    """Whether who looks for the words of the question finds the proof by them.

    What the proof says with pronouns or otherwise takes understanding, if another
    sentence has as many words of the question.
    """
    question = _stems(_question(article, draft.stem))
    shared = len(question & _stems(proof))
    elsewhere = max(len(question & _stems(article.words(one))) for one in others)
    return shared > _MOST_SHARED * len(question) or not 0 < shared <= elsewhere


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_SAME_STEM] for word in content_words(text) - _ASKING)


def _tempts(article: Material, draft: Draft, sentence: Span) -> bool:
    """Whether a sentence is about the same, with a value of the key's kind in it."""
    asked = content_words(_QUOTED.sub("", draft.stem)) - _OF_STEMS
    if not asked & content_words(article.words(sentence)):
        return False
    kind = _FACTS[draft.family]
    return any(
        isinstance(one.fact, kind) and one.fact.sentence == sentence
        for one in article.stated
    )


def _asked(
    article: Material,
    draft: Draft,
    stated: dict[str, Stated],
    keys: Sequence[Proof],
    passage: Sequence[Span],
) -> Asked:
    first, *rest = keys
    proving = _sentence(first)
    return Asked(
        family="proof",
        part=draft.part,
        stated=stated[first.fact],
        proof=Span(first.start, first.end),
        also=tuple((stated[one.fact], Span(one.start, one.end)) for one in rest),
        stem=f"{_question(article, draft.stem)} Which of these sentences tells you?",
        excerpt=Excerpt(""),
        key=Key(kind="sentence", text=article.words(proving)),
        given=tuple(
            Option(
                id=id_,
                text=article.words(sentence),
                right=sentence == proving,
                origin="key" if sentence == proving else "same_article",
                sentence=article.number_of(sentence),
            )
            for id_, sentence in zip(_IDS, passage, strict=False)
        ),
        candidates=(),
        in_text_order=True,
        forms=("sentence",),
    )


def _question(article: Material, stem: str) -> str:
    """Leave out which article is meant: its sentences are what is chosen from."""
    source = re.compile(rf"(?:According to|In) {re.escape(named(article))}, ")
    question = source.sub("", stem, count=1)
    return question[0].upper() + question[1:]


def _sentence(proof: Proof) -> Span:
    return Span(proof.sentence_start, proof.sentence_end)
