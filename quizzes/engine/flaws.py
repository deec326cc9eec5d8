"""Item-writing flaws that can be decided: an item with any of them is not published.

Each is a reason code; the words for people are elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from quizzes.engine.context import BAR, is_cut, leans_on_context, needs_a_date
from quizzes.engine.data import word_list
from quizzes.engine.distractors import are_one_option
from quizzes.engine.generate.names import is_named_in, may_be_one_person
from quizzes.engine.items import Draft, Option

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_FEWEST_WRONG = 2
_MOST_STEM_WORDS = 60
_MOST_EXCERPT_WORDS = 60
_FEWEST_EXCERPT_WORDS = 5  # a quotation in the stem says enough by itself
_LONGEST = 1.5  # times the mean of the wrong options
_BLANK = re.compile(r"_{2,}|\.{4,}|▇|\[\s*\]|\(\s*\)")
_OF_THE_ABOVE = re.compile(
    r"\b(?:all|none|both|neither) of (?:the above|these)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\d[\d.,]*")
_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*"
_NAMES = re.compile(rf"{_NAME}(?:, {_NAME})*,? and {_NAME}")
_VOWEL = re.compile(r"(?:[aeiou]|8|11\b|18\b)", re.IGNORECASE)
_A_OR_AN = re.compile(r"\b(a|an)\s*$", re.IGNORECASE)
_STEMS = word_list("stems")
_ABSOLUTE = frozenset(_STEMS["absolute"])
_FUNCTION_WORDS = frozenset(_STEMS["function_words"])
_NUMBER_WORDS = frozenset(word_list("numerals")["words"])
_DATED = re.compile(r"\b[12]\d{3}\b")


def flaws_of(draft: Draft) -> tuple[str, ...]:
    """Return the reason codes of every flaw, the ones found earlier included."""
    found = [code for code, has in _CHECKS.items() if has(draft)]
    return tuple(dict.fromkeys([*draft.flaws, *found]))


def readable(draft: Draft) -> str:
    """Return the excerpt as a learner reads it, with one sign for each bar."""
    parts, at = [], 0
    for start, end in draft.bars:
        parts += [draft.excerpt[at:start], BAR]
        at = end
    return "".join([*parts, draft.excerpt[at:]])


def _wrong(draft: Draft) -> list[Option]:
    return [option for option in draft.options if not option.right]


def _texts(draft: Draft) -> list[str]:
    return [option.text for option in draft.options]


def _words(text: str) -> set[str]:
    words = (re.sub(r"['’]s$", "", word.lower()) for word in _WORD.findall(text))
    return {word for word in words if word not in _FUNCTION_WORDS}


def _gives_away(draft: Draft, text: str) -> bool:
    """Whether the key, or for a person the surname, can be read in ``text``."""
    if draft.key.kind == "name" and is_named_in(draft.key.text, text):
        return True
    wanted = draft.key.text.strip("“”").removesuffix(".")
    return bool(re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", text, re.IGNORECASE))


def _answer_in_stem(draft: Draft) -> bool:
    return _gives_away(draft, draft.stem)


def _answer_in_excerpt(draft: Draft) -> bool:
    return _gives_away(draft, readable(draft))


def _nothing_barred(draft: Draft) -> bool:
    return bool(draft.excerpt) and not draft.bars


def _no_question(draft: Draft) -> bool:
    return not draft.stem.rstrip().endswith("?")


def _blank_in_stem(draft: Draft) -> bool:
    return bool(_BLANK.search(draft.stem))


def _stem_too_long(draft: Draft) -> bool:
    return len(draft.stem.split()) > _MOST_STEM_WORDS


def _excerpt_too_long(draft: Draft) -> bool:
    return len(draft.excerpt.split()) > _MOST_EXCERPT_WORDS


def _excerpt_too_short(draft: Draft) -> bool:
    words = _WORD.findall(readable(draft).replace(BAR, " "))
    fewest = 2 if draft.family in {"who_said", "what_said"} else _FEWEST_EXCERPT_WORDS
    return bool(draft.excerpt) and len(words) < fewest


def _excerpt_is_cut(draft: Draft) -> bool:
    return bool(draft.excerpt) and is_cut(readable(draft))


def _excerpt_leans(draft: Draft) -> bool:
    names = draft.key.kind in {"name", "phrase"}
    return bool(draft.excerpt) and leans_on_context(readable(draft), bar_names=names)


def _excerpt_needs_date(draft: Draft) -> bool:
    return needs_a_date(draft.excerpt) and not _DATED.search(draft.stem)


def _can_be_counted(draft: Draft) -> bool:
    """Whether the excerpt lists by name what the key counts."""
    low = str(draft.key.value.get("low", ""))
    if draft.key.kind != "number" or not low.isdigit():
        return False
    names = (
        re.split(r", (?:and )?| and ", m[0]) for m in _NAMES.finditer(draft.excerpt)
    )
    return any(len(listed) == int(low) for listed in names)


def _too_few(draft: Draft) -> bool:
    return len(_wrong(draft)) < _FEWEST_WRONG


def _not_one_key(draft: Draft) -> bool:
    right = [option.text for option in draft.options if option.right]
    return bool(draft.options) and right != [draft.key.text]


def _second_right(draft: Draft) -> bool:
    accepted = {text.casefold() for text in draft.key.accept}
    for option in _wrong(draft):
        if option.text.casefold() in accepted:
            return True
        if draft.key.kind == "name" and may_be_one_person(option.text, draft.key.text):
            return True
        if draft.key.kind == "date" and _ends_alike(option.text, draft.key.text):
            return True
    return False


def _ends_alike(one: str, other: str) -> bool:
    """Whether one date is the other, more coarsely: "2011", "December 2011"."""
    return one.endswith(other) or other.endswith(one)


def _duplicates(draft: Draft) -> bool:
    texts = _texts(draft)
    return any(
        are_one_option(draft.key.kind, text, other)
        for at, text in enumerate(texts)
        for other in texts[at + 1 :]
    )


def _mixed(draft: Draft) -> bool:
    """Whether options differ in grain, unit or form, so that one stands out."""
    texts = _texts(draft)
    if draft.key.kind in {"date", "number"}:
        return len({_shape(text) for text in texts}) > 1
    return len({text.startswith("“") for text in texts}) > 1


def _shape(text: str) -> str:
    """Return a text with its numbers and months replaced by signs."""
    shape = _NUMBER.sub(
        lambda m: "Y" if len(m[0]) == 4 and m[0].isdigit() else "#", text
    )
    return " ".join(
        "#"
        if word.lower() in _NUMBER_WORDS
        else "M"
        if word[:1].isupper() and word not in {"Y", "#"}
        else word
        for word in shape.split()
    )


def _out_of_order(draft: Draft) -> bool:
    if not draft.ordered or draft.key.kind != "number":
        return False
    values = [_value(text) for text in _texts(draft)]
    return values != sorted(values)


def _value(text: str) -> float:
    if match := _NUMBER.search(text):
        return float(match[0].replace(",", "").rstrip("."))
    words: list[str] = word_list("numerals")["words"]
    return float(next((words.index(w) for w in text.lower().split() if w in words), 0))


def _longest_is_key(draft: Draft) -> bool:
    lengths = [len(option.text) for option in _wrong(draft)]
    if not lengths or draft.key.kind in {"date", "number"}:
        return False
    return len(draft.key.text) > _LONGEST * sum(lengths) / len(lengths)


def _of_the_above(draft: Draft) -> bool:
    return any(_OF_THE_ABOVE.search(text) for text in _texts(draft))


def _absolute_terms(draft: Draft) -> bool:
    return any(
        _ABSOLUTE & {word.lower() for word in _WORD.findall(text)}
        for text in _texts(draft)
        if not text.startswith("“")
    )


def _shared_word(draft: Draft) -> bool:
    """Whether a telling word joins the stem to the key and to no other option."""
    if draft.key.kind in {"date", "number"}:
        return False
    wrong: set[str] = set().union(*(_words(option.text) for option in _wrong(draft)))
    return bool((_words(draft.stem) & _words(draft.key.text)) - wrong)


def _grammar_cue(draft: Draft) -> bool:
    starts = [_A_OR_AN.search(draft.excerpt[:start]) for start, _ in draft.bars]
    vowels = {bool(_VOWEL.match(text.strip("“$€£"))) for text in _texts(draft)}
    return any(starts) and len(vowels) > 1


_CHECKS: dict[str, Callable[[Draft], bool]] = {
    "answer_in_stem": _answer_in_stem,
    "answer_in_excerpt": _answer_in_excerpt,
    "nothing_barred": _nothing_barred,
    "stem_is_no_question": _no_question,
    "blank_in_stem": _blank_in_stem,
    "stem_too_long": _stem_too_long,
    "excerpt_too_long": _excerpt_too_long,
    "excerpt_too_short": _excerpt_too_short,
    "excerpt_is_cut": _excerpt_is_cut,
    "excerpt_leans_on_context": _excerpt_leans,
    "excerpt_needs_date": _excerpt_needs_date,
    "answer_can_be_counted": _can_be_counted,
    "too_few_distractors": _too_few,
    "not_one_key": _not_one_key,
    "second_right_answer": _second_right,
    "duplicate_options": _duplicates,
    "mixed_options": _mixed,
    "options_out_of_order": _out_of_order,
    "longest_is_key": _longest_is_key,
    "all_or_none_of_the_above": _of_the_above,
    "absolute_terms": _absolute_terms,
    "word_shared_by_stem_and_key": _shared_word,
    "grammar_cue": _grammar_cue,
}
CODES = (
    *_CHECKS,
    "hedged_speaker",
    "quotation_too_short",
    "quotation_too_long",
    "quotation_fragment",
    "quotation_is_abusive",
    "answer_is_publication_date",
    "asked_twice",
    "asked_already",
    "second_hand",
    "vague_source",
    "dates_only_the_words",
    "next_day_is_shown",
    "asked_in_another_unit",
    "key_stands_twice",
)
