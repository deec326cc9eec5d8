"""What can be wrong with the stem: the question as it is put."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizzes.engine.context import leans_on_context, needs_a_date
from quizzes.engine.data import word_list
from quizzes.engine.flaws.item import Item
from quizzes.engine.generate.names import is_named_in
from quizzes.engine.items import Key

_LISTS = word_list("flaw_words")
_MOST_WORDS = 60
_MOST_OWN_WORDS = 35  # what stands in quotation marks is no wordiness
_BLANK = re.compile(r"_{2,}|\.{4,}|▇|\[\s*\]|\(\s*\)")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z])")
_YEAR = re.compile(r"\b[12]\d{3}\b")
_ASKED = re.compile(rf"\b(?:{'|'.join(_LISTS['asking'])})\b", re.IGNORECASE)
_NEGATIVE = re.compile(
    rf"\b(?:{'|'.join(_LISTS['negative'])})\b|n[’']t\b", re.IGNORECASE
)
_TIMES = "|".join(_LISTS["vague_times"])
_NUMBERS = "|".join(_LISTS["vague_numbers"])
_VAGUE_TIMES = re.compile(rf"(?<!how )\b(?:{_TIMES})\b", re.IGNORECASE)
_ROUND = r"(?! (?:hundred|thousand|million)s?\b)"
_VAGUE = re.compile(rf"\b(?:{_TIMES}|(?:{_NUMBERS}){_ROUND})\b", re.IGNORECASE)
_OPINION = re.compile(rf"\b(?:{'|'.join(_LISTS['opinion'])})\b", re.IGNORECASE)
_ATTRIBUTED = re.compile(r"\b(?:according to|in the view of)\b", re.IGNORECASE)
_WHICH_IS_TRUE = re.compile(
    r"\bwhich (?:one )?(?:of (?:these|the following) )?(?:statements? )?(?:is|are) "
    r"(?:not )?(?:true|false|correct|incorrect|right|wrong)\b",
    re.IGNORECASE,
)


def gives_away(item: Item, text: str) -> bool:
    """Whether the key, or for a person the surname, can be read in ``text``.

    Of several parts, any one; that a statement is true can be read nowhere.
    """
    return any(_can_be_read(kind, part, text) for kind, part in _parts_of(item.key))


def _parts_of(key: Key) -> list[tuple[str, str]]:
    if key.kind == "truth":
        return []
    if key.kind == "blanks":
        return [(blank["kind"], blank["text"]) for blank in key.value["blanks"]]
    if key.kind == "several":
        return [(key.kind, text) for text in key.accept]
    return [(key.kind, key.text)]


def _can_be_read(kind: str, part: str, text: str) -> bool:
    if kind == "name" and is_named_in(part, text):
        return True
    wanted = part.strip("“”").removesuffix(".")
    pattern = rf"(?<!\w){re.escape(wanted)}(?!\w)"
    return bool(wanted and re.search(pattern, text, re.IGNORECASE))


def own_words(text: str) -> str:
    """Return a text without what it quotes, the titles of articles included."""
    return _QUOTED.sub("“”", text)


def is_vague(text: str) -> bool:
    """Whether an option says "often" or "several" where it could say how often."""
    return bool(_VAGUE.search(own_words(text)))


def _answer_in_stem(item: Item) -> bool:
    return gives_away(item, item.stem)


def _no_question(item: Item) -> bool:
    return _is_asked_by_its_stem(item) and not item.stem.rstrip().endswith("?")


def _unfocused(item: Item) -> bool:
    own = own_words(item.stem)
    return _is_asked_by_its_stem(item) and not _ASKED.search(own)


def _is_asked_by_its_stem(item: Item) -> bool:
    """Blanks ask by being there, and of a statement is asked if it is true."""
    return item.key.kind not in {"truth", "blanks"}


def _blank(item: Item) -> bool:
    return bool(_BLANK.search(item.stem))


def _too_long(item: Item) -> bool:
    return len(item.stem.split()) > _MOST_WORDS


def _gratuitous(item: Item) -> bool:
    own = own_words(item.stem)
    return len(own.split()) > _MOST_OWN_WORDS or len(_SENTENCE_END.findall(own)) > 1


def _negative(item: Item) -> bool:
    return bool(_NEGATIVE.search(own_words(item.stem)))


def _vague(item: Item) -> bool:
    return bool(_VAGUE_TIMES.search(own_words(item.stem)))


def _unclear(item: Item) -> bool:
    """Whether a stem that stands alone points at something that is not there."""
    if item.excerpt:
        return False
    undated = needs_a_date(item.stem) and not _YEAR.search(item.stem)
    return undated or leans_on_context(item.stem)


def _opinion(item: Item) -> bool:
    own = own_words(item.stem)
    return bool(_OPINION.search(own)) and not _ATTRIBUTED.search(own)


def _which_is_true(item: Item) -> bool:
    return bool(_WHICH_IS_TRUE.search(own_words(item.stem)))


CHECKS: dict[str, Callable[[Item], bool]] = {
    "answer_in_stem": _answer_in_stem,
    "stem_is_no_question": _no_question,
    "unfocused_stem": _unfocused,
    "blank_in_stem": _blank,
    "stem_too_long": _too_long,
    "gratuitous_information": _gratuitous,
    "negative_stem": _negative,
    "vague_stem": _vague,
    "unclear_wording": _unclear,
    "opinion_without_source": _opinion,
    "true_or_false_in_disguise": _which_is_true,
}
