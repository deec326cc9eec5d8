"""A person's words become an item that the generator's checks can look at."""

import pytest

from quizzes.engine.items import Key, Option
from quizzes.engine.written import are_in_order, forms_of, key_of, options_of, places_of

CARTS = Key(
    kind="number",
    text="300",
    value={"low": "300", "high": "300", "unit": "carts"},
    accept=("300", "three hundred"),
)


def test_the_same_answer_keeps_its_key():
    assert key_of("300", ["three hundred"], CARTS) == CARTS


def test_another_answer_is_read_as_the_former_was():
    key = key_of("350", [], CARTS)

    assert key.kind == "number"
    assert key.value == {"low": "350", "high": "350", "unit": "carts"}
    assert key.accept == ()


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("4,200", "number", {"low": "4200", "high": "4200", "unit": None}),
        ("3 March 1932", "date", {"timex": "1932-03-03"}),
        ("31 February 1932", "phrase", {}),
        ("the old ferry", "phrase", {}),
        ("", "phrase", {}),
    ],
)
def test_a_new_answer_is_a_number_or_a_date_if_it_is_nothing_else(text, kind, value):
    key = key_of(text, [])

    assert (key.kind, key.value) == (kind, value)


def test_an_option_whose_text_stays_stays_what_it_was():
    before = [
        Option(id="a", text="a ferry", right=False, origin="same_article", sentence=3),
        Option(id="b", text="a bridge", right=True),
    ]

    options = options_of(
        [("a tunnel", False), ("a ferry", False), ("a bridge", True)], before
    )

    assert options[1:] == tuple(before)
    assert options[0] == Option(id="c", text="a tunnel", right=False, origin="by_hand")


def test_another_option_can_be_made_the_right_one():
    before = [
        Option(id="a", text="a ferry", right=False, origin="same_article"),
        Option(id="b", text="a bridge", right=True),
    ]

    options = options_of([("a ferry", True), ("a bridge", False)], before)

    assert [(one.id, one.right, one.origin) for one in options] == [
        ("a", True, "key"),
        ("b", False, "by_hand"),
    ]


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (("5", "69", "1,500"), True),
        (("May 1931", "3 June 1931"), True),
        (("a", "5"), False),
    ],
)
def test_numbers_and_dates_keep_the_order_written(texts, kept):
    options = options_of([(text, False) for text in texts])

    assert are_in_order(options) is kept


def test_forms_stay_in_the_order_they_had():
    assert forms_of(choice=True, typed=True, before=("typed", "card")) == (
        "typed",
        "card",
        "choice",
    )
    assert forms_of(choice=False, typed=True) == ("typed", "card")


def test_words_are_found_across_lines_and_only_whole():
    assert places_of("the dam", "The\ndam held; the dams did not.") == ((0, 7),)
    assert places_of("", "The dam held.") == ()
