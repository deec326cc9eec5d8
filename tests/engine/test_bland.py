"""Words whose speaker is not worth asking for."""

import pytest

from quizzes.engine.generate.bland import is_courtesy, is_pointed
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.stated import material, pool_of, quote, role

OTHERS = (
    ("Nobody asked the farmers before the gates were opened", "Ada Brook"),
    ("The mill paid for all of the repairs to the dam", "Ruth Penn"),
)


def flaws_of(words, title="At the dam", others=OTHERS):
    """Return the flaws of who_said on a spokesman's words among others' statements."""
    said = ((words, "Tom Hale"), *others)
    text = "Tom Hale, a spokesman for the water company, came.\n" + "".join(
        f"“{word},” {name} said.\n" for word, name in said
    )
    quotes = [quote(text, f"“{word},”", name) for word, name in said]
    article = material(text, *quotes, role(text, "Tom Hale", "spokesman"), title=title)
    return [
        draft.flaws
        for draft in drafts_from(article, pool_of(article)).drafts
        if draft.family == "who_said" and draft.key.text == "Tom Hale"
    ]


def test_a_spokesman_is_asked_for_only_if_his_words_strike():
    plain = "Seven barges of cement have gone to Ashdale for the repairs"

    assert flaws_of(plain) == [("minor_speaker",)]
    assert flaws_of("You led your people into the flood of 1831") == [()]


@pytest.mark.parametrize(
    ("words", "pointed"),
    [
        ("Crawl to the reservoir, we have a score to settle", True),
        ("No wall is as honest as a cheap one", True),
        ("We are not going to discuss the details of the meeting", False),
        ("The wall was repaired in the spring", False),
    ],
)
def test_orders_and_denials_strike_but_not_in_official_phrases(words, pointed):
    assert is_pointed(words) is pointed


def test_words_of_courtesy_are_nobodys_own():
    assert is_courtesy("It’s a great honor and privilege for us to be here")
    assert not is_courtesy("The wall will hold for another winter")
