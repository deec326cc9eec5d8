"""Flaws of items that people wrote, and the words in which they are told."""

import ast
import re
from dataclasses import replace
from pathlib import Path

from quizzes.engine import generate
from quizzes.engine.flaws import cues, excerpts, stems
from quizzes.engine.flaws import options as option_checks
from quizzes.engine.flaws.catalogue import catalogue
from quizzes.engine.flaws.find import advice_on, errors_among, flaws_of
from quizzes.engine.flaws.item import WrittenItem
from quizzes.engine.items import Key, Option
from tests.engine.test_flaws import SOUND, options


def test_a_question_that_a_person_wrote_needs_no_excerpt():
    item = WrittenItem(
        stem="Which river does the great dam hold back?",
        key=Key(kind="phrase", text="the Penn", accept=("the Penn",)),
        options=options("the Penn", "the Hale", "the Voss"),
    )

    assert flaws_of(item) == ()


def test_true_and_false_are_enough_options():
    item = WrittenItem(
        stem="Which is it: was the dam finished in 1928?",
        key=Key(kind="phrase", text="True", accept=("True",)),
        options=options("True", "False"),
    )

    assert flaws_of(item) == ()


def test_several_options_may_be_right():
    item = WrittenItem(
        stem="Which rivers feed the lake of the dam?",
        key=Key(kind="phrase", text="Penn, Hale", accept=("Penn", "Hale")),
        options=tuple(
            Option(id=name, text=name, right=name in {"Penn", "Hale"})
            for name in ("Penn", "Hale", "Voss", "Lisk")
        ),
    )

    assert flaws_of(item) == ()


def test_an_item_that_is_typed_needs_no_options():
    typed = replace(SOUND, options=(), forms=("typed", "card"))

    assert flaws_of(typed) == ()


def test_advice_names_the_gravest_flaw_first():
    item = replace(SOUND, stem="Who said it", options=options("Ada Brook", "not Hale"))

    advice = advice_on(item)

    assert [one.severity for one in advice] == ["error", "error", "warning"]
    assert advice[0].suggestion == (
        "Ask a whole question; put the sentence to be completed below it."
    )


def test_warnings_keep_no_item_from_being_published():
    assert errors_among(["gratuitous_information", "convergence"]) == ("convergence",)


def test_every_check_has_words_for_people():
    checks = stems.CHECKS | excerpts.CHECKS | option_checks.CHECKS | cues.CHECKS

    assert checks.keys() - catalogue().keys() == set()
    assert all(one.message and one.suggestion for one in catalogue().values())


def test_every_flaw_that_a_family_yields_has_words_for_people():
    sources = (Path(generate.__file__).parent).glob("*.py")

    yielded = {code for path in sources for code in codes_in(path.read_text())}

    assert yielded - catalogue().keys() == set()
    assert "second_hand" in yielded


def codes_in(source: str) -> set[str]:
    """Return the codes in ``flaws=`` and in functions that are named for flaws."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        named = isinstance(node, ast.FunctionDef) and "flaws" in node.name
        if named or (isinstance(node, ast.keyword) and node.arg == "flaws"):
            texts = (
                one.value for one in ast.walk(node) if isinstance(one, ast.Constant)
            )
            found |= {text for text in texts if is_code(text)}
    return found


def is_code(text: object) -> bool:
    return isinstance(text, str) and "_" in text and text.isidentifier()


def test_decidable_flaws_are_never_mere_warnings_when_saquet_lists_them():
    lenient = {
        one.code
        for one in catalogue().values()
        if one.severity == "warning" and one.decidable and "S " in one.source
    }

    assert lenient == set()


def test_all_nineteen_flaws_of_saquet_are_checked():
    sources = " ".join(one.source for one in catalogue().values())

    listed = {int(number) for number in re.findall(r"S (\d+)", sources)}

    assert listed == set(range(1, 20))
