"""Events that fit a second time: somebody does the same elsewhere in the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from corpus.reading.facts import Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.event_clauses import end_of_verb
from quizzes.engine.generate.material import Material
from quizzes.engine.verbs import plain_form

_KINDS: dict[str, str] = {
    verb: kind for kind, verbs in word_list("deeds").items() for verb in verbs
}
_DEED = re.compile(r"\b([A-Z][\w’-]+) (?:had |also |then )*([a-z]+)\b([^,.;:!?—]*)")
_NEXT = re.compile(r" (?:had |also |then )*([a-z]+)\b([^,.;:!?—]*)")
_NAME = re.compile(r"\b[A-Z][\w’-]+|\b\d[\d,.]*")
_GOES_ON = re.compile(r" (?:just as|when|while|where|because|and|but) ")

_Deeds = dict[tuple[str, str], list[tuple[int, int]]]


def doubles_in(article: Material) -> Callable[[Span, str], bool]:
    """Return what tells whether the event of a sentence fits another as well.

    Of two such events the one that names less is the one that fits twice.
    """
    deeds: _Deeds = defaultdict(list)
    for found in _DEED.finditer(article.text):
        _note(deeds, found[1], found[2], found[3], found.start())
    for one in article.referents:
        if one.tier == "A" and one.span.of(article.text).lower() in {"he", "she"}:
            after = _NEXT.match(article.text, one.span.end)
            name = one.name.split()[-1]
            if after:
                _note(deeds, name, after[1], after[2], one.span.start)

    def fits_twice(sentence: Span, clause: str) -> bool:
        verb = end_of_verb(clause)
        subject = _NAME.findall(clause[: max(verb, 0)])
        kind = _kind_of(clause[:verb].rpartition(" ")[2]) if subject else ""
        named = len(_NAME.findall(clause[verb:]))
        return (
            any(
                _says_less(kind, named, others)
                for at, others in deeds.get((subject[-1], kind), ())
                if not sentence.start <= at < sentence.end
            )
            if kind
            else False
        )

    return fits_twice


def _note(deeds: _Deeds, name: str, verb: str, rest: str, at: int) -> None:
    if kind := _kind_of(verb):
        told = _GOES_ON.split(rest)[0]
        deeds[name, kind].append((at, len(_NAME.findall(told))))


def _kind_of(verb: str) -> str:
    plain = plain_form(verb.lower())
    return _KINDS.get(plain, plain) if plain else ""


def _says_less(kind: str, named: int, others: int) -> bool:
    """Whether names tell no more of an event than of another one like it."""
    return named == 0 or (kind == "going" and named <= others)
