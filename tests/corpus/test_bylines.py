from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.boilerplate import find_publication_date
from corpus.reading.boilerplate.date_lines import read_date_line

CLIPS = Path(__file__).parents[2].parent / "shared" / "seeds"
PROSE = (
    "The harbour of Port Ellis was closed on Monday because of a storm.\n\n"
    "The mayor, Ann Lee, said that mending the sea wall would take a week.\n"
)


def found(text: str) -> tuple[date, str] | None:
    byline = find_publication_date(text)
    return byline and (byline.date, byline.reason)


@pytest.mark.parametrize(
    "line",
    [
        "Jun 12, 2014",
        "12 June 2014",
        "2014-06-12",
        "Thursday, June 12, 2014",
        "Thu 12 Jun 2014 18.09 BST",
        "Published: 12 June 2014 at 9:15 am",
        "Posted on June 12th, 2014 | 5 min read",
        "By Tom Ray, June 12, 2014",
        "2014-06-12T08:00:00Z",
        "*By Tom Ray, 12 June 2014*",
    ],
)
def test_a_date_line_below_the_headline_is_the_publication_date(line):
    text = f"Storm Closes the Harbour\n\n{line}\n\n{PROSE}"

    byline = find_publication_date(text)

    assert byline is not None
    assert (byline.date, byline.reason) == (date(2014, 6, 12), "date line")
    assert byline.span.of(text) == line


def test_the_date_above_the_headline_is_the_day_of_a_visit():
    text = f"Monday, December 09, 2019\n\nStorm Closes the Harbour\n\n{PROSE}"

    assert found(text) is None


def test_the_date_above_the_headline_counts_if_the_prose_names_its_year():
    text = (
        f"June 12, 2014\n\nStorm Closes the Harbour\n\nIn 2014 the wall fell. {PROSE}"
    )

    assert found(text) == (date(2014, 6, 12), "header date")


def test_the_day_of_publication_outranks_the_day_of_an_update():
    text = f"Storm Closes Harbour\n\nUpdated 14 June 2014\n\n12 June 2014\n\n{PROSE}"

    assert found(text) == (date(2014, 6, 12), "date line")


def test_the_day_of_an_update_is_better_than_nothing():
    text = f"Storm Closes Harbour\n\nLast updated: 14 June 2014\n\n{PROSE}"

    assert found(text) == (date(2014, 6, 14), "updated line")


def test_a_dateline_with_a_year_dates_the_report():
    text = f"HAVANA, August 7, 1998 (Xinhua) -- {PROSE}"

    assert found(text) == (date(1998, 8, 7), "dateline")


def test_at_the_bottom_only_a_labelled_date_counts():
    body = f"Storm Closes Harbour\n\n{PROSE * 12}\n\n"

    assert found(f"{body}Friday, December 4, 2015.") is None
    assert found(f"{body}Originally published on June 12, 2014.") == (
        date(2014, 6, 12),
        "closing date line",
    )


@pytest.mark.parametrize(
    "line",
    ["May 2014", "Feb 30, 2012", "On June 12, 2014, it rained.", "12 Brumaire 2014"],
)
def test_what_is_no_date_of_its_own_is_not_read(line):
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("clip", "expected"),
    [
        ("000", None),
        ("001", None),
        ("002", (date(2014, 6, 13), "date line")),
        ("003", None),
        ("004", None),
    ],
)
def test_clips_give_their_date_only_where_it_is_theirs(clip, expected):
    if not CLIPS.is_dir():
        pytest.skip("the raw clips in ../shared/seeds are not here")
    text = next(CLIPS.glob(f"{clip}_*.txt")).read_text("utf-8")

    assert found(text) == expected


@given(st.text(max_size=60))
def test_any_line_is_read_as_a_date_or_not_at_all(line):
    byline = find_publication_date(f"Storm Closes Harbour\n\n{line}\n\n{PROSE}")

    assert byline is None or byline.reason in {"date line", "updated line", "dateline"}
