"""What the raters get to see, and what not."""

import datetime

import pytest

from evaluation.blind.items import BlindReadError
from evaluation.blind.sheet import as_markdown, mixed
from tests.evaluation.blind.builders import item

BANK = [item(id=f"q{at}", stem=f"In which year, {at}?") for at in range(20)]
WRITTEN = [item(id=str(at), origin="by_hand", stem=f"When, {at}?") for at in range(5)]


def test_both_raters_get_the_same_items_in_orders_of_their_own():
    first, second = mixed(BANK, WRITTEN, 10, seed=1)

    assert first != second
    assert {one.stem for one in first} == {one.stem for one in second}
    assert [one.origin for one in first].count("generated") == 10
    assert [one.origin for one in first].count("by_hand") == 5


def test_a_draw_depends_on_its_seed_and_not_on_the_order_of_the_bank():
    drawn = mixed(BANK, WRITTEN, 10, seed=1)

    assert mixed(BANK[::-1], WRITTEN, 10, seed=1) == drawn
    assert mixed(BANK, WRITTEN, 10, seed=2) != drawn


def test_what_a_written_item_asks_is_not_drawn_as_well():
    twin = item(id="9", origin="flawed", stem=BANK[0].stem, flaw="Wrong key.")

    first, _ = mixed(BANK, [twin], 19, seed=1)

    assert [one.id for one in first if one.stem == twin.stem] == ["9"]


@pytest.mark.parametrize("count", [0, 21])
def test_no_more_can_be_drawn_than_the_bank_offers(count):
    with pytest.raises(BlindReadError, match="the bank offers 20"):
        mixed(BANK, WRITTEN, count, seed=1)


def test_a_sheet_shows_what_is_asked_and_not_where_it_is_from():
    day = datetime.date(1931, 5, 20)
    planted = item(origin="flawed", published=day, flaw="Wrong key.", id="q-secret")

    assert as_markdown([planted]) == (
        "# Questions to rate\n\n"
        "How to rate them is told in `rating.md`.\n\n"
        "## 1\n\n"
        "Article: “The dam”, 20 May 1931\n\n"
        "**According to “The dam”, in what year was the dam finished?**\n\n"
        "> The dam was finished in ▇▇▇▇.\n\n"
        "- a) 1926\n- b) 1928\n- c) 1931\n\n"
        "Key: b) 1928\n\n"
        "Proof: The dam was finished in 1928.\n"
    )


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"form": "typed", "options": ()}, "Key: 1928"),
        ({"form": "order", "answer": ("1928", "1926", "1931")}, "Key: b, a, c"),
        (
            {"form": "match", "prompts": ("Gate", "Dam"), "answer": ("1931", "1926")},
            "Key: 1 – c, 2 – a",
        ),
    ],
)
def test_each_form_has_its_own_key(values, key):
    assert key in as_markdown([item(**values)]).splitlines()
