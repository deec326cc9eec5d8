"""Words that are reported and not quoted: whose they are and where they end."""

import pytest

from tests.corpus.told import reported


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "According to the Gazette, the repairs cost more than planned.",
            "the Gazette",
            "According to",
            "the repairs cost more than planned",
        ),
        (
            "The ferry, according to its owner, leaves at noon.",
            "its owner",
            "according to",
            "The ferry … leaves at noon",
        ),
        (
            "As noted by the mayor, the ferry leaves at noon.",
            "the mayor",
            "As noted by",
            "the ferry leaves at noon",
        ),
    ],
)
def test_according_to_names_the_source_of_its_sentence(text, source, cue, content):
    assert reported(text) == [(source, cue, content)]


def test_according_to_leaves_the_inner_speaker_his_words():
    text = "Mayor Brown said the ferry was late, according to the Gazette."

    assert reported(text) == [
        ("Mayor Brown", "said", "the ferry was late"),
        (
            "the Gazette",
            "according to",
            "Mayor Brown said the ferry was late",
        ),
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        (
            "Mayor Brown is arguing that the ferry was late.",
            "Mayor Brown",
            "is arguing",
        ),
        (
            "Mayor Brown went on to say that the ferry was late.",
            "Mayor Brown",
            "went on to say",
        ),
        (
            "Mayor Brown opened the meeting by saying that the ferry was late.",
            "Mayor Brown",
            "saying",
        ),
        (
            "Mayor Brown did note that the ferry was late.",
            "Mayor Brown",
            "did note",
        ),
    ],
)
def test_a_cue_need_not_be_a_simple_past(text, source, cue):
    assert reported(text) == [(source, cue, "that the ferry was late")]


def test_an_asker_may_stay_unnamed():
    text = "When asked whether the ferry was late, Mayor Brown left."

    assert reported(text)[0][:2] == (None, "asked")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Mayor Brown said the ferry was late, and Governor Hale said the bus was.",
            "the ferry was late",
        ),
        (
            "Mayor Brown said the ferry was late; the harbour had been closed.",
            "the ferry was late",
        ),
        (
            "Mayor Brown, who said the ferry was late, has resigned.",
            "the ferry was late",
        ),
        (
            "Mayor Brown said the ferry was late, while other members left early.",
            "the ferry was late",
        ),
    ],
)
def test_a_clause_ends_where_the_teller_takes_over(text, content):
    assert reported(text)[0][2] == content


def test_nobody_says_what_is_hard_to_say():
    assert reported("It is hard to say that the ferry was late.") == []


def test_a_share_of_the_asked_speaks_for_the_survey():
    text = "The survey showed that 40 percent said the ferry was late."

    assert [source for source, *_ in reported(text)] == ["The survey"]


def test_a_condition_is_part_of_what_is_said():
    text = "If the river rises, the ferry will stop, Mayor Brown said."

    assert reported(text) == [
        ("Mayor Brown", "said", "If the river rises, the ferry will stop")
    ]


def test_a_bare_circumstance_is_not_said():
    assert reported("When the river rose, Mayor Brown said so.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Days after Mayor Brown said the ferry was late, the council met.",
            "the ferry was late",
        ),
        (
            "Mayor Brown said the ferry was late, but the owner had left.",
            "the ferry was late",
        ),
        (
            "Mayor Brown said the ferry was late, a charge that the owner denied.",
            "the ferry was late",
        ),
    ],
)
def test_a_clause_ends_where_the_main_clause_or_a_comment_begins(text, content):
    assert reported(text)[0][2] == content


def test_a_dateline_says_nothing():
    text = "DOVER (AP) – Mayor Brown left early, saying that the ferry was late."

    assert reported(text) == [("Mayor Brown", "saying", "that the ferry was late")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mayor Brown Says The Ferry Will Stop Running",
            ("Mayor Brown", "Says", "The Ferry Will Stop Running"),
        ),
        (
            "Mayor Brown: The Ferry Must Stop Running",
            ("Mayor Brown", ":", "The Ferry Must Stop Running"),
        ),
    ],
)
def test_a_headline_reports_in_capitals(text, expected):
    assert reported(text) == [expected]


def test_a_heading_over_names_reports_nothing():
    assert reported("Delaware: Dover, Wilmington, Newark, Lewes, Smyrna") == []


def test_a_relative_pronoun_may_be_the_subject_of_what_is_said():
    text = "The council met in the harbour, which Mayor Brown said was closed."

    assert reported(text) == [("Mayor Brown", "said", "which … was closed")]


def test_what_somebody_was_asked_about_is_a_question():
    text = "Asked about the ferry, Mayor Brown left."

    assert reported(text) == [(None, "Asked about", "the ferry")]


def test_a_source_ends_before_the_one_who_passes_it_on():
    text = "Mayor Brown, quoted by the Gazette, said the ferry was late."

    assert reported(text) == [("Mayor Brown", "said", "the ferry was late")]


def test_an_aside_may_tell_when_its_speaker_spoke():
    text = "Mayor Brown, when told of the delay, said the ferry was late."

    assert reported(text) == [
        ("Mayor Brown, when told of the delay", "said", "the ferry was late")
    ]
