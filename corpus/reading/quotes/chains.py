"""Through whom reported words came, where one report holds another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.reading.facts import Quote
from corpus.reading.lexicon import words_in
from corpus.reading.quotes.parts import Report, WordRange
from corpus.reading.quotes.phrases import phrase_after
from corpus.reading.quotes.quoted_as import quoted_as, quoted_by
from corpus.reading.quotes.short_phrases import time_end
from corpus.reading.words import Word

_PRONOUNS = words_in("grammar", "personal_pronouns")
_RETELLING = words_in("chains", "retelling")
_CLAUSE_LINKS = words_in("chains", "clause_links")
_MOST_BEFORE = 2  # words of a report before the one it holds: "that then"


def messenger_of(words: Sequence[Word], report: Report) -> WordRange | None:
    """Return who passes the words on in one sentence with their speaker."""
    quoted = quoted_as(words, report.verb) if report.verb else None
    if quoted is not None:
        return quoted.messenger
    return quoted_by(words, report.source, report.cue) or _retold_by(words, report)


def _retold_by(words: Sequence[Word], report: Report) -> WordRange | None:
    """Read "'…,' a guard said, the Gazette reported"."""
    ends = [stop for _, stop in report.content]
    at = max(*ends, report.cue[1], report.source[1] if report.source else 0, 0)
    if at + 2 >= len(words) or words[at].text != "," or at in ends:
        return None
    stop = phrase_after(words, at + 1)
    if stop is None or stop >= len(words) or words[stop].lower not in _RETELLING:
        return None
    rest = time_end(words, stop + 1, len(words))
    ended = rest == len(words) or words[rest].text == "."
    return (at + 1, stop) if ended else None


def chained(text: str, quotes: Iterable[Quote]) -> list[Quote]:
    """Return the quotes with the speakers of the reports that hold them.

    Words within words are tier A only if it is sure that their report is what the
    other one states, not hopes or denies, and not a clause beside it.
    """
    by_sentence: dict[int, list[Quote]] = defaultdict(list)
    for quote in quotes:
        by_sentence[quote.sentence.start].append(quote)
    return [
        quote
        for together in by_sentence.values()
        for quote in _in_sentence(text, together)
    ]


def _in_sentence(text: str, together: Sequence[Quote]) -> list[Quote]:
    if len(together) == 1:
        return list(together)
    done: list[Quote] = []
    for quote in sorted(together, key=_length, reverse=True):
        outer = next((one for one in reversed(done) if _holds(one, quote)), None)
        done.append(_passed_on(text, outer, quote) if outer else quote)
    return done


def _length(quote: Quote) -> int:
    return sum(end - start for start, end in quote.content)


def _holds(outer: Quote, inner: Quote) -> bool:
    """Say whether a report tells that somebody said something, not only what."""
    if inner.cue is None or outer.speaker is None:
        return False
    if inner.speaker and inner.speaker.span == outer.speaker.span:
        return False  # "he said …, adding …"
    parts = [inner.cue, *inner.content]
    return all(any(span.covers(part) for span in outer.content) for part in parts)


def _passed_on(text: str, outer: Quote, inner: Quote) -> Quote:
    before = _words_before(text, outer, inner)
    again = _says_again(text, outer, inner)
    sure = outer.tier == "A" and outer.stance == "stated"
    sure = sure and len(before) <= _MOST_BEFORE and not again
    tier = "B" if inner.tier == "A" and not sure else inner.tier
    beside = again or (bool(before) and before[-1] in _CLAUSE_LINKS)
    if beside or outer.speaker is None:
        return replace(inner, tier=tier)
    # "denied that she had said so": he passes on no words of hers.
    stance = outer.stance if inner.stance == "stated" else inner.stance
    via = (*outer.via, outer.speaker) if outer.stance == "stated" else ()
    return replace(inner, via=(*via, *inner.via), stance=stance, tier=tier)


def _says_again(text: str, outer: Quote, inner: Quote) -> bool:
    """Say whether "Brook said …, she said" names one speaker twice."""
    first, last = inner.speaker, outer.speaker
    if first is None or last is None or last.span < first.span:
        return False
    if last.name is None:
        return last.span.of(text).lower() in _PRONOUNS
    return last.name == first.name


def _words_before(text: str, outer: Quote, inner: Quote) -> list[str]:
    """Return the words of the outer report up to where the inner one begins."""
    mention = inner.speaker.span if inner.speaker else inner.content[0]
    begun = min(part.start for part in (inner.cue or mention, mention, *inner.content))
    return text[outer.content[0].start : begun].lower().split()
