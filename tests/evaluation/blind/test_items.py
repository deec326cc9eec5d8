"""The items written for the read, and those that the bank prints."""

import json
from collections import Counter

import pytest

from evaluation.blind.items import BlindReadError, from_bank, written
from tests.evaluation.blind.builders import item

DAM = {
    "uuid": "q1",
    "family": "when",
    "article": "The dam",
    "published": None,
    "form": "choice",
    "stem": "According to “The dam”, in what year was the dam finished?",
    "excerpt": "The dam was finished in ▇▇▇▇.",
    "options": ["1926", "1928", "1931"],
    "answer": ["1928"],
    "proof": ["The dam was finished in 1928."],
}
WRONG_KEY = """
[[item]]
article = "south-pole-1911-1912"
family = "who"
form = "choice"
stem = "In “Two journeys to the South Pole”, who led one party?"
excerpt = ""
options = ["Scott", "Oates"]
answer = "Amundsen"
proof = "The Norwegian explorer Roald Amundsen led one party."
"""


@pytest.mark.parametrize("origin", ["by_hand", "flawed"])
def test_thirty_items_of_each_kind_are_written_on_every_article(origin):
    items = written(origin)

    per_article = Counter(one.article for one in items)
    assert (len(items), len(per_article)) == (30, 13)
    assert max(per_article.values()) <= 3


def test_each_flawed_item_has_another_flaw_or_another_stem():
    items = written("flawed")

    assert len({one.flaw for one in items}) == len({one.stem for one in items}) == 30


def test_what_the_bank_prints_is_read(tmp_path):
    file = tmp_path / "bank.jsonl"
    file.write_text(json.dumps(DAM), encoding="utf-8")

    assert from_bank(file) == [item()]


@pytest.mark.parametrize("line", ["{", "[]", json.dumps(DAM | {"published": "soon"})])
def test_a_line_that_print_bank_did_not_print_is_named(tmp_path, line):
    file = tmp_path / "bank.jsonl"
    file.write_text(f"{json.dumps(DAM)}\n{line}", encoding="utf-8")

    with pytest.raises(BlindReadError, match=r"bank\.jsonl, line 2"):
        from_bank(file)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("", ""), "item 1: 'Amundsen' is none of the options"),
        (("explorer", "baker"), "item 1: the article does not say"),
        (('"Oates"', '"Amundsen"]\nflaw = ["x"'), "item 1: a flawed item says"),
        (("1912", "1913"), "item 1: .* is missing"),
        (("[[item]]", "[[items]]"), "no items to read"),
    ],
)
def test_a_written_item_that_contradicts_itself_is_refused(tmp_path, change, complaint):
    (tmp_path / "by_hand.toml").write_text(WRONG_KEY.replace(*change), encoding="utf-8")

    with pytest.raises(BlindReadError, match=complaint):
        written("by_hand", tmp_path)
