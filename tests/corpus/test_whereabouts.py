"""Where things happened: the place, its level, and what it locates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.facts import Place
from corpus.reading.reader import read


def places(text: str) -> list[Place]:
    return [fact for fact in read(text).facts if isinstance(fact, Place)]


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (place.span.of(text), place.level, place.event.of(text))
        for place in places(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The convoy was attacked in Babil province.",
            ("Babil province", "region", "attacked"),
        ),
        ("In Nairobi, the court freed two men.", ("Nairobi", "town", "freed")),
        ("The ferry sank near Zanzibar in May.", ("Zanzibar", "land", "sank")),
        ("The crew met in the port of Bristol.", ("Bristol", "town", "met")),
        ("The rig burned in the North Sea.", ("North Sea", "water", "burned")),
        ("In what is now Ghana, a mine collapsed.", ("Ghana", "country", "collapsed")),
        ("The summit in Reykjavik was short.", ("Reykjavik", "town", "summit")),
    ],
)
def test_a_place_is_told_with_what_happened_there(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rebels captured Genoa.", ("Genoa", "town", "captured")),
        ("They took the port of Genoa in May.", ("Genoa", "town", "took")),
        ("Rebels took full control of Genoa.", ("Genoa", "town", "took")),
        ("Genoa fell on 3 May 1911.", ("Genoa", "town", "fell")),
        ("Ada Brook moved with her son to Genoa.", ("Genoa", "town", "moved")),
        ("Ada Brook left for Genoa.", ("Genoa", "town", "left")),
        ("The fleet set sail from Genoa.", ("Genoa", "town", "set")),
        ("The rebels drew near to Genoa.", ("Genoa", "town", "drew")),
    ],
)
def test_a_place_is_told_that_somebody_takes_leaves_or_goes_to(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("Rebels captured Genoa.", "A"),
        ("Rebels captured Genoa and Lyon.", "B"),
        ("When rebels captured Genoa, he left.", "B"),
        ("Rebels wanted to leave, and would have captured Genoa.", "C"),
    ],
)
def test_what_is_done_to_a_place_is_sure_in_a_plain_past(text, tier):
    assert [place.tier for place in places(text)][:1] == [tier]


@pytest.mark.parametrize(
    "text",
    [
        "Washington said the sanctions would stay.",
        "The University of Oxford was founded early.",
        "Iraqi soldiers fled on Monday.",
        "The letter from Bristol took a week.",
        "Attention moved to Cork.",
        "The bank moved its gold to Cork.",
        "They played at Boston Common in May.",
        "He was seen in Paris’s oldest theatre.",
    ],
)
def test_a_name_that_locates_nothing_is_no_place(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("Ada Brook died in New York on 3 May 1911.", "A"),
        ("The trains met on Friday in Genoa.", "A"),
        ("The fleet anchored in Genoa.", "A"),
        ("The pilot, the king’s cousin, landed in Genoa.", "A"),
        ("At a meeting in Genoa, the crew chose a captain.", "A"),
        ("Two men died in a fire in Genoa.", "A"),
        ("Ada Brook spoke at a school in Genoa.", "A"),
        ("A shell killed a man driving a bus in Genoa.", "A"),
        ("The mayor resigned after the riots in Genoa.", "B"),
        ("The bank invested in a mine in Peru.", "B"),
        ("Like most elected officials in Genoa, she was born there.", "C"),
        ("The bridge collapsed in Genoa on Tuesday.", "A"),
        ("“The bridge collapsed in Genoa,” Ada Brook said.", "B"),
        ("After the bridge collapsed in Genoa, he left.", "B"),
        ("The bridge collapsed in Genoa and Turin.", "B"),
        ("The bridge did not collapse in Genoa.", "C"),
        ("The talks will resume in Oslo on Monday.", "C"),
        ("A court in Stuttgart fined the company.", "C"),
        ("The baker was robbed in Reading on Saturday.", "B"),
    ],
)
def test_only_what_happened_in_a_plain_sentence_is_sure(text, tier):
    assert [place.tier for place in places(text)] == [tier]


def test_a_town_knows_what_it_lies_in_by_the_text_before_the_gazetteer():
    first, second = (
        *places("They met in Cambridge, Massachusetts, in June."),
        *places("They met in Lyon in June."),
    )

    assert (first.within, second.within) == ("Massachusetts", "France")


def test_a_place_brings_its_other_names_and_its_neighbours():
    (place,) = places("The vaccine was tested in the United States in May.")

    assert place.aliases[-1] == "United States of America"
    assert place.adjectives == ("American", "Americans")
    assert place.neighbours == ("Canada", "Mexico", "Cuba")


@pytest.mark.parametrize("town", ["Basra", "Dayton, Ohio", "Lyon", "Osaka"])
def test_a_town_is_none_of_its_neighbours(town):
    (place,) = places(f"The delegates met in {town}.")

    assert len(place.neighbours) >= 3
    assert place.name not in place.neighbours


@given(st.text(alphabet="in at Iraq, Rome and.“”—", max_size=80))
def test_any_text_can_be_searched_for_places(text):
    assert all(place.sentence.covers(place.span) for place in places(text))


def test_a_name_that_is_placed_once_is_sure_in_the_whole_text():
    text = "The mill burned in Rochester. The mill of Rochester, New York, was old."

    (place,) = [one for one in places(text) if one.name == "Rochester"]

    assert (place.within, place.tier) == ("New York", "A")


def test_a_city_and_a_state_of_one_name_are_told_apart():
    text = "Ada Brook spoke in New York. She spoke in upstate New York."

    assert [place.level for place in places(text)] == ["town", "region"]


def test_a_place_that_another_is_named_beside_is_half_an_answer():
    found = places("She won the vote in Ohio and in her home state of Utah.")

    assert found[0].tier == "B"


def test_a_country_of_britain_lies_in_it():
    (found,) = places("The bridge collapsed in Scotland.")

    assert found.within == "Britain"
