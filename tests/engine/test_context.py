"""Which sentences can be understood without the page around them."""

import pytest

from quizzes.engine.context import is_cut, leans_on_context, needs_a_date


@pytest.mark.parametrize(
    "sentence",
    [
        "He closed the gates of the dam.",
        "They left the valley with ▇ carts.",
        "It holds ▇ tonnes of water.",
        "This wall holds ▇ tonnes of water.",
        "There the engineers built ▇ gates.",
        "The town lost ▇ houses.",
        "The group has taken ▇ towns.",
        "The town’s engineer, ▇, was asked.",
        "The next day ▇ farmers left the valley.",
        "In 1928 he sold the dam for ▇.",
        "At the Water Office he was shown ▇ letters.",
        "Her brother paid for ▇ carts.",
        "Ruth Penn came back ▇ years later.",
        "All three had been born in ▇.",
        "Only ▇ farmers did.",
        "Born in Lower Penn in 1884, he built ▇ dams.",
        "Every spring from 1900, they built ▇ gates.",
        "The engineers built ▇ gates there.",
        "In his first speech, he promised ▇ gates.",
        "Below it stood ▇ gates.",
        "When he came, Brook closed ▇ gates.",
        "On Wednesday [20 May 1931] he closed ▇ gates.",
    ],
)
def test_a_sentence_that_points_back_leans_on_its_context(sentence):
    assert leans_on_context(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "▇ closed the gates, and then he left.",
        "Ada Brook said that she had closed ▇ gates.",
        "“They must leave,” ▇ said.",
        "There were ▇ gates in the dam.",
        "Ada Brook came to Lower Penn and built ▇ gates there.",
        "It is likely that ▇ farmers left the valley.",
        "The town of Lower Penn lost ▇ houses.",
        "The engineers took their tools and left on ▇.",
        "The fall of the dam cost ▇ lives.",
        "As Kerry began his visit, ▇ farmers left the valley.",
        "In 1884 [Ada Brook] closed ▇ gates.",
        "The village, later known as Lower Penn, lost ▇ houses.",
        "When workmen opened the dam in ▇, they found gold.",
        "In [Ada Brook’s] book there are ▇ dams of which she had heard.",
        "In his first speech, Brook promised ▇ gates.",
        "In his first speech, ▇ promised gates.",
    ],
)
def test_a_sentence_that_names_its_people_stands_alone(sentence):
    assert not leans_on_context(sentence)


def test_a_barred_date_is_nobody_whom_a_pronoun_could_mean():
    sentence = "In ▇ she closed the gates of the dam."

    assert leans_on_context(sentence, bar_names=False)
    assert not leans_on_context(sentence, bar_names=True)


def test_relative_dates_need_a_date_and_calendar_dates_do_not():
    assert needs_a_date("The dam broke on Wednesday.")
    assert needs_a_date("The dam broke last month.")
    assert not needs_a_date("The dam broke on Wednesday, 4 May 1931.")
    assert not needs_a_date("The dam broke on Wednesday [4 May 1931].")
    assert not needs_a_date("The dam broke in May 1931.")


def test_a_sentence_without_beginning_end_or_quotation_mark_is_cut():
    assert is_cut("and the dam broke.")
    assert is_cut("The dam broke in 1931")
    assert is_cut("“The dam broke, said Ada Brook.")
    assert not is_cut("“The dam broke,” said Ada Brook.")
