"""Questions on who said it: speakers, their words, and the titles that tell."""

from dataclasses import replace
from itertools import cycle

import pytest

from quizzes.engine.flaws.item import readable
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import SPEAKERS, speakers, texts_of, the_draft
from tests.engine.stated import (
    material,
    pool_of,
    quote,
    span_of,
)

OTHERS = ("Tom Hale", "Ruth Penn")
SPEAKER = ("who_said", "speaker")
SUED = "“We shall sue the water company for every field it drowned,”"


def in_the_valley(beside):
    text = f"{SUED} Ada Brook {beside}."
    return material(text, quote(text, SUED, "Ada Brook"))


def test_who_said_quotes_in_the_stem_and_shows_nothing_that_adds_nothing():
    draft = the_draft(speakers(), "who_said", "speaker")

    assert draft.stem == (
        "In the Valley Post article of 20 May 1931, who said "
        "“The wall will hold for another winter”?"
    )
    assert readable(draft) == ""
    assert sorted(texts_of(draft)) == [
        "Ada Brook",
        "Carl Voss",
        "Ruth Penn",
        "Tom Hale",
    ]
    assert draft.flaws == ()


def test_nobody_named_in_the_excerpt_is_a_wrong_speaker():
    text = (
        "Ruth Penn told Carl Voss that “the gates were closed before anyone asked”.\n"
        + SPEAKERS.replace("Ada Brook, the town engineer, said", "said Ada Brook")
    )
    told = quote(text, "“the gates were closed before anyone asked”", "Ruth Penn")
    others = (
        quote(text, "“The wall will hold for another winter,”", "Ada Brook"),
        quote(
            text,
            "“We shall sue the water company for every field it drowned,”",
            "Tom Hale",
        ),
        quote(text, "“The water company paid for all of the repairs,”", "Carl Voss"),
    )

    draft = the_draft(material(text, told, *others), "who_said", "speaker")

    assert draft.stem.endswith(
        "who said that “the gates were closed before anyone asked”?"
    )
    assert sorted(texts_of(draft)) == ["Ada Brook", "Ruth Penn", "Tom Hale"]


def test_a_person_quoted_elsewhere_with_the_same_words_is_no_wrong_speaker():
    text = "“The wall will hold for another winter,” said Tom Hale."
    said = quote(text, "“The wall will hold for another winter,”", "Tom Hale")

    draft = the_draft(speakers(), "who_said", "speaker", material(text, said, number=2))

    assert sorted(texts_of(draft)) == ["Ada Brook", "Carl Voss", "Ruth Penn"]


def test_a_surname_counts_only_while_one_person_bears_it():
    text = (
        "“The wall will hold for another winter,” said Ada Brook.\n"
        "“Nobody asked the farmers before that,” said Ben Brook."
    )
    ada = quote(text, "“The wall will hold for another winter,”", "Ada Brook")
    ben = quote(text, "“Nobody asked the farmers before that,”", "Ben Brook")
    alone, together = material(text, ada), material(text, ada, ben)

    keys = [the_draft(one, "who_said", "speaker").key for one in (alone, together)]

    assert [key.accept for key in keys] == [("Ada Brook", "Brook"), ("Ada Brook",)]


def test_a_long_quotation_is_shortened_where_the_stem_has_it_in_full():
    draft = the_draft(in_the_valley("told the miners of Ashdale"), *SPEAKER)

    assert readable(draft) == (
        "“We shall sue … it drowned,” ▇ told the miners of Ashdale."
    )


@pytest.mark.parametrize(
    "beside",
    [
        "said in her book on the miners of Ashdale",
        "told the miners of Ashdale in an inaugural address",
        "told the miners of Ashdale. “Nobody asked us before the gates were closed.”",
        "told the crowd",
    ],
)
def test_a_sentence_that_gives_the_speaker_away_or_adds_nothing_is_not_shown(beside):
    assert the_draft(in_the_valley(beside), *SPEAKER).excerpt == ""


def test_the_first_person_behind_that_is_no_whole_sentence():
    text = "Ada Brook recalled that “the wall held wherever I looked that night”."
    said = quote(text, "“the wall held wherever I looked that night”", "Ada Brook")

    draft = the_draft(material(text, said), *SPEAKER)

    assert draft.flaws[0] == "quotation_fragment"


def test_what_goes_on_from_a_letter_was_written():
    text = (
        "On 3 May Ada Brook wrote to the council of Millbrook.\n"
        "“We shall sue the water company for every field it drowned,” Ada Brook"
        " assured the council.\n"
    )
    first, rest = text.splitlines()
    sentences = (span_of(text, first), span_of(text, rest))
    said = quote(text, SUED, "Ada Brook assured", "Ada Brook")

    article = replace(material(text, said), sentences=sentences)

    draft = the_draft(article, *SPEAKER)

    assert "who wrote “We shall sue" in draft.stem


def test_the_words_of_a_speaker_stand_among_real_statements_of_others():
    draft = the_draft(speakers(), "what_said", "words")

    assert draft.stem == (
        "According to the Valley Post article of 20 May 1931, "
        "which of these did Ada Brook say?"
    )
    assert draft.key.text == "“The wall will hold for another winter”"
    assert sorted(texts_of(draft)) == [
        "“Nobody asked the farmers before the gates were closed”",
        "“The wall will hold for another winter”",
        "“The water company paid for all of the repairs”",
        "“We shall sue the water company for every field it drowned”",
    ]


def test_denied_and_doubtful_quotations_are_not_asked():
    text = "“The wall will hold for another winter,” said Ada Brook."
    words = "“The wall will hold for another winter,”"

    denied = material(text, quote(text, words, "Ada Brook", stance="denied"))
    doubtful = material(text, quote(text, words, "Ada Brook", tier="B"))

    assert drafts_from(denied, pool_of(denied)).drafts == ()
    assert drafts_from(doubtful, pool_of(doubtful)).drafts == ()


def test_a_question_is_asked_not_said():
    text = "“Why has nobody opened the gates?” asked Ada Brook."
    words = "“Why has nobody opened the gates?”"
    article = material(text, quote(text, words, "Ada Brook", stance="asked"))

    stems = [draft.stem for draft in drafts_from(article, pool_of(article)).drafts]

    assert stems == [
        "In the Valley Post article of 20 May 1931, "
        "who asked “Why has nobody opened the gates?”?"
    ]


def test_a_hedged_speaker_and_a_fragment_are_flawed():
    text = (
        "“The wall will hold for another winter,” said a voice like Ada Brook.\n"
        "The company called on everyone “to leave the valley at once”, said Tom Hale."
    )
    hedged = quote(
        text, "“The wall will hold for another winter,”", "Ada Brook", hedged=True
    )
    fragment = quote(text, "“to leave the valley at once”", "Tom Hale")
    article = material(text, hedged, fragment)

    flaws = [draft.flaws for draft in drafts_from(article, pool_of(article)).drafts]

    assert [codes[0] for codes in flaws] == ["hedged_speaker", "quotation_fragment"]


def test_half_of_a_thought_is_not_asked_for():
    words = "“The plan for the northern wall is good. But it comes a year too late,”"
    text = f"{words} said Ada Brook."
    article = material(text, quote(text, words, "Ada Brook"))

    draft = the_draft(article, *SPEAKER)

    assert draft.flaws[0] == "quotation_leans_on_context"


def test_a_title_that_names_the_speaker_gives_way_to_the_day():
    titles = ["Ada Brook at the dam", "Why Brook’s dam held", "Brook at last"]
    articles = [speakers(title=title, publisher="") for title in titles]

    stems = {the_draft(article, *SPEAKER).stem for article in articles}

    assert stems == {
        "In the article of 20 May 1931, who said “The wall will hold for another"
        " winter”?"
    }


def test_a_title_that_is_only_the_speaker_is_not_cut():
    draft = the_draft(speakers(title="Ada Brook", publisher=""), *SPEAKER)

    assert draft.stem.startswith("In the article of 20 May 1931, who said")


def test_a_shortened_title_does_not_end_a_quoted_sentence():
    text = "“Mr. Hale, a giant of a man, was lifted off his feet,” Ada Brook wrote."
    said = quote(
        text, "“Mr. Hale, a giant of a man, was lifted off his feet,”", "Ada Brook"
    )

    draft = the_draft(material(text, said), "who_said", "speaker")

    assert "“Mr. Hale, a giant of a man, was lifted off his feet”" in draft.stem


def what_brook_said(words, *others, beside="said"):
    """Draft a question on what Brook said in the presence of Hale and Penn."""
    said = [(words, "Ada Brook"), *zip(others, cycle(OTHERS), strict=False)]
    text = "".join(f"“{one},” {name} {beside}.\n" for one, name in said)
    facts = [quote(text, f"“{one},”", f"{name} {beside}", name) for one, name in said]
    return the_draft(material(text, *facts), "what_said", "words")


WALL = "The wall will hold for another winter"
GATES = "Nobody asked the farmers about the gates"
BARNS = "We count every barn and every field we lost"


def test_no_statement_among_the_options_is_much_longer_than_another():
    long = f"{BARNS} when the gates were opened before the flood of that night in May"

    assert texts_of(what_brook_said(WALL, GATES, BARNS, long)) == texts_of(
        what_brook_said(WALL, GATES, BARNS)
    )


def test_a_lone_exclamation_would_be_known_by_its_mark():
    assert what_brook_said(f"{WALL}!", GATES, BARNS).flaws == ("too_few_distractors",)
    assert what_brook_said(WALL, f"{GATES}!", BARNS).flaws == ()


def test_what_was_said_to_somebody_is_no_statement_to_take_for_his_own():
    drafted = what_brook_said(WALL, GATES, BARNS, beside="told Ada Brook")

    assert drafted.flaws == ("too_few_distractors",)
