"""Between which years people could do anything."""

from quizzes.engine.generate.lifetimes import grown_up
from tests.engine.stated import date, material, role, sentence_of, span_of

TEXT = (
    "Ada Brook was born in Holm in 1871.\n"
    "Brook finished the dam in 1928.\n"
    "The governor Ada Brook died on 4 May 1940.\n"
    "Tom Hale bought a mill in 1950.\n"
)


def life_of(line):
    dates = [("1871", "1871"), ("1928", "1928"), ("4 May 1940", "1940-05-04")]
    facts = [date(TEXT, *one) for one in dates]
    article = material(TEXT, role(TEXT, "Ada Brook", "governor"), *facts)
    return grown_up(article, sentence_of(TEXT, span_of(TEXT, line)))


def test_nobody_does_anything_as_a_child_or_when_dead():
    assert life_of("Brook finished") == ("1883", "1940")


def test_the_life_of_somebody_else_does_not_count():
    assert life_of("Tom Hale") == ("", "")
