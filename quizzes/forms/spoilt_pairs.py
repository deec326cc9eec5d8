"""What a teacher reads about two questions that should not be asked together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from quizzes.engine.apart import Candidate, SpoiltPair

_TOLD = 5
_SHOWN = 90  # letters of a stem
_SENTENCES = {
    "asked_twice": _("%(one)s and %(other)s ask the same fact in the same way."),
    "one_fact": _("%(one)s and %(other)s are on one fact."),
    "alike": _("%(one)s and %(other)s ask the same in nearly the same words."),
    "told": _("%(one)s and %(other)s: one of them gives away the other’s answer."),
    "one_sentence": _("%(one)s and %(other)s are answered by one sentence."),
}
_ADVICE = _("Take one of them out, or let the section draw.")


def sentences_on(pairs: Sequence[SpoiltPair]) -> Iterator[str]:
    """Yield a sentence for each of the first few pairs, and how many more there are."""
    for pair in pairs[:_TOLD]:
        yield _sentence_on(pair)
    if (more := len(pairs) - _TOLD) > 0:
        yield ngettext(
            "And %(n)s more pair like these.", "And %(n)s more pairs like these.", more
        ) % {"n": more}


def _sentence_on(pair: SpoiltPair) -> str:
    stems = {"one": _stem(pair.one), "other": _stem(pair.other)}
    return f"{_SENTENCES[pair.reason] % stems} {_ADVICE}"


def _stem(candidate: Candidate) -> str:
    stem = candidate.asking.item.stem if candidate.asking else ""
    return f"“{Truncator(stem).chars(_SHOWN)}”"
