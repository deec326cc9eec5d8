"""Sheets come back as files, which are checked before anything is counted."""

import pytest

from evaluation.blind.files import (
    Rating,
    blank_ratings,
    key_of,
    read_key,
    read_ratings,
)
from evaluation.blind.items import BlindReadError
from tests.evaluation.blind.builders import KEY, RATING, item, write_rows

GOOD = "3,3,3,3,3,3,3,yes,"


def test_ratings_are_read_with_their_remarks(tmp_path):
    file = write_rows(
        tmp_path / "a.csv", RATING, f"1,{GOOD}", '2,3,2,3,1,3,3,3,No,"odd, and long"'
    )

    assert read_ratings(file, {1, 2}) == {
        1: Rating((3, 3, 3, 3, 3, 3, 3), True, ""),
        2: Rating((3, 2, 3, 1, 3, 3, 3), False, "odd, and long"),
    }


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("2,4,3,3,3,3,3,3,yes,", "line 3: fluency is '4', not 1, 2 or 3"),
        ("2,3,3,3,3,3,3,,yes,", "line 3: answer_consistency is '', not 1, 2 or 3"),
        ("2,3,3,3,3,3,3,3,maybe,", "line 3: usable is 'maybe', not yes or no"),
        (f"1,{GOOD}", "line 3: item 1 is rated twice"),
        (f"9,{GOOD}", "line 3: there is no item '9'"),
        ("", "not rated: 2"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(tmp_path, row, complaint):
    file = write_rows(tmp_path / "a.csv", RATING, f"1,{GOOD}", row)

    with pytest.raises(BlindReadError) as raised:
        read_ratings(file, {1, 2})

    assert complaint in str(raised.value).splitlines()


def test_all_complaints_come_at_once(tmp_path):
    file = write_rows(tmp_path / "a.csv", RATING, "1,3,3,3,3,3,3,0,,", "x,,,,,,,,,")

    with pytest.raises(BlindReadError) as raised:
        read_ratings(file, {1})

    assert len(str(raised.value).splitlines()) == 1 + 2 + 9 + 1


def test_a_remark_with_a_bare_comma_is_named(tmp_path):
    file = write_rows(tmp_path / "a.csv", RATING, f"1,{GOOD}odd, and long")

    with pytest.raises(BlindReadError, match="line 2: more cells than columns"):
        read_ratings(file, {1})


def test_a_file_without_a_column_or_that_is_not_there_is_refused(tmp_path):
    file = write_rows(tmp_path / "a.csv", "number,fluency", "1,3")

    with pytest.raises(BlindReadError, match="has no column clarity"):
        read_ratings(file, {1})
    with pytest.raises(BlindReadError, match=r"b\.csv cannot be read"):
        read_ratings(tmp_path / "b.csv", {1})


def test_a_key_leads_from_both_sheets_to_the_items(tmp_path):
    one, other = item(id="q1"), item(id="7", origin="flawed", flaw="Odd, and long.")
    file = tmp_path / "key.csv"

    file.write_text(key_of([one, other], [other, one]), encoding="utf-8")

    assert read_key(file) == [
        (1, 2, "generated", "q1", "when", "The dam", ""),
        (2, 1, "flawed", "7", "when", "The dam", "Odd, and long."),
    ]


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [(["1,,generated,q1,when,The dam,"], "line 2: a number"), ([], "leads to no")],
)
def test_a_key_that_leads_nowhere_is_refused(tmp_path, rows, complaint):
    file = write_rows(tmp_path / "key.csv", KEY, *rows)

    with pytest.raises(BlindReadError, match=complaint):
        read_key(file)


def test_blank_ratings_have_a_row_for_every_item():
    assert blank_ratings(2) == f"{RATING}\n1{',' * 9}\n2{',' * 9}\n"
