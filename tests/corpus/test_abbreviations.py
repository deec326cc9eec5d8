import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.abbreviations import find_abbreviations
from corpus.reading.facts import Span
from corpus.reading.sentences import split


def found(text: str) -> list[tuple[str, str, str]]:
    facts = find_abbreviations(text, [Span(0, len(text))])
    return [(fact.tier, fact.short.of(text), fact.long.of(text)) for fact in facts]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        (
            "Fighters of the Islamic State of Iraq and Greater Syria (ISIS) advanced.",
            "ISIS",
            "Islamic State of Iraq and Greater Syria",
        ),
        (
            "The Islamic State of Iraq and al-Sham (ISIS) advanced.",
            "ISIS",
            "Islamic State of Iraq and al-Sham",
        ),
        (
            "The splinter group Islamic State in Iraq and Syria, or ISIS, advanced.",
            "ISIS",
            "Islamic State in Iraq and Syria",
        ),
        (
            "It is the Islamic State in Iraq and the Levant, or ISIL group, that won.",
            "ISIL",
            "Islamic State in Iraq and the Levant",
        ),
        (
            "Doctors of the World Health Organization (WHO) agreed.",
            "WHO",
            "World Health Organization",
        ),
        (
            "He works for NATO (North Atlantic Treaty Organization).",
            "NATO",
            "North Atlantic Treaty Organization",
        ),
        (
            "ROTC, short for Reserve Officers' Training Corps, was banned.",
            "ROTC",
            "Reserve Officers' Training Corps",
        ),
        (
            "Many non-governmental organisations (NGOs) left.",
            "NGOs",
            "non-governmental organisations",
        ),
        (
            "A new force, the Multimedia Super Corridor, known as MSC, began.",
            "MSC",
            "Multimedia Super Corridor",
        ),
        (
            "The Department of Defense (DOD) paid.",
            "DOD",
            "Department of Defense",
        ),
    ],
)
def test_a_short_form_is_sure_if_each_letter_begins_a_word(text, short, long):
    assert found(text) == [("A", short, long)]


def test_letters_within_words_make_a_likely_short_form():
    text = "They measured deoxyribonucleic acid (DNA) twice."

    assert found(text) == [("B", "DNA", "deoxyribonucleic acid")]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Ted Cruz (R-Texas) spoke.",
        "BAGHDAD (AFP) — The town fell.",
        "The town fell (see below).",
        "Planes, or UAVs, flew over it.",
        "Washington (DC) was quiet.",
        "Mr. Smith (OBE) came.",
        "They met in Paris, or AB, as spies called it.",
        "The wall (2014) fell.",
    ],
)
def test_other_brackets_spell_nothing_out(text):
    assert found(text) == []


def test_a_long_form_does_not_reach_over_a_bracket_or_a_quotation_mark():
    text = "World (old) “Health” Organization (WHO) met."

    assert found(text) == []


def test_a_masked_form_is_not_read():
    text = "The World Health Organization (WHO) agreed."

    facts = find_abbreviations(text, [Span(0, len(text))], [Span(4, 29)])

    assert facts == []


def test_the_fact_covers_both_forms_within_its_sentence():
    text = "All left. The World Health Organization (WHO) agreed."
    sentences = split(text)

    [fact] = find_abbreviations(text, sentences)

    assert fact.span.of(text) == "World Health Organization (WHO"
    assert fact.sentence == sentences[1]


@given(st.text() | st.text(st.sampled_from("ABab ().,\u2019or&-1"), max_size=80))
def test_any_text_gives_facts_inside_their_sentences(text):
    sentences = split(text)

    facts = find_abbreviations(text, sentences)

    assert facts == find_abbreviations(text, sentences)
    for fact in facts:
        assert fact.sentence in sentences
        assert fact.sentence.covers(fact.span)
        assert fact.span.covers(fact.short)
        assert fact.span.covers(fact.long)
