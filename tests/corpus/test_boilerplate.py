import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.boilerplate import OWN_LINES, mask_boilerplate
from corpus.reading.facts import Span
from corpus.reading.reader import read

SHARED = Path(__file__).parents[2].parent / "shared"
CLIPS = SHARED / "seeds"
FIRST = "The harbour of Port Ellis was closed on Monday because of a storm."
SECOND = "The mayor, Ann Lee, said that mending the sea wall would take a week."
THIRD = "Most of the boats had left the harbour of Port Ellis in time."


def reasons(text: str) -> list[tuple[str, str]]:
    return [(mask.reason, mask.span.of(text)) for mask in mask_boilerplate(text)]


def page(*lines: str) -> str:
    return "\n\n".join(lines)


def test_plain_prose_stays_whole():
    assert reasons(page(FIRST, SECOND, THIRD)) == []


def test_a_headline_and_what_stands_above_it_are_told_apart():
    text = page(
        "The Quay Logo",
        "Fresh. Salty. Free.",
        "Monday, December 09, 2019",
        "Storm Closes the Harbour of Port Ellis",
        "By Tom Ray",
        "June 12, 2014",
        FIRST,
        SECOND,
    )

    assert reasons(text) == [
        ("masthead", "The Quay Logo"),
        ("masthead", "Fresh. Salty. Free."),
        ("visit date", "Monday, December 09, 2019"),
        ("headline", "Storm Closes the Harbour of Port Ellis"),
        ("byline", "By Tom Ray"),
        ("date line", "June 12, 2014"),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("• World", "menu"),
        ("Home > World > Islands", "menu"),
        ("2 minute read", "reading time"),
        ("Share on FacebookTweetPrint", "share"),
        ("Send in e-mailSend in e-mail", "share"),
        ("1.2k shares", "share"),
        ("Advertisement", "advertisement"),
        ("Boats at the quay. Credit: Reuters", "credit"),
        ("Boats at the quay on Sunday. Photo by REUTERS/Tom Ray.", "credit"),
        ("Boats at the quay. AP/harbour website", "credit"),
        ("AFP Photo / Tom Ray", "credit"),
        ("Image source, Reuters", "credit"),
        ("Image caption, Boats at the quay", "caption"),
        ("(Reporting by Tom Ray; Editing by Ann Lee.)", "byline"),
        ("Ann Lee contributed reporting from Port Ellis.", "byline"),
        ("Find us on Facebook or send us your story.", "share"),
        ("PORT ELLIS (AP) --", "dateline"),
        ("[The mayor's report](https://quay.example/report)", "markup"),
        ("(Tom Ray via Getty Images)", "credit"),
        ("This article is from the archive of our partner .", "archive note"),
        ("This story was originally published by The Quay.", "archive note"),
        ("Read more: Ten storms that shaped the coast", "teaser"),
        ("editor@quay.example", "contact"),
        ("https://quay.example/storm", "contact"),
        ("Sign up for our daily newsletter!", "subscription"),
        ("From $1 for the first month", "subscription"),
        ("LOG IN", "subscription"),
        ("נמל העיר העתיקה נסגר", "other script"),
        ("{{ }}", "markup"),
        ("---", "markup"),
        ("![The quay](quay.jpg)", "markup"),
        ("## What the mayor said", "heading"),
        ("What the mayor said", "fragment"),
    ],
)
def test_a_line_that_is_not_prose_is_masked_whole(line, reason):
    text = page(FIRST, line, SECOND, THIRD)

    assert reasons(text) == [(reason, line)]


@pytest.mark.parametrize(
    "line",
    [
        "“It will take a week,” she said.",
        "He left.",
        "Two boats were lost in the storm of Sunday night, she said. (AP)",
        "By Tuesday the harbour was open again.",
        "Photographs of the wall were shown to the council.",
        "Subscribe, said the editor, or the paper dies.",
        "Share prices fell by 3 percent on Tuesday.",
        "The video, posted by a fisherman, shows the wall breaking.",
        "More boats are expected to reach the harbour by Friday evening.",
        "Tags on the crates showed that they came from Port Ellis.",
        "Log in hand, the captain described the night to reporters.",
        "Source of the leak was a broken pipe under the quay.",
        "She told reporters:",
        "Related costs rose, too.",
        "From 1990 to 2000 the harbour was run by the state.",
    ],
)
def test_prose_that_looks_like_boilerplate_stays(line):
    assert reasons(page(FIRST, line, SECOND)) == []


def test_a_caption_repeated_above_its_credit_is_masked_with_it():
    caption = "Boats at the quay of Port Ellis on Sunday, June 8, 2014."
    text = page(FIRST, f"{caption}\n{caption}Credit: Reuters", SECOND)

    assert reasons(text) == [
        ("caption", caption),
        ("credit", f"{caption}Credit: Reuters"),
    ]


def test_topics_are_masked_with_their_label():
    text = page(FIRST, "Topics covered", "harbours, storms, port ellis", SECOND)

    assert reasons(text) == [
        ("topics", "Topics covered"),
        ("topics", "harbours, storms, port ellis"),
    ]


def test_all_below_the_end_of_the_article_is_masked():
    teaser = "The two candidates for Senator in Ohio met Donald Grey on Friday."
    text = page(FIRST, SECOND, THIRD, "Already signed up? LOG IN", teaser, "Ohio")

    assert reasons(text) == [
        ("end of article", "Already signed up? LOG IN"),
        ("after the end", teaser),
        ("after the end", "Ohio"),
    ]


def test_a_box_amid_the_article_hides_only_itself():
    box = "Sign up for our daily newsletter!"
    text = page(FIRST, box, SECOND, THIRD)

    assert reasons(text) == [("subscription", box)]


def test_list_marks_and_template_residue_are_cut_out_of_their_line():
    text = page(FIRST, f"- {SECOND}", "The wall {{ name }} broke on Sunday night.")

    assert reasons(text) == [("markup", "- "), ("template residue", "{{ name }}")]


def test_a_text_wrapped_by_an_editor_is_prose():
    text = (
        "The harbour was closed on Monday after the storm of\n"
        "Sunday night, and the mayor of the town, who is also\n"
        "Captain of the lifeboat, could not say when it would\n"
        "open."
    )

    assert reasons(text) == []


def test_a_short_paragraph_of_a_wrapped_text_is_prose():
    text = (
        "The harbour was closed on Monday after the storm of\n"
        "Sunday night, and the mayor of the town could not say\n"
        "when it would open.\n\n"
        "The sea wall had been built by the fishermen of Port\n"
        "Ellis."
    )

    assert reasons(text) == []


def test_a_text_without_prose_keeps_its_words():
    assert reasons("two and a half million") == []


@given(st.text(st.sampled_from('aB .\n•#-|{}"“”>_*:1פ/'), max_size=200) | st.text())
def test_masks_lie_in_order_inside_any_text(text):
    at = 0

    for span, reason in mask_boilerplate(text):
        assert (at <= span.start < span.end <= len(text), bool(reason)) == (True, True)
        at = span.end


@pytest.mark.parametrize(
    ("clip", "first", "last", "kept"),
    [
        ("000", "With Islamist militants", "U.S. embassy would be evacuated.", 9),
        ("001", "Iraqi officials hope", "following the withdrawal of U.S. forces.", 9),
        ("002", "After the Islamic State", "but in Karbala and Najaf.”", 17),
        ("003", "Members of the al Qaeda", "direct military involvement.", 8),
        ("004", "Baghdad (AFP) — U.S.", "air strikes as requested by Baghdad.", 26),
    ],
)
def test_each_clip_keeps_its_prose_and_nothing_else(clip, first, last, kept):
    if not CLIPS.is_dir():
        pytest.skip("the raw clips in ../shared/seeds are not here")
    text = next(CLIPS.glob(f"{clip}_*.txt")).read_text("utf-8").replace("\xa0", " ")

    veiled = list(text)
    for span, _ in mask_boilerplate(text):
        veiled[span.start : span.end] = " " * (span.end - span.start)
    paragraphs = [line.strip() for line in "".join(veiled).split("\n") if line.strip()]

    assert paragraphs[0].startswith(first)
    assert paragraphs[-1].endswith(last)
    assert len(paragraphs) == kept


@pytest.mark.parametrize("clip", ["000", "001", "002", "003", "004"])
def test_no_fact_of_a_clip_comes_from_around_its_prose(clip):
    if not CLIPS.is_dir():
        pytest.skip("the raw clips in ../shared/seeds are not here")
    text = next(CLIPS.glob(f"{clip}_*.txt")).read_text("utf-8")
    masked = [mask.span for mask in mask_boilerplate(text)]

    facts = read(text, published=date(2014, 6, 13), masked=masked).facts

    assert len(facts) > 10
    assert [fact for fact in facts for mask in masked if fact.span.overlaps(mask)] == []


@pytest.mark.parametrize(
    "labelled", ["polnear_dev", "te3_timebank", "te3_aquaint", "meantime"]
)
def test_labelled_facts_are_hardly_ever_masked(labelled):
    path = SHARED / "eval" / "data" / f"{labelled}.jsonl"
    if not path.is_file():
        pytest.skip("the labelled texts in ../shared/eval are not here")
    facts = hidden = 0

    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        masks = [
            mask.span
            for mask in mask_boilerplate(record["text"])
            if mask.reason not in OWN_LINES
        ]
        for fact in labelled_spans(record):
            facts += 1
            hidden += any(mask.overlaps(fact) for mask in masks)

    assert hidden <= facts * 0.002


def labelled_spans(record: dict) -> list[Span]:
    marks = [*record.get("timexes", []), *record.get("values", [])]
    quoted = [part for one in record.get("attributions", []) for part in one["content"]]
    return [Span(mark["start"], mark["end"]) for mark in marks] + [
        Span(*part) for part in quoted
    ]
