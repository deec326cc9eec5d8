"""Questions on who said it: speakers, their words, and the titles that tell."""

from quizzes.engine.flaws.item import readable
from quizzes.engine.generate.drafts import drafts_from
from tests.engine.drafted import SPEAKERS, speakers, texts_of, the_draft
from tests.engine.stated import (
    material,
    pool_of,
    quote,
)


def test_who_said_quotes_in_the_stem_and_bars_name_title_and_apposition():
    draft = the_draft(speakers(), "who_said", "speaker")

    assert draft.stem == (
        "In the Valley Post article of 20 May 1931, who said "
        "“The wall will hold for another winter”?"
    )
    assert readable(draft) == "“The wall will hold for another winter,” ▇ said."
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
    draft = the_draft(speakers(), "who_said", "speaker", at=1)

    assert readable(draft) == "“We shall sue … it drowned,” ▇ told the crowd."


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


def test_a_title_that_names_the_speaker_stays_out_of_the_stem():
    article = speakers(title="Ada Brook at the dam", publisher="")

    draft = the_draft(article, "who_said", "speaker")

    assert draft.stem == (
        "In the article of 20 May 1931, "
        "who said “The wall will hold for another winter”?"
    )


def test_a_shortened_title_does_not_end_a_quoted_sentence():
    text = "“Mr. Hale, a giant of a man, was lifted off his feet,” Ada Brook wrote."
    said = quote(
        text, "“Mr. Hale, a giant of a man, was lifted off his feet,”", "Ada Brook"
    )

    draft = the_draft(material(text, said), "who_said", "speaker")

    assert "“Mr. Hale, a giant of a man, was lifted off his feet”" in draft.stem
