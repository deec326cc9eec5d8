"""An account of the past asks for years; news asks for days."""

import datetime

from quizzes.engine.context import BAR
from quizzes.engine.flaws.item import readable
from quizzes.engine.grading import grade_typed
from tests.engine.drafted import texts_of, the_draft
from tests.engine.stated import date, material

TEXT = (
    "Carl Voss bought the lower meadow on 3 March 1904.\n"
    "The council of Holm closed the Alder Dam on 4 May 1928.\n"
)
DATES = {
    "3 March 1904": ("1904-03-03", "bought"),
    "4 May 1928": ("1928-05-04", "closed"),
}


def told(text=TEXT, *, published=datetime.date(2001, 1, 1), at=1):
    facts = [
        date(text, words, value, event)
        for words, (value, event) in DATES.items()
        if words in text
    ]
    return the_draft(material(text, *facts, published=published), "when", "date", at=at)


def test_the_year_is_asked_and_the_day_stays_in_sight():
    draft = told()

    assert "in what year" in draft.stem
    assert (
        readable(draft) == f"The council of Holm closed the Alder Dam on 4 May {BAR}."
    )
    assert (draft.key.text, draft.key.value) == ("1928", {"timex": "1928"})


def test_another_year_of_the_text_stands_beside_it():
    draft = told()

    assert texts_of(draft, "same_article") == ["1904"]


def test_the_evidence_is_the_whole_date():
    proof = told().proofs[0]

    assert TEXT[proof.start : proof.end] == "4 May 1928"


def test_the_year_alone_and_the_whole_day_are_both_right():
    key = told().key

    scores = [grade_typed(key, typed).score for typed in ("1928", "4 May 1928")]

    assert scores == [1.0, 1.0]


def test_what_is_new_is_asked_for_the_day():
    text = TEXT.replace("3 March 1904", "3 May 1928")
    days = {"3 May 1928": "1928-05-03", "4 May 1928": "1928-05-04"}
    facts = [date(text, *one) for one in days.items()]
    article = material(text, *facts, published=datetime.date(1928, 5, 21))

    assert the_draft(article, "when", "date").key.text == "3 May 1928"


def test_what_fills_one_year_is_asked_for_the_month():
    months = {"May 1928": "1928-05", "June 1928": "1928-06", "July 1928": "1928-07"}
    text = "".join(f"The council of Holm closed a mill in {one}.\n" for one in months)
    text += "The council of Holm closed the Alder Dam in 1931.\n"
    facts = [date(text, *one) for one in (months | {"1931": "1931"}).items()]
    article = material(text, *facts, published=None)

    assert the_draft(article, "when", "date").key.text == "May 1928"
