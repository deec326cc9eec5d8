"""Questions on dates: the grain that is asked, and what is left out."""

import pytest

from quizzes.engine.flaws.item import readable
from quizzes.engine.generate.dates import MONTHS
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import texts_of, the_draft
from tests.engine.stated import (
    date,
    material,
    pool_of,
    quote,
)


def test_a_date_is_asked_at_the_grain_of_the_text():
    text = (
        "The company finished the dam in 1928.\n"
        "The valley flooded in March 1930.\n"
        "On 4 May 1931 the gates were closed."
    )
    article = material(
        text,
        date(text, "1928", "1928", "finished"),
        date(text, "March 1930", "1930-03", "flooded"),
        date(text, "4 May 1931", "1931-05-04", "closed"),
    )

    drafts = drafts_from(article, pool_of(article)).drafts

    ref = "According to the Valley Post article of 20 May 1931"
    assert [(draft.stem, draft.key.text) for draft in drafts] == [
        (f"{ref}, in what year did this happen?", "1928"),
        (f"{ref}, in what month and year did this happen?", "March 1930"),
        (f"{ref}, on what date did this happen?", "4 May 1931"),
    ]
    assert [draft.key.value for draft in drafts] == [
        {"timex": "1928"},
        {"timex": "1930-03"},
        {"timex": "1931-05-04"},
    ]


def test_a_date_in_a_clause_of_its_own_is_asked_as_what_completes_it():
    text = "Brook said that the dam, which had been finished in 1928, was sound."
    article = material(text, date(text, "1928", "1928", "finished"))

    draft = the_draft(article, "when", "date")

    assert draft.stem == (
        "In the Valley Post article “At the dam”, which year completes this sentence?"
    )


def test_a_season_is_no_option_beside_months():
    text = "The valley flooded in March 1930.\nThe gates were closed in spring 1930."
    article = material(
        text,
        date(text, "March 1930", "1930-03", "flooded"),
        date(text, "spring 1930", "1930-SP", "closed"),
    )

    draft = the_draft(article, "when", "date")

    assert not [option for option in draft.options if "SP" in option.text]


def test_no_date_option_is_later_than_the_article_or_stated_for_the_same_event():
    text = "The company finished the great dam in the valley in 1929."
    rival = "In 1928 the company finished the great dam in the valley."
    article = material(text, date(text, "1929", "1929", "finished"))
    other = material(rival, date(rival, "1928", "1928", "finished"), number=2)

    draft = the_draft(article, "when", "date", other)

    assert "1928" not in texts_of(draft)
    assert max(texts_of(draft)) <= "1931"


def test_relative_and_publication_dates_are_left_out():
    text = "The gates were closed on Tuesday.\nThe council met on 20 May 1931."
    article = material(
        text,
        date(text, "Tuesday", "1931-05-19", anchor="dct"),
        date(text, "20 May 1931", "1931-05-20", "met"),
    )

    (draft,) = drafts_from(article, pool_of(article)).drafts

    assert "answer_is_publication_date" in draft.flaws


def test_a_date_inside_a_longer_phrase_is_asked_as_what_completes_it():
    text = "Brook repeated the company’s promise in 1928 of a second wall."
    article = material(text, date(text, "1928", "1928", "repeated"))

    draft = the_draft(article, "when", "date")

    assert draft.stem.endswith(", which year completes this sentence?")


def test_a_planned_date_may_stand_among_later_ones():
    text = "A second wall is to be finished in 1940."
    article = material(text, date(text, "1940", "1940", "finished"))

    draft = the_draft(article, "when", "date")

    assert len(draft.options) == 4
    assert min(texts_of(draft)) > "1931"


def test_the_date_of_an_aside_is_not_when_this_happened():
    text = "The town was busy with the dam, finished in 1928."
    article = material(text, date(text, "1928", "1928", "finished"))

    draft = the_draft(article, "when", "date")

    assert draft.stem.endswith(", which year completes this sentence?")


def test_the_date_of_a_quotation_is_not_worth_asking():
    text = "“The wall will hold for another winter,” Ada Brook wrote in 1928."
    article = material(
        text,
        quote(text, "“The wall will hold for another winter,”", "Ada Brook"),
        date(text, "1928", "1928", "wrote"),
    )

    draft = the_draft(article, "when", "date")

    assert draft.flaws == ("dates_only_the_words",)


def test_a_date_beside_the_day_before_it_is_no_riddle():
    text = "In the night between 3 May and 4 May 1831 the wall broke."
    other = "On 17 May 1831 the wall was built again."
    facts = [date(text, "4 May 1831", "1831-05-04", "broke")]
    article = material(text, *facts)
    plain = material(other, date(other, "17 May 1831", "1831-05-17", "built"))

    drafts = [the_draft(one, "when", "date") for one in (article, plain)]

    assert [draft.flaws for draft in drafts] == [("next_day_is_shown",), ()]


def test_the_comma_that_closes_a_weekdays_date_goes_under_the_bar():
    text = "Monday, 4 May 1931, was so cold that the dam froze."
    article = material(text, date(text, "Monday, 4 May 1931", "1931-05-04"))

    draft = the_draft(article, "when", "date")

    assert readable(draft) == "▇ was so cold that the dam froze."


def test_days_of_the_past_are_offered_weeks_apart():
    text = "The gates were closed on 4 May 1831."
    article = material(text, date(text, "4 May 1831", "1831-05-04", "closed"))

    draft = the_draft(article, "when", "date")

    months = [text.split(" ", 1)[1] for text in texts_of(draft)]
    assert months.count("May 1831") == 1


def test_what_was_over_by_a_date_did_not_happen_on_it():
    text = "In May 1930 the company had closed all the gates."
    article = material(text, date(text, "May 1930", "1930-05", "closed"))

    draft = the_draft(article, "when", "date")

    assert draft.stem.endswith(", which month and year complete this sentence?")


def test_a_season_is_no_option_for_a_month():
    text = "The gates were closed in May 1931."
    rival = "The dam was built in the spring of 1931."
    article = material(text, date(text, "May 1931", "1931-05", "closed"))
    other = material(
        rival, date(rival, "the spring of 1931", "1931-SP", "built"), number=2
    )

    draft = the_draft(article, "when", "date", other)

    assert {text.split()[0] for text in texts_of(draft)} <= set(MONTHS)


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        (
            "Brook praised the men who closed the gates in 1928 and left.",
            "date_is_a_detail",
        ),
        (
            "The rent of Brook is $90, up from $80 in 1928, and rises.",
            "date_is_a_detail",
        ),
        ("Brook came back in 1926, 1928 and in May.", "one_of_several_dates"),
        ("The gates were closed, the Valley Post reported in 1928.", ""),
    ],
)
def test_a_date_that_only_describes_is_not_asked_for(text, flaw):
    article = material(text, date(text, "1928", "1928"))

    draft = the_draft(article, "when", "date")

    assert draft.flaws == ((flaw or "dates_only_the_words"),)
