"""Whatever rule refuses a candidate, a teacher reads why in plain words."""

import ast
from pathlib import Path

import pytest

from quizzes.actions.unstored import draft_file
from quizzes.engine import generate
from quizzes.engine.data import word_list

ARTICLES = Path(__file__).parents[2] / "seeds" / "articles"


def known():
    return word_list("refusals").keys() | word_list("flaws").keys()


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.md")), ids=lambda p: p.stem)
def test_every_refusal_of_a_shipped_article_has_words(path):
    _article, drafting = draft_file(path)

    rules = {refusal.rule for refusal in drafting.refusals}

    assert rules - known() == set()


def test_every_rule_that_a_family_names_has_words():
    sources = Path(generate.__file__).parent.glob("*.py")

    named = {
        node.value.value
        for path in sources
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.keyword)
        and node.arg == "rule"
        and isinstance(node.value, ast.Constant)
    }

    assert named - known() == set()


def test_no_two_lists_tell_of_one_code_in_different_words():
    flaws, refusals = word_list("flaws"), word_list("refusals")

    assert flaws.keys() & refusals.keys() == set()
