"""Blanks are read from braces, and written back the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.blanks import grade_blanks, written_texts
from quizzes.engine.typed_answers import grade_typed
from quizzes.engine.written_keys import (
    PRECISIONS,
    dated_key,
    marked_gaps,
    read_gaps,
    tolerant_key,
)


def test_braces_become_bars_with_what_counts_as_well():
    gapped = read_gaps("In {1928} {Ada Brook| Brook} raised {140} feet.")

    assert gapped.text == "In 1928 Ada Brook raised 140 feet."
    assert [gapped.text[start:end] for start, end in gapped.bars] == [
        "1928", "Ada Brook", "140",
    ]  # fmt: skip
    assert [key.accept for key in gapped.keys] == [(), ("Brook",), ()]


@pytest.mark.parametrize("marked", ["no brace", "a {b", "b} a", "{a {b} c}"])
def test_braces_without_a_partner_stay(marked):
    text = read_gaps(marked).text

    assert marked.count("{") - text.count("{") == marked.count("}") - text.count("}")


def test_a_number_keeps_the_unit_it_is_written_with():
    key = tolerant_key("$1.5 million", None)

    assert key
    assert key.value == {"low": "1500000.0", "high": "1500000.0", "unit": "USD"}
    assert tolerant_key("a lot", None) is None


@given(st.text(alphabet="ab 1.{}|"))
def test_what_is_marked_again_reads_the_same(marked):
    gapped = read_gaps(marked)

    assert read_gaps(marked_gaps(gapped)) == gapped


@given(st.lists(st.from_regex(r"\A[a-z]{2,8}\Z"), min_size=1, max_size=6))
def test_blanks_score_full_against_themselves(words):
    gapped = read_gaps(" or ".join(f"{{{word}}}" for word in words))

    assert grade_blanks(gapped.key, written_texts(words)).score == 1


@given(st.dates(), st.sampled_from(["", *PRECISIONS]))
def test_a_date_scores_full_against_itself_however_exact(day, precision):
    key = dated_key(f"{day:%d %B} {day.year:04}", precision)

    assert grade_typed(key, f"{day:%d %B} {day.year:04}").score == 1
    assert grade_typed(key, day.isoformat()).score == 1
