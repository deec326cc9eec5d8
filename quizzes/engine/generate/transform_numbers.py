"""From a plain sentence with a figure to "how many people were killed in the fire".

A figure that is the subject leaves its sentence as it stands; one that is the object,
or follows "for", "by" and the like, comes first, and "did" goes before the subject.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.reading.facts import Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.clause_words import words_of
from quizzes.engine.generate.clauses import Clause, clause_of
from quizzes.engine.generate.figure_lines import cut_down
from quizzes.engine.generate.figure_verbs import (
    IN_A_GROUP,
    counts_on,
    is_change,
    is_sum,
    may_be_fronted,
    may_follow,
    may_stay,
    takes,
)
from quizzes.engine.generate.outcomes import outcome_question
from quizzes.engine.generate.second_verbs import beside_its_subject
from quizzes.engine.generate.self_contained import FIGURE, is_self_contained
from quizzes.engine.generate.sentence import Sentence
from quizzes.engine.generate.spans_of_time import how_long_question
from quizzes.engine.generate.transform import (
    joined,
    without_asides,
    without_source,
)

_LISTS = word_list("clauses")
_PLACES = frozenset(_LISTS["places"])
_DIRECTIONS = frozenset(_LISTS["directions"])
_ADJECTIVES = frozenset(_LISTS["measured_adjectives"])
_FRONTED = frozenset({"for", "by", "in", "to", "at", "within", "with"})
_UNITS_OF_TIME = frozenset(_LISTS["units_of_time"])


@dataclass(frozen=True, slots=True)
class _Figure:
    clause: Clause
    at: int  # the place of the figure among the clause's words
    offset: int  # of what the figure stands for, in the clause's text
    asked: str


def how_many_question(sentence: Sentence, group: Span, asked: str) -> str | None:
    """Return "how many people did the fire kill in Cork"; ``asked`` opens it.

    ``group`` is the figure with its modifier and what it counts.
    """
    text, group = cut_down(sentence.text, group)
    body, source = without_source(text)
    if group.end > len(body):
        return None
    if group.start == 0:
        question = _of_subject(sentence, body, group, asked)
    else:
        question = (
            _of_there_were(body, group, asked)
            or _of_the_rest(sentence, body, group, asked)
            or outcome_question(sentence, body, group, asked)
            or _of_time(sentence, body, group, asked)
        )
        again = beside_its_subject(body, group)
        if not question and again:
            question = _of_the_rest(sentence, *again, asked)
    return question + source if question else None


def _of_time(sentence: Sentence, body: str, group: Span, asked: str) -> str | None:
    timed = asked.rsplit(" ", 1)[-1] in _UNITS_OF_TIME
    return how_long_question(sentence, body, group, asked) if timed else None


def _figure_in(body: str, group: Span, asked: str, holder: str) -> _Figure | None:
    text = body[: group.start] + holder + body[group.end :]
    clause = clause_of(text, perfect=True)
    if clause is None:
        return None
    places = [at for at, word in enumerate(clause.words) if word.start == group.start]
    if not places or places[0] >= clause.rest[1]:
        return None
    return _Figure(clause, places[0], group.start, asked)


def _of_subject(sentence: Sentence, body: str, group: Span, asked: str) -> str | None:
    found = _figure_in(body, group, asked, "Ten " + FIGURE)
    if found is None or found.clause.front[1] or found.clause.subject[0]:
        return None
    clause = found.clause
    named = _is_capital(asked)
    if not is_self_contained(sentence, clause, beside=named):
        return None
    if clause.words[1].text != FIGURE:
        return None
    if clause.words[2].kind in {"comma", "conjunction"}:
        return None  # one of several: "60 Swedes, 20 Danes and a Finn"
    if clause.words[clause.main].kind == "be" and "among" in clause.lowered(
        _first_of(clause.rest)
    ):
        return None  # they are only some of those who are counted
    if clause.helper == "did" and "by" in clause.lowered(_first_of(clause.rest)):
        return None  # "ten ships led by the Ada" are yet to do something
    kept = clause.part((2, clause.rest[1]))
    return f"{asked} {kept}"


def _first_of(place: tuple[int, int]) -> tuple[int, int]:
    return place[0], min(place[0] + 1, place[1])


def _of_there_were(body: str, group: Span, asked: str) -> str | None:
    before = [word.lower for word in words_of(body[: group.start])]
    if before not in (["there", "were"], ["there", "are"]):
        return None
    rest = words_of(body[group.end :])
    kinds = {word.kind for word in rest}
    if not rest or kinds & {"pronoun", "comma", "past", "subordinator", "conjunction"}:
        return None
    return (
        f"{asked} {before[1]} there{body[group.end :]}"
        if rest[0].lower in _PLACES
        else None
    )


def _of_the_rest(sentence: Sentence, body: str, group: Span, asked: str) -> str | None:
    found = _figure_in(body, group, asked, FIGURE)
    if found is None:
        return None
    clause, at = found.clause, found.at
    if at == clause.subject[0] and clause.front[1]:
        return _of_late_subject(sentence, clause, asked)
    if at < clause.rest[0]:
        return None
    subject: str | None = without_asides(clause)
    if clause.subject[0] == 0:
        subject = sentence.opening(subject or "")
    front = _front(clause)
    named = _is_capital(f"{front} {asked}")
    if not subject or front is None:
        return None
    if not is_self_contained(sentence, clause, beside=named):
        return None
    if measured := _measured(found, subject, front):
        return measured
    end = _end_of_group(clause, at + 1)
    before = clause.words[clause.rest[0] : at]
    if end is None or any(word.kind in {"subordinator", "comma"} for word in before):
        return None
    counted = joined([asked, clause.part((at + 1, end))])
    rest = clause.part((end, clause.rest[1]))
    if counts_on(clause.words[end : clause.rest[1]]):
        return None
    if is_sum(asked) and at + 1 < end:
        return None  # "$5 million of losses"
    if not before and not takes(clause, asked):
        return None
    if not before and asked.endswith("what percentage"):
        counted = f"by {counted}" if is_change(clause) else counted
    if not before or [word.lower for word in before] in (["up"], ["out"], ["off"]):
        if clause.words[clause.main].kind == "be":
            return None
        particle = clause.part((clause.rest[0], at))
        parts = [counted, clause.helper, subject, clause.verb, particle, rest, front]
        return _in_line(parts)
    if may_stay(clause, before, asked):
        kept = clause.part((clause.rest[0], at))
        parts = [counted, clause.helper, subject, clause.verb, kept, rest, front]
        return _in_line(parts)
    if before[-1].lower in _FRONTED and may_be_fronted(clause, before, asked):
        kept = clause.part((clause.rest[0], at - 1))
        opening = f"{before[-1].lower} {counted}"
        return _in_line(
            [opening, clause.helper, subject, clause.verb, kept, rest, front]
        )
    return None


def _in_line(parts: list[str]) -> str:
    return joined(parts).replace(" ,", ",")


def _of_late_subject(sentence: Sentence, clause: Clause, asked: str) -> str | None:
    """Ask "how many people were killed as the visit began"."""
    front = _front(clause)
    first, last = clause.subject[0] + 1, clause.rest[1]
    named = _is_capital(f"{front} {asked}")
    if front is None or not is_self_contained(sentence, clause, beside=named):
        return None
    if (
        "subordinator" in clause.kinds((first, last))
        and clause.words[0].kind == "subordinator"
    ):
        front = ""  # one "when" is enough
    return joined([asked, clause.part((first, last)), front]).replace(" ,", ",")


def _is_capital(text: str) -> bool:
    """Whether a text names something: "American banks"."""
    return text != text.lower()


def _measured(found: _Figure, subject: str, front: str) -> str | None:
    """Ask "how many metres tall was it", "how many miles from Cork does it lie"."""
    clause, at = found.clause, found.at
    if at + 1 >= clause.rest[1]:
        return None
    if at != clause.rest[0]:
        return _of_distance(found, subject, front)
    following, verb = clause.words[at + 1].lower, clause.words[clause.main]
    placed = verb.kind == "be" or clause.verb in _LISTS["verbs_of_place"]
    if following in _DIRECTIONS and placed:
        rest = clause.part((at + 1, clause.rest[1]))
        return _in_line([found.asked, rest, clause.helper, subject, clause.verb, front])
    if following in _ADJECTIVES and verb.kind == "be":
        rest = clause.part((at + 2, clause.rest[1]))
        opening = f"{found.asked} {following}"
        return joined([opening, clause.helper, subject, clause.verb, rest, front])
    return None


def _of_distance(found: _Figure, subject: str, front: str) -> str | None:
    """Ask "how many miles from Cork did they pitch their last camp"."""
    clause, at = found.clause, found.at
    before = clause.words[clause.rest[0] : at]
    plain = not {word.kind for word in before} - IN_A_GROUP - {"possessive", "adverb"}
    if clause.words[at + 1].lower != "from" or not plain or clause.helper != "did":
        return None
    if found.asked.rsplit(" ", 1)[-1] not in _LISTS["units_of_length"]:
        return None
    place = clause.part((at + 1, clause.rest[1]))
    kept = clause.part((clause.rest[0], at))
    opening = f"{found.asked} {place}"
    return _in_line([opening, clause.helper, subject, clause.verb, kept, front])


def _end_of_group(clause: Clause, at: int) -> int | None:
    """Return where what is counted ends, "of …" taken in; None if that is unclear."""
    words, stop = clause.words, clause.rest[1]
    while at < stop and words[at].lower == "of":
        at += 1
        while at < stop and words[at].kind in IN_A_GROUP:
            at += 1
    if at >= stop or words[at].kind == "comma":
        return at
    goes_on = words[at].lower in _PLACES | {"to", "for", "from"}
    return at if goes_on or may_follow(clause, words[at]) else None


def _front(clause: Clause) -> str | None:
    """Return a fronted adverbial as it stands at the end; None if it cannot."""
    if clause.front[0] >= clause.front[1]:
        return ""
    if "possessive" in clause.kinds(clause.front):
        return None  # "by the time of her death"
    if "past" in clause.kinds(clause.front) and clause.words[0].kind != "subordinator":
        return None
    front = clause.part(clause.front)
    opens = "" if clause.words[0].lower not in {"by", "according"} else ", "
    return opens + front[:1].lower() + front[1:]
