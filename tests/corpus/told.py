from corpus.reading.facts import Quote
from corpus.reading.quotes import find_quotes
from corpus.reading.sentences import split


def quotes(text: str) -> list[Quote]:
    return find_quotes(text, split(text))


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
