"""Who is behind reported words: what to call them, and who else speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corpus.reading.facts import Quote, Role, Span, Speaker
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.excerpts import occurrences
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.names import accepted_names, name_words
from quizzes.engine.generate.rivals import description_span
from quizzes.engine.items import Key

_PRONOUNS = frozenset(word_list("context")["pronouns"])
_NAMES = word_list("names")
_DETERMINERS = frozenset(_NAMES["determiners"])
_OUTLETS = frozenset(_NAMES["outlets"])
_UNSPEAKING = frozenset(_NAMES["unspeaking"])
_EMPTY = frozenset(
    [*_DETERMINERS, *_NAMES["empty"], *word_list("stems")["function_words"]]
)
_SAYING = frozenset(word_list("stems")["saying"])
_GAP = re.compile(r",\s+(?:(?:an?|the|his|her|its)\s+)?", re.IGNORECASE)
_PORTION = re.compile(
    r"[—–%]|\b(?:half|thirds?|quarters?|members|percent|most|both|majority|number)\b",
    re.IGNORECASE,
)
_DRAFTED = re.compile(r"\b(?:drafted|written|prepared|opinion|obtained)\b")
_NEWS = re.compile(r"\b(?:News|Journalism|Press|Times|Post|Radio|Reuters)\b")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


def called(article: Material, stated: Stated, speaker: Speaker) -> str:
    """Return the speaker's full name, else the description as it stands."""
    if speaker.name and not stated.person:
        return with_its_article(article, speaker.name)
    words = stated.person or article.words(speaker.span)
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if first.lower() in _DETERMINERS else words


def with_its_article(article: Material, name: str) -> str:
    """Return "The Wire" for an outlet that the text never gives a small "the".

    Of any other name the "the" is left out: it would make one option stand out.
    """
    capital = is_outlet(name) and _stands_after(article.text, name) == {"The"}
    return f"The {name}" if capital else name


@lru_cache(1000)
def _stands_after(text: str, name: str) -> frozenset[str]:
    """Return how a text writes "the" before a name: asked again for every option."""
    return frozenset(re.findall(rf"\b([Tt]he) {re.escape(name)}\b", text))


def kind_of(stated: Stated, speaker: Speaker) -> str:
    """Return "person", "outlet", "body" or "description".

    The options of a question keep to one of them.
    """
    if stated.person and not _NEWS.search(stated.person):
        return "person"
    if speaker.name is None:
        return "description"
    return "outlet" if is_outlet(speaker.name) else "body"


def is_outlet(name: str) -> bool:
    """Whether a name is that of a paper, an agency or a broadcaster."""
    return bool(_OUTLETS.intersection(name_words(name)))


def is_vague(name: str, kind: str) -> bool:
    """Whether a speaker is called by too little to be asked for, or to be offered.

    A body of one word is most often a capital that stands for its government.
    """
    words = name_words(name)
    if kind == "body" and " and " in name:  # two states or towns, seldom one speaker
        return True
    if kind == "body":
        alone = len(words) < 2 and not name.isupper()
        return alone or bool(_UNSPEAKING.intersection(words))
    if kind != "description":
        return False
    telling = [word for word in words if word not in _EMPTY]
    if _DRAFTED.search(name) or words[:1] == ("another",) or _PORTION.search(name):
        return True
    return "," in name or len(telling) < 2 or bool(_UNSPEAKING.intersection(telling))


def is_nameless(name: str, kind: str) -> bool:
    """Whether a description does not say by name where its speaker belongs."""
    words = name.split()
    known = any(word[:1].isupper() for word in words[1:])
    return kind == "description" and (words[0].lower() == "the" or not known)


@lru_cache(1000)
def is_one_of_several(text: str, name: str) -> bool:
    """Whether a text has "a farmer" and "another farmer": which of them is meant?"""
    first, _, rest = name.partition(" ")
    if first.lower() not in _DETERMINERS or not rest:
        return False
    before = re.findall(rf"\b(\w+) {re.escape(rest)}\b", text)
    return len({word.lower() for word in before} & _DETERMINERS) > 1


def is_second_hand(article: Material, quote: Quote) -> bool:
    """Whether the sentence names another source of these words beside this speaker.

    "The paper said that Brook had said so" leaves two right answers; a quotation in
    it is still Brook's own.
    """
    if quote.speaker is None or (quote.via and quote.form != "direct"):
        return True
    if quote.speaker.span in article.messengers:
        return True
    if quote.cue is None or "according" not in article.words(quote.cue).lower():
        return False
    told = _QUOTED.sub(" ", article.words(quote.sentence)).lower()
    return bool(_SAYING.intersection(told.replace(",", " ").split()))


def speakers_in(article: Material) -> Iterator[tuple[str, str, Stated]]:
    """Yield name, kind and fact of all who speak, in reported speech too.

    Of those without a name only the sure ones: "one small town showed that …".
    """
    for stated, quote in article.of(Quote):
        speaker = quote.speaker
        if quote.tier == "C" or speaker is None or speaker.hedged:
            continue
        name, kind = called(article, stated, speaker), kind_of(stated, speaker)
        if kind == "description" and quote.tier != "A":
            continue
        vague = is_vague(name, kind) or is_nameless(name, kind)
        vague = vague or is_one_of_several(article.text, name)
        if name.lower() not in _PRONOUNS and not vague:
            yield as_option(name, kind), kind, stated


def as_option(name: str, kind: str) -> str:
    """Let every description begin alike, wherever its words stood in a sentence."""
    return name[:1].upper() + name[1:] if kind == "description" else name


def speakers_beside(article: Material, pool: Pool, kind: str) -> Iterator[Candidate]:
    """Yield who else speaks, and for people also who else holds an office."""
    for origin, other in pool.around(article):
        for name, kind_of_one, stated in speakers_in(other):
            if kind_of_one == kind:
                yield Candidate(text=name, origin=origin, stated=stated)
        if kind != "person":
            continue
        for stated, role in other.of(Role):
            name = stated.person or role.name
            if role.tier in "AB" and " " in name:
                yield Candidate(text=name, origin=origin, stated=stated, unlikely=True)


def speaker_key(article: Material, stated: Stated, speaker: Speaker) -> Key:
    """Return the key that accepts a person's names, or a description's words."""
    name = called(article, stated, speaker)
    if kind_of(stated, speaker) == "person":
        accept = accepted_names(name, stated.spellings, article.people)
        return Key(kind="name", text=name, accept=accept)
    first, _, rest = name.partition(" ")
    bare = rest if first.lower() in {*_DETERMINERS, "the"} else name
    shown = as_option(name, kind_of(stated, speaker))
    return Key(kind="phrase", text=shown, accept=tuple(dict.fromkeys((name, bare))))


def bars_over(
    article: Material, sentence: Span, stated: Stated, speaker: Speaker
) -> list[Span]:
    """Bar the speaker's name, title and apposition, and every other mention of it."""
    text = article.text
    span = _with_apposition(article, sentence, speaker.span)
    ends_apposition = "," in span.of(text) and text[span.end : span.end + 1] == ","
    bars = [Span(span.start, span.end + ends_apposition)]
    key = speaker_key(article, stated, speaker)
    return bars + [
        bar for word in key.accept for bar in occurrences(text, sentence, word)
    ]


def _with_apposition(article: Material, sentence: Span, name: Span) -> Span:
    """Take in an office that stands right behind the speaker's name."""
    for _, role in article.of(Role):
        if role.sentence != sentence or not role.person.overlaps(name):
            continue
        office = description_span(article, role)
        if _GAP.fullmatch(article.text[name.end : max(office.start, name.end)]):
            return Span(name.start, max(name.end, office.end))
    return name
