from corpus.reading.facts import Quote
from corpus.reading.people import find_entities
from corpus.reading.quotes import find_quotes
from corpus.reading.sentences import split


def quotes(text: str) -> list[Quote]:
    sentences = split(text)
    return find_quotes(text, sentences, entities=find_entities(text, sentences))


def told(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    """Return speaker, cue and content of each quote as text."""
    return [
        (
            quote.speaker.span.of(text) if quote.speaker else None,
            quote.cue.of(text) if quote.cue else None,
            [span.of(text) for span in quote.content],
        )
        for quote in quotes(text)
    ]


def reported(text: str) -> list[tuple[str | None, str | None, str]]:
    """Return source, cue and content of each quote as text, in order of cues."""
    by_cue = sorted(quotes(text), key=lambda quote: quote.cue or quote.span)
    return [
        (
            quote.speaker and quote.speaker.span.of(text),
            quote.cue and quote.cue.of(text),
            " … ".join(span.of(text) for span in quote.content),
        )
        for quote in by_cue
    ]
