"""A date is given, and what happened then is chosen."""

import datetime

from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import texts_of, the_draft
from tests.engine.stated import date, material, pool_of

LINES = {
    "3 May 1921": ("1921-05-03", "Carl Voss bought the mill from a baker"),
    "May 1922": ("1922-05", "Ruth Penn sold the lower meadow"),
    "1923": ("1923", "Tom Hale left Holm for Bern"),
    "1924": ("1924", "Ada Brook built a second gate"),
    "1925": ("1925", "Lord Vane died in Bern"),
}


def told(lines=LINES, published=None):
    text = "".join(
        f"{words} {'on' if len(value) == 10 else 'in'} {day}.\n"
        for day, (value, words) in lines.items()
    )
    facts = [date(text, day, value) for day, (value, _) in lines.items()]
    return material(text, *facts, published=published, publisher="")


def events(article):
    drafts = drafts_from(article, pool_of(article)).drafts
    return [one for one in drafts if (one.family, one.part) == ("when", "event")]


def rules(article):
    found = drafts_from(article, pool_of(article)).refusals
    return {one.rule for one in found if (one.family, one.part) == ("when", "event")}


def test_the_event_of_a_date_is_chosen_among_others_of_the_article():
    draft = the_draft(told(), "when", "event")

    assert draft.stem == "According to “At the dam”, what happened in 1921?"
    assert draft.key.text == "Carl Voss bought the mill from a baker"
    assert set(texts_of(draft, "same_article")) == {
        "Ruth Penn sold the lower meadow",
        "Tom Hale left Holm for Bern",
        "Ada Brook built a second gate",
    }
    assert draft.forms == ("choice", "card")
    assert draft.flaws == ()


def test_a_wrong_event_says_when_it_was():
    draft = the_draft(told(), "when", "event")

    notes = {option.text: option.note for option in draft.options}
    assert notes["Tom Hale left Holm for Bern"] == "1923"


def test_a_death_is_asked_for_by_no_date():
    stems = [draft.stem for draft in events(told())]

    assert [stem.rpartition(" ")[2] for stem in stems] == [
        "1921?",
        "1922?",
        "1923?",
        "1924?",
    ]
    assert rules(told()) == {"date_of_a_life"}


def test_what_happened_within_that_time_is_no_wrong_option():
    lines = {**LINES, "June 1923": ("1923-06", "Nell Moss opened a school")}

    drafts = [draft for draft in events(told(lines)) if "in 1923?" in draft.stem]

    assert len(drafts) == 1
    assert "Nell Moss opened a school" not in texts_of(drafts[0])


def test_what_happened_within_days_of_it_is_no_wrong_option():
    lines = {"5 May 1921": ("1921-05-05", "Nell Moss opened a school"), **LINES}

    draft = the_draft(told(lines), "when", "event", at=1)

    assert draft.key.text == "Carl Voss bought the mill from a baker"
    assert "Nell Moss opened a school" not in texts_of(draft)


def test_the_day_of_the_news_is_not_asked_for():
    lines = {
        "3 May 1921": LINES["3 May 1921"],
        "8 May 1921": ("1921-05-08", "Ruth Penn sold the lower meadow"),
        "June 1920": ("1920-06", "Nell Moss opened a school"),
        "19 May 1921": ("1921-05-19", "Tom Hale left Holm for Bern"),
    }

    article = told(lines, published=datetime.date(1921, 5, 20))

    assert len(events(article)) == 3
    assert rules(article) == {"date_of_the_news"}
    shown = {text for draft in events(article) for text in texts_of(draft)}
    assert "Tom Hale left Holm for Bern" not in shown


def test_the_only_event_of_a_year_is_asked_for_by_it_and_others_by_more():
    lines = {
        **LINES,
        "9 July 1922": ("1922-07-09", "Nell Moss opened a school"),
        "28 July 1922": ("1922-07-28", "Ivo Lind closed the quarry"),
    }

    stems = [draft.stem.partition("happened ")[2] for draft in events(told(lines))]

    assert stems == [
        "in 1921?", "in May 1922?", "in 1923?", "in 1924?", "on 9 July 1922?",
        "on 28 July 1922?",
    ]  # fmt: skip


def test_two_events_leave_no_choice():
    lines = {day: LINES[day] for day in ("1923", "1924")}

    assert events(told(lines)) == []
    assert rules(told(lines)) == {"too_few_events"}
