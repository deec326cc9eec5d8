"""Whether reported words can be understood by somebody who has only them."""

from __future__ import annotations

import re
from collections.abc import Collection

from quizzes.engine.context import BAR, leans_on_context
from quizzes.engine.data import word_list

_SPEECH = word_list("speech")
_ANSWERING = re.compile(
    rf"(?:{'|'.join(_SPEECH['openings']['answering'])})[,.!;:—–-]", re.IGNORECASE
)
_BARREN = frozenset(_SPEECH["openings"]["barren"])
_OWN = frozenset(_SPEECH["openings"]["own"])
_FUNCTION_WORDS = frozenset(word_list("stems")["function_words"])
_EMPTY_NOUNS = frozenset(_SPEECH["openings"]["empty_nouns"])
_UNEXPLAINED = frozenset(_SPEECH["openings"]["unexplained"])
_POINTING_NOUNS = frozenset(word_list("context")["pointing_nouns"])
_NARROWING = "|".join(word_list("context")["narrowing"])
_PERSONAL = re.compile(
    r"\b(?:he|she|him|her|hers|his|himself|herself)\b", re.IGNORECASE
)
_ANYBODY = re.compile(
    rf"\b(?:{'|'.join(_SPEECH['openings']['anybody'])}|him who|he who)\b"
)
_OPENING = re.compile(r"^(?:(?:all|both) of )?(?:the )?", re.IGNORECASE)
_IT = re.compile(r"\bit(?:[’'](?:s|ll|d))?\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’-]{2,}")
_IT_IS = re.compile(r"it(?:’s|'s| is| was| seems| takes| took)\b", re.IGNORECASE)
_SPOKEN = re.compile(
    r"\blike that\b(?! one)|\bof it is\b"
    r"|\byou know,? (?!that|what|how|who|where|why)|[{}]|\buh\b|\bum\b"
)
_AUXILIARIES = frozenset(_SPEECH["openings"]["auxiliaries"])
_A_FEW = 5  # words
_THIS_IS = re.compile(
    r"this (?:is|was)\b|that(?:[’']s| is| was) (?:one|when|why|how|what)\b",
    re.IGNORECASE,
)
_CONTRACTED = re.compile(r"[’'](?:s|t|d|ll|re|ve|m)$")
_LINKED = re.compile(
    r",\s(?:though|however|too|meanwhile|therefore)\b"
    r"|\b[Ii]n (?:a|another) (?:later|second|separate|previous)\b"
    r"|\b[Tt]hat (?:key |very |same )?(?:question|scenario|point|day|night|morning"
    r"|evening|week|month|year|time|season)\b"
    r"|\bin question\b"
    r"|\b(?:[Dd]espite|[Ll]ike|[Uu]nlike) (?:the|this|that|those) (?:[a-z]+ )?[a-z]+,",
)
_OTHER = re.compile(
    rf"^(?!.*[a-z,] [A-Z].*{BAR}).*{BAR},? \w+ (?:him\b|her[,.;:])"
    r"|\b[Aa]sked about it\b"
)
_OF_IT = re.compile(
    rf"{BAR},? (?:called|described|named|branded|termed|dubbed|praised|condemned"
    r"|denounced|denied|confirmed|rejected|dismissed|criticised|criticized)"
    r" (?:it|this|that|them)\b"
    rf"|{BAR},? \w+ that (?:would|will|could|can|may|might|is|was|has|had|did)\b"
)
_LABELLED = re.compile(rf"[^,.{BAR}]{{1,30}}: |(?:[^.]*{BAR}) [—–-]")
_THEY = re.compile(r"\b(?:they|them|their)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    rf"\w(?:s|men|ren)\b|\band\b|\b(?:{'|'.join(word_list('stems')['plurals'])})\b"
    r"|\b(?:every|any|some|no)(?:one|body)\b|\beach\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:then|do(?:es|ing)? so|did so|done so)\b", re.IGNORECASE)
_HEADLINE = re.compile(r"(?:\b[A-Z]{2,} ){3}")
_EXTRAPOSED = re.compile(r"\b(?:to|that|but|how|when|if)\b", re.IGNORECASE)
_GOING_ON = re.compile(
    r"(?:but|and|or|nor|yet|plus)\b|so,? (?:i|we|you|he|she|it|they|the|that|this|what"
    r"|if|when|there|my|our)\b",
    re.IGNORECASE,
)
_FORMULA = re.compile(
    r"let me |i(?:[’']ll| will) tell you|i want to be \w+|i want to make \w+ clear"
    r"|come on|it(?: i|[’'])?s because|it was because",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:is|are|was|were|be|much|even|far|get|gets|got) (?:worse|better|higher|lower"
    r"|bigger|greater|more|less|cheaper|easier|harder|the same)[.!?’]*$",
    re.IGNORECASE,
)
_BACK = re.compile(r"\b(?:he|she|him|her|they|them|same|again)\b", re.IGNORECASE)
_VERBAL = frozenset(_SPEECH["openings"]["auxiliaries"])
_OPEN_END = re.compile(
    r"\b(?:this|that|these|those|it|them|so|there)[.!?’]*$", re.IGNORECASE
)
_POINTED_AT = re.compile(
    rf"\bthe (?:(?:{'|'.join(_SPEECH['openings']['newly'])}) )*(\w+)\b"
    rf"(?! (?:{_NARROWING}|he|she|it|they|we|you|I)\b)",
    re.IGNORECASE,
)
_DEMONSTRATED = re.compile(r"\b(this|these|those|such|that)(?= (\w+))", re.IGNORECASE)
_THIRD = {"he", "she", "they", "him", "her", "them", "his", "their", "its", "theirs"}
_POINTING = {"it", "this", "that", "these", "those"}
_LONG = 7  # letters
_PLENTY = 8  # words
_SOMEBODY = "I"  # put where a word must count as nobody who "it" could be
_FEWEST, _FEWEST_POINTING, _MANY = 2, 3, 5  # telling words of what is quoted


def leans_on_the_talk(words: str, names: Collection[str] = ()) -> bool:
    """Whether a quotation points at something that was said before it.

    ``names`` are the article's names: a first word among them may be who "he" is.
    """
    lowered = _lowered(words)
    if not lowered or lowered[0] in _THIRD or _ANSWERING.match(words):
        return True
    if (
        _FORMULA.match(words)
        or _GOING_ON.match(words)
        or _COMPARED.search(words)
        or _shows_nothing(words)
    ):
        return True
    telling = _telling(lowered)
    if lowered[0] in _POINTING:
        return not _points_at_what_follows(words, lowered, telling)
    if (
        _says_nothing(words, lowered)
        or _SPOKEN.search(words)
        or _is_only_named(lowered)
    ):
        return True
    plain = words if lowered[0].title() in names else words[:1].lower() + words[1:]
    if telling >= _MANY:
        plain = _IT.sub(_SOMEBODY, plain)
    elif _OPEN_END.search(words) or _it_is_nothing_named(lowered):
        return True
    if _ANYBODY.search(plain):
        plain = _PERSONAL.sub(_SOMEBODY, plain)
    return leans_on_context(_OPENING.sub("", plain))


def leans_on_the_text(readable: str, *, by_body: bool) -> bool:
    """Whether a sentence of reported speech points at something beside its speaker.

    The bar may be who "he" is, or what "it" is where a body speaks (``by_body``);
    a definite noun is known where a name stands by it.
    """
    plain = _QUOTED.sub("“”", readable)
    if _ANSWERING.match(plain) or _GOES_ON.search(plain) or _HEADLINE.search(plain):
        return True
    if _LINKED.search(plain) or _LABELLED.match(plain) or _OF_IT.match(plain):
        return True
    if not by_body and (_has_they_of_nobody(plain) or _OTHER.search(plain)):
        return True
    shown = plain if by_body else plain.replace(BAR, _SOMEBODY)
    if leans_on_context(_PERSONAL.sub(_SOMEBODY, shown)):
        return True
    return _points_back(plain) or _names_nothing(plain)


def _has_they_of_nobody(plain: str) -> bool:
    """Whether no word in the plural comes before "they" or "them"."""
    they = _THEY.search(plain)
    return they is not None and not _SEVERAL.search(plain[: they.start()])


def _points_back(plain: str) -> bool:
    """Whether "that claim" or "these plans" stands for something not told here."""
    for match in _DEMONSTRATED.finditer(plain):
        noun, that = match[2].lower(), match[1].lower() == "that"
        if noun in _POINTING_NOUNS | _EMPTY_NOUNS or not (that or noun in _OWN):
            return True
    return False


def _names_nothing(plain: str) -> bool:
    """Whether "the group" or "the deal" stands before any name that could tell it."""
    name = _NAME.search(plain.replace(BAR, "x"))
    end = name.start() if name else len(plain)
    return any(
        match[1].lower() in _EMPTY_NOUNS for match in _POINTED_AT.finditer(plain[:end])
    )


def telling_words(words: str) -> int:
    """Count the words by which a statement could be known again."""
    return _telling(_lowered(words))


def _lowered(words: str) -> list[str]:
    """Return the words in lower case, "it’s" as "it"."""
    return [_CONTRACTED.split(word)[0].lower() for word in _WORD.findall(words)]


def _telling(lowered: list[str]) -> int:
    dull = _FUNCTION_WORDS | _BARREN
    return len({word for word in lowered if word not in dull and len(word) > 2})


def _points_at_what_follows(words: str, lowered: list[str], telling: int) -> bool:
    """Whether "this is a moment for …", "it is clear that …" or "this nation" opens."""
    if telling < _FEWEST_POINTING:
        return False
    if lowered[0] == "it":
        clear = _IT_IS.match(words) and _EXTRAPOSED.search(words)
        return bool(clear and not _BACK.search(words))
    if _THIS_IS.match(words):
        return not _BACK.search(words)
    second = _WORD.findall(words)[1:2]
    return bool(second) and (second[0][:1].isupper() or second[0].lower() in _OWN)


def _says_nothing(words: str, lowered: list[str]) -> bool:
    """Whether anybody could have said it any day: "hey, vote for me"."""
    telling = _telling(lowered)
    if telling < _FEWEST:
        return True
    rare = any(len(word) >= _LONG for word in lowered if word not in _BARREN)
    few = telling == _FEWEST and len(lowered) < _PLENTY
    return few and not rare and not _NAME.search(words)


def _shows_nothing(words: str) -> bool:
    """Whether "this reason" or "the law" stands for what was spoken of before."""
    for match in _DEMONSTRATED.finditer(words):
        that, noun = match[1].lower(), match[2]
        known = noun[:1].isupper() or noun.lower() in _OWN | _FUNCTION_WORDS | _VERBAL
        told = noun.lower()[:5] in words[: match.start()].lower()
        if that in {"this", "these", "those"} and not known and not told:
            return True
    return any(
        match[1].lower() in _UNEXPLAINED for match in _POINTED_AT.finditer(words)
    )


def _is_only_named(lowered: list[str]) -> bool:
    """Whether a few words name a thing and say nothing of it: "the long way home"."""
    few = len(lowered) <= _A_FEW and (
        lowered[0] in {"the", "a", "an"} or lowered[0].endswith("ing")
    )
    said = _AUXILIARIES.intersection(lowered) or any(w.endswith("ed") for w in lowered)
    return few and not said


def _it_is_nothing_named(lowered: list[str]) -> bool:
    """Whether "it" or "they" comes before any word that could be meant."""
    at = next((at for at, word in enumerate(lowered) if word in {"it", *_THIRD}), None)
    return (
        at is not None
        and lowered[at + 1 : at + 2] != ["is"]
        and all(word in _BARREN for word in lowered[:at])
    )
