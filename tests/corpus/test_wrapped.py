import textwrap
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.reader import read
from corpus.reading.wrapped import unwrapped

ARTICLES = Path(__file__).parents[2] / "seeds" / "articles"
DAY = date(2014, 6, 12)


def wrapped(text: str, width: int) -> str:
    return "\n\n".join(
        textwrap.fill(block, width, break_long_words=False, break_on_hyphens=False)
        for block in text.split("\n\n")
    )


def test_a_line_that_breaks_off_goes_on_in_the_next_if_that_begins_small():
    assert (
        unwrapped("A line that was\nwrapped here.") == "A line that was wrapped here."
    )


def test_a_wrapped_line_goes_on_with_a_name():
    text = (
        "The two ships left the harbour of Plymouth on a grey morning and\n"
        "Captain Brown saw the coast sink behind them. Nobody waved.\n"
    )

    assert unwrapped(text) == text.replace("and\nCaptain", "and Captain")


def test_a_short_line_without_a_full_stop_stands_alone():
    text = "What the captain saw\nCaptain Brown saw the coast sink behind them.\n"

    assert unwrapped(text) == text


def test_the_lines_of_a_list_stay_apart():
    text = "\n".join(
        f"{place}, which is a town on the coast of the long island" * (1 + index % 2)
        for index, place in enumerate(["Ayr", "Bow", "Crail", "Deal", "Ely", "Frome"])
    )

    assert unwrapped(text) == text


def test_a_wrapped_line_may_end_with_a_full_stop():
    text = (
        "The harbour was closed on Monday after the long storm.\n"
        "Captain Brown, who had seen the coast sink, had gone.\n"
        "Nobody on the pier waved to him, and nobody wondered.\n"
        "The end."
    )

    assert unwrapped(text) == text.replace("\n", " ")


@given(
    st.text()
    | st.lists(st.sampled_from(["a", "B", " ", "\n", ".", "word " * 11])).map("".join)
)
def test_nothing_but_line_breaks_changes_and_every_offset_stays(text):
    flat = unwrapped(text)

    assert len(flat) == len(text)
    assert all(
        new == old or (old.isspace() and new == " ")
        for old, new in zip(text, flat, strict=True)
    )


@pytest.mark.parametrize("width", [60, 72, 100])
@pytest.mark.parametrize(
    "path", sorted(ARTICLES.glob("*.md")), ids=lambda path: path.stem
)
def test_wrapping_an_article_changes_no_fact(path, width):
    text = path.read_text(encoding="utf-8").split("---\n", 2)[2]

    def found(text: str) -> list[tuple[str, str, str]]:
        return [
            (fact.rule, fact.tier, " ".join(fact.span.of(text).split()))
            for fact in read(text, published=DAY).facts
        ]

    assert found(wrapped(text, width)) == found(text)
