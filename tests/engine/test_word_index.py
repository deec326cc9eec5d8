from hypothesis import given
from hypothesis import strategies as st

from quizzes.engine.generate.word_index import WordIndex

WORDS = st.frozensets(st.sampled_from("abcdefgh"), max_size=6)


def test_rows_are_found_by_the_words_they_share():
    index = WordIndex(
        [
            (frozenset({"dam", "river", "flood"}), "the flood"),
            (frozenset({"dam", "wall"}), "the wall"),
            (frozenset({"vote"}), "the vote"),
        ]
    )

    found = index.sharing(frozenset({"dam", "river", "town"}), fewest=2, share=0.5)

    assert list(found) == ["the flood"]


@given(rows=st.lists(WORDS, max_size=8), wanted=WORDS, fewest=st.integers(1, 3))
def test_the_index_finds_what_looking_at_every_row_would_find(rows, wanted, fewest):
    index = WordIndex([(row, at) for at, row in enumerate(rows)])

    found = list(index.sharing(wanted, fewest=fewest, share=0.5))

    assert found == [
        at
        for at, row in enumerate(rows)
        if len(row & wanted) >= max(fewest, 0.5 * min(len(row), len(wanted)))
    ]
