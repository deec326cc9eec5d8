"""The source sentence as an item shows it: barred, trimmed, made to stand alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.facts import Span
from quizzes.engine.generate.excerpts import excerpt_of
from tests.engine.stated import date, material, referent, span_of

BRACKETED = re.compile(r" ?\[[^\[\]]*\]")


def shown(text: str, *facts, barred: str = "", referents=(), **more) -> str:
    """What a learner reads of a text's only sentence."""
    article = material(text, *facts, referents=tuple(referents))
    bars = [span_of(text, barred)] if barred else []
    return excerpt_of(article, Span(0, len(text)), bars, **more).text


def test_a_pronoun_gives_way_to_the_name_it_stands_for():
    text = "In 1884 he closed the gates."

    assert (
        shown(text, referents=[referent(text, "he", "Tom Hale")])
        == "In 1884 [Tom Hale] closed the gates."
    )


@pytest.mark.parametrize(
    ("name", "owner"), [("Ada Brook", "[Ada Brook’s]"), ("Ada Wells", "[Ada Wells’]")]
)
def test_an_owner_is_named_as_an_owner(name, owner):
    text = "Her first dam broke in 1884."

    found = referent(text, "Her", name, rule="owner, subject before")

    assert shown(text, referents=[found]) == f"{owner} first dam broke in 1884."


def test_each_person_is_named_once():
    text = "In 1884 she closed the gates that her father had built."
    found = [
        referent(text, "she", "Ada Brook"),
        referent(text, "her", "Ada Brook", rule="owner"),
    ]

    assert shown(text, referents=found) == (
        "In 1884 [Ada Brook] closed the gates that her father had built."
    )


@pytest.mark.parametrize(
    ("text", "barred", "more"),
    [
        ("In his speech, Tom Hale said so.", "", {}),
        ("In his speech, Hale said so.", "Hale", {}),
        ("After the speech he said so.", "he", {}),
        ("After the speech his wife said so.", "", {"tier": "B"}),
        ("She said that his speech was long.", "", {}),
    ],
)
def test_nobody_is_named_who_is_named_anyway_hidden_or_unsure(text, barred, more):
    word = "his" if "his" in text else "he"
    found = referent(text, word, "Tom Hale", rule="owner", **more)

    assert shown(text, barred=barred, referents=[found]) == text


@pytest.mark.parametrize(
    ("text", "words", "value", "told"),
    [
        ("The dam broke on Wednesday.", "Wednesday", "1931-05-20", "20 May 1931"),
        ("The dam broke on 20 May.", "20 May", "1931-05-20", "1931"),
        ("The dam broke last month.", "last month", "1931-04", "April 1931"),
    ],
)
def test_a_day_that_counts_from_another_is_told_beside(text, words, value, told):
    day = date(text, words, value, anchor="dct")

    assert shown(text, day) == f"{text[:-1]} [{told}]."
    assert shown(text, day, dated=False) == text


@pytest.mark.parametrize(
    ("text", "words", "barred", "more"),
    [
        ("In 1931 the dam broke.", "1931", "", {}),
        ("The dam broke on Wednesday.", "Wednesday", "", {"tier": "B"}),
        ("The dam broke on Wednesday.", "Wednesday", "Wednesday", {}),
        ("The 20 gates broke on Wednesday.", "Wednesday", "20", {}),
        ("Wednesday’s flood broke the dam.", "Wednesday", "", {}),
    ],
)
def test_no_day_is_told_that_is_known_unsure_or_the_key(text, words, barred, more):
    value = "1931" if words == "1931" else "1931-05-20"
    anchor = "explicit" if words == "1931" else "dct"

    assert (
        shown(text, date(text, words, value, anchor=anchor, **more), barred=barred)
        == text
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("However, the dam held.", "The dam held."),
        ("But in May the dam broke.", "In May the dam broke."),
        ("In addition, 40 farmers left.", "40 farmers left."),
        ("The dam, however, held.", "The dam held."),
        ("But for the dam the valley was dry.", "But for the dam the valley was dry."),
        ("Yet another dam broke.", "Yet another dam broke."),
        ("Still water stood there.", "Still water stood there."),
        ("“But the dam held,” she said.", "“But the dam held,” she said."),
    ],
)
def test_what_only_links_a_sentence_to_the_one_before_is_left_out(text, left):
    assert shown(text) == left


def test_a_second_dating_beside_a_calendar_date_is_left_out():
    before = "A year later, in May 1932, the dam broke."
    after = "The dam of Penn broke on 4 May 1932, five days later."

    assert shown(before, date(before, "May 1932", "1932-05")) == (
        "In May 1932, the dam broke."
    )
    assert shown(after, date(after, "4 May 1932", "1932-05-04")) == (
        "The dam of Penn broke on 4 May 1932."
    )
    assert shown("A year later, in silence, it broke.").startswith("A year later")
    assert shown("“It held,” she said two years later.") == "“It held,” she said."


def test_the_dateline_of_an_agency_is_left_out():
    text = "Millbrook (AFP) — The dam of Penn broke on 4 May 1932."

    assert shown(text) == "The dam of Penn broke on 4 May 1932."


LONG = "The engineers of the valley council closed all 40 gates of the dam of Penn"
LAST = "on the evening of the first day after the great flood of that cold wet spring"


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        (", which had been built for less water.", False),
        ("; nobody slept.", False),
        (", while the farmers left.", False),
        (", and they went home.", False),
        (", which, as it turned out, was too late.", True),
        (", which the council said was wise.", True),
        (", while it might still hold.", True),
        (", according to a report by the council.", True),
        (" unless it rained.", True),
    ],
)
def test_the_tail_of_a_long_sentence_goes_unless_it_qualifies_the_rest(tail, kept):
    text = f"{LONG} {LAST}{tail}"

    assert shown(text, barred="40") == (text if kept else f"{LONG} {LAST} …")


def test_a_tail_with_a_bar_and_the_tail_of_a_short_sentence_stay():
    long = f"{LONG} {LAST}, which had cost nine lives."
    short = "The council closed all 40 gates of the dam, which had cost nine lives."

    assert shown(long, barred="nine") == long
    assert shown(short, barred="40") == short


PIECES = [
    "But",
    "However,",
    "A year later,",
    "in May 1932,",
    "the dam",
    "he",
    "his",
    "KEY",
    "closed",
    ", however,",
    "on Wednesday",
    ", which was new",
    "; it rained",
    "“he fell”",
    "and they left",
    ", while she slept",
    "KEY gates",
    "Tom Hale",
]


@given(
    pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=40),
    hidden=st.integers(0, 200),
    dated=st.booleans(),
)
def test_an_excerpt_says_nothing_of_its_own_but_in_brackets(pieces, hidden, dated):
    text = re.sub(r"\s+([,;])", r"\1", " ".join(pieces)) + "."
    days = [
        date(text, word, "1932-05-18", anchor="dct")
        for word in ("Wednesday",)
        if word in text
    ]
    known = [referent(text, w, "Carl Voss") for w in ("he", "his") if w in text]
    bars = [Span(*match.span()) for match in re.finditer("KEY", text)]
    without = [Span(hidden, hidden + 9)] if hidden + 9 < len(text) else []
    article = material(
        text, *days, referents=tuple(sorted(known, key=lambda r: r.span))
    )

    excerpt = excerpt_of(article, Span(0, len(text)), bars, without, dated=dated)

    left = BRACKETED.sub("", excerpt.text).replace("…", "")
    assert is_part(left, text)
    assert "KEY" not in excerpt.visible()
    barred = [excerpt.text[start:end] for start, end in excerpt.bars]
    assert [one for one in barred if not re.match("…|.*KEY", one)] == []


def is_part(some: str, whole: str) -> bool:
    """Whether the letters and marks of ``some`` stand in ``whole`` in their order."""
    rest = iter(whole.casefold())
    return all(char in rest for char in some.casefold() if not char.isspace())
