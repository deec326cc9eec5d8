"""What the gazetteer and the words around a name say of places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.gazetteer import Place, look_up, plain
from corpus.reading.people import find_entities
from corpus.reading.places import is_place, may_be_place, nation_of
from corpus.reading.sentences import split


def named(text: str) -> list[tuple[str, str]]:
    return [(entity.type, entity.name) for entity in find_entities(text, split(text))]


def test_a_town_is_known_with_or_without_diacritics():
    expected = Place(kind="T", country="IQ", digits=5, needs_context=True)

    assert look_up("Tikrit") == expected
    assert look_up("Tikrīt") == expected


def test_a_town_of_a_common_word_or_name_needs_context():
    assert [is_place(name) for name in ("Nice", "Reading", "Of", "Ana")] == [False] * 4
    assert [may_be_place(name) for name in ("Nice", "Reading", "Of")] == [True] * 3


def test_a_large_town_needs_none():
    assert is_place("Chengdu")


def test_no_place_is_found_for_other_words():
    assert look_up("Zzyzzx") is None


@pytest.mark.parametrize(
    ("adjective", "nation"),
    [("Iraqi", "Iraq"), ("South Korean", "South Korea"), ("Sunni", "")],
)
def test_a_countrys_adjective_leads_to_the_country(adjective, nation):
    assert nation_of(adjective) == nation


@given(st.text())
def test_any_name_has_an_ascii_form_that_stays_as_it_is(name):
    assert plain(plain(name)) == plain(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry left Mobile, Alabama, at noon.",
            [("LOC", "Mobile"), ("LOC", "Alabama")],
        ),
        ("The trains stop in Reading on Sundays.", [("LOC", "Reading")]),
        ("Reading is hard for some children.", []),
        ("They sailed from the Isle of Man.", [("LOC", "Isle of Man")]),
        (
            "Traders from the Democratic Republic of the Congo came.",
            [("LOC", "Democratic Republic of the Congo")],
        ),
        (
            "The museum was moved to Chiang Mai International Airport.",
            [("LOC", "Chiang Mai International Airport")],
        ),
        ("The bridge cost US$40 million, or 30 million in EUR.", []),
        ("A storm delayed Swiss Air Flight 120.", [("ORG", "Swiss Air")]),
        (
            "The library was paid for by the airline Zeta Lingua.",
            [("ORG", "Zeta Lingua")],
        ),
        (
            "Banco Sereno and Reed & Sons Mill are in Kerala and on the Danube.",
            [
                ("ORG", "Banco Sereno"),
                ("ORG", "Reed & Sons Mill"),
                ("LOC", "Kerala"),
                ("LOC", "Danube"),
            ],
        ),
        (
            "CANBERRA, August 8 -- The dam in Southern Queensland held.",
            [("LOC", "CANBERRA"), ("LOC", "Southern Queensland")],
        ),
        (
            "Shares of Zybex fell; RTW Zybek and Orlem S.A. rose.",
            [("ORG", "Zybex"), ("ORG", "RTW Zybek"), ("ORG", "Orlem S.A.")],
        ),
        (
            "Zedburg lies by a lake; a bell of Zedburg, Ohio, is old.",
            [("LOC", "Zedburg"), ("LOC", "Ohio")],
        ),
        ("Hurricane Ivan struck after World War II, many Serbs say.", []),
        (
            "A German magazine printed the letters.",
            [("LOC", "Germany")],
        ),
        (
            "Most Germans and Americans had read the letters in English.",
            [],
        ),
    ],
)
def test_places_are_told_from_other_names(text, expected):
    assert named(text) == expected


def test_a_countrys_adjective_is_a_mention_of_the_country():
    text = "Norway voted in May. Norwegian fishermen were relieved."

    [entity] = find_entities(text, split(text))

    assert (entity.name, entity.aliases) == ("Norway", ("Norwegian",))


def test_a_short_name_is_tied_to_the_one_body_it_can_mean():
    text = (
        "The United States Coast Guard sent a ship. The Coast Guard found nobody."
        " Northgate Airways flew over it. Northgate later apologised."
    )

    bodies = [
        (entity.name, len(entity.mentions))
        for entity in find_entities(text, split(text))
        if entity.type == "ORG"
    ]

    assert bodies == [("United States Coast Guard", 2), ("Northgate Airways", 2)]


def test_a_name_with_its_legal_form_is_short_for_no_other():
    text = "Harbour Inc. was sued by Harbour Records. Harbour lost."

    bodies = [entity.name for entity in find_entities(text, split(text))]

    assert bodies == ["Harbour Inc", "Harbour Records"]


def test_initials_mean_the_body_of_the_text_that_has_them():
    text = "The National Audit Office wrote to him. The NAO had found a gap."

    [entity] = find_entities(text, split(text))

    assert entity.aliases == ("NAO",)


def test_initials_leave_out_the_legal_form():
    text = "Northern Mills Corp. closed its doors. NM had lost its last buyer."

    [entity] = find_entities(text, split(text))

    assert entity.aliases == ("NM",)
