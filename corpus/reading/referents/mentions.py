"""Who a sentence speaks of: people with a name, and people without one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from corpus.reading.facts import Entity
from corpus.reading.lexicon import words_in
from corpus.reading.people.genders import Gender, gender_of
from corpus.reading.places import is_people
from corpus.reading.quotes.cue_forms import Form, forms
from corpus.reading.words import QUOTATION, Word

UNNAMED = ""
_PERSONS = words_in("referents", "persons") | words_in("titles", "offices")
_ANYBODY = words_in("referents", "anybody")
_MEN = words_in("referents", "men")
_WOMEN = words_in("referents", "women")
_SINGLING = words_in("referents", "singling")
_BE = words_in("grammar", "be")
_OPENERS = words_in("grammar", "clause_openers")
_ANY = frozenset(["no", "every", "each", "any"])
_NEWCOMERS = frozenset(["a", "an", "one", "another"])
_HAVE = frozenset(["has", "had", "have"])
_UNSPOKEN = frozenset(["think", "thing"])
_ANSWERED = frozenset(["told", "ask", "urge"])  # perhaps by whoever is told
_LONGEST_PHRASE = 5  # words from an article to its noun


class Mention(NamedTuple):
    """Somebody a sentence speaks of; ``at`` counts its words.

    ``leads`` says that the sentence tells of this one: its first mention, and neither
    "Brook's" nor "of Brook". Who ``passes`` is nobody in particular, "no woman" or
    "every member": a later sentence's "she" is somebody else. Who ``says`` leads to the
    sentence's verb of saying: "Brook accused".
    """

    at: int
    name: str
    gender: Gender | None
    leads: bool = False
    passes: bool = False
    says: bool = False

    def may_be(self, gender: Gender) -> bool:
        return self.gender in (gender, None)


class People:
    """The people of one text, for its sentences to be searched for."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._named = sorted(
            (
                (span, entity, span in entity.doubtful)
                for entity in entities
                for span in entity.mentions
            ),
            key=lambda one: one[0],
        )
        self._starts = [span.start for span, _, _ in self._named]
        self._genders = {
            one.name: gender_of(one.title.of(text) if one.title else "", one.name)
            for one in entities
            if one.type == "PER"
        }

    def in_sentence(self, words: Sequence[Word]) -> list[Mention]:
        """Return whom a sentence speaks of outside its quotations, in order."""
        names, taken = self._by_name(words)
        people = {at for one in names for at in range(one.at, taken[one.at])}
        unnamed = _without_name(words, taken, people)
        found = sorted([*names, *unnamed], key=lambda one: one.at)
        if not found or not _leads(words, found[0].at, taken):
            return found
        first, *others = found
        stops = [taken.get(one.at, one.at + 1) for one in found]
        says, *answers = (_says(words, stop) for stop in stops)
        says = says and not any(answers)
        return [first._replace(leads=True, says=says), *others]

    def _by_name(self, words: Sequence[Word]) -> tuple[list[Mention], dict[int, int]]:
        """Return the named people, and of every name where it starts and stops."""
        found: list[Mention] = []
        taken: dict[int, int] = {}
        place = 0  # where the name of a place stops
        at = bisect_left(self._starts, words[0].start)
        while at < len(self._named) and self._starts[at] < words[-1].end:
            span, entity, doubtful = self._named[at]
            at += 1
            first = bisect_left(words, span.start, key=lambda word: word.start)
            if first == len(words) or words[first].start != span.start:
                continue  # inside a quotation
            taken[first] = bisect_left(words, span.end, key=lambda word: word.start)
            listed = entity.type == "ORG" and _goes_on_list(words, place, first)
            if entity.type == "LOC" or (listed and not _acts(words, taken[first])):
                place = taken[first]
            elif entity.type == "PER" and doubtful:
                found.append(Mention(first, UNNAMED, None))
            elif entity.type == "PER":
                found.append(Mention(first, entity.name, self._genders[entity.name]))
            elif entity.type == "ORG" and _may_be_surname(words, first, entity.name):
                found.append(Mention(first, UNNAMED, None))
        return found, taken


def _acts(words: Sequence[Word], stop: int) -> bool:
    return stop < len(words) and words[stop].tag in ("VBD", "VBZ", "MD")


def _goes_on_list(words: Sequence[Word], place: int, at: int) -> bool:
    """Whether a name is listed behind a place: "Turku, Hanko | and Loviisa"."""
    between = words[place:at]
    return bool(place) and len(between) == 1 and between[0].lower in (",", "and")


def _may_be_surname(words: Sequence[Word], at: int, name: str) -> bool:
    """Whether a body of one word could be a person; "the Sorbonne" could not."""
    after_the = at > 0 and words[at - 1].lower == "the"
    return " " not in name and not name.isupper() and not after_the


def _without_name(
    words: Sequence[Word], taken: dict[int, int], people: set[int]
) -> list[Mention]:
    named = {at for start, stop in taken.items() for at in range(start, stop)}
    found: list[Mention] = []
    for at, word in enumerate(words):
        if at in named or word.tag == QUOTATION:
            continue
        if _may_be_anybody(words, at, named):
            passes = word.lower in _ANYBODY
            found.append(Mention(at, UNNAMED, None, passes=passes))
        elif _is_somebody(words, at) and not _describes(words, at, people):
            passes = any(one.lower in _ANY for one in words[max(0, at - 2) : at])
            gender = _gender_of_noun(word.lower)
            found.append(Mention(at, UNNAMED, gender, passes=passes))
    return found


def _may_be_anybody(words: Sequence[Word], at: int, named: set[int]) -> bool:
    """Whether "anyone", "A mason …" or a surname that no name explains stands here."""
    word = words[at]
    if word.lower in _ANYBODY:
        return True
    if at > 0:
        return False
    if word.lower in _NEWCOMERS:
        return True
    after = words[at + 1].tag if at + 1 < len(words) else ""
    named_alone = word.tag == "NNP" and word.text.istitle() and at + 1 not in named
    return named_alone and after in ("VBD", "VBZ", "MD")


def _is_somebody(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.lower not in _PERSONS and not (
        word.text[0].isupper() and is_people(word.text) and not word.text.endswith("s")
    ):
        return False
    if at + 1 < len(words) and words[at + 1].tag in ("NN", "NNP"):
        return False  # "a farmer family"
    before = range(at - 1, max(-1, at - 1 - _LONGEST_PHRASE), -1)
    return any(words[one].lower in _SINGLING for one in before)


def _describes(words: Sequence[Word], at: int, people: set[int]) -> bool:
    """Whether "a doctor" stands beside a name that it describes."""
    start = at
    while (
        start and words[start].lower not in _SINGLING and at - start < _LONGEST_PHRASE
    ):
        start -= 1
    before = words[start - 1] if start else None
    if before is not None and before.lower in _BE:
        return True  # "Snow was a doctor"
    if (
        before is not None
        and before.text in (",", "(", "–", "—")
        and start - 2 in people
    ):
        return True  # "Snow, a doctor"
    following = at + 1
    if following < len(words) and words[following].text == ",":
        following += 1
    return following in people


def _gender_of_noun(noun: str) -> Gender | None:
    return "he" if noun in _MEN else "she" if noun in _WOMEN else None


def _says(words: Sequence[Word], stop: int) -> bool:
    """Whether a verb of saying follows, "told" or "has accused"."""
    known = forms()
    at = stop
    while at < len(words) and words[at].lower in _HAVE:
        at += 1
    form = known.get(words[at].lower) if at < len(words) else None
    return form is not None and form.shape in ("past", "s") and _is_speech(form)


def _is_speech(form: Form) -> bool:
    return bool(form.classes - _UNSPOKEN) and not form.classes & _ANSWERED


def _leads(words: Sequence[Word], at: int, taken: dict[int, int]) -> bool:
    stop = taken.get(at, at + 1)
    before = words[at - 1].tag if at else ""
    after = words[stop].tag if stop < len(words) else ""
    subordinate = words[0].lower in _OPENERS and not any(
        word.text == "," for word in words[:at]
    )
    return (
        before not in ("IN", "TO", "VBG")
        and after not in ("POS", "NN", "NNS")
        and not subordinate
    )
