"""From a plain sentence to a question that stands alone.

"The last troops left Iraq in ▇." → "in what year did the last troops leave Iraq". Each
function returns None for whatever is not plain; the barred sentence is asked then.
"""

from __future__ import annotations

import re

from corpus.reading.facts import Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.clause_ends import end_of_phrase
from quizzes.engine.generate.clause_words import words_of
from quizzes.engine.generate.clauses import Clause, clause_of
from quizzes.engine.generate.dates import Grain
from quizzes.engine.generate.self_contained import is_self_contained
from quizzes.engine.generate.sentence import Sentence
from quizzes.engine.verbs import past_of_participle

_LISTS = word_list("clauses")
_ASIDES = {"past", "subordinator", "preposition", "number", "possessive"}
_TIMES_OF_DAY = frozenset(_LISTS["times_of_day"])
_IN_OR_ON = re.compile(r"(?:^|(?<=\s))(?:in|on)\s*$", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:^|(?<=\s))(?:in|at|near|inside|outside|off)\s*$", re.IGNORECASE
)
_SOURCE = re.compile(
    r",? (?P<kept>according to [^,;]+(?:, [^,;]+)?)$"
    r"|, (?P<who>(?:[A-Z]|the |an? |police |officials )[^,;]{2,60}?)"
    r" (?:said|reported|noted|wrote|estimated)(?: (?:on|in) [^,]+| later)?$"
)
_YEAR = re.compile(r"\b[12]\d{3}\b")
_RANGE = re.compile(r"\s*(?:[–—-]|(?:and|or|to|until)\s+(?:\d|[A-Z]\w+ \d|again|then))")
_QUESTION: dict[Grain, str] = {
    "year": "in what year",
    "month": "in what month and year",
    "day": "on what date",
}
_FINITE_OR_VAGUE = {"be", "have", "past", "present", "pronoun", "subordinator"}


def when_question(
    sentence: Sentence, date: Span, grain: Grain, event: int | None = None
) -> str | None:
    """Return "in what year was the dam finished", for a date of the main clause.

    ``event`` is the offset of the word that the date is known to date, if any.
    """
    told = _told(sentence, date, event)
    if told is None:
        return None
    clause, subject, rest, source = told
    asked = [_QUESTION[grain], clause.helper, subject, clause.verb, rest]
    return joined(asked) + source


def when_did(told: Sentence, grain: Grain) -> str | None:
    """Return "in what year was the dam finished" for "The dam was finished"."""
    clause = clause_of(told.text)
    if clause is None or clause.rest[1] != len(clause.words) or _front(clause) != "":
        return None
    subject = told.opening(clause.part(clause.subject))
    if not subject or not is_self_contained(told, clause):
        return None
    rest = clause.part(clause.rest)
    return joined([_QUESTION[grain], clause.helper, subject, clause.verb, rest])


def where_question(sentence: Sentence, place: Span, asked: str) -> str | None:
    """Return "in which town was the dam finished", for a place of the main clause.

    ``asked`` are the first words; ``place`` runs from behind the preposition to the end
    of what the place is said to lie in.
    """
    told = _told(sentence, place, None, _LEADS)
    if told is None:
        return None
    clause, subject, rest, source = told
    return joined([asked, clause.helper, subject, clause.verb, rest]) + source


def told_as_past(
    sentence: Sentence, date: Span, event: int | None = None
) -> tuple[str, str] | None:
    """Return "Engineers finished the dam", for a date of the main clause, and where.

    The latter is what stood in front of the clause, such as "at a meeting in Holm".
    """
    return _as_past(_told(sentence, date, event))


def told_there(sentence: Sentence, place: Span) -> tuple[str, str] | None:
    """Return "Engineers finished the dam", for a place of the main clause, and when."""
    return _as_past(_told(sentence, place, None, _LEADS))


def _as_past(told: tuple[Clause, str, str, str] | None) -> tuple[str, str] | None:
    if told is None:
        return None
    clause, subject, _, _ = told
    verb = _past(clause)
    if verb is None:
        return None
    at_the_end = joined([subject, verb, clause.part(clause.rest)])
    return at_the_end, _front(clause) or ""


def _past(clause: Clause) -> str | None:
    """Return the verb group as a plain past: "finished" for "had finished"."""
    words = clause.words[clause.subject[1] : clause.rest[0]]
    kinds = [word.kind for word in words]
    if "present" in kinds or {"is", "are", "has", "have"} & {w.lower for w in words}:
        return None
    if "have" not in kinds or len([kind for kind in kinds if kind != "adverb"]) == 1:
        return clause.part((clause.subject[1], clause.rest[0]))
    past = past_of_participle(clause.words[clause.main].lower)
    adverbs = [word.text for word in words if word.kind == "adverb"]
    return joined([*adverbs, past]) if past else None


def target_question(
    sentence: Sentence, place: Span, asked: str, lead: str
) -> str | None:
    """Return "which town did the rebels capture", for what is done to a place.

    ``lead`` is the preposition before the place, as in "moved to Lyon", or empty.
    """
    leads = re.compile(rf"(?:^|(?<=\s)){lead}\s*$" if lead else r"(?<=\s)$")
    told = _told(sentence, place, None, leads, named=True)
    if told is None:
        return None
    clause, subject, rest, source = told
    return joined([asked, clause.helper, subject, clause.verb, rest]) + source


def fallen_question(sentence: Sentence, place: Span, asked: str) -> str | None:
    """Return "which town fell in May 1911", for a place that is the subject."""
    body, source = without_source(sentence.text)
    clause = clause_of(body)
    if clause is None or place.end > len(body):
        return None
    subject = clause.part(clause.subject)
    if subject != body[place.start : place.end]:
        return None
    rest = clause.part((clause.subject[1], clause.rest[1]))
    dated = _YEAR.search(rest) and _front(clause) == ""
    return f"{joined([asked, rest])}{source}" if dated else None


def _told(
    sentence: Sentence,
    date: Span,
    event: int | None,
    leads: re.Pattern[str] = _IN_OR_ON,
    *,
    named: bool = False,
) -> tuple[Clause, str, str, str] | None:
    """Return the clause that a date dates: with subject, rest and source in words.

    ``leads`` finds the preposition before it. If it is ``named``, it is a name itself
    that says which happening is meant, and a part that the clause cannot be without.
    """
    body, source = without_source(sentence.text)
    if date.end > len(body):
        return None
    lead = leads.search(body[: date.start])
    after = body[date.end :]
    if lead is None or _RANGE.match(after):
        return None
    before = body[: lead.start()].rstrip()
    if words_of(before):
        found = _dated_at_the_end(before, after)
    else:
        opened = clause_of(after.lstrip(" ,"))
        found = (opened, "") if opened else None
    if not found:
        return None
    clause, tail = found
    if clause.helper in {"has", "have"}:
        return None  # a state that lasts, and no day on which it happened
    offset = 0 if words_of(before) else len(body) - len(after.lstrip(" ,"))
    if event is not None and _is_in_the_rest(clause, event - offset):
        return None
    front = _front(clause) or ""
    told = "" if leads is _IN_OR_ON else front  # "landed on 3 May": the place may go
    rest = joined([clause.part(clause.rest), tail, front])
    subject = without_asides(clause)
    if clause.subject[0] == 0 and words_of(before):
        subject = sentence.opening(subject) or ""
    fit = (
        subject
        and _front(clause) is not None
        and is_self_contained(sentence, clause, tail or told, named=named)
    )
    return (clause, subject, rest, source) if fit else None


def _dated_at_the_end(before: str, after: str) -> tuple[Clause, str] | None:
    """Take apart a clause that its date closes, with the few words after the date."""
    clause = clause_of(before)
    if clause is None or clause.rest[1] != len(clause.words):
        return None
    if "subordinator" in clause.kinds(clause.rest):
        return None
    if clause.lowered(clause.rest) & {"since", "until", "before", "after"}:
        return None  # the date is that of the other event
    if clause.words[-1].lower in {"early", "late", "later", "back", "until", "since"}:
        return None
    tail = _tail(after)
    return None if tail is None else (clause, tail)


def _tail(after: str) -> str | None:
    """Return what belongs to the clause after its date; None if that is unclear."""
    words = words_of(after)
    if not words or words[0].kind in {"comma", "conjunction"}:
        return ""
    purpose = words[0].lower == "to" and len(words) > 1 and words[1].kind == "word"
    if words[0].kind != "preposition" or words[0].lower in {"of", "than"}:
        return None
    if words[0].lower == "to" and not purpose:
        return None
    stop = end_of_phrase(words)
    if {word.kind for word in words[:stop]} & _FINITE_OR_VAGUE:
        return None
    return after[words[0].start : words[stop - 1].end]


def without_asides(clause: Clause) -> str:
    """Return the subject, a mere aside such as ", born in Cork," left out."""
    first, last = clause.subject
    comma = next(
        (at for at in range(first, last) if clause.words[at].kind == "comma"), last
    )
    after = clause.words[comma + 1 : last]
    opens = next((word for word in after if word.kind != "adverb"), None)
    aside = opens and opens.kind in _ASIDES
    closed = clause.words[last - 1].kind == "comma"
    return clause.part((first, comma if aside and closed else last))


def _front(clause: Clause) -> str | None:
    """Return a fronted adverbial as it stands at the end; None if it cannot."""
    if clause.front[0] >= clause.front[1]:
        return ""
    if clause.lowered(clause.front) & _TIMES_OF_DAY:
        return ""
    if clause.words[0].kind == "subordinator":
        return None
    front = clause.part(clause.front)
    return front[:1].lower() + front[1:]


def _is_in_the_rest(clause: Clause, event: int) -> bool:
    """Whether the date is known to date a word that the main verb governs."""
    governed = clause.words[slice(*clause.rest)]
    return any(
        word.start <= event < word.end and word.kind in {"past", "word"}
        for word in governed
    )


def without_source(sentence: str) -> tuple[str, str]:
    """Part a sentence from its source: ", according to the mayor"."""
    body = sentence.rstrip().removesuffix(".")
    found = _SOURCE.search(body)
    if not found:
        return body, ""
    if found["kept"]:
        return body[: found.start()], f", {found['kept']}"
    return body[: found.start()], f", according to {found['who']}"


def joined(parts: list[str]) -> str:
    return " ".join(part for part in parts if part)
