"""Offices found in sentences of our own, counted against what was labelled."""

import tomllib
from pathlib import Path

import pytest

from corpus.reading.people import find_entities, find_roles
from corpus.reading.sentences import split

GOLD = Path(__file__).parents[1] / "gold" / "roles.toml"
SENTENCES = tomllib.loads(GOLD.read_text("utf-8"))["sentence"]

Office = tuple[str, str, str | None, bool]


def labelled(sentence: dict) -> set[Office]:
    return {
        (role["person"], role["title"], role.get("of"), role.get("former", False))
        for role in sentence["roles"]
    }


def found(text: str, tiers: str) -> set[Office]:
    sentences = split(text)
    roles = find_roles(text, sentences, find_entities(text, sentences))
    return {
        (
            role.person.of(text),
            role.title.of(text),
            role.organisation.of(text) if role.organisation else None,
            role.former,
        )
        for role in roles
        if role.tier in tiers
    }


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["text"])
def test_a_sure_office_is_a_labelled_one(sentence):
    assert found(sentence["text"], "A") - labelled(sentence) == set()


def test_most_offices_are_found_and_few_others():
    counts = [
        (labelled(sentence), found(sentence["text"], "ABC")) for sentence in SENTENCES
    ]
    right = sum(len(gold & ours) for gold, ours in counts)

    precision = right / sum(len(ours) for _, ours in counts)
    recall = right / sum(len(gold) for gold, _ in counts)

    assert (precision > 0.97, recall > 0.88) == (True, True)
