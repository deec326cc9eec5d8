"""What is checked over many items: chance, key places, leaks, near-duplicates."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.facts import Span
from quizzes.engine.chance import chi_square_p, uniform_p
from quizzes.engine.flaws.item import WrittenItem
from quizzes.engine.items import Key, Option
from quizzes.engine.key_places import key_places
from quizzes.engine.leaks import Asking, leaks_among, near_duplicates
from quizzes.engine.verbatim import is_from, stands_in

FINISHED = "Engineers finished the great dam above the valley in 1928."
WHEN = Asking(
    "when",
    "article",
    WrittenItem(
        stem="In “At the dam”, which year completes this sentence?",
        key=Key(kind="date", text="1928"),
        excerpt=FINISHED,
        bars=((53, 57),),
    ),
)
WHO = Asking(
    "who",
    "article",
    WrittenItem(
        stem="Who said “The wall will hold for another winter”?",
        key=Key(kind="name", text="Ada Brook"),
        excerpt="“The wall … winter,” Ada Brook said.",
        bars=((21, 30),),
    ),
)


def item(*texts: str, right: int, ordered: bool = False) -> WrittenItem:
    options = tuple(
        Option(id=str(at), text=text, right=at == right)
        for at, text in enumerate(texts)
    )
    key = Key(kind="phrase", text=texts[right])
    return WrittenItem(stem="Which?", key=key, options=options, ordered=ordered)


@pytest.mark.parametrize(
    ("statistic", "degrees", "p"),
    [(3.841, 1, 0.05), (16.266, 3, 0.001), (7.815, 3, 0.05), (2.366, 3, 0.5)],
)
def test_chi_square_agrees_with_the_tables(statistic, degrees, p):
    mean = 1000.0
    far = (statistic * mean / 2) ** 0.5
    counts = [mean + far, mean - far, *[mean] * (degrees - 1)]

    assert chi_square_p(counts, [mean] * len(counts)) == pytest.approx(p, rel=0.01)


@given(st.lists(st.integers(0, 10_000), max_size=8))
def test_a_probability_lies_between_nothing_and_certainty(counts):
    assert 0 <= uniform_p(counts) <= 1


def test_even_counts_are_no_surprise_and_a_heap_is_one():
    assert uniform_p([25, 25, 25, 25]) == 1
    assert uniform_p([100, 0, 0, 0]) < 1e-9


def test_a_key_that_always_stands_first_is_uneven():
    items = [item("a", "b", "c", right=0) for _ in range(20)]

    (place, longest) = key_places(items)

    assert (place.what, place.counts, place.is_even) == (
        "place of 3",
        (20, 0, 0),
        False,
    )
    assert (longest.what, longest.is_even) == ("longest of 3", True)


def test_a_key_that_is_always_the_longest_is_uneven():
    items = [item("long", "b", "c", right=0) for _ in range(20)]

    assert [one.is_even for one in key_places(items)] == [False, False]


def test_ordered_options_count_apart_and_are_not_measured():
    items = [item("8", "10", "12", right=at, ordered=True) for at in (0, 1, 2)]

    (rank,) = key_places(items)

    assert (rank.what, rank.counts, rank.p) == ("rank of 3", (1, 1, 1), 1.0)


def test_an_explanation_that_tells_the_key_of_another_leaks_it():
    telling = replace(WHO, explanation=FINISHED)

    assert leaks_among([WHEN, telling]) == [("who", "when")]
    assert leaks_among([WHEN, WHO]) == []


def test_a_key_among_other_words_is_no_leak():
    other = replace(WHO, explanation="In 1928 Ada Brook was born in Lower Penn.")

    assert leaks_among([WHEN, other]) == []


def test_an_option_that_holds_the_sentence_leaks_it():
    options = (Option(id="a", text=FINISHED, right=True),)
    proof = replace(WHO, item=replace(WHO.item, options=options))

    assert leaks_among([WHEN, proof]) == [("who", "when")]


def test_articles_do_not_leak_into_one_another():
    telling = replace(WHO, article="another", explanation=FINISHED)

    assert leaks_among([WHEN, telling]) == []


def test_one_key_asked_for_in_nearly_the_same_words_is_a_near_duplicate():
    stem = "In “The dam again”, which year completes this sentence?"
    again = replace(WHEN, code="again", item=replace(WHEN.item, stem=stem))
    other = replace(again, item=replace(again.item, excerpt=WHO.item.excerpt, bars=()))

    assert near_duplicates([WHEN, again]) == [("when", "again")]
    assert near_duplicates([WHEN, other]) == []


def test_an_excerpt_is_made_of_the_words_of_its_sentence():
    shown = "Engineers finished the … dam [of Lower Penn] in 1928."

    assert is_from(shown, [FINISHED])
    assert not is_from("Engineers finished the old dam in 1928.", [FINISHED])


def test_evidence_lies_in_its_sentence():
    sentence = Span(0, len(FINISHED))

    assert stands_in(FINISHED, Span(53, 57), sentence)
    assert not stands_in(FINISHED, Span(53, 99), sentence)
    assert not stands_in("", Span(53, 57), sentence)


def test_a_text_with_the_key_and_the_words_before_it_leaks_it_whatever_else_it_says():
    excerpt = f"“{FINISHED}” Ada Brook wrote. “It took nine summers and a war.”"
    finish = replace(
        WHEN, item=replace(WHEN.item, excerpt=excerpt, bars=((54, 58),), stem="How?")
    )
    options = (Option(id="a", text="They left the valley in 1928", right=False),)
    showing = replace(WHO, item=replace(WHO.item, options=options))

    assert leaks_among([finish, showing]) == []

    options = (Option(id="a", text="Some dam above the valley in 1928", right=False),)
    showing = replace(WHO, item=replace(WHO.item, options=options))

    assert leaks_among([finish, showing]) == [("who", "when")]
