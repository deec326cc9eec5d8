"""Whether a clause can stand in a list of events, and how it is cut to do so."""

from __future__ import annotations

import re

from quizzes.engine.context import leans_on_context
from quizzes.engine.data import word_list
from quizzes.engine.generate.dates import MONTHS
from quizzes.engine.generate.identified import (
    with_its_name,
    with_what_it_did,
    without_what_it_did,
)
from quizzes.engine.verbs import past_of_participle

WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
ROOMY = 14  # words, and an aside is left out beyond them
_LISTS = word_list("happenings")
_PAST = frozenset(_LISTS["past"])
_PARTICIPLES = frozenset(_LISTS["participles"])
_NO_VERBS = frozenset(_LISTS["no_verbs"])
_UNSURE = frozenset(_LISTS["unsure"])
_BETRAYING = frozenset(_LISTS["betraying"])
_RANKING = frozenset(_LISTS["ranking"])
_BOUND_UP = frozenset(_LISTS["bound_up"])
_GOES_ON = re.compile(
    rf"[;:—–(]|,? (?:{'|'.join(_LISTS['goes_on'])}) | (?:and|but) (?:he|she|they|it) "
)
_HAD = re.compile(r"\bhad (\w+)")
_LIST = re.compile(r",(?: [\w’.-]+){1,4}(?:,(?: [\w’.-]+){1,4})*,? and [A-Z]")
_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_TIME = re.compile(
    rf"\b(?:[12]\d{{3}}|{'|'.join(MONTHS)}|{WEEKDAY}|spring|summer|autumn|winter"
    rf"|(?:day|week|month|year)s?)\b"
)
_COMMA = re.compile(r",(?!\d)")  # not that of "450,000"
_ASIDE = re.compile(r",(?!\d)(?:[^,]|,(?=\d))*,(?!\d)")
_STATES = frozenset(_LISTS["states"])
_QUALIFIED = re.compile(r",\s+(?:but|though|although|yet|if|only)\b")
_THERE = re.compile(r"\b(?:there|here|elsewhere)\b")
_STATE = re.compile(r"\b(?:was|were) (?:\d|about|only|at\b|in\b|on\b)")
_ALL = re.compile(r"\ball (?=(?:its|his|her|their|the) )")  # says no more, in a list
_JOINED = re.compile(r" and ([a-z]+)\b")
_OWNERS = frozenset({"his", "her", "their", "its"})
_OPENERS = frozenset(_LISTS["goes_on"]) | _BOUND_UP | _PARTICIPLES
_FUNCTION_WORDS = frozenset(_LISTS["prepositions"])
_JOINING = frozenset({"and", "but", "or", "having", "being"})
_FEWEST, _MOST = 3, 18  # words
_PLACED = re.compile(r"\bback (?:to|from|in|on)\b|\bbefore an?\b")  # not in time
_FOUND_THAT = re.compile(rf"\b(?:{'|'.join(_LISTS['found'])}) that\b")
_INDEFINITE = frozenset({"a", "an", "several", "some", "many", "two", "three"})


def in_the_past(clause: str) -> str:
    """Write "had closed" as "closed": in a list nothing comes before anything."""

    def plain(had: re.Match[str]) -> str:
        past = past_of_participle(had[1])
        return past if past and had[1] != "been" else had[0]

    return _HAD.sub(plain, clause)


def ended(clause: str) -> str:
    """Cut a clause where it goes on to something that its date does not date."""
    clause = with_its_name(_ALL.sub("", clause))
    if (defined := with_what_it_did(clause, _PAST)) != clause:
        return defined
    cut = _GOES_ON.search(clause)
    if cut and cut[0] == ":":
        return ""  # its point follows
    whole = clause[: cut.start()] if cut else clause
    verb = end_of_verb(whole)
    if len(small_words(shorter := _without_aside(whole, verb))) <= ROOMY:
        whole = shorter
    comma = _COMMA.search(whole, max(0, verb))
    if comma and _QUALIFIED.match(whole, comma.start()):
        return ""  # "won self-government, but only on paper"
    if verb >= 0 and comma and not _LIST.match(whole, comma.start()):
        whole = whole[: comma.start()]
    aside = _ASIDE.search(whole)
    if len(small_words(whole)) > ROOMY or (
        aside and _OWNERS & set(small_words(aside[0]))
    ):
        whole = _ASIDE.sub("", whole, count=1)
    too_long = len(small_words(whole)) > ROOMY
    if too_long and any(_is_past(one[1]) for one in _JOINED.finditer(whole)):
        return ""  # what would be cut off is the point
    return whole.strip().rstrip(".,;").strip()


def _without_aside(clause: str, verb: int) -> str:
    """Leave out what only adds to a name: "sailed from Hoboken, New Jersey, on …"."""
    aside = _ASIDE.search(clause, max(0, verb))
    after = small_words(clause[aside.end() :])[:1] if aside else []
    if verb < 0 or not aside or not set(after) & _FUNCTION_WORDS - _JOINING:
        return clause
    return clause[: aside.start()] + clause[aside.end() :]


def end_of_verb(clause: str) -> int:
    """Return where the clause's verb ends, what stands between commas left out."""
    bare = _ASIDE.sub(lambda aside: " " * len(aside[0]), clause)
    return next((m.end() for m in _TOKEN.finditer(bare) if _is_past(m[0])), -1)


def _is_past(word: str) -> bool:
    lowered = word.lower()
    regular = lowered.endswith("ed") and lowered not in _NO_VERBS and len(word) > 3
    return word == lowered and (lowered in _PAST or regular)


def why_unfit(text: str) -> str:
    """Return why words cut out of a sentence would not do; nothing if they would."""
    words = small_words(text)
    if not _FEWEST <= len(words) <= _MOST:
        return "clause_too_short" if len(words) < _FEWEST else "clause_too_long"
    text = without_what_it_did(text, _PAST)
    if not _has_one_verb(text) or _STATE.search(text):
        return "clause_without_one_verb"
    return why_unlisted(text)


def why_unlisted(text: str) -> str:
    """Return why a clause would not do in a list of events; nothing if it would."""
    words = small_words(text)
    told = set(small_words(_FOUND_THAT.sub(" ", _PLACED.sub(" ", text))))
    if text[max(0, end_of_verb(text)) :] == "" and words[-1] not in _LISTS["whole"]:
        return "clause_without_its_point"  # "Iraqis voted"
    if words[0] in _OPENERS or _TOKEN.findall(text)[0] in _FUNCTION_WORDS:
        return "clause_is_bound_up"
    if told & _UNSURE or words[:2] == ["according", "to"]:
        return "not_a_plain_past"
    if _TOKEN.findall(text[: end_of_verb(text)])[-1:][0] in _STATES:
        return "no_event"
    if _THERE.search(text):
        return "clause_leans_on_context"
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
    words = _TOKEN.findall(text[: end_of_verb(text)])
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


def small_words(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return [word.lower() for word in _TOKEN.findall(text)]


def tells_its_rank(text: str) -> bool:
    """Whether it says "second" or "another": nothing to be put in order."""
    return bool(set(small_words(_PLACED.sub(" ", text))) & _RANKING)
