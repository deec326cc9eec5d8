"""What happened on a date, as a clause that can stand in a list without its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.reading.facts import Date, Quote, Referent, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.dates import grain_of, plain_value
from quizzes.engine.generate.doubles import doubles_in
from quizzes.engine.generate.event_clauses import (
    ROOMY,
    WEEKDAY,
    end_of_verb,
    ended,
    in_the_past,
    small_words,
    tells_its_rank,
    why_unfit,
    why_unlisted,
)
from quizzes.engine.generate.lines import line_of
from quizzes.engine.generate.material import Material, Stated
from quizzes.engine.generate.names import is_named_in
from quizzes.engine.generate.pointless import why_pointless
from quizzes.engine.generate.transform import told_as_past

_LISTS = word_list("happenings")
_DEEDS = frozenset(_LISTS["deeds"])
_PART_OF_DAY = r"\b(?:morning|afternoon|evening|night|noon|midnight|o’clock|[ap]\.?m\b)"
_OF_THE_DAY = rf"(?: the {_PART_OF_DAY} of)?"
_COUNTED_FROM = (
    r"(?:[A-Z][\w-]*(?: few)? (?:day|week|month|year)s? (?:later|earlier), )?"
)
_OPENING = re.compile(rf"\W*{_COUNTED_FROM}(?:[OoIi]n)?{_OF_THE_DAY}\s*")
_LEAD_IN = re.compile(
    rf"(?:,? (?:at|around|shortly) [^,]*{_PART_OF_DAY}[^,]*)?(?:,? however)?,?\s+"
)
_PREPOSITION = re.compile(rf",?\s+(?:on|in){_OF_THE_DAY}\s+$")
# "Finished school at 14 and college at 18, in 1937."
_SECOND_OF_TWO = re.compile(r" and [^,]*, (?:on|in) $")
_WEEKDAY = re.compile(WEEKDAY)
_AT_WEEKDAY = re.compile(r"(?:\s+on)?\s+$")
_BREAK = re.compile(r"[;:—–()]\s*|, (?:and|but|yet) ")
_OPENER = re.compile(r"^(?:However|Meanwhile|Moreover|Nevertheless|Indeed),\s+")
_PERSONAL = frozenset({"he", "she", "his", "her", "hers", "him"})
_OWNER_OR_OBJECT = re.compile(r"\b(?:he|she|his|her|hers|him)\b")
_NO_NOUN = re.compile(r"$| (?:an?|the|one|two|some|to|with|in|at|and|[A-Z\d])")
_KIN = re.compile(r"\b([Tt]he) (brothers|sisters|twins|couple|family)\b")
_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
# "reached the station", but not "the station of the expedition"
_BARE_NOUN = re.compile(
    r"\bthe ([a-z]+)(?=$|,| (?:from|without|with|and|to|by|for|as|up)\b"
    r"| (?:in|on|at|near) (?![A-Z]))"
)
_RELATIVE = re.compile(r"\b(?:which|who|whom|whose|where)\b[^,;]*$")
_ONLY_ONE = frozenset(_LISTS["only_one"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A dated event; ``text`` is a clause without its date and full stop."""

    article: str  # its uuid
    stated: Stated
    date: Date
    text: str

    @property
    def value(self) -> str:
        """The TIMEX3 value of a calendar year, month or day."""
        return plain_value(self.date.value)

    def tells_its_rank(self) -> bool:
        """Whether it says "second" or "another": nothing to be put in order."""
        return tells_its_rank(self.text)

    def is_a_birth(self) -> bool:
        return "born" in small_words(self.text)

    def is_of_a_life(self) -> bool:
        """Whether it is a birth or a death, whose place is clear by itself."""
        return bool(set(small_words(self.text)) & set(_LISTS["of_a_life"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class NoHappening:
    """A date without such a clause, and the rule that says so."""

    stated: Stated
    rule: str


def happenings_in(article: Material) -> Iterator[Happening | NoHappening]:
    """Yield what happened on each calendar date of tier A, in the text's order."""
    fits_twice = doubles_in(article)
    for one in _told(article):
        if isinstance(one, Happening) and fits_twice(one.date.sentence, one.text):
            yield NoHappening(stated=one.stated, rule="fits_another_event")
        else:
            yield one


def _told(article: Material) -> Iterator[Happening | NoHappening]:
    for stated, date in article.of(Date):
        if (
            date.tier != "A"
            or date.type != "DATE"
            or not grain_of(plain_value(date.value))
        ):
            continue
        if date.mod:
            yield NoHappening(stated=stated, rule="date_is_vague")
        elif _is_of_words(article, date):
            yield NoHappening(stated=stated, rule="date_of_what_was_said")
        else:
            yield _happening(article, stated, date)


def _is_of_words(article: Material, date: Date) -> bool:
    """Whether the date stands in reported words, or says when they were spoken."""
    return any(
        quote.sentence.overlaps(date.sentence)
        and (
            _is_quoted(quote, date)
            or bool(
                quote.cue
                and date.event
                and quote.cue.overlaps(date.event)
                and article.words(quote.cue) not in _DEEDS
            )
        )
        for _, quote in article.of(Quote)
        if quote.tier == "A" or (quote.tier == "B" and quote.form == "direct")
    )


def _is_quoted(quote: Quote, date: Date) -> bool:
    """Whether a date stands in words that are quoted, not in what is reported."""
    inside = any(content.overlaps(date.span) for content in quote.content)
    return inside and quote.form == "direct"


def _happening(
    article: Material, stated: Stated, date: Date
) -> Happening | NoHappening:
    before = Span(date.sentence.start, date.span.start).of(article.text)
    if _RELATIVE.search(before):
        return NoHappening(stated=stated, rule="date_inside_the_clause")
    text, rule = _cut_out(article, date)
    if rule:
        text = "" if rule == "clause_without_its_point" else _main_clause(article, date)
        if not text:
            return NoHappening(stated=stated, rule=rule)
    if _leaves_open_whom(article, text) or _leaves_open_which(article, text):
        return NoHappening(stated=stated, rule="clause_leans_on_context")
    if rule := why_pointless(text):
        return NoHappening(stated=stated, rule=rule)
    return Happening(
        article=article.uuid, stated=stated, date=date, text=text[0].upper() + text[1:]
    )


def _cut_out(article: Material, date: Date) -> tuple[str, str]:
    """Return the words around a date, and the rule that refuses them, if any does."""
    head, tail = _around(article, date)
    if not head and not tail:
        return "", "date_inside_the_clause"
    text = in_the_past(ended(head + tail))
    if not text:
        return "", "clause_without_its_point"
    if len(text) < len(in_the_past(head).strip(".,; ")):
        return "", "dates_another_clause"
    return text, why_unfit(text)


def _main_clause(article: Material, date: Date) -> str:
    """Return the main clause of a sentence, if it is what the date dates."""
    line = line_of(article, date.sentence)
    event = line.at(date.event.start) if date.event else None
    found = told_as_past(line.sentence, line.place(date.span), event)
    if found is None:
        return ""
    clause, front = found
    for text in (f"{clause} {front}".strip(), clause):
        if len(small_words(text)) <= ROOMY and not why_unlisted(text):
            return text
    return ""


def _around(article: Material, date: Date) -> tuple[str, str]:
    """Return the clause before a date that closes it, and after one that opens it."""
    told = Span(date.sentence.start, date.span.start)
    breaks = [found.end() for found in _BREAK.finditer(told.of(article.text))]
    start = told.start + (breaks[-1] if breaks else 0)
    clause = _named(article, date, Span(start, told.end)) + " "
    rest = Span(date.span.end, date.sentence.end)
    apart = rest.of(article.text)[:1].isspace()
    after = " " * apart + _named(article, date, rest)
    if _OPENING.fullmatch(clause):
        lead_in = _LEAD_IN.match(after)
        return "", after[lead_in.end() :] if lead_in else ""
    is_weekday = _WEEKDAY.fullmatch(article.words(date.span))
    preposition = (_AT_WEEKDAY if is_weekday else _PREPOSITION).search(clause)
    if preposition is None or _SECOND_OF_TWO.search(clause):
        return "", ""
    head = _OPENER.sub("", clause[: preposition.start()])
    if preposition[0].startswith(",") and head.find(",") > end_of_verb(head) > 0:
        head = head[: head.rfind(",")]  # "Verne published a novel, the story of …, in"
    return head, after if apart else ""


def _named(article: Material, date: Date, span: Span) -> str:
    """Return a span on one line, with names for "he" and "she" where they are sure."""
    parts: list[str] = []
    at = span.start
    for one in article.referents_in(date.sentence):
        word = one.span.of(article.text).lower()
        if word not in _PERSONAL:
            continue
        if one.tier != "A":
            break
        told = article.text[at : one.span.start]
        if span.covers(one.span) and not is_named_in(one.name, "".join([*parts, told])):
            parts += [told, _in_its_case(one)]
            at = one.span.end
    line = " ".join("".join([*parts, article.text[at : span.end]]).split())
    return _KIN.sub(lambda one: f"{one[1]} {article.kin.get(one[2], one[2])}", line)


def _in_its_case(one: Referent) -> str:
    if one.rule.startswith("owner"):
        return f"{one.name}’" if one.name.endswith("s") else f"{one.name}’s"
    return one.name


def _leaves_open_whom(article: Material, text: str) -> bool:
    """Whether "his" and "him" come before anybody is named whom they may mean."""
    verb = end_of_verb(text)
    for found in _OWNER_OR_OBJECT.finditer(text):
        object_ = found[0] in {"him", "hers"} or _NO_NOUN.match(text, found.end())
        told = _TOKEN.findall(text[verb if object_ else 0 : found.start()])
        if not {word.removesuffix("’s") for word in told} & article.person_names:
            return True
    return False


def _leaves_open_which(article: Material, text: str) -> bool:
    """Whether "the station" stands for one that was named or told of before."""
    title = article.title.lower()
    return any(
        not noun.endswith("s") and noun not in _ONLY_ONE and noun not in title
        for noun in _BARE_NOUN.findall(text[max(0, end_of_verb(text)) :])
    )
