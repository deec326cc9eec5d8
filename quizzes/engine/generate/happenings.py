"""What happened on a date, as a clause that can stand in a list without its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.reading.facts import Date, Quote, Span
from quizzes.engine.context import leans_on_context
from quizzes.engine.data import word_list
from quizzes.engine.generate.brackets import brackets_in
from quizzes.engine.generate.dates import MONTHS, grain_of
from quizzes.engine.generate.material import Material, Stated

_LISTS = word_list("happenings")
_PAST = frozenset(_LISTS["past"])
_PARTICIPLES = frozenset(_LISTS["participles"])
_NO_VERBS = frozenset(_LISTS["no_verbs"])
_UNSURE = frozenset(_LISTS["unsure"])
_BETRAYING = frozenset(_LISTS["betraying"])
_BOUND_UP = frozenset(_LISTS["bound_up"])
_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART_OF_DAY = r"\b(?:morning|afternoon|evening|night|noon|midnight|o’clock|[ap]\.?m\b)"
_OF_THE_DAY = rf"(?: the {_PART_OF_DAY} of)?"
_COUNTED_FROM = r"(?:[A-Z][\w-]+ (?:day|week|month|year)s? (?:later|earlier), )?"
_OPENING = re.compile(rf"\W*{_COUNTED_FROM}(?:[OoIi]n)?{_OF_THE_DAY}\s*")
_LEAD_IN = re.compile(
    rf"(?:,? (?:at|around|shortly) [^,]*{_PART_OF_DAY}[^,]*)?(?:,? however)?,?\s+"
)
_PREPOSITION = re.compile(rf",?\s+(?:on|in){_OF_THE_DAY}\s+$")
_WEEKDAY = re.compile(_DAYS)
_AT_WEEKDAY = re.compile(r"(?:\s+on)?\s+$")
_BREAK = re.compile(r"[;:—–()]\s*|, (?:and|but|yet) ")
_GOES_ON = re.compile(
    rf"[;:—–(]|,? (?:{'|'.join(_LISTS['goes_on'])}) | (?:and|but) (?:he|she|they|it) "
)
_HAD = re.compile(r"\bhad (?=(\w+))")
_LIST = re.compile(r",(?: [\w’.-]+){1,4}(?:,(?: [\w’.-]+){1,4})*,? and [A-Z]")
_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_TIME = re.compile(
    rf"\b(?:[12]\d{{3}}|{'|'.join(MONTHS)}|{_DAYS}|spring|summer|autumn|winter"
    rf"|(?:day|week|month|year)s?)\b"
)
_ASIDE = re.compile(r",[^,]*,")
_OPENERS = frozenset(_LISTS["goes_on"]) | _BOUND_UP | _PARTICIPLES
_FUNCTION_WORDS = frozenset(_LISTS["prepositions"])
_FEWEST, _ROOMY, _MOST = 3, 14, 18  # words
_INDEFINITE = frozenset({"a", "an", "several", "some", "many", "two", "three"})


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
        return self.date.value

    def is_of_a_life(self) -> bool:
        """Whether it is a birth or a death, whose place is clear by itself."""
        return bool(set(_words(self.text)) & set(_LISTS["of_a_life"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class NoHappening:
    """A date without such a clause, and the rule that says so."""

    stated: Stated
    rule: str


def happenings_in(article: Material) -> Iterator[Happening | NoHappening]:
    """Yield what happened on each calendar date of tier A, in the text's order."""
    for stated, date in article.of(Date):
        if date.tier != "A" or date.type != "DATE" or not grain_of(date.value):
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
        quote.tier != "C"
        and quote.sentence.overlaps(date.sentence)
        and (
            any(content.overlaps(date.span) for content in quote.content)
            or bool(quote.cue and date.event and quote.cue.overlaps(date.event))
        )
        for _, quote in article.of(Quote)
    )


def _happening(
    article: Material, stated: Stated, date: Date
) -> Happening | NoHappening:
    head, tail = _around(article, date)
    if not head and not tail:
        return NoHappening(stated=stated, rule="date_inside_the_clause")
    text = _in_the_past(_ended(head + tail))
    if len(text) < len(_in_the_past(head).strip(".,; ")):
        return NoHappening(stated=stated, rule="dates_another_clause")
    if rule := _unfit(text):
        return NoHappening(stated=stated, rule=rule)
    return Happening(
        article=article.uuid, stated=stated, date=date, text=text[0].upper() + text[1:]
    )


def _around(article: Material, date: Date) -> tuple[str, str]:
    """Return the clause before a date that closes it, and after one that opens it."""
    before = _named(article, date, Span(date.sentence.start, date.span.start)) + " "
    rest = Span(date.span.end, date.sentence.end)
    apart = rest.of(article.text)[:1].isspace()
    after = " " * apart + _named(article, date, rest)
    clause = _BREAK.split(before)[-1]
    if _OPENING.fullmatch(clause):
        lead_in = _LEAD_IN.match(after)
        return "", after[lead_in.end() :] if lead_in else ""
    is_weekday = _WEEKDAY.fullmatch(article.words(date.span))
    preposition = (_AT_WEEKDAY if is_weekday else _PREPOSITION).search(clause)
    if preposition is None:
        return "", ""
    head = clause[: preposition.start()]
    if preposition[0].startswith(",") and head.find(",") > _first_verb(head) > 0:
        head = head[: head.rfind(",")]  # "Verne published a novel, the story of …, in"
    return head, after if apart else ""


def _named(article: Material, date: Date, span: Span) -> str:
    """Return a span on one line, with names in brackets for who "he" and "she" are."""
    parts, at = [], span.start
    for edit in sorted(brackets_in(article, date.sentence, (), dated=False)):
        if span.covers(edit.span):
            parts += [article.text[at : edit.span.start], edit.text]
            at = edit.span.end
    return " ".join("".join([*parts, article.text[at : span.end]]).split())


def _in_the_past(clause: str) -> str:
    """Write "had closed" as "closed": in a list nothing comes before anything."""

    def plain(had: re.Match[str]) -> str:
        return "" if _is_past(had[1]) and had[1] not in {"was", "were"} else had[0]

    return _HAD.sub(plain, clause)


def _ended(clause: str) -> str:
    """Cut a clause where it goes on to something that its date does not date."""
    cut = _GOES_ON.search(clause)
    whole = clause[: cut.start()] if cut else clause
    verb = _first_verb(whole)
    comma = whole.find(",", verb)
    if verb >= 0 and comma >= 0 and not _LIST.match(whole, comma):
        whole = whole[:comma]
    if len(_words(whole)) > _ROOMY:
        whole = _ASIDE.sub("", whole, count=1)
    return whole.strip().rstrip(".,;").strip()


def _first_verb(clause: str) -> int:
    """Return where the clause's verb ends, what stands between commas left out."""
    bare = _ASIDE.sub(lambda aside: " " * len(aside[0]), clause)
    return next((m.end() for m in _TOKEN.finditer(bare) if _is_past(m[0])), -1)


def _is_past(word: str) -> bool:
    lowered = word.lower()
    regular = lowered.endswith("ed") and lowered not in _NO_VERBS and len(word) > 3
    return word == lowered and (lowered in _PAST or regular)


def _unfit(text: str) -> str:
    words = _words(text)
    if not _FEWEST <= len(words) <= _MOST:
        return "clause_too_short" if len(words) < _FEWEST else "clause_too_long"
    if not _has_one_verb(text):
        return "clause_without_one_verb"
    told = set(words)
    if words[0] in _OPENERS or _TOKEN.findall(text)[0] in _FUNCTION_WORDS:
        return "clause_is_bound_up"
    if told & _UNSURE:
        return "not_a_plain_past"
    if told & _BOUND_UP or set(text) & set('“”"…`'):
        return "clause_is_bound_up"
    if told & _BETRAYING or _TIME.search(text):
        return "tells_its_time"
    if not _says_of_whom(text) or leans_on_context(f"{text[0].upper()}{text[1:]}."):
        return "clause_leans_on_context"
    return ""


def _has_one_verb(text: str) -> bool:
    """Whether one past verb, with others joined to it by "and", makes the clause."""
    words = _TOKEN.findall(_ASIDE.sub(" ", text))
    verbs = [
        at for at, word in enumerate(words) if _is_past(word) or word in _PARTICIPLES
    ]
    plain = [
        at
        for at in verbs
        if words[at - 1].lower() not in {"was", "were", "and"} or at == 0
    ]
    if len(plain) != 1 or plain[0] == 0 or words[plain[0]] in _PARTICIPLES:
        return False
    return plain[0] < len(words) - 1 or words[-1] in _LISTS["whole"]


def _says_of_whom(text: str) -> bool:
    """Whether the words before the verb name somebody or introduce something new."""
    words = _TOKEN.findall(text[: _first_verb(text)])
    named = any(word[0].isupper() for word in words[1:])
    lowered = words[0].lower()
    opens = words[0][0].isupper() and lowered not in {
        "the",
        "his",
        "her",
        "their",
        "its",
    }
    return named or lowered in _INDEFINITE or (opens and lowered not in {"he", "she"})


def _words(text: str) -> list[str]:
    return [word.lower() for word in _TOKEN.findall(text)]
