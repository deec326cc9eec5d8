"""The tables of docs/reading.md, out of what the scorers print."""

from evaluation import table

PRINTED = """\
== footnote on te3_timebank: gold 10 timexes, predicted 8
  EXTENT strict                          P  87.0  R  86.0  F1  86.5   (tp 1, pred 1)
  VALUE (relaxed+value; TempEval-3 "value F1") P  81.5  R  80.6  F1  81.1   (tp 1)
== footnote on meantime VALUE: gold 143, predicted 126
  EXTENT strict                          P  98.4  R  86.7  F1  92.2   (tp 124, pred 1)
  speed polnear_dev         3082.2 sents/s (84 docs, 1.8s, errors 0)
== how sure the tiers are
date        A   10   90.0%
"""


def test_the_tables_have_what_was_measured_and_nothing_else():
    lines = list(table.lines(PRINTED.splitlines(keepends=True)))

    assert lines[2:] == [
        "| dates: value | te3_timebank | **81.1** | – | 73.0 |",
        "| numbers: place, exactly | meantime | **92.2** | 64.1 | 86.8 |",
        "| sentences a second | polnear_dev | **3,082** | 460 | 11,000 |",
        "",
        "```",
        "date        A   10   90.0%",
        "```",
    ]
