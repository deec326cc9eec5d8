"""Questions on durations: asked where the clause is plain, refused elsewhere."""

from dataclasses import replace
from decimal import Decimal

from quizzes.engine.generate import how_long
from quizzes.engine.generate.asked import Refused
from quizzes.engine.generate.telling_figures import no_long_story
from quizzes.engine.worth import Salience
from tests.engine.drafted import the_draft
from tests.engine.stated import date, material, pool_of


def _lasting(text, words, value, **more):
    return replace(date(text, words, value, **more), type="DURATION")


def test_how_long_is_asked_in_the_unit_of_the_text():
    text = "The repair of the Elmbridge dam took twelve years."
    article = material(text, _lasting(text, "twelve years", "P12Y"))

    draft = the_draft(article, "how_many", "duration")

    assert draft.stem == (
        "According to the Valley Post article of 20 May 1931, "
        "how many years did the repair of the Elmbridge dam take?"
    )
    assert (draft.key.text, draft.key.value) == (
        "twelve",
        {"low": "12", "high": "12", "unit": "year"},
    )
    assert draft.flaws == ()


def test_a_duration_of_what_has_no_name_is_refused():
    text = "The journey of 90 miles took twelve years."
    fact = _lasting(text, "twelve years", "P12Y")
    article = material(text, fact)
    asked = "how many years did the journey of 90 miles take, by Hale’s reckoning"

    rule = no_long_story(article, Salience(article), fact, Decimal(12), asked)

    assert rule == "subject_has_no_name"


def test_a_duration_of_which_the_reading_is_not_sure_waits_for_a_teacher():
    text = "The engineers of Elmbridge searched the valley in only twelve years."
    article = material(text, _lasting(text, "twelve years", "P12Y", tier="B"))

    draft = the_draft(article, "how_many", "duration")

    assert draft.flaws == ("duration_not_sure",)


def test_a_duration_that_is_not_asked_has_a_rule():
    text = (
        "She worked on the dam for twelve years.\n"
        "The Elmbridge dam leaked for about nine days.\n"
        "The Elmbridge dam leaked for two hours.\n"
        "The Elmbridge dam leaked all week."
    )
    article = material(
        text,
        _lasting(text, "twelve years", "P12Y"),
        _lasting(text, "about nine days", "P9D", mod="APPROX"),
        _lasting(text, "two hours", "PT2H"),
        _lasting(text, "week", "P1W"),
    )

    found = list(how_long.ask(article, pool_of(article)))

    assert [one.rule for one in found if isinstance(one, Refused)] == [
        "no_plain_clause",
        "duration_is_vague",
        "number_too_small",
        "no_clear_unit",
    ]
