"""A text laid out for reading keeps its words, and leads to its offsets."""

from hypothesis import given
from hypothesis import strategies as st

from quizzes.views.manuscript import Block, Interval, Piece, lay_out

TEXT = (
    "# A title\n\nOn *12 June* ISIS [held](http://example.org) Mosul.\n\n- one\n- two"
)


def words_of(blocks) -> list[str]:
    return ["".join(piece.text for piece in line) for b in blocks for line in b.lines]


def wrapped(blocks) -> dict[str, str]:
    """Return the text inside every interval, by its name."""
    inside: dict[str, str] = {}
    open_names: list[str] = []
    for block in blocks:
        for line in block.lines:
            for piece in line:
                if piece.opens:
                    open_names.append(piece.opens.name or str(piece.opens.start))
                    inside.setdefault(open_names[-1], "")
                if piece.closes:
                    open_names.pop()
                for name in open_names:
                    inside[name] += piece.text
    return inside


def test_markup_is_stepped_over():
    blocks = lay_out(TEXT, [], []).blocks

    assert [block.kind for block in blocks] == ["heading", "paragraph", "list"]
    assert words_of(blocks) == [
        "A title",
        "On 12 June ISIS held Mosul.",
        "one\n",
        "two",
    ]


def test_what_is_masked_is_left_out_and_told():
    start = TEXT.index("- one")

    manuscript = lay_out(TEXT, [[start, len(TEXT), "menu"]], [])

    assert words_of(manuscript.blocks) == ["A title", "On 12 June ISIS held Mosul."]
    assert manuscript.left_out == ("- one - two",)


def test_of_the_articles_own_lines_only_the_headline_is_left_to_the_page():
    text = "The dam\n\nA subtitle\n\nHALE, June 12 – It held."
    mask = [[0, 7, "headline"], [9, 19, "heading"], [21, 36, "dateline"]]

    manuscript = lay_out(text, mask, [])

    assert [block.kind for block in manuscript.blocks] == ["heading", "paragraph"]
    assert words_of(manuscript.blocks) == ["A subtitle", "HALE, June 12 – It held."]
    assert manuscript.left_out == ()


def test_a_fact_is_wrapped_inside_its_sentence():
    start, fact = TEXT.index("On"), TEXT.index("12 June")
    sentence = Interval(start, TEXT.index("\n\n-"), "s11")
    date = Interval(fact, fact + 7, "f1", 1, "date")

    blocks = lay_out(TEXT, [], [date, sentence]).blocks

    assert wrapped(blocks) == {"s11": "On 12 June ISIS held Mosul.", "f1": "12 June"}


def test_of_two_crossing_sentences_both_can_be_found():
    intervals = [Interval(0, 5, "s0"), Interval(3, 8, "s3")]

    blocks = lay_out("abcdefgh ij", [], intervals).blocks

    assert wrapped(blocks) == {"s0": "abcde", "s3": ""}


def test_a_quotation_over_two_paragraphs_has_one_place_and_one_number():
    quote = Interval(0, 13, "f1", 1, "quote")

    first, second = lay_out("“One.\n\n“Two.”", [], [quote]).blocks

    assert first.lines[0][0].opens == quote
    assert first.lines[0][-1].closes == quote._replace(fact=0)
    assert second.lines[0][0].opens == quote._replace(name="")
    assert second.lines[0][-1].closes == quote


def test_a_text_without_blank_lines_has_a_paragraph_a_line():
    blocks = lay_out("First line.\nSecond line.", [], []).blocks

    assert blocks == (
        Block("paragraph", ((Piece("First line."),),)),
        Block("paragraph", ((Piece("Second line."),),)),
    )


spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)


@given(
    st.text(alphabet="ab \n.*[]()#->", max_size=60),
    st.lists(spans, max_size=4),
    st.lists(spans, max_size=6),
)
def test_every_interval_is_closed_where_it_was_opened(text, mask, places):
    mask = [[a, min(b, len(text)), "x"] for a, b in mask if a < min(b, len(text))]
    intervals = [Interval(a, b, f"s{n}") for n, (a, b) in enumerate(places)]

    blocks = lay_out(text, mask, intervals).blocks

    for block in blocks:
        for line in block.lines:
            open_now: list[Interval] = []
            for piece in line:
                if piece.opens:
                    open_now.append(piece.opens)
                if piece.closes:
                    assert open_now.pop().start == piece.closes.start
            assert open_now == []


@given(st.text(alphabet="ab \n.", max_size=60), st.lists(spans, max_size=3))
def test_nothing_but_masked_text_is_lost(text, mask):
    mask = [[a, min(b, len(text)), "x"] for a, b in mask if a < min(b, len(text))]
    hidden = {place for start, end, _ in mask for place in range(start, end)}

    blocks = lay_out(text, mask, []).blocks

    kept = "".join(letter for place, letter in enumerate(text) if place not in hidden)
    assert "".join("".join(words_of(blocks)).split()) == "".join(kept.split())
