"""A date is given, and what happened then is chosen."""

import datetime

from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import texts_of, the_draft
from tests.engine.stated import date, material, pool_of

LINES = {
    "3 May 1921": ("1921-05-03", "Carl Voss took over a mill from a baker"),
    "May 1924": ("1924-05", "Ruth Penn started a railway"),
    "1927": ("1927", "Tom Hale left Holm for Bern"),
    "1930": ("1930", "Ada Brook built a second gate"),
    "1933": ("1933", "Lord Vane died in Bern"),
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
    assert draft.key.text == "Carl Voss took over a mill from a baker"
    assert set(texts_of(draft, "same_article")) == {
        "Ruth Penn started a railway",
        "Tom Hale left Holm for Bern",
        "Ada Brook built a second gate",
    }
    assert draft.forms == ("choice", "card")
    assert draft.flaws == ()


def test_a_wrong_event_says_when_it_was():
    draft = the_draft(told(), "when", "event")

    notes = {option.text: option.note for option in draft.options}
    assert notes["Tom Hale left Holm for Bern"] == "1927"


def test_a_death_is_asked_for_by_no_date():
    stems = [draft.stem for draft in events(told())]

    assert [stem.rpartition(" ")[2] for stem in stems] == [
        "1921?",
        "1924?",
        "1927?",
        "1930?",
    ]
    assert rules(told()) == {"date_of_a_life"}


def test_what_happened_within_that_time_is_no_wrong_option():
    lines = {**LINES, "June 1927": ("1927-06", "Nell Moss built a bridge")}

    drafts = [draft for draft in events(told(lines)) if "in 1927?" in draft.stem]

    assert len(drafts) == 1
    assert "Nell Moss built a bridge" not in texts_of(drafts[0])


def test_what_happened_a_year_from_it_is_no_wrong_option():
    lines = {"1922": ("1922", "Nell Moss built a bridge"), **LINES}

    draft = the_draft(told(lines), "when", "event", at=1)

    assert draft.key.text == "Carl Voss took over a mill from a baker"
    assert "Nell Moss built a bridge" not in texts_of(draft)


def test_of_two_events_of_a_year_one_is_asked_for():
    lines = {**LINES, "9 July 1924": ("1924-07-09", "Nell Moss built a bridge")}

    asked = [one for one in events(told(lines)) if "in 1924?" in one.stem]

    assert len(asked) == 1
    assert rules(told(lines)) == {"another_event_of_its_year", "date_of_a_life"}


def test_a_step_of_a_schooling_is_not_asked_for():
    lines = {**LINES, "1936": ("1936", "Nell Moss studied rivers at Bern")}

    assert rules(told(lines)) == {"date_of_a_life", "date_of_a_side_event"}


def test_the_day_of_the_news_is_not_asked_for():
    lines = {
        "3 May 1921": LINES["3 May 1921"],
        "8 January 1921": ("1921-01-08", "Ruth Penn started a railway"),
        "June 1920": ("1920-06", "Nell Moss built a bridge"),
        "19 May 1921": ("1921-05-19", "Tom Hale left Holm for Bern"),
    }

    article = told(lines, published=datetime.date(1921, 5, 20))

    assert len(events(article)) == 2
    assert rules(article) == {"date_of_the_news", "only_one_of_its_time"}
    shown = {text for draft in events(article) for text in texts_of(draft)}
    assert "Tom Hale left Holm for Bern" not in shown


def test_days_are_given_where_all_happened_within_a_year_or_two():
    lines = {
        "3 May 1921": LINES["3 May 1921"],
        "2 June 1922": ("1922-06-02", "Nell Moss built a bridge"),
        "28 August 1922": ("1922-08-28", "Ivo Lind sank a boat"),
        "December 1922": ("1922-12", "Tom Hale left Holm for Bern"),
    }

    stems = [draft.stem.partition("happened ")[2] for draft in events(told(lines))]

    assert stems == [
        "in June 1922?",
        "in August 1922?",
        "in December 1922?",
    ]


def test_two_events_leave_no_choice():
    lines = {day: LINES[day] for day in ("1927", "1930")}

    assert events(told(lines)) == []
    assert rules(told(lines)) == {"too_few_events"}


def test_a_story_of_some_months_is_asked_for_its_months():
    lines = {
        "1901": ("1901", "Carl Voss took over a mill from a baker"),
        "January 1931": ("1931-01", "Ruth Penn started a railway"),
        "April 1931": ("1931-04", "Tom Hale left Holm for Bern"),
        "August 1931": ("1931-08", "Ada Brook built a second gate"),
        "December 1931": ("1931-12", "Nell Moss built a bridge"),
    }

    stems = [draft.stem for draft in events(told(lines))]

    assert [stem.partition("happened in ")[2] for stem in stems] == [
        "January 1931?",
        "April 1931?",
        "August 1931?",
        "December 1931?",
    ]
