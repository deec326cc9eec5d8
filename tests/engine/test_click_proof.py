"""Which sentence proves the answer of another question."""

from dataclasses import replace
from itertools import pairwise

import pytest

from corpus.reading.facts import Span
from quizzes.engine.generate.asked import Asked, Refused
from quizzes.engine.generate.click_proof import ask
from quizzes.engine.items import Draft, Key, Option, Proof
from tests.engine.stated import date, material, span_of

TEXT = (
    "The council of Holm bought the land in 1924.\n"
    "Engineers of Bern finished it in 1928.\n"
    "Ada Brook looked after the gates of the dam until 1935.\n"
    "\n"
    "Elsewhere, nobody had heard of Holm.\n"
)
WHEN = "According to the Valley Post article “At the dam”, when was the dam finished?"


def article_of(text=TEXT, *more):
    article = material(
        text, *(date(text, year, year) for year in ("1924", "1928", "1935")), *more
    )
    ends = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    lines = (Span(a, b - 1) for a, b in pairwise(ends) if text[a:b].strip())
    return replace(article, sentences=tuple(lines))


def sibling(article, **more):
    fact = article.stated[1]
    span, sentence = fact.fact.span, fact.fact.sentence
    text = span.of(article.text)
    fields = {
        "family": "when", "part": "date", "facts": (fact.uuid,), "stem": WHEN,
        "excerpt": "", "bars": (),
        "key": Key(kind="date", text=text, value={"timex": text}),
        "options": (), "ordered": True, "explanation": "", "language": "en",
        "seed": "", "proofs": (
            Proof(
                role="key", fact=fact.uuid, start=span.start, end=span.end,
                sentence_start=sentence.start, sentence_end=sentence.end, rule="",
            ),
        ),
    }  # fmt: skip
    return Draft(**(fields | more))


def asked(article, **more):
    return list(ask(article, [sibling(article, **more)]))


def test_the_sentences_of_the_paragraph_are_the_options():
    (found,) = asked(article_of())

    assert isinstance(found, Asked)
    assert found.stem == (
        "When was the dam finished? Which of these sentences tells you?"
    )
    assert found.given == (
        Option(
            id="a", text="The council of Holm bought the land in 1924.", right=False,
            origin="same_article", sentence=1,
        ),
        Option(
            id="b", text="Engineers of Bern finished it in 1928.", right=True,
            sentence=2,
        ),
        Option(
            id="c", text="Ada Brook looked after the gates of the dam until 1935.",
            right=False, origin="same_article", sentence=3,
        ),
    )  # fmt: skip
    assert found.key == Key(
        kind="sentence", text="Engineers of Bern finished it in 1928."
    )
    assert found.forms == ("sentence",)
    assert found.in_text_order


def test_it_stands_on_the_evidence_of_the_question_it_proves():
    article = article_of()

    (found,) = asked(article)

    assert found.part == "date"
    assert found.facts == (article.stated[1].uuid,)
    assert found.proof == span_of(TEXT, "1928")


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("until 1935", "from 1928 to 1935", "two_sentences_hold_the_key"),
        (
            "Ada Brook looked after the gates of the dam until 1935",
            "Engineers of Bern had finished the dam before 1935",
            "fact_may_be_stated_twice",
        ),
        ("gates of the dam", "mill of her uncle", "no_other_sentence_tempts"),
    ],
)
def test_a_sentence_that_is_not_the_only_proof_is_refused(old, new, rule):
    (found,) = asked(article_of(TEXT.replace(old, new)))

    assert isinstance(found, Refused)
    assert found.rule == rule


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("finished it", "finished the dam"),
        ("gates of the dam", "gates of the lake"),
    ],
)
def test_what_looking_for_the_words_finds_is_not_asked_for(old, new):
    text = TEXT.replace(old, new).replace("the land in", "the land of the lake in")

    (found,) = asked(article_of(text))

    assert isinstance(found, Refused)
    assert found.rule in {"claim_is_a_copy", "no_other_sentence_tempts"}


def test_a_stem_that_needs_its_excerpt_is_no_claim():
    assert asked(article_of(), stem="In “At the dam”, when did this happen?") == []


def test_a_flawed_question_is_not_proven():
    assert asked(article_of(), flaws=("answer_in_stem",)) == []


def test_a_paragraph_is_shown_once():
    article = article_of()

    first, second = ask(article, [sibling(article), sibling(article, part="other")])

    assert isinstance(first, Asked)
    assert isinstance(second, Refused)
    assert second.rule == "paragraph_asked_already"


def test_lines_of_news_are_taken_together_until_there_are_three():
    text = TEXT.replace("\n\n", "\n").replace("in 1924.\n", "in 1924.\n\n")
    (found,) = asked(article_of(text))

    assert [option.sentence for option in found.given] == [2, 3, 4]
