"""Which figures carry the story: how many were killed, what was paid, "only five".

Nobody need remember the others a week later, however well they could be asked for.
"""

from __future__ import annotations

import re
from decimal import Decimal

from corpus.reading.facts import Date, Number, Span
from quizzes.engine.data import word_list
from quizzes.engine.generate.material import Material
from quizzes.engine.verbs import plain_form, plain_form_of_participle
from quizzes.engine.worth import Salience

_LISTS = word_list("telling_figures")
_NUMERALS: list[str] = word_list("numerals")["words"]
_GRAVE, _DONE, _LASTING = (frozenset(_LISTS[n]) for n in ("grave", "done", "lasting"))
_DEEDS, _JOURNEYS, _DIMENSIONS, _ENDING = (
    frozenset(_LISTS[n]) for n in ("deeds", "journeys", "dimensions", "ending")
)
_PEOPLE = frozenset(_LISTS["people"])
_FEW = 99  # so few victims are one incident among others
_MOST_WORDS = 18  # of a question, or it is read twice
_SALIENT: dict[str, float] = _LISTS["salient"]
_CONTRAST = re.compile(rf"\b(?:{'|'.join(_LISTS['contrast'])}) $", re.IGNORECASE)
_BY_THE_WAY = re.compile(
    rf"(?:\b(?:{'|'.join(word_list('around_figures')['by_the_way'])})|[({{\[])\s*$",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    rf"[^,;.]{{0,40}}?\b(?:{'|'.join(word_list('around_figures')['furniture'])})s?\b",
    re.IGNORECASE,
)
_UNIT_PRICE = re.compile(r" ?(?:an?|per|each|apiece)\b(?! (?:year|month))")
_ACCORDING = re.compile(r", according to\b")
_NAMES_NOBODY = re.compile(
    r"\b(?:did|does|do|was|were|is|are|has|have|had|would|will|could|can)"
    r" the (?P<subject>[a-z]*)\b[^A-Z,]*(?:,|$)"
)  # before a comma: "did the journey of 90 miles take, by Hale’s reckoning"
_OF_THE_THING = re.compile(
    r"\b(?:did|does|was|were|is|are|has|have|had)"
    r"(?: the (?P<subject>[a-z]+)\b)?(?: the)?(?P<name>(?: [A-Z][\w’-]*)*)"
)
_CAPITAL = re.compile(r"\b[A-Z][\w’-]{2,}")
_LARGE = 1000
_CURRENCIES = frozenset(word_list("clauses")["currencies"])
_ELECTED = "of the vote was"
_WORD = re.compile(r"[^\W\d_]+")


def no_story(article: Material, salience: Salience, fact: Number, question: str) -> str:
    """Return the rule by which a figure need not be remembered; nothing if it must."""
    if title_tells(article, fact.value):
        return "title_tells_the_figure"
    if question.endswith("death toll"):
        return ""
    if len(_ACCORDING.split(question)[0].split()) > _MOST_WORDS:
        return "question_too_long"
    if _names_nobody(article, question):
        return "subject_has_no_name"
    if rule := _detail(article, fact):
        return rule
    if is_grave(article, fact, question):
        return ""
    words = _words(question)
    told = salience.of_sentence(fact.sentence)
    main = _is_of_main_thing(article, question)
    if fact.type == "measure":
        sized = main and bool(_DIMENSIONS & set(words))
        far = bool(_verbs(words) & _JOURNEYS) and told >= _SALIENT["measure"]
        return "" if sized or far else "figure_is_a_measure"
    done = _verbs(words) & (_DONE | _GRAVE | _DEEDS)
    large = isinstance(fact.value, Decimal) and fact.value >= _LARGE
    if _ELECTED in question:
        famous = salience.of_people(question) >= _SALIENT["person"]
        return "" if famous or told >= _SALIENT["deed"] else "figure_carries_no_story"
    paid = fact.type == "money" or bool(_CURRENCIES & set(words))
    needed = "main" if main else "money" if paid else "deed"
    if done and large and told >= _SALIENT[needed]:
        return ""
    people = _counts_people(words) or _verbs(words) & (_DONE | _GRAVE)
    kind = "people" if fact.type == "count" and people else str(fact.type)
    central = told >= _SALIENT[kind]
    return "" if central else "figure_carries_no_story"


def is_grave(article: Material, fact: Number, told: str) -> bool:
    """Whether many lost their lives or homes, or the text says "only" so many."""
    if _has_contrast(article, fact.sentence, fact.quantity.start):
        return True
    people = fact.type == "count" and bool(_verbs(_words(told)) & _GRAVE)
    return people and isinstance(fact.value, Decimal) and fact.value > _FEW


def no_long_story(
    article: Material, salience: Salience, fact: Date, value: Decimal, question: str
) -> str:
    """Return the rule by which a duration need not be remembered."""
    if title_tells(article, value):
        return "title_tells_the_figure"
    if _names_nobody(article, question):
        return "subject_has_no_name"
    if _has_contrast(article, fact.sentence, fact.span.start):
        return ""
    verbs = _verbs(_words(question))
    if question.startswith("after ") and verbs & _ENDING:
        told_of = salience.of_sentence(fact.sentence)
        return "" if told_of >= _SALIENT["ending"] else "figure_carries_no_story"
    told = verbs & _LASTING
    famous = salience.of_people(question) >= _SALIENT["person"]
    story = famous or salience.of_sentence(fact.sentence) >= _SALIENT["duration"]
    story = story or _is_of_main_thing(article, question)
    return "" if told and story else "figure_carries_no_story"


def _is_of_main_thing(article: Material, question: str) -> bool:
    """Whether it is asked what "the fire" of the article did, or how large it is."""
    found = _OF_THE_THING.search(question)
    if found is None:
        return False
    words = set(found["name"].split()) - article.person_names
    titled = any(word in words for word in _CAPITAL.findall(article.title))
    return titled or found["subject"] in article.things.clear


def _names_nobody(article: Material, question: str) -> bool:
    """Whether "the sale" is all that a question says of whom it is about."""
    found = _NAMES_NOBODY.search(question)
    return found is not None and found["subject"] not in article.things.clear


def title_tells(article: Material, value: object) -> bool:
    """Whether the title, which a question repeats, has the figure in it."""
    for word in re.findall(r"[\d,.]+|[^\W\d_]+", article.title):
        told = word.lower()
        figure = str(_NUMERALS.index(told)) if told in _NUMERALS else told
        if figure.replace(",", "").strip(".") == f"{value}":
            return True
    return False


def _detail(article: Material, fact: Number) -> str:
    """Say whether a figure is a price per piece, in brackets or one among several."""
    text = article.text
    before = text[fact.sentence.start : fact.number.start].rstrip("$€£ ")
    after = text[fact.quantity.end : fact.sentence.end]
    joined = text[fact.number.end : fact.sentence.end].startswith(("-", "‑"))
    if _BY_THE_WAY.search(before) or joined or _FURNITURE.match(after):
        return "figure_is_a_detail"
    if fact.type == "money":
        to_the_cent = isinstance(fact.value, Decimal) and fact.value % 1
        if _UNIT_PRICE.match(after) or to_the_cent:
            return "figure_is_a_detail"
    return ""


def _has_contrast(article: Material, sentence: Span, start: int) -> bool:
    return bool(_CONTRAST.search(article.text[sentence.start : start]))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _verbs(words: list[str]) -> frozenset[str]:
    """Return the words of a question as verbs in their plain form."""
    plain = (plain_form_of_participle(word) or plain_form(word) for word in words)
    return frozenset([*words, *(form for form in plain if form)])


def _counts_people(words: list[str]) -> bool:
    """Whether what "how many" asks for first are people."""
    if "many" not in words:
        return False
    counted = words[words.index("many") + 1 :][:3]
    return any(word in _PEOPLE for word in counted)
