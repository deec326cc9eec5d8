"""What happened in a place: the wrong options happened in others, or none is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.reading.facts import Span
from quizzes.engine.generate.asked import Asked, Candidate, Refused
from quizzes.engine.generate.excerpts import Excerpt
from quizzes.engine.generate.happenings import Happening, happenings_in
from quizzes.engine.generate.material import Material, Pool
from quizzes.engine.generate.names import is_named_in
from quizzes.engine.generate.passages import passage_around
from quizzes.engine.generate.rivals import content_words
from quizzes.engine.generate.scenes import NoScene, Scene, names_a_place, scenes_in
from quizzes.engine.generate.sources import named
from quizzes.engine.generate.where import is_everywhere
from quizzes.engine.items import Key

_FEWEST = 2  # wrong options
_SUBJECT = 2  # words


def ask(article: Material, pool: Pool) -> Iterator[Asked | Refused]:
    """Ask what happened at each place, where enough happened elsewhere."""
    found = list(scenes_in(article))
    scenes = [one for one in found if isinstance(one, Scene)]
    events = [one for one in happenings_in(article) if isinstance(one, Happening)]
    for one in found:
        rule = one.rule if isinstance(one, NoScene) else _why_not(article, one)
        if isinstance(one, Scene) and not rule:
            wrong = list(_elsewhere(article, one, scenes, events))
            if len({candidate.text for candidate in wrong}) >= _FEWEST:
                yield _event(article, one, wrong)
                continue
            rule = "too_few_events"
        yield Refused(stated=one.stated, family="where", part="event", rule=rule)


def _why_not(article: Material, scene: Scene) -> str:
    if scene.is_of_a_life():
        return "place_of_a_life"
    if is_everywhere(article, scene.place):
        return "place_of_the_whole_article"
    return ""


def _elsewhere(
    article: Material,
    scene: Scene,
    scenes: Sequence[Scene],
    events: Sequence[Happening],
) -> Iterator[Candidate]:
    """Yield what happened elsewhere, and what no place is told of, not even near by."""
    for one in scenes:
        if not _may_be_there(article, scene, one.stated.fact.sentence):
            yield Candidate(
                text=one.text,
                origin="same_article",
                note=f"in {one.place.name}",
                stated=one.stated,
            )
    for event in events:
        placed = names_a_place(article, event.text)
        told = passage_around(article, event.date.sentence) or [event.date.sentence]
        near = any(_may_be_there(article, scene, one) for one in told)
        if not (placed or near or event.is_of_a_life() or _is_akin(scene, event)):
            yield Candidate(text=event.text, origin="same_article", stated=event.stated)


def _is_akin(scene: Scene, event: Happening) -> bool:
    """Whether an event has more than its subject in common: "the Nobel lecture"."""
    told = " ".join(scene.text.split()[_SUBJECT:])
    return bool(content_words(told) & content_words(event.text))


def _may_be_there(article: Material, scene: Scene, sentence: Span) -> bool:
    """Whether a sentence names the place, or what it lies in."""
    words = article.words(sentence)
    around = [scene.place.name, *scene.place.aliases, scene.place.within or ""]
    return any(name and is_named_in(name, words) for name in around)


def _event(article: Material, scene: Scene, wrong: Sequence[Candidate]) -> Asked:
    place = article.words(scene.place.phrase)
    place = place[0].lower() + place[1:]
    return Asked(
        family="where",
        part="event",
        stated=scene.stated,
        proof=scene.place.sentence,
        stem=f"According to {named(article)}, what happened {place}?",
        excerpt=Excerpt(""),
        key=Key(kind="phrase", text=scene.text, accept=(scene.text,)),
        candidates=tuple(wrong),
        forms=("choice", "card"),
        explanation=f"{place[0].upper()}{place[1:]}: {scene.text}.",
    )
