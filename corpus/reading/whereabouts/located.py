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
_BEFALLING = frozenset(_VERBS["befalling"])
_NO_EVENTS = frozenset(table("whereabouts")["no_events"])
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
_TIMES = _DAYS | frozenset(table("whereabouts")["times"]) | {"week", "month", "year"}
_AROUND = frozenset(table("whereabouts")["around"])
_TOWARDS = frozenset(["interest", "stake", "share", "faith", "money"])
_WHOSE = frozenset(["to", "for", "about", "by"])
_GATHERING = frozenset(["at", "during"])
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
    start = clause_start(words, first)
    right = _behind(words, after)
    verb = _verb_before(words, start, first)
    noun = words[first - 1] if first > start else None
    named = noun is not None and _is_event(words, first - 1)
    if verb is None:
        return _without_verb(words, start, first, right, noun if named else None)
    if right is not None and words[right].tag in ("VBD", "VBZ") and right == after:
        return None  # "the man shot in Leeds was": only describes its subject
    denied = any(word.lower in _NEGATIONS for word in words[verb:first])
    clause = "unreal" if denied else clause_kind(words, start, verb)
    kind = _kind_of(words[verb])
    if named and noun is not None and noun is not words[verb]:
        lead = _lead_of(words, verb, first - 1)
        during = lead in _GATHERING or (lead == "in" and kind == "happening")
        return Located(noun, "event" if during else "noun", "happening", clause)
    told = _sufferer(words, start, verb)
    if told is not None and clause != "unreal":
        clause = clause_kind(words, start, told)
        return Located(words[told], "through", "happening", clause)
    tie = _tie(words[verb + 1 : first])
    if tie == "led" and kind == "other" and _lead(words, verb, first) in _WHOSE:
        return None  # "wrote to the bishop in": where he sits
    return Located(words[verb], tie, kind, clause)


def _lead(words: Sequence[Word], verb: int, first: int) -> str:
    """Return the last preposition between a verb and the phrase of a place."""
    between = reversed(words[verb + 1 : first])
    return next((one.lower for one in between if one.tag in ("IN", "TO")), "")


def _lead_of(words: Sequence[Word], verb: int, noun: int) -> str:
    """Return the preposition right before the phrase of a noun, if there is one."""
    at = noun - 1
    while at > verb and words[at].tag in ("DT", "JJ", "NN", "NNP", "CD", "PRP$", "VBG"):
        at -= 1
    return words[at].lower if at > verb and words[at].tag == "IN" else ""


def _sufferer(words: Sequence[Word], start: int, verb: int) -> int | None:
    """Return what befell somebody who is told of on: "killed a man driving in"."""
    if words[verb].tag != "VBG" or words[verb - 1].tag not in ("NN", "NNS"):
        return None
    for at in range(verb - 1, start - 1, -1):
        if words[at].text == "," or words[at].lower in _SUBORDINATORS:
            return None
        if words[at].lower in _BEFALLING:
            return at
        if words[at].tag in _FINITE and words[at].lower not in _BE | _HAVE:
            return None
    return None


def _without_verb(
    words: Sequence[Word], start: int, first: int, right: int | None, noun: Word | None
) -> Located | None:
    """Read a phrase that opens its clause, or belongs to its subject."""
    if right is None:
        return None
    clause = clause_kind(words, start, right)
    if noun is not None:
        opening = {word.lower for word in words[start:first]} & (_GATHERING | {"in"})
        tie = "front" if opening and words[right - 1] is not noun else "subject"
        return Located(noun, tie, "happening", clause)
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
    if noun.lower in _NO_EVENTS:
        return False
    return is_known_event(noun.lower) or noun.lower.rstrip("s").endswith(_EVENTS)


def clause_start(words: Sequence[Word], first: int) -> int:
    """Return the first word of the clause, or of what is looked at of it."""
    for at in range(first - 1, max(-1, first - _WINDOW - 1), -1):
        if words[at].text in _ENDS_CLAUSE:
            return at + 1
    return max(0, first - _WINDOW)


def _clause_end(words: Sequence[Word], verb: int) -> int:
    last = min(len(words), verb + _WINDOW)
    ends = (at for at in range(verb + 1, last) if words[at].text in _ENDS_CLAUSE)
    return next(ends, last)


def _verb_before(words: Sequence[Word], start: int, first: int) -> int | None:
    for at in range(first - 1, start - 1, -1):
        word = words[at]
        described = at > start and words[at - 1].tag in ("DT", "PRP$", "JJ", "CD")
        if word.tag in ("VB", "VBP") and described:
            continue  # a noun after all: "the attack"
        if word.tag.startswith("VB") and not _describes(words[start:first], at - start):
            return at
        if word.lower in PAST and at > start and words[at - 1].lower in _BE | _HAVE:
            return at  # tagged as a noun: "was shot"
    return None


def _describes(words: Sequence[Word], at: int) -> bool:
    """Whether a participle only describes: "most elected officials"."""
    graded = at > 0 and words[at - 1].lower in ("most", "more", "many", "some", "few")
    noun = at + 1 < len(words) and words[at + 1].tag in ("NN", "NNS")
    return (graded and noun) or is_attributive(words, at)


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
    """Name what stands between a verb and the phrase, days and dates left out."""
    told = list(between)
    while told and (told[-1].lower in _TIMES or told[-1].tag == "CD"):
        told.pop()
    if len(told) < len(between) and told[-1:] and told[-1].tag in ("IN", "DT"):
        told.pop()
    if all(word.tag in ("RB", "RP", "IN") and len(told) == 1 for word in told):
        return "straight"
    if any(word.lower == "," for word in told):
        return "comma"
    if len(told) > _NEAR:
        return "far"
    leads = [at for at, word in enumerate(told) if word.tag in ("IN", "TO")]
    leads = [at for at in leads if told[at].lower != "of"]
    if not leads:
        return "object"
    return "nested" if _is_around(told, leads[-1]) else "led"


def _is_around(between: Sequence[Word], lead: int) -> bool:
    """Whether the last phrase before the place is itself one: "at a school in"."""
    word, inside = between[lead], between[lead + 1 :]
    if any(one.lower in _SUBORDINATORS or one.tag in _FINITE for one in between):
        return False
    if not inside or inside[-1].tag not in ("NN", "NNS", "NNP", "NNPS"):
        return False
    if word.lower == "from":  # "rose from a base in", no "from Rome at the town of"
        particles = all(one.tag in ("RP", "RB", "IN") for one in between[:lead])
        return particles and inside[0].tag == "DT"
    towards = lead > 0 and between[lead - 1].lower in _TOWARDS
    named = inside[0].tag in ("DT", "NNP", "PRP$")
    return word.lower in _AROUND and named and not towards


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


def clause_kind(words: Sequence[Word], start: int, verb: int) -> str:
    """Name what speaks against a main clause that tells what happened."""
    before = words[_main_clause(words, start, verb) : verb]
    behind = words[verb + 1 : _clause_end(words, verb)]
    lowers = [word.lower for word in before]
    helpers = before[-4:]
    if _UNREAL.intersection(lowers) or any(word.tag == "MD" for word in helpers):
        return "unreal"
    if words[verb].lower == "born":
        return "plain"
    if _SUBORDINATORS.intersection(lowers):
        return "aside"
    tag = words[verb].tag
    helped = [
        word for word in helpers if word.lower in _BE | _HAVE and word.tag != "POS"
    ]
    if helped:
        past = helped[0].lower in ("was", "were", "had", "has", "have")
        return "plain" if past else "present"
    if tag == "VBD" or words[verb].lower in ("was", "were", "had"):
        return "plain"
    alone = not any(word.tag in _FINITE for word in (*before, *behind))
    if tag == "VBN" and alone and not start and words[verb].lower not in _STATE:
        return "plain"  # nothing else can be the verb: "The fleet anchored"
    return "present" if tag in ("VBZ", "VBP") else "aside"
