"""Read to whom something is said: the object of "told", and "to" with its noun."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.lexicon import table
from corpus.reading.quotes.cue_forms import Form
from corpus.reading.quotes.parts import WordRange
from corpus.reading.quotes.phrases import is_finite
from corpus.reading.quotes.short_phrases import nouns_end, party_end
from corpus.reading.words import Word

_LISTS = table("surroundings")
_TOLD = frozenset(_LISTS["told"])
_URGED = frozenset(_LISTS["urged"])
_SAID_TO = frozenset(_LISTS["said_to"])
_SAID_BEFORE = frozenset(_LISTS["said_before"])
_PARTICIPLES: dict[str, list[str]] = _LISTS["participles"]
_PRONOUNS = frozenset(_LISTS["objects"]["pronouns"])
_NEVER = frozenset(_LISTS["objects"]["never"])


def whom_told(
    words: Sequence[Word], form: Form, at: int, limit: int
) -> WordRange | None:
    """Return the object of a verb like "told" that ends at ``at``."""
    return _addressee(words, at, limit) if form.lemma in _TOLD else None


def whom_urged(words: Sequence[Word], form: Form, at: int) -> WordRange | None:
    """Return who is urged: "the voters" of "urged the voters to stay"."""
    found = _addressee(words, at, len(words)) if form.lemma in _URGED else None
    if found is None or found[1] >= len(words):
        return None
    return found if words[found[1]].lower == "to" else None


def addressee_after(
    words: Sequence[Word], form: Form, at: int, limit: int
) -> WordRange | None:
    """Return the addressee whom "to" or "before" at ``at`` introduces."""
    if at + 1 >= limit:
        return None
    lead = words[at].lower
    said_to = lead == "to" and form.lemma in _SAID_TO and words[at + 1].tag != "VB"
    if said_to or (lead == "before" and form.lemma in _SAID_BEFORE):
        return _addressee(words, at + 1, limit)
    return None


def addressee_of_participle(
    words: Sequence[Word], at: int, limit: int
) -> tuple[WordRange | None, int] | None:
    """Return the addressee of "speaking to reporters" and where the next phrase begins.

    None if no such participle stands at ``at``.
    """
    leads = _PARTICIPLES.get(words[at].lower) if at < limit else None
    if leads is None:
        return None
    begun = at + 1
    if "" not in leads:
        if begun >= limit or words[begun].lower not in leads:
            return None, begun
        begun += 1
    found = _addressee(words, begun, limit)
    return found, found[1] if found else begun


def _addressee(words: Sequence[Word], at: int, limit: int) -> WordRange | None:
    head = nouns_end(words, at, limit)
    if at < limit and words[at].lower in _PRONOUNS:
        return at, max(head, at + 1) if words[at].lower == "her" else at + 1
    if head == at or words[head - 1].text in _NEVER or words[at].text in _NEVER:
        return None
    stop = party_end(words, at, limit)
    if stop < len(words) and is_finite(words[stop]):
        return None  # the subject of the next clause
    return at, stop
