"""Whether it is clear who is behind reported words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from corpus.reading.facts import Speaker
from corpus.reading.lexicon import table
from corpus.reading.quotes.reports import Report
from corpus.reading.words import Word

Standing = Literal["named", "described", "vague"]

_WORDS = table("quote_sources")["words"]
_PLAIN_CUES = frozenset(_WORDS["plain_cues"])
_DESCRIBERS = frozenset(_WORDS["describers"])
_NEVER = frozenset(_WORDS["never"])
_UNREAL = frozenset(_WORDS["unreal"])
_PASSING_ON = frozenset(_WORDS["passing_on"])
_LONGEST = 20  # words; a longer source has swallowed something


def standing_of(words: Sequence[Word], report: Report, speaker: Speaker) -> Standing:
    """Return whether the source has a name, is described, or could be anybody."""
    if report.source is None:
        return "vague"
    source = words[slice(*report.source)]
    if _passes_on(words, report):
        return "vague"
    if len(source) > _LONGEST or any(
        word.lower in _NEVER or word.text[0].isdigit() for word in source
    ):
        return "vague"
    if speaker.name is not None:
        return "named"
    nouns = [word for word in source if word.tag.startswith("NN")]
    opened = source[0].lower in _DESCRIBERS
    capital = [word for word in nouns if word.text[0].isupper()]
    if len(source) == 1:  # "Officials" opens a sentence, "Reuters" is somebody
        return "described" if capital and source[0].tag == "NNP" else "vague"
    return "described" if capital or (nouns and opened) else "vague"


def _passes_on(words: Sequence[Word], report: Report) -> bool:
    """Say whether the source names another one: "…, the paper said, citing police"."""
    return any(
        word.lower in _PASSING_ON
        for at, word in enumerate(words)
        if not any(start <= at < stop for start, stop in report.content)
        and (report.verb is None or at != report.verb.verb)
    )


def is_plain(words: Sequence[Word], report: Report) -> bool:
    """Whether the cue is "according to" or "said": no "saying", no "would say"."""
    if report.verb is None:
        return report.rule == "according-to"
    form = report.verb.form
    group = words[report.verb.start : report.verb.end]
    real = not any(word.lower in _UNREAL for word in group)
    return real and form.lemma in _PLAIN_CUES and form.shape != "ing"
