"""Find the speaker of a quotation that has no verb of saying."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import words_in
from corpus.reading.quotes.cue_forms import forms
from corpus.reading.quotes.inherited_subjects import leading_phrase
from corpus.reading.quotes.parts import Report, WordRange
from corpus.reading.quotes.phrases import DASHES, is_finite, phrase_before
from corpus.reading.quotes.quotations import (
    begins_capital,
    ends_clause,
    quotations_from,
)
from corpus.reading.words import QUOTATION, Word

_DASHES = DASHES | {"―"}
_NOBODY = words_in("sources", "nobody")
_QUOTERS = words_in("sources", "quoters")
_TEXTS = words_in("sources", "texts")
_PEOPLE = frozenset(["he", "she", "they", "we", "i"])
_ADVERBS = words_in("grammar", "auxiliaries")
_QUOTE_MARKS = "“”„«»\"'`‘’ "
_MARKS = _QUOTE_MARKS + ".,:;!?…"
_LONGEST_SMALL_WORD = 3  # letters: "and", "the"
_LONGEST_NAME = 7  # words
_LONGEST_SIGNATURE = 20  # words
_LONGEST_ANNOUNCEMENT = 60  # words


def verbless_report(words: Sequence[Word], taken: Sequence[Report]) -> Report | None:
    """Return what a signature, a label or a colon gives to its speaker.

    ``taken`` are the reports that verbs of saying have made of the same sentence.
    """
    if any(report.rule == "introduced" for report in taken):
        return None
    found = _signed(words) or _labelled(words) or _announced(words)
    if found is None or any(_share(found, report) for report in taken):
        return None
    return found


def _share(one: Report, other: Report) -> bool:
    return any(
        start < stop_other and start_other < stop
        for start, stop in one.content
        for start_other, stop_other in other.content
    )


def _signed(words: Sequence[Word]) -> Report | None:
    """Read "'We won.' — Ann Brown, engineer"."""
    stop = quotations_from(words, 0, len(words))
    if not stop or stop + 1 >= len(words) or words[stop].text not in _DASHES:
        return None
    start = stop + 1
    end = len(words) - (words[-1].text == ".")
    if not start < end <= start + _LONGEST_SIGNATURE:
        return None
    comma = next((at for at in range(start, end) if words[at].text == ","), end)
    named = comma - start <= _LONGEST_NAME and _is_name(words, start, comma)
    if not named or any(is_finite(word) for word in words[comma:end]):
        return None
    return Report((start, end), (stop, start), [(0, stop)], "signed")


def _labelled(words: Sequence[Word]) -> Report | None:
    """Read "Senator Ann Brown: 'We won.'"."""
    colon = _colon(words)
    if colon is None or not 0 < colon <= _LONGEST_NAME + 1:
        return None
    start = phrase_before(words, colon)
    last = colon - 2 if words[colon - 1].text == ")" else colon - 1
    if start != 0 or not words[last].tag.startswith("NNP"):
        return None
    if any(word.lower in _NOBODY for word in words[:colon]):
        return None
    content = (colon + 1, quotations_from(words, colon + 1, len(words)))
    if words[0].lower in forms() and colon > 1:  # "Continued Brown: …"
        return Report((1, colon), (0, 1), [content], "labelled")
    return Report((0, colon), (colon, colon + 1), [content], "labelled")


def _announced(words: Sequence[Word]) -> Report | None:
    """Read "The minister had a plain message: 'We won.'"."""
    at_end = words[-1].text == ":"
    colon = len(words) - 1 if at_end else _colon(words)
    if not colon or colon > _LONGEST_ANNOUNCEMENT:
        return None
    announcer = _announcer(words, colon)
    if announcer is None:
        return None
    source, verb = announcer
    if at_end:
        return Report(source, (verb, verb + 1), [], "introduced")
    if _is_title(words[colon + 1].text):
        return None
    content = (colon + 1, quotations_from(words, colon + 1, len(words)))
    return Report(source, (verb, verb + 1), [content], "announced")


def _is_title(quotation: str) -> bool:
    """Say whether a quotation with all but its small words in capitals is a title."""
    inner = quotation.rstrip(_QUOTE_MARKS)
    words = [word.strip(_MARKS) for word in inner.split()]
    long = [word for word in words if len(word) > _LONGEST_SMALL_WORD]
    return inner[-1:] not in "?!" and all(word[:1].isupper() for word in long)


def _colon(words: Sequence[Word]) -> int | None:
    """Return the colon whose quotation ends the sentence."""
    for at in range(1, len(words) - 1):
        if words[at].text != ":" or words[at + 1].tag != QUOTATION:
            continue
        stop = quotations_from(words, at + 1, len(words))
        whole = begins_capital(words[at + 1]) and ends_clause(words, stop - 1)
        ended = stop == len(words) or words[stop].text == "."
        return at if whole and ended else None
    return None


def _announcer(words: Sequence[Word], colon: int) -> tuple[WordRange, int] | None:
    """Return the subject and verb of a clause that ends in a colon, if it can speak."""
    lead = leading_phrase(words, colon + 1)
    if lead is None:
        return None
    if lead[1] == colon and words[colon - 1].lower in forms():
        lead = lead[0], colon - 1  # "The Gazette reports:", taken for a noun
    if lead[0] == lead[1] or not _can_speak(words[slice(*lead)]):
        return None
    verb = lead[1]
    while verb < colon and (words[verb].lower in _ADVERBS or words[verb].tag == "RB"):
        verb += 1
    cued = words[verb].lower in forms()
    if verb == lead[1] and not (cued or is_finite(words[verb])):
        return None
    if verb == colon or not (cued or words[verb].tag.startswith(("VB", "MD"))):
        verb -= 1
    rest = {word.lower for word in words[lead[1] : colon]}
    return None if rest & (_QUOTERS | _PEOPLE) else (lead, verb)


def _can_speak(source: Sequence[Word]) -> bool:
    """Say whether a subject is a person, a body, or a text that has words."""
    if any(word.lower in _NOBODY for word in source):
        return False
    return any(
        word.tag.startswith("NNP") or word.lower in _PEOPLE or word.lower in _TEXTS
        for word in source
    )


def _is_name(words: Sequence[Word], start: int, stop: int) -> bool:
    return words[start].text[0].isupper() and all(
        word.text[0].isupper() or word.lower in ("of", "the", "and", "de", "n", ".")
        for word in words[start:stop]
    )
