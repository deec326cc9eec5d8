from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.facts import Span
from corpus.reading.visible import seen_through

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)


def offsets(spans: list[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def test_without_a_mask_the_whole_sentence_is_seen():
    assert seen_through([])(Span(3, 9)) == [Span(3, 9)]


def test_a_mask_inside_leaves_two_stretches():
    assert seen_through([Span(4, 6)])(Span(0, 9)) == [Span(0, 4), Span(6, 9)]


@given(st.lists(SPANS), SPANS)
def test_what_is_seen_is_the_sentence_without_its_masks(masked, sentence):
    seen = seen_through(masked)(sentence)

    assert offsets(seen) == offsets([sentence]) - offsets(masked)
    assert sum(span.end - span.start for span in seen) == len(offsets(seen))
