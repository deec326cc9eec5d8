"""Several right options, statements and blanks are looked at by what they are."""

from dataclasses import replace

import pytest

from quizzes.engine.flaws.find import flaws_of
from quizzes.engine.flaws.item import WrittenItem
from quizzes.engine.items import Key, Option

SENTENCE = "In 1928 Ada Brook raised the dam of Elmbridge to 140 feet."


def options(*texts: str, right: int) -> tuple[Option, ...]:
    """The first so many are right."""
    return tuple(
        Option(id=id_, text=text, right=at < right)
        for at, (id_, text) in enumerate(zip("abcdef", texts, strict=False))
    )


def blank(kind, text):
    return Key(kind=kind, text=text).as_json()


RIGHT = ("the dam", "the mill")
SEVERAL = WrittenItem(
    stem="What did Ada Brook rebuild at Elmbridge in 1928?",
    key=Key(
        kind="several",
        text="; ".join(RIGHT),
        value={"scoring": "all"},
        accept=RIGHT,
    ),
    options=options(*RIGHT, "the bridge", "the school", right=2),
    forms=("multiple", "card"),
)
TRUTH = WrittenItem(
    stem="True or false? Ada Brook raised the dam of Elmbridge in 1928.",
    key=Key(kind="truth", text="True", value={"is_true": True}),
    options=options("True", "False", right=1),
    excerpt=SENTENCE,
    ordered=True,
    forms=("choice", "card"),
)
BLANKS = WrittenItem(
    stem="Who raised the dam, and when?",
    key=Key(
        kind="blanks",
        text="1928; Ada Brook",
        value={"blanks": [blank("date", "1928"), blank("name", "Ada Brook")]},
    ),
    excerpt=SENTENCE,
    bars=((3, 7), (8, 17)),
    forms=("blanks", "card"),
)


@pytest.mark.parametrize("item", [SEVERAL, TRUTH, BLANKS])
def test_a_sound_item_has_no_flaw(item):
    assert flaws_of(item) == ()


@pytest.mark.parametrize(
    ("item", "flaw"),
    [
        (replace(SEVERAL, options=options(*RIGHT, right=2)), "too_few_distractors"),
        (replace(SEVERAL, options=options(*RIGHT, "a", right=3)), "not_one_key"),
        (replace(SEVERAL, stem="What but the dam did she build?"), "answer_in_stem"),
        (
            replace(SEVERAL, options=options(*RIGHT, "the mill", right=2)),
            "duplicate_options",
        ),
        (replace(TRUTH, stem="True or false? It is not ____."), "blank_in_stem"),
        (replace(BLANKS, excerpt=f"{SENTENCE} Brook rests."), "answer_in_excerpt"),
        (replace(BLANKS, stem="What did Ada Brook do?"), "answer_in_stem"),
    ],
)
def test_one_change_makes_one_flaw(item, flaw):
    assert flaw in flaws_of(item)
