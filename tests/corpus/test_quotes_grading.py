"""How sure a quote is, and what makes it so."""

from tests.corpus.told import quotes


def test_a_hedged_speaker_is_never_tier_a():
    found = quotes("“Stop,” Ann Brown reportedly said. “Go,” Lee allegedly said.")

    assert [quote.tier for quote in found] == ["B", "B"]
    assert [quote.speaker.hedged for quote in found if quote.speaker] == [True, True]


def test_who_only_may_have_said_it_is_hedged():
    found = quotes(
        "If Ann Brown said that the ferry was late, she was wrong. Nobody knows"
        " whether Lee told the crew that it sank. Lee said that it did not."
    )

    said = [quote.speaker for quote in found if quote.speaker]
    assert [speaker.hedged for speaker in said] == [True, True, False]


def test_a_named_speaker_beside_a_direct_quotation_is_tier_a():
    found = quotes("“We won,” Ann Brown said. “Why?” they asked.")

    assert [quote.tier for quote in found] == ["A", "B"]


def test_a_described_speaker_is_tier_a_where_the_rule_has_proved_right():
    found = quotes("“We won,” said one farmer in the valley. “Go home,” people said.")

    assert [quote.tier for quote in found] == ["A", "B"]


def test_reported_speech_is_tier_a_for_its_source_if_the_cue_only_says_so():
    text = (
        "Ann Brown said that the dam had failed. A clerk hoped that it had not. "
        "According to the Herald, the dam had failed. Officials said it was lost."
    )

    found = quotes(text)

    assert [(quote.rule, quote.tier) for quote in found] == [
        ("indirect that-clause named plain", "A"),
        ("indirect that-clause described", "B"),
        ("indirect according-to named plain", "A"),
        ("indirect clause-after vague plain", "B"),
    ]


def test_what_somebody_would_have_said_is_not_tier_a():
    found = quotes("Ann Brown would have told them that the dam had failed.")

    assert [quote.tier for quote in found] == ["B"]
