"""Where a clause or a phrase ends: at what is joined to it and at what only adds."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.engine.generate.clause_words import FINITE, Kind, Word

_NAMES_IN_A_ROW: frozenset[Kind] = frozenset({"name", "conjunction", "number"})


def end_of_clause(words: Sequence[Word], start: int) -> int | None:
    """Return where the clause ends, with what only adds to it left out."""
    at = start
    while at < len(words):
        word = words[at]
        if word.kind == "conjunction" and _a_verb_follows(words, at):
            return at
        if word.kind == "comma":
            segment = segment_from(words, at + 1)
            if segment and all(one.kind in _NAMES_IN_A_ROW for one in segment):
                at += 1 + len(segment)
                continue
            if _goes_on_listing(words, at):
                return len(words) if _ends_as_list(words, at) else None
            return at
        at += 1
    return at


def segment_from(words: Sequence[Word], start: int) -> Sequence[Word]:
    end = start
    while end < len(words) and words[end].kind != "comma":
        end += 1
    return words[start:end]


def _a_verb_follows(words: Sequence[Word], at: int) -> bool:
    """Whether "and" joins clauses or verbs rather than nouns."""
    for word in segment_from(words, at + 1):
        if word.kind in FINITE or word.kind == "pronoun":
            return True
        if word.kind == "subordinator":
            return False
    return False


def end_of_phrase(words: Sequence[Word]) -> int:
    """Return where a phrase ends: at its comma, or at an "and" that joins verbs."""
    for at, word in enumerate(words):
        if word.kind == "comma" or (
            word.kind == "conjunction" and _a_verb_follows(words, at)
        ):
            return at
    return len(words)


def _goes_on_listing(words: Sequence[Word], comma: int) -> bool:
    """Whether the comma is one of a list: "tents, food and water"."""
    segment = segment_from(words, comma + 1)
    if not segment or segment[0].kind in {
        "subordinator",
        "conjunction",
        "past",
        "adverb",
    }:
        return False
    joined = any(word.kind == "conjunction" for word in words[comma + 1 :])
    opens = segment[0].kind in {"determiner", "preposition"} or segment[
        0
    ].lower.endswith("ing")
    return joined and not opens and not any(word.kind in FINITE for word in segment)


def _ends_as_list(words: Sequence[Word], comma: int) -> bool:
    """Whether nothing but a list follows: ", food and water"."""
    left = words[comma + 1 :]
    return not any(
        word.kind in {*FINITE, "subordinator", "pronoun"} for word in left
    ) and any(word.kind == "conjunction" for word in _last_segment(left))


def _last_segment(words: Sequence[Word]) -> Sequence[Word]:
    commas = [at for at, word in enumerate(words) if word.kind == "comma"]
    return words[commas[-1] + 1 :] if commas else words
