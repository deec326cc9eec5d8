"""Stems that tell one statement from another by its occasion."""

import pytest

from quizzes.engine.generate.occasions import told_where
from quizzes.engine.generate.quotations import quotations_in
from tests.engine.test_generate_reported import article_of

_SAID = "“The northern wall will hold for another winter,” Ada Brook "


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("said on 12 May 1931.", ""),
        ("said in a letter to the council.", " in a letter to the council"),
        ("said.", ""),
    ],
)
def test_a_stem_says_in_what_form_something_was_said(told, shown):
    article = article_of(_SAID + told)

    (said,) = quotations_in(article)

    assert told_where(article, said) == shown
