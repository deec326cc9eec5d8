"""Where: places that are themselves what a sentence is about.

A town is taken or lost, a journey comes to it, somebody lives there. Where a fire broke
out or a lecture was given is furniture, which nobody need remember.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.reading.facts import Place, Span
from quizzes.engine.context import is_cut, leans_on_context
from quizzes.engine.data import word_list
from quizzes.engine.generate.asked import Asked, Refused
from quizzes.engine.generate.excerpts import Excerpt, excerpt_of, occurrences
from quizzes.engine.generate.material import Material, Pool, Stated
from quizzes.engine.generate.names import is_named_in, name_words
from quizzes.engine.generate.place_clauses import clauses_around
from quizzes.engine.generate.place_options import other_places
from quizzes.engine.generate.sources import asked_of, named, names_key, without_title
from quizzes.engine.generate.targets import (
    deed_of,
    is_target,
    lead_of,
    named_span,
    others_of_the_deed,
)
from quizzes.engine.generate.transform import (
    fallen_question,
    target_question,
    where_question,
)
from quizzes.engine.items import Key
from quizzes.engine.worth import Salience

_STEMS = word_list("stems")
_SAYING = frozenset(_STEMS["saying"])
_NOUNS = {"country": "country", "region": "region", "town": "town or city"}
_ASKED_AS_TOLD = frozenset({"city", "town", "village"})
_STATES = frozenset({"was", "were", "sat", "stood"})
_OF_A_LIFE = frozenset({"born", "died", "buried", "baptised", "married", "cremated"})
_OF_ONE_DEATH = re.compile(r"\bwas (?:shot|killed|murdered|stabbed)$")
_NATIONAL = re.compile(r"(?:[Tt]he )?(?P<told>[A-Z][a-z]+ \w+) of(?: the)? ")
_STAYS = frozenset(word_list("places")["stays"])
_STATIONS = 3  # of a journey
_KNOWN = 0.5  # how much an article has to make of who travels or stays
_OFTEN = 4  # mentions of a country in which nearly all of a text happens
_CAPITAL = re.compile(r"\bcapital\b", re.IGNORECASE)


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask for each place of a happening that a question of its own can ask for."""
    for stated, place in article.of(Place):
        if place.tier == "C":
            continue  # it locates nothing that happened
        rule, question, excerpt = _refusal(article, place), None, Excerpt("")
        if not rule:
            excerpt = _shown(article, place)
            question = _question(article, place)
            rule = "" if question else "no_plain_clause"
        if question:
            yield _where(article, pool, stated, place, question, excerpt)
        else:
            yield Refused(stated=stated, family="where", part="place", rule=rule)


def _refusal(article: Material, place: Place) -> str:
    """Return why a place is not asked for at all; nothing if it is."""
    if place.tier != "A":
        return "not_sure_enough"
    if place.level not in _NOUNS:
        return "place_of_no_rivals"
    event = place.event.of(article.text).lower()
    if event in _STATES:
        return "no_plain_clause"
    if event in _SAYING:
        return "place_only_of_the_words"
    told = article.words(Span(place.sentence.start, place.event.end))
    if event in _OF_A_LIFE or _OF_ONE_DEATH.search(told):
        return "place_of_a_life"
    if place.level == "country" and _is_everywhere(article, place):
        return "place_of_the_whole_article"
    return ""


def _is_the_matter(article: Material, place: Place, question: str) -> bool:
    """Whether a sentence is about its place, and no other would do as well."""
    deed = deed_of(article, place)
    if deed == "done":
        return True
    if deed == "there":
        matters = place.event.of(article.text).lower() in _STAYS
    else:
        stations = {place.name, *others_of_the_deed(article, place)}
        comes_to_it = deed == "towards" and not lead_of(article, place)
        matters = comes_to_it and len(stations) >= _STATIONS
    return matters and Salience(article).of_people(question) >= _KNOWN


def _is_everywhere(article: Material, place: Place) -> bool:
    """Whether a text is about a country as a whole, as its title and topic tell."""
    told = f"{article.title} {article.topic}"
    return is_named_in(place.name, told) or any(
        entity.name == place.name and len(entity.mentions) >= _OFTEN
        for entity in article.entities
    )


def _question(article: Material, place: Place) -> str | None:
    """Return a question that stands alone; None if no clause gives one."""
    if place.sentence.of(article.text).startswith("Of "):
        return None  # "Of those killed, 11 were killed in …": eleven of whom?
    lead = lead_of(article, place)
    asked = " ".join([lead, "which", _noun(article, place)]).strip()
    for clause, place_in_it in clauses_around(
        article, place, named_span(article, place)
    ):
        if " - " in clause.text:
            continue
        if not is_target(place):
            question = where_question(clause, place_in_it, asked)
        elif place.event.start > place.span.end:
            question = fallen_question(clause, place_in_it, asked)
        else:
            question = target_question(clause, place_in_it, asked, lead)
        if question and _is_the_only_one(article, place, question):
            return question
    return None


def _is_the_only_one(article: Material, place: Place, question: str) -> bool:
    """Whether a date, or nothing like it, tells what was done to this place alone.

    Where somebody went says too little without a date.
    """
    if not is_target(place) or any(map(str.isdigit, question)):
        return True
    others = others_of_the_deed(article, place)
    return deed_of(article, place) == "done" and not others


def _noun(article: Material, place: Place) -> str:
    """Return what is asked for: "province", or "Iraqi city" if the text says so."""
    before = Span(named_span(article, place).start, place.span.start)
    if told := _NATIONAL.fullmatch(article.words(before).strip() + " "):
        return told["told"]
    told_here = place.level == "region" or place.kind in _ASKED_AS_TOLD
    noun = place.kind if told_here and place.kind else _NOUNS[place.level]
    return "place" if {*noun.split()} & {*name_words(place.name)} else noun


def _where(
    article: Material,
    pool: Pool,
    stated: Stated,
    place: Place,
    question: str,
    excerpt: Excerpt,
) -> Asked:
    ref = named(article)
    if names_key(article, place.name):
        ref = without_title(article)
    stem = asked_of(ref, question) if ref else f"{question[0].upper()}{question[1:]}?"
    seen = f"{excerpt.visible()} {stem}"
    return Asked(
        family="where",
        part="place",
        stated=stated,
        proof=place.span,
        stem=stem,
        excerpt=excerpt,
        key=Key(
            kind="phrase" if " " in place.name else "name",
            text=place.name,
            accept=_accepted(article, place),
        ),
        candidates=tuple(other_places(article, pool, place, seen)),
        flaws=tuple(_flaws(article, place, question, seen)),
    )


def _accepted(article: Material, place: Place) -> tuple[str, ...]:
    spellings = [place.name, article.words(place.span), *place.aliases]
    if place.within:
        spellings.append(f"{place.name}, {place.within}")
    return tuple(dict.fromkeys(spellings))


def _shown(article: Material, place: Place) -> Excerpt:
    """Return the barred sentence, unless it is unclear and the question is not."""
    end = place.span.start + len(place.name)
    if article.text[place.span.end : place.phrase.end].startswith(","):
        end = place.phrase.end  # "in Lyon, France": nothing but the bar says France
    bars = [Span(place.span.start, end)]
    for name in (place.name, *place.aliases, *place.adjectives):
        bars += occurrences(article.text, place.sentence, name)
    excerpt = excerpt_of(article, place.sentence, bars)
    leans = leans_on_context(excerpt.visible()) or is_cut(excerpt.visible())
    return Excerpt("") if leans else excerpt


def _flaws(article: Material, place: Place, question: str, seen: str) -> Iterator[str]:
    if not _is_the_matter(article, place, question):
        yield "place_of_an_act"
    if place.level == "town" and _CAPITAL.search(seen):
        yield "place_is_described"
    if any(is_named_in(name, seen) for name in place.adjectives):
        yield "answer_in_stem"
