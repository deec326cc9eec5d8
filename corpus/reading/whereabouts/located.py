"""What a place locates: the verb or noun that its phrase belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.dates.happenings import is_attributive, is_known_event
from corpus.reading.dates.vocabulary import PAST
from corpus.reading.lexicon import table, words_in
from corpus.reading.words import Word

_VERBS = table("whereabouts")["verbs"]
_HAPPENING = frozenset(_VERBS["happening"])
_STATE = frozenset(_VERBS["state"])
_BE, _HAVE = words_in("grammar", "be"), words_in("grammar", "have")
_SUBORDINATORS = words_in("grammar", "clause_openers") - {"but", "or", "so", "than"}
_ENDS_CLAUSE = frozenset([";", ":", "(", ")", "—", "–", "“", "”", '"'])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_NEGATIONS = frozenset(["not", "never", "no", "nobody", "nothing", "none", "neither"])
_UNREAL = _NEGATIONS | {"to", "if"}
_EVENTS = (
    "explosion",
    "bombing",
    "meeting",
    "shooting",
    "hearing",
    "opening",
    "killing",
)
# What may stand before a place that opens its clause: "On Sunday in Madrid, …"
_DAYS = words_in("grammar", "days") | {
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december", "morning", "evening", "night"),
    *("spring", "summer", "autumn", "winter", "early", "late", "elsewhere", "the"),
}
_WINDOW = 30  # words looked at on each side
_NEAR = 8  # words between a verb and the phrase that are still its own


class Located(NamedTuple):
    """The event, how the phrase is tied to it, and the kind of its verb and clause."""

    event: Word
    tie: str
    verb: str  # happening, state or other
    clause: str  # plain, aside, unreal or present


def located(words: Sequence[Word], first: int, after: int) -> Located | None:
    """Return what the phrase between the words ``first`` and ``after`` locates."""
    start = _clause_start(words, first)
    right = _behind(words, after)
    verb = _verb_before(words, start, first)
    noun = words[first - 1] if first > start else None
    named = noun is not None and _is_event(words, first - 1)
    if verb is None:
        return _without_verb(words, start, first, right, noun if named else None)
    if right is not None and words[right].tag in ("VBD", "VBZ") and right == after:
        return None  # "the man shot in Leeds was": only describes its subject
    denied = any(word.lower in _NEGATIONS for word in words[verb:first])
    clause = "unreal" if denied else _clause(words, start, verb)
    if named and noun is not None and noun is not words[verb]:
        return Located(noun, "noun", "happening", clause)
    tie = _tie(words[verb + 1 : first])
    return Located(words[verb], tie, _kind_of(words[verb]), clause)


def _without_verb(
    words: Sequence[Word], start: int, first: int, right: int | None, noun: Word | None
) -> Located | None:
    """Read a phrase that opens its clause, or belongs to its subject."""
    if right is None:
        return None
    clause = _clause(words, start, right)
    if noun is not None:
        return Located(noun, "subject", "happening", clause)
    verb = words[right]
    opens = all(
        word.tag in ("CC", "RB", "CD", "IN", ",")
        or word.text[0].isdigit()
        or word.lower in _DAYS
        for word in words[start:first]
    )
    tie = "opening" if opens else "thing"
    return Located(verb, tie, _kind_of(verb), clause)


def _is_event(words: Sequence[Word], at: int) -> bool:
    """Say whether a noun happens somewhere: more than its ending must speak for it."""
    noun = words[at]
    if noun.tag not in ("NN", "NNS") or words[max(0, at - 1)].tag in ("RB", "MD"):
        return False  # "did not collapse"
    return is_known_event(noun.lower) or noun.lower.rstrip("s").endswith(_EVENTS)


def _clause_start(words: Sequence[Word], first: int) -> int:
    for at in range(first - 1, max(-1, first - _WINDOW - 1), -1):
        if words[at].text in _ENDS_CLAUSE:
            return at + 1
    return max(0, first - _WINDOW)


def _verb_before(words: Sequence[Word], start: int, first: int) -> int | None:
    for at in range(first - 1, start - 1, -1):
        word = words[at]
        described = at > start and words[at - 1].tag in ("DT", "PRP$", "JJ", "CD")
        if word.tag in ("VB", "VBP") and described:
            continue  # a noun after all: "the attack"
        if word.tag.startswith("VB") and not is_attributive(
            words[start:first], at - start
        ):
            return at
        if word.lower in PAST and at > start and words[at - 1].lower in _BE | _HAVE:
            return at  # tagged as a noun: "was shot"
    return None


def _behind(words: Sequence[Word], after: int) -> int | None:
    """Return the main verb of the clause that goes on behind the phrase."""
    for at in range(after, min(len(words), after + _WINDOW)):
        word = words[at]
        if word.text in _ENDS_CLAUSE or word.lower in _SUBORDINATORS:
            return None
        if word.tag in _FINITE or (word.tag == "VBN" and words[at - 1].tag == "NNP"):
            return _main(words, at)
    return None


def _main(words: Sequence[Word], at: int) -> int:
    """Step from an auxiliary to what it helps: "had been told" is "told"."""
    verb = at
    for index in range(at + 1, min(len(words), at + 5)):
        if words[verb].lower not in _BE | _HAVE and words[verb].tag != "MD":
            break
        word = words[index]
        if word.tag in ("VBN", "VBD", "VB", "VBG") or word.lower in PAST:
            verb = index
        elif word.tag not in ("RB", "TO"):
            break
    return verb


def _tie(between: Sequence[Word]) -> str:
    if all(word.tag in ("RB", "RP", "IN") and len(between) == 1 for word in between):
        return "straight"
    if any(word.lower == "," for word in between):
        return "comma"
    led = any(word.tag in ("IN", "TO") and word.lower != "of" for word in between)
    return "far" if len(between) > _NEAR else "led" if led else "object"


def _kind_of(verb: Word) -> str:
    if verb.lower in _STATE:
        return "state"
    return "happening" if verb.lower in _HAPPENING else "other"


def _main_clause(words: Sequence[Word], start: int, verb: int) -> int:
    """Pass over a clause in front: "As the talks began, the convoy was attacked"."""
    if words[start].lower not in _SUBORDINATORS:
        return start
    commas = [at for at in range(start, verb) if words[at].lower == ","]
    front = words[start : commas[-1]] if commas else []
    whole = any(word.tag in _FINITE for word in front)
    return commas[-1] + 1 if whole and commas[-1] + 1 < verb else start


def _clause(words: Sequence[Word], start: int, verb: int) -> str:
    """Name what speaks against a main clause that tells what happened."""
    before = words[_main_clause(words, start, verb) : verb]
    lowers = [word.lower for word in before]
    helpers = before[-4:]
    if _UNREAL.intersection(lowers) or any(word.tag == "MD" for word in helpers):
        return "unreal"
    if words[verb].lower == "born":
        return "plain"
    if _SUBORDINATORS.intersection(lowers):
        return "aside"
    tag = words[verb].tag
    helped = [word for word in helpers if word.lower in _BE | _HAVE]
    if helped:
        past = helped[0].lower in ("was", "were", "had", "has", "have")
        return "plain" if past else "present"
    if tag == "VBD" or words[verb].lower in ("was", "were", "had"):
        return "plain"
    return "present" if tag in ("VBZ", "VBP") else "aside"
