import pytest

from tests.corpus.told import quotes, told


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("“We won,” Ann Brown said.", "Ann Brown", "said", ["“We won,”"]),
        ('"We won," said Ann Brown.', "Ann Brown", "said", ['"We won,"']),
        ("“Who won?” asked Ann Brown.", "Ann Brown", "asked", ["“Who won?”"]),
        ("Ann Brown said: “We won.”", "Ann Brown", "said", ["“We won.”"]),
        ("Ann Brown said, “We won.”", "Ann Brown", "said", ["“We won.”"]),
        (
            "“We won,” said Ann Brown, a senior fellow at Yale.",
            "Ann Brown, a senior fellow at Yale",
            "said",
            ["“We won,”"],
        ),
        (
            "“We won,” Vice Admiral Ann B. Lee, the spokeswoman for the Navy, "
            "told the Gazette on Monday.",
            "Vice Admiral Ann B. Lee, the spokeswoman for the Navy",
            "told",
            ["“We won,”"],
        ),
        (
            "“We won,” Sen. Ann Brown (D-N.Y.) said Tuesday.",
            "Sen. Ann Brown (D-N.Y.)",
            "said",
            ["“We won,”"],
        ),
        (
            "“The dam,” Brown said, “will hold.”",
            "Brown",
            "said",
            ["“The dam,”", "“will hold.”"],
        ),
        (
            "“The dam will hold,” Brown said. “We built it well.”",
            "Brown",
            "said",
            ["“The dam will hold,”", "“We built it well.”"],
        ),
        (
            "“We won,” he has repeatedly said.",
            "he",
            "has repeatedly said",
            ["“We won,”"],
        ),
    ],
)
def test_a_direct_quotation_goes_to_its_speaker(text, speaker, cue, content):
    assert told(text) == [(speaker, cue, content)]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        (
            "Ann Brown said that the dam would hold.",
            "Ann Brown",
            "said",
            "that the dam would hold",
        ),
        ("Officials said the dam would hold.", "Officials", "said", None),
        (
            "The dam will hold, officials said Monday.",
            "officials",
            "said",
            "The dam will hold",
        ),
        (
            "More than 300 homes were flooded, according to the agency.",
            "the agency",
            "according to",
            "More than 300 homes were flooded",
        ),
        (
            "According to the agency, more than 300 homes were flooded.",
            "the agency",
            "According to",
            "more than 300 homes were flooded",
        ),
        (
            "According to a new poll, the dam would hold.",
            "a new poll",
            "According to",
            None,
        ),
        (
            "Ann Brown told reporters on Monday that the dam would hold.",
            "Ann Brown",
            "told",
            "that the dam would hold",
        ),
        (
            "Ann Brown urged voters to stay at home.",
            "Ann Brown",
            "urged",
            "voters to stay at home",
        ),
        (
            "Brown asked whether the dam would hold.",
            "Brown",
            "asked",
            "whether the dam would hold",
        ),
        (
            "The paper quoted two officials as saying the dam would hold.",
            "two officials",
            "saying",
            "the dam would hold",
        ),
        (
            "An official who spoke to the paper said the dam would hold.",
            "An official who spoke to the paper",
            "said",
            "the dam would hold",
        ),
    ],
)
def test_reported_speech_goes_to_its_speaker(text, speaker, cue, content):
    expected = content or "the dam would hold"

    assert told(text) == [(speaker, cue, [expected])]


def test_a_clause_cut_by_its_reporting_verb_is_taken_whole():
    text = "The dam, officials said, would hold for a year."

    assert told(text) == [
        ("officials", "said", ["The dam", "would hold for a year"]),
    ]


def test_a_second_verb_begins_a_second_report_by_the_same_speaker():
    text = "Brown said crews were working, but added: “We will not leave.”"

    assert told(text) == [
        ("Brown", "said", ["crews were working"]),
        ("Brown", "added", ["“We will not leave.”"]),
    ]


def test_a_participle_inherits_the_speaker():
    text = "Brown visited the dam, saying that it would hold."

    assert told(text) == [("Brown", "saying", ["that it would hold"])]


def test_a_characterising_verb_keeps_its_object():
    text = "Clinton called the plan “a disaster.”"

    found = quotes(text)

    assert told(text) == [("Clinton", "called", ["the plan “a disaster.”"])]
    assert [quote.form for quote in found] == ["mixed"]


def test_a_nested_quotation_belongs_to_the_one_who_tells_it():
    text = (
        "“'Next comes the harbour,' as our captain liked to tell us,” "
        "said one of the sailors."
    )

    assert told(text) == [
        (
            "one of the sailors",
            "said",
            ["“'Next comes the harbour,' as our captain liked to tell us,”"],
        )
    ]


def test_a_quotation_below_a_colon_goes_to_the_speaker_above():
    text = "Brown told the crowd:\n\n“We will rebuild this town.”"

    assert told(text) == [("Brown", "told", ["“We will rebuild this town.”"])]


def test_a_paragraph_of_quotation_goes_to_the_speaker_before_it():
    text = "“We won the first game,” Brown said.\n\n“And we will win the second one.”"

    found = quotes(text)

    assert [quote.rule for quote in found] == [
        "direct quotation-before beside named plain",
        "direct floating vague speechless",
    ]
    assert [quote.tier for quote in found] == ["A", "C"]


@pytest.mark.parametrize(
    "text",
    [
        "Speaking on ABC’s “This Week,” nobody answered.",
        "The “Never Trump” movement continues.",
        "He was told to leave.",
        "The insurance claims rose.",
        "A website called “Maple Leaf” opened.",
        "The rain fell. The dam held.",
    ],
)
def test_a_title_a_passive_or_a_noun_is_no_quote(text):
    assert told(text) == []
