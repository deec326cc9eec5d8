"""What is right but a trifle is not asked."""

from dataclasses import replace

from quizzes.engine.items import Key
from quizzes.engine.trifles import FLAW, trifling, without_trifles
from quizzes.engine.worth import Salience
from tests.engine.drafted import speakers, the_draft
from tests.engine.test_worth import drafts_of, the_dam


def a_date(value):
    draft = the_draft(the_dam(), "when", "date")
    key = Key(kind="date", text=value, value={"timex": value})
    return replace(draft, key=key, flaws=(), facts=(value,))


def a_measure(unit, text="40"):
    value = {"low": text, "high": text, "unit": unit}
    key = Key(kind="number", text=text, value=value)
    return replace(drafts_of(the_dam())[-1], family="how_many", key=key, flaws=())


def score_of(draft):
    return trifling(draft, Salience(the_dam()))


def test_a_day_is_more_of_a_trifle_than_a_year():
    day, month, year = map(a_date, ("1936-05-02", "1936-05", "1936"))

    assert score_of(day) > score_of(month) > score_of(year)


def test_a_day_is_more_of_a_trifle_than_a_figure_that_carries_the_story():
    day, people = a_date("1936-05-02"), a_measure(None)

    assert score_of(day) > score_of(people)


def test_what_the_article_makes_much_of_is_no_trifle():
    lead, *_, end = drafts_of(the_dam())

    assert score_of(lead) < score_of(end)


def test_an_age_is_never_worth_asking():
    draft = a_measure(None)
    excerpt = "The engineer died at the age of 40."
    aged = replace(
        draft, excerpt=excerpt, bars=((excerpt.index("40"), len(excerpt) - 1),)
    )

    assert score_of(aged) == 1.0


def test_a_trifle_is_not_asked_even_for_want_of_others():
    drafts = [a_date("1936-06-02"), a_date("1938")]

    marked = without_trifles(drafts, Salience(the_dam()))

    assert [one.flaws for one in marked] == [(FLAW,), ()]


def test_a_flawed_draft_keeps_its_own_flaw():
    flawed = replace(a_date("1936-05-02"), flaws=("answer_in_stem",))

    (kept,) = without_trifles([flawed], Salience(the_dam()))

    assert kept.flaws == ("answer_in_stem",)


def test_nothing_but_flaws_is_changed():
    drafts = [
        a_measure("kilogram"),
        a_date("1936-05-02"),
        the_draft(speakers(), "who_said", "speaker"),
    ]

    kept = without_trifles(drafts, Salience(the_dam()))

    assert [replace(one, flaws=(), proposed=False) for one in kept] == [
        replace(one, flaws=(), proposed=False) for one in drafts
    ]
