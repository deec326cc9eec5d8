"""Whether a sentence can be understood without the page around it."""

from __future__ import annotations

import re

from quizzes.engine.data import word_list

BAR = "▇"
_LISTS = word_list("context")
_PRONOUNS = frozenset(_LISTS["pronouns"])
_PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers"})
_OWNERS = frozenset({"his", "her", "their", "its"})
_BARE = _PRONOUNS - _OWNERS
_OPENING = frozenset(_LISTS["opening"])
_NAMING = frozenset({"known", "called", "named"})
_ASIDE_WORDS = 5
_OPENING_WORDS = 10  # "In the last days of his long life, …"
_POINTERS = frozenset(_LISTS["pointers"])
_NOUNS = frozenset(_LISTS["pointing_nouns"])
_NARROWING = frozenset(_LISTS["narrowing"])
_PLACING = frozenset(_LISTS["placing"])
_EMPTY: tuple[str, ...] = tuple(_LISTS["empty_subjects"])
_ANSWERING: tuple[str, ...] = tuple(_LISTS["answering"])
_FUNCTION_WORDS = frozenset(word_list("stems")["function_words"])
_PLURALS = frozenset(word.lower() for word in word_list("stems")["plurals"])
_QUOTED = re.compile(r"“[^“”\"]*[”\"]?|\"[^\"]*\"?")
_TOKEN = re.compile(rf"{BAR}|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d,.]*|[^\w\s]")
_RELATIVE = re.compile(
    rf"\b(?:{'|'.join(_LISTS['relative'])})\b(?!,? [\[\d])", re.IGNORECASE
)
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
_COUNTING = re.compile(
    r"\b(?:day|night|week|month|year|hour|minute)s? (?:later|earlier|afterwards)\b"
    r"|\bthe (?:following|next|previous|same) (?:day|night|week|month|year|morning)\b"
    r"|\bin the (?:opposite|other|same) direction\b"
    r"|^(?:all|both) (?:the )?(?:two|three|four|five|six|of)\b",
    re.IGNORECASE,
)
_CUT_SHORT = re.compile(
    r"\b(?:did|does|do|had|has|was|were|would|could|should|must)(?: not|n’t)?[.!?]$"
)
_ENDS = (".", "!", "?", "”", '"', "’", ":", ";", "…", ")", "]")


def leans_on_context(sentence: str, *, bar_names: bool = True) -> bool:
    """Whether a sentence opens with, or turns on, something said before it.

    Bars are written as ``BAR`` and stand for a name if ``bar_names``; square brackets
    say whom or when. What stands in quotation marks is not looked at: a speaker's "we"
    and "this" are the speaker's.
    """
    plain = _QUOTED.sub("“”", sentence).strip()
    if not bar_names:
        plain = plain.replace(BAR, "0")
    plain = _BRACKETED.sub(_name_or_day, plain)
    if _COUNTING.search(plain) or _CUT_SHORT.search(plain):
        return True
    tokens = _TOKEN.findall(plain)
    words = [token for token in tokens if token[0].isalnum() or token == BAR]
    lowered = " ".join(words).lower()
    if not words or lowered.startswith(_ANSWERING):
        return True
    if words[0].lower() in _POINTERS and not lowered.startswith(_EMPTY):
        return True
    return (
        _opens_with_a_pointing_noun(tokens)
        or (_has_loose_pronoun(words, lowered) and not _names_it_next(tokens))
        or _points_to_a_place(words)
    )


def _name_or_day(bracket: re.Match[str]) -> str:
    return "0" if any(map(str.isdigit, bracket[0])) else BAR


def needs_a_date(sentence: str) -> bool:
    """Whether a sentence says "Wednesday" or "last month" without a calendar date."""
    return bool(_RELATIVE.search(_QUOTED.sub("“”", sentence)))


def is_cut(sentence: str) -> bool:
    """Whether a sentence lacks its beginning, its end or a quotation mark."""
    plain = sentence.strip()
    starts = plain[:1].islower()
    uneven = sum(plain.count(mark) for mark in '“”"') % 2 == 1
    return not plain or starts or uneven or not plain.endswith(_ENDS)


def _opens_with_a_pointing_noun(tokens: list[str]) -> bool:
    if not tokens or tokens[0].lower() not in {"the", "its", "their", "his", "her"}:
        return False
    for at, token in enumerate(tokens[1:4], start=1):
        if token.isdigit():  # "the 5 men" points back as "the men" does
            continue
        word = token.lower()
        owner = re.sub(r"['’]s?$", "", word)
        if owner in _NOUNS:
            following = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
            named = following[:1].isalpha() and tokens[at + 1][:1].isupper()
            named = named or _is_given_a_name(tokens[at + 1 : at + _ASIDE_WORDS])
            return word != owner or not (following in _NARROWING or named)
        if token[:1].isupper() or word in _NARROWING or not token[:1].isalpha():
            return False
    return False


def _is_given_a_name(following: list[str]) -> bool:
    """Whether an aside names the thing: "The machine, later known as the Flyer"."""
    return following[:1] == [","] and bool(_NAMING.intersection(following))


def _has_loose_pronoun(words: list[str], lowered: str) -> bool:
    """Whether the first third-person pronoun has nothing before it to stand for."""
    for at, word in enumerate(words):
        plain = word.lower()
        if plain not in _PRONOUNS:
            continue
        if plain == "it" and " ".join(words[at : at + 2]).lower() in _EMPTY:
            continue
        before = words[:at]
        if plain in _PERSONAL:
            return not any(_may_be_a_person(before, place) for place in range(at))
        several = plain.startswith(("they", "them", "their"))
        first = [
            word.lower()  # a capital there says nothing
            for word in before[:1]
            if word.lower() not in _OPENING
        ]
        return not any(
            _may_be_meant(one, several=several) for one in [*first, *before[1:]]
        )
    return False


def _names_it_next(tokens: list[str]) -> bool:
    """Whether an owner's name comes next: "In his speech, Brook said"."""
    if tokens[0].lower() not in _OPENING or "," not in tokens[:_OPENING_WORDS]:
        return False
    comma = tokens.index(",")
    phrase = {token.lower() for token in tokens[:comma]}
    following = tokens[comma + 1] if comma + 1 < len(tokens) else ""
    named = following == BAR or (
        following[:1].isupper() and following.lower() not in _FUNCTION_WORDS
    )
    return named and bool(phrase & _OWNERS) and not phrase & _BARE


def _may_be_meant(word: str, *, several: bool) -> bool:
    """Whether "it", or "they" of several, may stand for a word before it."""
    if word == BAR or (word[:1].isupper() and word.lower() not in _FUNCTION_WORDS):
        return True
    plural = word.endswith(("s", "men")) or word.lower() in _PLURALS
    return word.lower() not in _FUNCTION_WORDS and (plural or not several)


def _points_to_a_place(words: list[str]) -> bool:
    """Whether "there" means a place that the sentence has not named."""
    for at, word in enumerate(words):
        pair = " ".join(words[at : at + 2]).lower()
        if word.lower() == "there" and pair not in _EMPTY:
            return not any(one[:1].isupper() for one in words[1:at])
    return False


def _may_be_a_person(words: list[str], at: int) -> bool:
    word = words[at]
    if word == BAR:
        return True
    start = at
    while start and (words[start - 1][:1].isupper() or words[start - 1] == "the"):
        start -= 1
    before = words[start - 1].lower() if start else ""
    placed = bool(_PLACING & {before, words[start].lower()})
    is_name = word[:1].isupper() and word.lower() not in _FUNCTION_WORDS
    return is_name and not placed
