"""What two raters say of the same items, brought together."""

import pytest

from evaluation.__main__ import main
from tests.evaluation.blind.builders import KEY, RATING, write_rows

REPORT = """\
## Usable as it stands

| | items | by both | by either | by A | by B | QGEval ≥ 2.5 |
| --- | --- | --- | --- | --- | --- | --- |
| generated | 2 | 50.0% | 100.0% | 50.0% | 100.0% | 50.0% |
| flawed | 2 | 50.0% | 50.0% | 50.0% | 50.0% | 50.0% |

## Mean of both raters

| | fluency | clarity | conciseness | relevance | consistency | answerability | \
answer consistency |
| --- | --- | --- | --- | --- | --- | --- | --- |
| generated | 3.00 | 2.50 | 3.00 | 3.00 | 3.00 | 3.00 | 3.00 |
| flawed | 3.00 | 3.00 | 3.00 | 3.00 | 3.00 | 3.00 | 2.00 |

## Agreement, over all items

| | κ | same score |
| --- | --- | --- |
| fluency | – | 100.0% |
| clarity | 0.00 | 75.0% |
| conciseness | – | 100.0% |
| relevance | – | 100.0% |
| consistency | – | 100.0% |
| answerability | – | 100.0% |
| answer consistency | 1.00 | 100.0% |
| usable | 0.50 | 75.0% |

## generated: 1 of 2 fail

- q2, when (A 2, B 1)
  - A: not usable; clarity 1; which dam?
  - B: usable

## flawed: 1 of 2 fail

- 7, who (A 3, B 4)
  - planted: Wrong key.
  - A: not usable; answer consistency 1
  - B: not usable; answer consistency 1

- 8 passes, though planted: Silly distractors.
"""


@pytest.fixture
def files(tmp_path):
    key = write_rows(
        tmp_path / "key.csv", KEY,
        "1,2,generated,q1,when,The dam,",
        "2,1,generated,q2,when,The dam,",
        "3,4,flawed,7,who,The dam,Wrong key.",
        "4,3,flawed,8,who,The dam,Silly distractors.",
    )  # fmt: skip
    good = "3,3,3,3,3,3,3,yes,"
    wrong = "3,3,3,3,3,3,1,no,"
    a = write_rows(
        tmp_path / "a.csv", RATING,
        f"1,{good}", "2,3,1,3,3,3,3,3,no,which dam?", f"3,{wrong}", f"4,{good}",
    )  # fmt: skip
    b = write_rows(
        tmp_path / "b.csv", RATING,
        f"1,{good}", f"2,{good}", f"3,{good}", f"4,{wrong}",
    )  # fmt: skip
    return [str(key), str(a), str(b)]


def test_the_report_tells_shares_means_agreement_and_every_failure(files, capsys):
    assert main(["agreement", *files]) == 0

    assert capsys.readouterr().out == REPORT


def test_an_unfinished_sheet_is_refused_with_what_is_missing(files, capsys, tmp_path):
    unfinished = write_rows(tmp_path / "b.csv", RATING, "1,3,3,3,3,3,3,3,yes,")

    assert main(["agreement", *files[:2], str(unfinished)]) == 1

    assert capsys.readouterr().err.endswith("not rated: 2, 3, 4\n")
