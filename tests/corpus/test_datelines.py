"""Where the place and agency end that open a report."""

import pytest

from tests.corpus.told import told


@pytest.mark.parametrize(
    "dateline",
    [
        "LEEDS — ",
        "LEEDS (Reuters) - ",
        "LEEDS, England (AP) — ",
        "Leeds (AP) – ",
        "LEEDS (Metro News - 11th August, 2020) ",
        "(CNN) -- ",
    ],
)
def test_a_dateline_is_no_part_of_what_was_said(dateline):
    text = f"{dateline}The bridge is late, Mayor Brown said."

    assert told(text) == [("Mayor Brown", "said", ["The bridge is late"])]


def test_a_body_in_capitals_with_its_apposition_is_no_dateline():
    text = "NASA — the space agency — said that it was late."

    ((speaker, _, _),) = told(text)

    assert speaker == "NASA — the space agency"
