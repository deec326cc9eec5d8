"""Which stretches of a paragraph its quotation marks enclose."""

import pytest

from corpus.reading.facts import Span
from corpus.reading.marks import quotations


def quoted(text: str) -> list[str]:
    return [one.span.of(text) for one in quotations(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It holds,“ she said. “It will.”", ["“It holds,“", "“It will.”"]),
        ("”It holds.” — Ann Brown", ["”It holds.”"]),
        ("‘It holds,’ she said. ‘It will.’", ["‘It holds,’", "‘It will.’"]),
        ("'It holds', she said.", ["'It holds'"]),
        ("‘He said “now”, and left,’ she said.", ["‘He said “now”, and left,’"]),
        ("She said, “He said ‘now,’ and left.”", ["“He said ‘now,’ and left.”"]),
    ],
)
def test_marks_pair_whichever_hand_made_them(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It is Brown's dam, the rivers' end, and the '60s' pride.",
        "Give 'em time. It's the boys' turn.",
        "They call it a ‘wet wall’ in town.",
    ],
)
def test_an_apostrophe_or_a_word_set_off_is_no_quotation(text):
    assert quoted(text) == []
