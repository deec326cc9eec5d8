"""Who is offered as the speaker of what somebody else said."""

import pytest

from corpus.reading.facts import Entity
from quizzes.engine.generate.asked import Candidate
from quizzes.engine.generate.prominence import is_only_cited, is_prominent
from quizzes.engine.generate.who_said import forms_for
from quizzes.engine.generate.wrong_speakers import (
    by_likelihood,
    is_plural,
    known_to_readers,
    wrong_speakers,
)
from tests.engine.stated import material, pool_of, quote, role, span_of

FIRST, SECOND = (
    "“The wall will hold for another winter,”",
    "“Nobody asked the farmers about the gates,”",
)
DAM = (
    f"{FIRST} Ada Brook said.\n"
    f"{SECOND} said Tom Hale.\n"
    "Ruth Penn opened the gates, and Penn closed them again.\n"
    "Carl Voss had drawn the plans.\n"
)


def person(text, name, *words):
    return Entity(
        type="PER", name=name, mentions=tuple(span_of(text, one) for one in words)
    )


def dam(*facts, text=DAM):
    return material(
        text,
        quote(text, FIRST, "Ada Brook"),
        quote(text, SECOND, "Tom Hale"),
        *facts,
        entities=(
            person(text, "Ada Brook", "Ada Brook"),
            person(text, "Tom Hale", "Tom Hale"),
            person(text, "Ruth Penn", "Ruth Penn", "Penn closed"),
            person(text, "Carl Voss", "Carl Voss"),
        ),
    )


def offered(article, *others, name="Ada Brook"):
    pool = pool_of(article, *others)
    found = wrong_speakers(
        article, pool, name=name, kind="person", said=FIRST, shown=FIRST
    )
    return {one.text: one.unlikely for one in found}


def test_who_is_spoken_of_often_is_offered_only_for_want_of_speakers():
    assert offered(dam()) == {"Tom Hale": False, "Ruth Penn": True}


def test_a_speaker_of_another_article_must_be_named_in_this_one():
    text = (
        "“The mill paid for all of the repairs,” said Carl Voss.\n"
        "“Rain alone never broke a wall,” said Nell Moss.\n"
    )
    other = material(
        text,
        quote(text, "“The mill paid for all of the repairs,”", "Carl Voss"),
        quote(text, "“Rain alone never broke a wall,”", "Nell Moss"),
        number=2,
    )

    assert offered(dam(), other) == {"Tom Hale": False, "Carl Voss": False}


def test_whoever_speaks_in_office_has_only_such_for_rivals():
    article = dam()
    words = "I ordered the gates to be closed"

    found = wrong_speakers(
        article,
        pool_of(article),
        name="Ada Brook",
        kind="person",
        said=words,
        shown=words,
    )

    assert found == ()


def test_a_foreigner_in_passing_has_no_view_of_affairs_at_home():
    text = DAM + "Swedish Foreign Minister Tom Hale had come by train.\n"
    article = dam(role(text, "Tom Hale", "Swedish Foreign Minister"), text=text)
    pool = pool_of(article)

    graded = by_likelihood(
        article, pool, ["Ada Brook"], known_to_readers(article, pool, "person")
    )

    names = {grade: {one.text for one in found} for grade, found in graded.items()}
    assert names == {0: {"Ada Brook"}, 1: {"Tom Hale"}, 2: {"Ruth Penn"}}


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("farmers from Ashdale", True),
        ("security and police sources", True),
        ("one farmer in the meadows", False),
    ],
)
def test_several_who_say_are_told_from_one(name, several):
    assert is_plural(name, "description") is several


def test_a_scholar_whom_a_story_only_cites_takes_no_part_in_it():
    text = "The wall fell in 1831, according to the historian Nell Moss.\n"
    story = material(
        text, published=None, entities=(person(text, "Nell Moss", "Nell Moss"),)
    )

    assert is_only_cited(story, "Nell Moss")
    assert not is_only_cited(dam(), "Carl Voss")


def test_only_whom_an_article_is_about_is_known_by_heart():
    text = "Ada Brook built it. Brook loved it. Brook lost it. Tom Hale left."
    story = material(
        text,
        entities=(
            person(text, "Ada Brook", "Ada Brook", "Brook loved", "Brook lost"),
            person(text, "Tom Hale", "Tom Hale"),
        ),
    )

    assert [is_prominent(story, name) for name in ("Ada Brook", "Tom Hale")] == [
        True,
        False,
    ]


def test_a_name_without_others_is_typed_only_if_the_title_has_it():
    def forms(title, *others):
        text = "Ada Brook built it. Brook loved it. Brook lost it."
        people = (person(text, "Ada Brook", "Ada Brook", "Brook loved", "Brook lost"),)
        story = material(text, title=title, entities=people)
        return forms_for(story, "Ada Brook", others)

    hale, penn = (
        Candidate(text=name, origin="same_article")
        for name in ("Tom Hale", "Ruth Penn")
    )

    assert "typed" in forms("At the dam", hale, penn)
    assert "typed" in forms("Brook’s dam", hale)
    assert forms("At the dam", hale) == ("choice", "card")
