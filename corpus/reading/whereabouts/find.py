"""Find where things happened: every place that a phrase ties to an event."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.reading.calibration import grade
from corpus.reading.facts import Entity, Place, Quote, Span
from corpus.reading.places import adjectives_of, is_people, nation_of, other_names
from corpus.reading.tagged import Tagged
from corpus.reading.visible import seen_through
from corpus.reading.whereabouts.levels import beside
from corpus.reading.whereabouts.located import located
from corpus.reading.whereabouts.phrases import (
    Phrase,
    container_of,
    phrase_at,
    target_at,
)
from corpus.reading.whereabouts.targets import done_to
from corpus.reading.words import Word, words_of

_REACH = 220  # characters looked at around the places of a sentence


def find_places(
    text: str,
    sentences: Sequence[Span],
    entities: Sequence[Entity],
    quotes: Sequence[Quote],
    masked: Sequence[Span] = (),
    tagged: Tagged | None = None,
) -> list[Place]:
    """Return the places at which the sentences say that something happened."""
    mentions = sorted(
        span
        for entity in entities
        if entity.type == "LOC"
        for span in entity.mentions
        if not (nation_of(span.of(text)) or is_people(span.of(text)))
    )
    starts = [span.start for span in mentions]
    visible, told = seen_through(masked), _Told(text, quotes)
    placed = _Placed(text, mentions)
    around = _Around(tagged or Tagged(text, masked))
    found: list[Place] = []
    for sentence in sentences:
        low, high = (bisect_left(starts, edge) for edge in sentence)
        if low == high:
            continue
        for part in visible(sentence):
            inside = [span for span in mentions[low:high] if part.covers(span)]
            found += _places_in(text, sentence, part, inside, told, placed, around)
    return found


class _Around:
    """The words around the places of a sentence, tagged once more only if need be."""

    def __init__(self, tagged: Tagged) -> None:
        self._tagged = tagged

    def words(self, sentence: Span, window: Span) -> list[Word]:
        """Return the words of the window; those inside quotations, too."""
        if window != sentence or self._tagged.quoted_in(sentence):
            return words_of(self._tagged.text, window)
        return self._tagged.words(sentence)


class _Placed:
    """Which places the text itself puts into others: "Rochester, New York"."""

    def __init__(self, text: str, mentions: Sequence[Span]) -> None:
        self._wider: dict[str, str] = {}
        for one, other in pairwise(mentions):
            if text[one.end : other.start] == ", ":
                name = " ".join(one.of(text).split())
                if (wider := container_of(text, name, other)) and name:
                    self._wider.setdefault(name, wider)

    def of(self, phrase: Phrase) -> Phrase:
        """Return the phrase, sure of what is said about its place elsewhere."""
        wider = self._wider.get(phrase.name)
        if wider is None or not phrase.is_doubtful:
            return phrase
        return phrase._replace(is_doubtful=False, within=wider)


class _Told:
    """Where the words of others stand, and whether their speaker comes first."""

    def __init__(self, text: str, quotes: Sequence[Quote]) -> None:
        self._text = text
        rows = sorted(
            (content, _manner(quote)) for quote in quotes for content in quote.content
        )
        self._spans, self._manners = [row[0] for row in rows], [row[1] for row in rows]
        self._starts = [span.start for span in self._spans]

    def manner(self, span: Span) -> str:
        """Return "spoken" or "told" for what stands in somebody's words."""
        at = bisect_right(self._starts, span.start) - 1
        if at < 0 or not self._spans[at].covers(span):
            return ""
        told = self._text[self._spans[at].start : span.start]
        is_quoted = told.count("“") > told.count("”") or told.count('"') % 2 == 1
        return "spoken" if is_quoted else self._manners[at]


def _manner(quote: Quote) -> str:
    if quote.form == "direct":
        return "spoken"
    trails = quote.cue is not None and quote.cue.start > quote.content[0].start
    return "" if trails else "told"


def _places_in(
    text: str,
    sentence: Span,
    part: Span,
    mentions: Sequence[Span],
    told: _Told,
    placed: _Placed,
    around: _Around,
) -> Iterator[Place]:
    phrases = [
        placed.of(phrase)
        for at in range(len(mentions))
        if (
            phrase := phrase_at(text, part, mentions, at)
            or target_at(text, part, mentions, at)
        )
    ]
    if not phrases:
        return
    window = Span(
        max(part.start, phrases[0].lead.start - _REACH),
        min(part.end, phrases[-1].end + _REACH),
    )
    words = around.words(sentence, window)
    starts = [word.start for word in words]
    for phrase in phrases:
        first, after = (
            bisect_left(starts, edge) for edge in (phrase.lead.start, phrase.end)
        )
        manner = told.manner(phrase.span)
        if phrase.group == "target":
            lead = phrase.lead.of(text).lower()
            if done := done_to(words, first, after, lead):
                rule = ["target", done.tie, manner or done.clause]
                yield _place(sentence, phrase, done.event, _doubted(rule, phrase))
        elif event := located(words, first, after):
            rule = [phrase.group, event.tie, event.verb, manner or event.clause]
            yield _place(sentence, phrase, event.event, _doubted(rule, phrase))


def _place(sentence: Span, phrase: Phrase, event: Word, rule: str) -> Place:
    confidence, tier = grade("place", rule)
    return Place(
        span=phrase.span,
        sentence=sentence,
        rule=rule,
        confidence=confidence,
        tier=tier,
        name=phrase.name,
        level=phrase.level,
        kind=phrase.kind,
        within=phrase.within,
        event=Span(event.start, event.end),
        phrase=Span(phrase.lead.start, phrase.end),
        aliases=other_names(phrase.name),
        adjectives=adjectives_of(phrase.name),
        neighbours=beside(phrase.name, phrase.level, phrase.within),
    )


def _doubted(rule: Sequence[str], phrase: Phrase) -> str:
    """Return the name of a rule with what makes this phrase less sure."""
    shared = ["shared"] * phrase.is_shared
    return " ".join([*rule, *shared, *["unsure"] * phrase.is_doubtful])
