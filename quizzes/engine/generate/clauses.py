"""A plain English clause taken apart: what stands before it, subject, verb and rest.

Only what a few closed word lists can tell apart is taken apart; a clause with a second
finite verb that they cannot place is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.engine.data import word_list
from quizzes.engine.generate.clause_ends import end_of_clause, segment_from
from quizzes.engine.generate.clause_words import FINITE, NOUNS, Kind, Word, words_of
from quizzes.engine.verbs import (
    is_surely_past,
    plain_form,
    plain_form_of_participle,
    plain_form_of_present,
)

_LISTS = word_list("clauses")
_OPAQUE = frozenset('“”"‘;:—–−?!…[]/*±×°=_`')
_PLACE_OR_TIME = frozenset({"as", "when", "while"})
_ASTRAY = frozenset({"up", "down", "out", "off", "away", "back", "ago"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause of ``text``; the pairs of numbers are places in ``words``.

    ``helper`` is what a question puts before the subject: "did", "was", "have".
    ``verb`` is what stays behind the subject, adverbs included, and is empty where the
    helper is the only verb. ``front`` is an adverbial before the subject; ``rest``
    follows the verb, up to what a question leaves out.
    """

    text: str
    words: tuple[Word, ...]
    front: tuple[int, int]
    subject: tuple[int, int]
    helper: str
    verb: str
    main: int  # where the verb that carries the meaning stands
    rest: tuple[int, int]

    def part(self, place: tuple[int, int]) -> str:
        """Return the words of a place as they stand, without brackets."""
        first, last = place
        if first >= last:
            return ""
        part = self.text[self.words[first].start : self.words[last - 1].end]
        return " ".join(re.sub(r"\s*\([^()]*\)", "", part).split())

    def kinds(self, place: tuple[int, int]) -> tuple[Kind, ...]:
        return tuple(word.kind for word in self.words[place[0] : place[1]])

    def lowered(self, place: tuple[int, int]) -> frozenset[str]:
        return frozenset(word.lower for word in self.words[place[0] : place[1]])


def clause_of(text: str, *, perfect: bool = False) -> Clause | None:
    """Take the first clause of a sentence apart; None if it is not plain.

    "Have been displaced" is plain only if the ``perfect`` may be asked for.
    """
    if _OPAQUE & set(text):
        return None
    words = words_of(text.rstrip().removesuffix("."))
    start = _end_of_front(words)
    if start is None:
        return None
    verb = _first_verb(words, start)
    if verb is None or not _is_noun_group(words, start, verb):
        return None
    helper, plain, main, end = _verb_group(words, verb, perfect=perfect)
    if not helper:
        return None
    stop = end_of_clause(words, end)
    if stop is None or not _has_one_verb(words, main, end, stop):
        return None
    return Clause(
        text=text,
        words=tuple(words),
        front=(0, start - (start > 0 and words[start - 1].kind == "comma")),
        subject=(start, verb),
        helper=helper,
        verb=plain,
        main=main,
        rest=(end, stop),
    )


def _end_of_front(words: Sequence[Word]) -> int | None:
    """Return where the subject starts; None if an opening cannot be told from it."""
    if not words:
        return None
    first = words[0]
    if [word.lower for word in words[:2]] in (["at", "least"], ["at", "most"]):
        return 0  # a number follows, no place and no time
    if first.kind != "preposition" and first.lower not in _PLACE_OR_TIME:
        return (
            0 if first.kind not in {"subordinator", "conjunction", "adverb"} else None
        )
    commas = [at for at, word in enumerate(words) if word.kind == "comma"]
    for comma in commas:
        segment = segment_from(words, comma + 1)
        placed = all(word.kind == "name" for word in segment)
        if segment and not placed and segment[0].kind != "preposition":
            front = [word.kind for word in words[:comma]]
            allowed = first.kind == "subordinator"
            plain = allowed or not FINITE & set(front)
            return comma + 1 if plain and "pronoun" not in front else None
    return None


def _first_verb(words: Sequence[Word], start: int) -> int | None:
    """Return where the verb group starts, adverbs before it included."""
    at = start
    while at < len(words):
        word = words[at]
        if word.kind == "comma":
            if after := _end_of_aside(words, at):
                at = after
                continue
            if _opens_with_a_verb(words[at + 1 :]):
                return None
        if word.kind in FINITE and at > start:
            while words[at - 1].kind == "adverb" and at - 1 > start:
                at -= 1
            return at
        if word.kind == "subordinator" or word.lower in _LISTS["unsure"]:
            return None
        at += 1
    return None


def _opens_with_a_verb(words: Sequence[Word]) -> bool:
    return next((w.kind == "past" for w in words if w.kind != "adverb"), False)


def _end_of_aside(words: Sequence[Word], comma: int) -> int | None:
    """Return where ", born in Cork," or ", the mayor of Cork," ends, if it is one."""
    closing = next(
        (
            at
            for at in range(comma + 1, len(words))
            if words[at].kind == "comma"
            and not _is_only_year(segment_from(words, at + 1))
        ),
        len(words),
    )
    if closing + 1 >= len(words):
        return None
    segment = segment_from(words, comma + 1)
    opens = next((word for word in segment if word.kind != "adverb"), words[comma + 1])
    after = words[closing + 1]
    described = opens.kind in {
        *("past", "determiner", "possessive", "subordinator", "preposition")
    }
    verb_follows = after.kind in FINITE or after.kind == "adverb"
    return closing + 1 if described and verb_follows else None


def _is_only_year(segment: Sequence[Word]) -> bool:
    """Whether a comma only parts the year from "August 21, 1986"."""
    return len(segment) == 1 and segment[0].kind == "number"


def _is_noun_group(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the words can be a subject that names its thing by itself."""
    group = words[start:end]
    if not group or group[-1].kind not in {*NOUNS, "comma"}:
        return False
    if group[0].lower in {"having", "being"}:
        return False
    if group[0].kind in {"possessive", "preposition", "comma", "pronoun"}:
        return False
    kinds = {word.kind for word in group}
    unknown = any(_may_be_a_verb(group, at) for at in range(1, len(group)))
    astray = {word.lower for word in group} & _ASTRAY
    return bool(NOUNS & kinds) and "pronoun" not in kinds and not unknown | bool(astray)


def _may_be_a_verb(group: Sequence[Word], at: int) -> bool:
    """Whether a word that no list has looks like a past tense: "splashed"."""
    word, before = group[at], group[at - 1].kind
    looks = word.kind == "word" and word.lower.endswith("ed") and "-" not in word.text
    return looks and before not in {"determiner", "possessive", "preposition"}


def _verb_group(
    words: Sequence[Word], at: int, *, perfect: bool
) -> tuple[str, str, int, int]:
    """Return helper, verb behind the subject, main verb's place and where it ends."""
    adverbs = []
    while words[at].kind == "adverb":
        adverbs.append(words[at].text)
        at += 1
    first = words[at]
    end = at + 1
    if first.kind in {"be", "have"}:
        while end < len(words) and words[end].kind == "adverb":
            adverbs.append(words[end].text)
            end += 1
        main = end < len(words) and (
            words[end].kind == "participle" or words[end].lower.endswith("ing")
        )
        if first.kind == "have" and not main:
            return _with_do(first, adverbs, at, "have") if end == at + 1 else _NONE
        if not main:
            return first.lower, " ".join(adverbs), at, end
        verb = words[end].text
        if words[end].lower == "been":
            done = end + 1
            if not perfect or len(words) <= done or not _is_done(words[done]):
                return _NONE
            verb = " ".join([*adverbs, "been", words[done].text])
            return first.lower, verb, done, done + 1
        plain = plain_form_of_participle(words[end].lower)
        if first.lower == "had" and plain:
            return "did", " ".join([*adverbs, plain]), end, end + 1
        return first.lower, " ".join([*adverbs, verb]), end, end + 1
    if first.kind == "present":
        return _with_do(first, adverbs, at, plain_form_of_present(first.lower))
    return _with_do(first, adverbs, at, plain_form(first.lower))


def _is_done(word: Word) -> bool:
    return bool(plain_form_of_participle(word.lower))


_NONE: tuple[str, str, int, int] = ("", "", 0, 0)


def _with_do(
    word: Word, adverbs: list[str], at: int, plain: str | None
) -> tuple[str, str, int, int]:
    if plain is None:
        return _NONE
    now = word.kind == "present" or word.lower in {"has", "have"}
    helper = ("do" if word.lower == "have" else "does") if now else "did"
    return helper, " ".join([*adverbs, plain]), at, at + 1


def _has_one_verb(words: Sequence[Word], main: int, start: int, stop: int) -> bool:
    """Whether no other word of the clause could be its finite verb."""
    verb = words[main]
    sure = verb.kind in {"be", "participle"} or is_surely_past(verb.lower)
    sure = sure or verb.lower.endswith("ing")
    for word in words[start:stop]:
        if word.kind == "subordinator":
            return True
        if word.kind in {"be", "have", "present"} or (
            word.kind == "past" and (not sure or is_surely_past(word.lower))
        ):
            return False
    return True
