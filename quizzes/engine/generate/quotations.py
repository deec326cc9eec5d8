"""Quotations as items use them: the words inside the marks, and who is behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.reading.facts import Quote, Span, Speaker
from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Material, Stated
from quizzes.engine.generate.names import is_named_in
from quizzes.engine.generate.sources import single_quoted
from quizzes.engine.generate.speakers import (
    called,
    is_nameless,
    is_one_of_several,
    is_second_hand,
    is_vague,
    kind_of,
)
from quizzes.engine.generate.standing import leans_on_the_talk

# "The plan is good. But it comes too late": half of it is no statement of his.
_TURN = re.compile(r"[.!?]?\s+(?:But|However|Yet|Still)\b")
_MARKED = re.compile(r"“([^“”\"]+)[”\"]?|\"([^\"]+)\"?")
_OPENING_MARKS = '“"'
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z“‘])")
_COMMA_INSIDE = re.compile(r"[,.]’$")
_WORD = re.compile(r"\w[\w’'.-]*")
_FEWEST, _MOST = 4, 32  # words that a quotation in a stem may have
_SHORTENED = frozenset(word_list("names")["shortened"])
_WRITING = frozenset(word_list("speech")["openings"]["writing"])
_GAPPED = re.compile(r"\.\s?\.$")
_IN_WRITING = re.compile(
    r"\bin (?:a|an|the|his|her|their|its) (?:[\w’-]+ ){0,5}"
    r"(?:diary|letter|book|essay|memoir|memoirs|telegram|notebook|pamphlet)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|myself|mine)\b")  # odd behind "said that"
_SPOKEN = frozenset(word_list("speech")["openings"]["spoken"])
_ABUSE = frozenset(word_list("stems")["abuse"])
_OPENERS = frozenset(word_list("stems")["fragment_openers"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quotation with its speaker; ``spans`` are the words inside the marks.

    ``text`` is the part that items quote, and ``text_spans`` where it stands.
    """

    stated: Stated
    quote: Quote
    speaker: Speaker
    name: str
    kind: str  # "person", "body" or "description"
    spans: tuple[Span, ...]
    text: str
    text_spans: tuple[Span, ...]
    after_that: bool
    leans: bool  # on what was said before it
    is_second_hand: bool
    is_one_of_several: bool  # whom the text calls the same
    verb: tuple[str, str]  # in the past tense and plain: ("said", "say")

    @property
    def word_count(self) -> int:
        return len(_WORD.findall(self.text))

    def is_fragment(self) -> bool:
        """Whether the words need the sentence around them to make sense."""
        first = (_WORD.findall(self.text) or [""])[0]
        if first[:1].isupper():
            return False
        own = self.after_that and _FIRST_PERSON.search(self.text)
        return not self.after_that or bool(own) or first.lower() in _OPENERS

    def is_abusive(self) -> bool:
        """Whether the words insult somebody in a way that no class should be shown."""
        return bool(_ABUSE & {word.lower() for word in _WORD.findall(self.text)})

    def flaws(self) -> tuple[str, ...]:
        if self.word_count < _FEWEST:
            return ("quotation_too_short",)
        if self.word_count > _MOST:
            return ("quotation_too_long",)
        if self.is_fragment() or _GAPPED.search(self.text):
            return ("quotation_fragment",)
        if self.leans:
            return ("quotation_leans_on_context",)
        if self.is_abusive():
            return ("quotation_is_abusive",)
        if self.is_second_hand:
            return ("second_hand",)
        if is_vague(self.name, self.kind):
            return ("vague_source",)
        if self.is_one_of_several or is_nameless(self.name, self.kind):
            return ("nameless_speaker",)
        return ("hedged_speaker",) if self.speaker.hedged else ()


def quotations_in(article: Material, tiers: str = "A") -> Iterator[Quotation]:
    """Yield the quotations with a named or described speaker, denials left out."""
    for stated, quote in article.of(Quote):
        speaker = quote.speaker
        if why_not_quoted(article, quote, tiers) or speaker is None:
            continue
        spans = _inside_marks(article.text, quote)
        name = called(article, stated, speaker)
        text_spans = _best_piece(article.text, spans)
        text = _shown(" ".join(article.words(span) for span in text_spans))
        before = article.text[: text_spans[0].start].rstrip("“\"‘' ")
        yield Quotation(
            stated=stated,
            quote=quote,
            speaker=speaker,
            name=name,
            kind=kind_of(stated, speaker),
            spans=spans,
            text=text,
            text_spans=text_spans,
            verb=_verb(article, quote),
            is_second_hand=is_second_hand(article, quote),
            is_one_of_several=is_one_of_several(article.text, name),
            leans=leans_on_the_talk(text, article.names)
            or bool(_TURN.match(article.text, text_spans[-1].end)),
            after_that=before.lower().endswith(" that"),
        )


def sentences_of(article: Material, said: Quotation) -> Iterator[Quotation]:
    """Yield a quotation once for each sentence of it, the one that is quoted first."""
    yield said
    for spans in _sentences(article.text, said.spans):
        text = _shown(" ".join(article.words(span) for span in spans))
        if spans != said.text_spans and text:
            leans = leans_on_the_talk(text, article.names)
            yield replace(said, text=text, text_spans=spans, leans=leans)


def why_not_quoted(article: Material, quote: Quote, tiers: str = "A") -> str:
    """Return the rule by which a quotation is left out; empty if it is not."""
    if quote.tier not in tiers:
        return "not_sure_enough"
    if quote.stance == "denied":
        return "denied"
    if quote.speaker is None:
        return "no_speaker"
    return "" if _inside_marks(article.text, quote) else "no_words_in_quotation_marks"


def _shown(text: str) -> str:
    """Return quoted words as a stem quotes them, without what ended them there."""
    shown = single_quoted(text).strip(" ,;:—–-").removesuffix(".")
    return _COMMA_INSIDE.sub("’", shown)


def _verb(article: Material, quote: Quote) -> tuple[str, str]:
    if quote.stance == "asked":
        return ("asked", "ask")
    told = [span for span in (quote.cue, quote.occasion) if span]
    words = " ".join(article.words(span) for span in told).split()
    if _WRITING.intersection(word.strip(",.") for word in words):
        return ("wrote", "write")
    unquoted = _MARKED.sub("", quote.sentence.of(article.text))
    if _IN_WRITING.search(unquoted):
        return ("wrote", "write")
    spoken = _SPOKEN.intersection(words) or not _goes_on_in_writing(article, quote)
    return ("said", "say") if spoken else ("wrote", "write")


def _goes_on_in_writing(article: Material, quote: Quote) -> bool:
    """Whether the sentence before tells that the same person wrote."""
    at = article.number_of(quote.sentence)
    name = quote.speaker.name if quote.speaker else None
    if not at or at < 2 or not name:
        return False
    before = _MARKED.sub("", article.words(article.sentences[at - 2]))
    wrote = re.search(r"(\S+) (?:had )?wrote\b", before)
    return wrote is not None and is_named_in(name, wrote[1])


def _inside_marks(text: str, quote: Quote) -> tuple[Span, ...]:
    """Return the spans between quotation marks, which a content may hold or not."""
    spans: list[Span] = []
    for content in quote.content:
        before = text[max(content.start - 1, 0) : content.start]
        start = content.start - (before in _OPENING_MARKS and before != "")
        marked = _MARKED.finditer(text, start, content.end)
        spans += [Span(*match.span(1 if match[1] else 2)) for match in marked]
    return tuple(span for span in spans if span.of(text).strip())


def _best_piece(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the first sentence of a length that can be quoted, else the first one."""
    pieces = list(_sentences(text, spans))
    fit = (
        piece
        for piece in pieces
        if _FEWEST <= sum(len(_WORD.findall(s.of(text))) for s in piece) <= _MOST
    )
    return next(fit, pieces[0])


def _sentences(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """Cut quoted spans into sentences; one that a cue interrupts is joined again."""
    waiting: tuple[Span, ...] = ()
    for span in spans:
        start = span.start
        for cut in _SENTENCE_END.finditer(text, span.start, span.end):
            if _is_shortened(text[start : cut.start()]):
                continue
            yield (*waiting, Span(start, cut.start()))
            waiting, start = (), cut.end()
        rest = Span(start, span.end)
        follows = text[span.end : span.end + 1] in {"”", '"'}
        if rest.of(text).rstrip().endswith(",") and follows and span != spans[-1]:
            next_span = spans[spans.index(span) + 1]
            if next_span.of(text)[:1].islower():
                waiting = (*waiting, rest)
                continue
        yield (*waiting, rest)
        waiting = ()


def _is_shortened(words: str) -> bool:
    """Whether words end in "Mr." or an initial, whose full stop is no sentence's."""
    last = (words.split() or [""])[-1].lower().lstrip("{[(“‘")
    return last.removesuffix(".") in _SHORTENED or (
        len(last) == 2 and last[0] != "i" and last[1] == "."
    )
