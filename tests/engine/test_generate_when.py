"""Questions on dates: which are asked, at which grain, among which others."""

import datetime
from dataclasses import replace
from itertools import pairwise

import pytest

from quizzes.engine.generate.dates import MONTHS, days_apart
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import texts_of, the_draft
from tests.engine.stated import date, material, pool_of, quote, sentence_of, span_of

BUILT = "The town of Holm built the Alder Dam in 1928.\n"
AROUND = "".join(f"Rain number {n} fell on the Alder.\n" for n in range(12))


def rules(article):
    found = drafts_from(article, pool_of(article)).refusals
    return [one.rule for one in found if (one.family, one.part) == ("when", "date")]


def long(text, *facts):
    """An article of many sentences, so that some of them are by the way."""
    lines = [sentence_of(text, span_of(text, line)) for line in text.splitlines()]
    article = material(text, *facts, published=None)
    return replace(article, sentences=tuple(lines))


def test_a_date_is_asked_at_the_grain_of_the_text():
    text = BUILT + (
        "The Holm Bridge was closed in March 1930.\nNobody knew in June 1930.\n"
    )
    article = material(
        text,
        date(text, "1928", "1928", "built"),
        date(text, "March 1930", "1930-03", "closed"),
        date(text, "June 1930", "1930-06", "knew"),
        published=datetime.date(1931, 1, 1),
    )

    drafts = drafts_from(article, pool_of(article)).drafts

    ref = "According to the Valley Post article of 1 January 1931"
    assert [(one.stem, one.key.text) for one in drafts if one.family == "when"] == [
        (f"{ref}, in what year did the town of Holm build the Alder Dam?", "1928"),
        (f"{ref}, in what month and year was the Holm Bridge closed?", "March 1930"),
    ]
    assert [one.key.value for one in drafts if one.family == "when"] == [
        {"timex": "1928"},
        {"timex": "1930-03"},
    ]


@pytest.mark.parametrize(
    ("text", "words", "value", "rule"),
    [
        ("Brook said that the dam, built in 1928, was sound.", "1928", "1928",
         "no_plain_clause"),
        ("The town was busy with the dam, built in 1928.", "1928", "1928",
         "no_plain_clause"),
        ("Brook praised the men who closed the gates in 1928 and left.", "1928", "1928",
         "no_plain_clause"),
        ("Brook came back in 1926, 1928 and in May.", "1928", "1928",
         "no_plain_clause"),
        ("Ada Brook died in Holm in 1928.", "1928", "1928", "date_of_a_life"),
    ],
)  # fmt: skip
def test_a_date_that_nobody_need_know_is_not_asked(text, words, value, rule):
    article = material(text, date(text, words, value))

    assert rules(article) == [rule]


def test_what_happens_by_the_way_is_not_dated():
    text = AROUND + "Lord Vane sold a boat to Tom Hale in 1928.\n"

    assert rules(long(text, date(text, "1928", "1928"))) == ["date_of_a_side_event"]


def test_what_the_news_reports_is_not_dated():
    text = "The Alder Dam broke on Tuesday.\nHolm was flooded on 18 May 1931.\n"
    article = material(
        text,
        date(text, "Tuesday", "1931-05-19", anchor="dct"),
        date(text, "18 May 1931", "1931-05-18", "flooded"),
    )

    assert rules(article) == ["date_is_relative", "date_of_the_news"]


def test_what_was_old_when_it_stood_in_the_news_is_asked_for_its_year():
    text = (
        "The Alder Dam was finished on 4 May 1928.\nHolm was flooded on 18 May 1931.\n"
        "The Holm Bridge fell on 19 May 1931.\n"
    )
    article = material(
        text,
        date(text, "4 May 1928", "1928-05-04", "finished"),
        date(text, "18 May 1931", "1931-05-18", "flooded"),
        date(text, "19 May 1931", "1931-05-19", "fell"),
    )

    draft = the_draft(article, "when", "date")

    assert "in what year was the Alder Dam finished?" in draft.stem
    assert draft.key.text == "1928"


def test_a_season_is_no_option_beside_months():
    text = "The Holm Bridge was closed in March 1930.\nIt opened in spring 1930."
    article = material(
        text,
        date(text, "March 1930", "1930-03", "closed"),
        date(text, "spring 1930", "1930-SP", "opened"),
        published=datetime.date(1931, 1, 1),
    )

    draft = the_draft(article, "when", "date")

    assert {text.split()[0] for text in texts_of(draft)} <= set(MONTHS)


def test_no_date_option_is_later_than_the_article_or_stated_for_the_same_event():
    text = "The Holm company finished the great Alder Dam in 1918."
    rival = "In 1908 the Holm company finished the great Alder Dam."
    article = material(text, date(text, "1918", "1918", "finished"))
    other = material(rival, date(rival, "1908", "1908", "finished"), number=2)

    draft = the_draft(article, "when", "date", other)

    assert "1908" not in texts_of(draft)
    assert max(texts_of(draft)) <= "1931"


def test_years_of_the_text_that_are_far_enough_apart_are_the_first_options():
    lines = {
        "1849": "Ruth Penn died in Holm",
        "1852": "Carl Voss died in Bern",
        "1858": "Nell Moss built the Alder Dam",
        "1876": "Tom Hale died in Bern",
    }
    text = "".join(f"{words} in {year}.\n" for year, words in lines.items())
    facts = [date(text, year, year) for year in lines]
    article = material(text, *facts, published=None)

    draft = the_draft(article, "when", "date")

    assert texts_of(draft, "same_article") == ["1852", "1876"]
    assert len(draft.options) == 4


def test_no_option_lies_before_the_story_begins():
    text = BUILT + "Ada Brook measured the Alder in 1925.\n"
    facts = [date(text, year, year) for year in ("1928", "1925")]

    draft = the_draft(material(text, *facts, published=None), "when", "date")

    assert draft.key.text == "1928"
    assert min(texts_of(draft)) >= "1925"


def test_the_year_of_what_is_asked_for_by_its_year_is_not_asked():
    lines = {
        "1911": "Ruth Penn founded the lower school",
        "1918": "Carl Voss took the mill of Holm",
        "1928": "Nell Moss built the Alder Dam",
    }
    text = "".join(f"{words} in {year}.\n" for year, words in lines.items())
    facts = [date(text, year, year) for year in lines]

    assert rules(material(text, *facts)) == ["event_is_asked_instead"] * 3


def test_the_day_of_what_fills_one_year_is_not_asked():
    days = {"4 May 1928": "1928-05-04", "5 May 1928": "1928-05-05"}
    days |= {"9 May 1928": "1928-05-09", "3 June 1928": "1928-06-03"}
    text = "".join(f"Ada Brook left Holm on {day}.\n" for day in days)
    facts = [date(text, *one) for one in days.items()]

    assert set(rules(material(text, *facts))) == {"day_of_the_past"}


def test_no_year_is_made_up_beyond_the_newest_of_a_modern_text():
    text = BUILT.replace("1928", "2009")
    article = material(text, date(text, "2009", "2009"), published=None)

    assert max(texts_of(the_draft(article, "when", "date"))) == "2009"


@pytest.mark.parametrize("year", ["1790", "1854", "1898"])
def test_options_lie_years_apart(year):
    text = BUILT.replace("1928", year)

    draft = the_draft(material(text, date(text, year, year)), "when", "date")

    shown = texts_of(draft)
    pairs = pairwise(shown)
    assert min(days_apart(*pair) for pair in pairs) >= 5 * 365


def test_the_date_of_a_quotation_is_not_worth_asking():
    text = "“The wall will hold for another winter,” Ada Brook wrote in 1928."
    article = material(
        text,
        quote(text, "“The wall will hold for another winter,”", "Ada Brook"),
        date(text, "1928", "1928", "wrote"),
    )

    assert rules(article) == ["no_plain_clause"]
