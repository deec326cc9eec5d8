"""How a stem asks for whoever stands behind reported words."""

from __future__ import annotations

from corpus.reading.facts import Quote
from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Material

_SAID = frozenset(word_list("speech")["said"])
_ACTS: dict[str, str] = {
    word: act for act, words in word_list("speech")["acts"].items() for word in words
}


def asked_for(article: Material, quote: Quote) -> str:
    """Return what somebody did in saying it, such as "made this promise".

    Empty where the cue names no act of speech and no words are quoted: then nobody
    is known to have said anything.
    """
    cue = article.words(quote.cue).lower().split() if quote.cue else []
    if quote.stance == "denied":
        return "denied this"
    if act := next((_ACTS[word] for word in cue if word in _ACTS), ""):
        return act
    if _SAID.intersection(cue):
        return "said this"
    return "is quoted here" if quote.form == "mixed" else ""
