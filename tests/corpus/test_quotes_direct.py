import pytest

from tests.corpus.told import told


@pytest.mark.parametrize(
    "speaker",
    [
        "the bald, bearded 60-year-old engineer",
        "retired fire service chief Ann Brown",
        "Save Our River's founder Ann Brown",
        "the Gazette's Ed Brown",
        "the two",
    ],
)
def test_all_between_a_quotation_and_its_verb_is_the_speaker(speaker):
    text = f"“The dam will hold for a hundred years,” {speaker} said."

    assert told(text) == [
        (speaker, "said", ["“The dam will hold for a hundred years,”"])
    ]


def test_a_quotation_that_lacks_its_comma_still_has_its_speaker():
    text = "“The dam will hold for a hundred years” Ann Brown said on Monday."

    assert told(text) == [
        ("Ann Brown", "said", ["“The dam will hold for a hundred years”"])
    ]


def test_a_quotation_alone_may_be_followed_by_according_to():
    text = "“The dam will hold for a hundred years,” according to the River Board."

    assert told(text) == [
        (
            "the River Board",
            "according to",
            ["“The dam will hold for a hundred years,”"],
        )
    ]


@pytest.mark.parametrize("verb", ["barked", "sighed", "fired back", "posted"])
def test_a_manner_of_speaking_or_publishing_makes_a_quotation(verb):
    text = f"“We built it well,” Ann Brown {verb}."

    assert told(text) == [("Ann Brown", verb, ["“We built it well,”"])]


def test_what_a_letter_reads_is_its_own_words():
    text = "“The dam is old,” reads a letter to the River Board."

    assert told(text) == [("a letter", "reads", ["“The dam is old,”"])]


@pytest.mark.parametrize("dash", ["―", "—", "–", "--"])
def test_a_signature_names_the_speaker(dash):
    text = f"“The dam will hold.” {dash} Ann Brown, engineer"

    assert told(text) == [("Ann Brown, engineer", dash, ["“The dam will hold.”"])]


def test_a_label_names_the_speaker():
    text = "Senator Ann Brown (D-Ohio): “The dam will hold.”"

    assert told(text) == [("Senator Ann Brown (D-Ohio)", ":", ["“The dam will hold.”"])]


def test_a_verb_before_a_label_is_its_cue():
    text = "Continued Brown: “The dam will hold.”"

    assert told(text) == [("Brown", "Continued", ["“The dam will hold.”"])]


def test_a_clause_that_ends_in_a_colon_announces_a_quotation():
    text = "Later, the River Board had a plain message: “The dam will hold.”"

    assert told(text) == [("the River Board", "had", ["“The dam will hold.”"])]


def test_a_clause_that_ends_a_paragraph_in_a_colon_announces_the_next():
    text = "The letter listed the faults:\n\n“The dam leaks at its foot.”"

    assert told(text) == [("The letter", "listed", ["“The dam leaks at its foot.”"])]


@pytest.mark.parametrize(
    "text",
    [
        "The trouble was plain: “The dam leaks at its foot.”",
        "Correction: “The dam leaks at its foot.”",
        "Ann Brown's favourite is an old play: “The Sea Wall.”",
        "Ann Brown wept so long that I changed my mind: “The dam leaks.”",
    ],
)
def test_a_colon_after_what_cannot_speak_names_nobody(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "rest",
    [
        "Brown, author of “The Wet Years,” a book about floods.",
        "Brown, who added that it was “safe.”",
        "Brown before asking her, “Why worry?”",
    ],
)
def test_a_later_quotation_of_another_making_is_not_joined(rest):
    text = f"“The dam will hold,” said {rest}"

    assert told(text)[0][2] == ["“The dam will hold,”"]


def test_a_paragraph_with_other_marks_is_a_pulled_quote_and_goes_to_nobody():
    text = '“The dam will hold,” Brown said.\n\n"The river rose by nine feet."'

    assert told(text) == [("Brown", "said", ["“The dam will hold,”"])]


def test_a_name_given_in_passing_is_no_quotation():
    assert told("They built what Brown called “the wet wall.”") == []


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        (
            "The River Board issued a note saying “it will hold.”",
            "The River Board",
            "saying",
        ),
        ("Brown called the Board, saying: “It will hold.”", "Brown", "saying"),
        ("They played a tape of Brown saying, “It will hold.”", "Brown", "saying"),
    ],
)
def test_a_participle_finds_its_speaker_before_it(text, speaker, cue):
    assert [(by, how) for by, how, _ in told(text)] == [(speaker, cue)]


def test_a_speaker_named_after_the_verb_may_be_described_at_length():
    text = "The dam “will hold,” said the man who had built it with his own hands."

    assert told(text) == [("the man", "said", ["The dam “will hold,”"])]


def test_a_chant_is_quoted_though_its_sentence_goes_on():
    text = "The crowd chanted “Save the river!” and marched to the town hall."

    assert told(text) == [("The crowd", "chanted", ["“Save the river!”"])]


def test_a_newspaper_reports_what_stands_below():
    text = "The Gazette reports:\n\n“The dam leaks at its foot.”"

    assert told(text) == [("The Gazette", "reports", ["“The dam leaks at its foot.”"])]


def test_a_date_before_the_announcer_is_no_announcer():
    text = "On May 8, 1945, Brown made a plain remark: “The dam leaks.”"

    assert told(text) == [("Brown", "made", ["“The dam leaks.”"])]


@pytest.mark.parametrize("speaker", ["the 43-year-old", "it further"])
def test_a_word_like_an_adjective_may_stand_before_the_verb(speaker):
    text = f"“Will the dam hold?” {speaker} asked."

    assert [content for _, _, content in told(text)] == [["“Will the dam hold?”"]]


def test_single_marks_quote_as_double_ones_do():
    text = "‘The dam will hold,’ Ann Brown said. ‘We built it well.’"

    assert told(text) == [
        ("Ann Brown", "said", ["‘The dam will hold,’", "‘We built it well.’"])
    ]


def test_a_transcript_names_its_speakers_in_capitals():
    text = "BROWN: Did the dam hold?\n\nANN LEE: It leaked.\n\nBROWN: Where?"

    assert told(text) == [
        ("BROWN", ":", ["Did the dam hold?"]),
        ("ANN LEE", ":", ["It leaked."]),
        ("BROWN", ":", ["Where?"]),
    ]


@pytest.mark.parametrize(
    "text",
    ["WARNING: The dam may leak.", "NOTE: It leaks.\n\nWARNING: It may burst."],
)
def test_capitals_that_announce_are_no_speakers(text):
    assert told(text) == []


def test_a_diary_records_what_was_said_of_the_dam():
    text = "Ann Brown recorded that “the dam was as old as the valley itself”."

    assert told(text) == [
        (
            "Ann Brown",
            "recorded",
            ["that “the dam was as old as the valley itself”"],
        )
    ]
