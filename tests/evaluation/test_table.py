"""The tables of docs/reading.md, out of what is printed and counted."""

from evaluation import table
from evaluation.counting import Count

PRINTED = """\
== footnote on te3_timebank: gold 10 timexes, predicted 8
  EXTENT strict                          P  87.0  R  86.0  F1  86.5   (tp 1, pred 1)
  VALUE (relaxed+value; TempEval-3 "value F1") P  81.5  R  80.6  F1  81.1   (tp 1)
== footnote on meantime: gold 203 timexes, predicted 197
  EXTENT strict                          P  93.4  R  90.6  F1  92.0   (tp 184)
== footnote on meantime VALUE: gold 143, predicted 126
  EXTENT strict                          P  98.4  R  86.7  F1  92.2   (tp 124, pred 1)
  EXTENT relaxed                         P 100.0  R  92.3  F1  96.0   (tp 132)
== footnote on meantime names
  NAME LINKS PER  P  99.0  R  91.0  F1  94.8   (tp 26, pred 26, gold 28)
reading: CPU by that of syntok alone            4.70  at most 6  holds
reading: sentences a second, 599 sentences     2,992
== how sure the tiers are
date        A   10   90.0%
"""


def rows(printed="", dates=None):
    told = table.lines(printed.splitlines(keepends=True), dates or {})
    return list(told)[2:]


def test_a_row_shows_what_was_measured_beside_what_was_wanted_and_what_others_reach():
    printed = PRINTED[: PRINTED.index("== footnote on meantime:")]

    assert rows(printed) == [
        "| dates: value | te3_timebank | **81.1** | 79 | – | 73.0 |"
    ]


def test_numbers_are_not_mistaken_for_the_dates_of_the_same_set():
    numbers = [row for row in rows(PRINTED) if row.startswith("| numbers")]

    assert numbers == [
        "| numbers: place, exactly | meantime VALUE | **92.2** | 91 | 64 | 82.9 |",
        "| numbers: place, roughly, P / R | meantime VALUE | **100.0 / 92.3** | 95 / –"
        " | 76 / 94 | 80.7 |",
    ]


def test_links_and_speed_have_their_rows_and_tiers_follow_as_they_were_printed():
    assert rows(PRINTED)[3:] == [
        "| names of people linked, P / R | meantime names | **99.0 / 91.0** | 95 / 80"
        " | – | – |",
        "| sentences a second on one core | seeds | **2,992** | 1,500 | 460 | 5,900 |",
        "| time, by that of syntok alone | seeds | **4.70** | at most 6 | – | – |",
        "",
        "```",
        "date        A   10   90.0%",
        "```",
    ]


def test_full_dates_and_tier_a_are_told_by_what_the_labels_say():
    counts = {
        "full_date": Count(found=100, agreed=99, right=100),
        "yesterday": Count(found=300, agreed=295, right=299),
        "bare_month": Count(found=100, agreed=1, right=1),
    }

    assert rows(dates=counts) == [
        "| full dates, P | all dates | **99.0** | 98.5 | 97.6 | 97.4 |",
        "| dates of tier A, P by labels alone | all dates | **98.5** | 97 | – | – |",
    ]
