from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.boilerplate import mask_boilerplate
from corpus.reading.facts import Entity
from corpus.reading.people.entities import find_entities, resolver
from corpus.reading.people.spellings import are_one_person, body_words
from corpus.reading.sentences import split

CLIPS = Path(__file__).parents[2].parent / "shared" / "seeds"


def entities(text: str) -> list[Entity]:
    return list(find_entities(text, split(text)))


def named(text: str) -> list[tuple[str, str]]:
    return [(entity.type, entity.name) for entity in entities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prime Minister Nouri al-Maliki spoke in Baghdad.",
            [("PER", "Nouri al-Maliki"), ("LOC", "Baghdad")],
        ),
        (
            "Iraqi Prime Minister Nuri al-Maliki asked U.S. President Barack Obama.",
            [
                ("LOC", "Iraq"),
                ("PER", "Nuri al-Maliki"),
                ("LOC", "U.S."),
                ("PER", "Barack Obama"),
            ],
        ),
        (
            "Interior Ministry Spokesman Saad Maan denied it.",
            [("ORG", "Interior Ministry"), ("PER", "Saad Maan")],
        ),
        (
            "Head of the National Alliance Ibrahim al-Jaafari stressed it.",
            [("ORG", "National Alliance"), ("PER", "Ibrahim al-Jaafari")],
        ),
        (
            "It was sent to the International Organization for Migration.",
            [("ORG", "International Organization for Migration")],
        ),
        (
            "The Foreign and Commonwealth Office confirmed it.",
            [("ORG", "Foreign and Commonwealth Office")],
        ),
        (
            "They took the towns of Rawa and Zeta, then the Al-Qaim border crossing.",
            [("LOC", "Rawa"), ("LOC", "Zeta"), ("LOC", "Al-Qaim")],
        ),
        (
            "On Monday in June, Vincent van Gogh and Dr. Gachet met near Lake Erie.",
            [("PER", "Vincent van Gogh"), ("PER", "Gachet"), ("LOC", "Lake Erie")],
        ),
        (
            "The treaty was signed by John F. Kennedy and Franklin D. Roosevelt Jr.",
            [("PER", "John F. Kennedy"), ("PER", "Franklin D. Roosevelt Jr")],
        ),
        (
            "Members of the al Qaeda splinter group fled.",
            [("ORG", "al Qaeda")],
        ),
        (
            "Mayor Anna Holt Says Bridge Is Safe",
            [("PER", "Anna Holt")],
        ),
        (
            "Sandy Means came. Means spoke in Baghdad.",
            [("PER", "Sandy Means"), ("LOC", "Baghdad")],
        ),
        ("Britain's Theresa May left.", [("LOC", "Britain"), ("PER", "Theresa May")]),
        ("Witnesses said that Sunni rebels and Kurds fought on Monday.", []),
        ("“It will rage. So be ready for it,” it said.", []),
        ("The Second World War ended in May.", []),
        ("The Dov Kems lost.", [("ORG", "Dov Kems")]),
        ("Dov Kems lost.", [("PER", "Dov Kems")]),
        ("A Dov Kem leader lost.", [("ORG", "Dov Kem")]),
        ("The Department of Justice agreed.", [("ORG", "Department of Justice")]),
        ("She met Martin Luther King.", [("PER", "Martin Luther King")]),
        ("Ted Cruz, R-Texas, left in Nov. 2014.", [("PER", "Ted Cruz")]),
        (
            "It was secretary of State Hillary Clinton who met the Clintons.",
            [("PER", "Hillary Clinton")],
        ),
        (
            "Edwin “Buzz” Aldrin landed on the Sea of Tranquility.",
            [("PER", "Edwin “Buzz” Aldrin"), ("LOC", "Sea of Tranquility")],
        ),
    ],
)
def test_names_are_found_with_their_kind(text, expected):
    assert named(text) == expected


def test_a_surname_belongs_to_its_bearer():
    text = (
        "Bernadette Meehan, a spokeswoman, spoke first. Meehan said no more. Later"
        " Ann Lee came. Lee asked, and Meehan answered."
    )

    found = entities(text)

    assert [(entity.name, len(entity.mentions)) for entity in found] == [
        ("Bernadette Meehan", 3),
        ("Ann Lee", 2),
    ]
    assert found[0].aliases == ("Meehan",)


def test_a_shared_surname_belongs_to_the_bearer_named_last():
    text = (
        "Hillary Clinton spoke. Clinton left. Bill Clinton came, and then Clinton sang."
    )

    found = entities(text)

    assert [(entity.name, len(entity.mentions)) for entity in found] == [
        ("Hillary Clinton", 2),
        ("Bill Clinton", 2),
    ]


def test_a_form_of_address_tells_husband_from_wife():
    text = "Bill Clinton spoke first. Mrs Clinton listened, and Mr Clinton went on."

    found = entities(text)

    assert [(entity.name, len(entity.mentions)) for entity in found] == [
        ("Bill Clinton", 2),
        ("Clinton", 1),
    ]


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("Muammar Gaddafi spoke. Qaddafi left.", ("Qaddafi",)),
        ("Vincent van Gogh painted. Van Gogh slept.", ("Van Gogh",)),
        (
            "Martin Luther King Jr. marched. Dr. King wrote, and King spoke.",
            ("King",),
        ),
        ("Hayao Miyazaki drew. Miyazaki was tired.", ("Miyazaki",)),
        ("Brendan O' Hara sang. O'Hara bowed.", ("O'Hara",)),
    ],
)
def test_a_persons_short_and_respelt_names_are_aliases(text, aliases):
    [entity] = entities(text)

    assert entity.aliases == aliases


def test_a_town_in_its_region_is_nobodys_surname():
    text = "Jesse Jackson came to Jackson, Mississippi. Jackson spoke."

    assert [(entity.name, len(entity.mentions)) for entity in entities(text)] == [
        ("Jesse Jackson", 2),
        ("Jackson", 1),
        ("Mississippi", 1),
    ]


def test_spellings_of_one_person_are_one_entity():
    text = "Nouri al-Maliki left. Nuri Kamal al-Maliki came back. Maliki was tired."

    [entity] = entities(text)

    assert entity.name == "Nuri Kamal al-Maliki"
    assert entity.aliases == ("Nouri al-Maliki", "Maliki")


def test_an_unusual_first_name_is_a_persons_beside_a_known_surname():
    text = "Donald Trump came, and Zibba Trump left."

    assert named(text) == [("PER", "Donald Trump"), ("PER", "Zibba Trump")]


def test_an_abbreviation_is_an_alias_of_what_it_stands_for():
    text = "The Islamic State in Iraq and Syria, or ISIS, won. ISIS took Mosul."

    found = entities(text)

    assert found[0].name == "Islamic State in Iraq and Syria"
    assert found[0].aliases == ("ISIS",)
    assert len(found[0].mentions) == 3


def test_a_place_has_one_entity_under_all_its_names():
    text = "The United States agreed. The U.S. sent aid, and America cheered."

    [entity] = entities(text)

    assert (entity.name, entity.aliases) == ("United States", ("U.S.", "America"))


def test_a_title_is_kept_apart_from_the_name():
    text = "Rear Admiral John F. Kirby spoke."

    [entity] = entities(text)

    assert entity.title is not None
    assert entity.title.of(text) == "Rear Admiral"
    assert [mention.of(text) for mention in entity.mentions] == ["John F. Kirby"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Nouri al-Maliki", "Nuri al-Maliki", True),
        ("Nouri al-Maliki", "Nuri Kamal al-Maliki", True),
        ("Maliki", "Nouri al-Maliki", True),
        ("J. Kirby", "John F. Kirby", True),
        ("John Kirby", "John F. Kirby", True),
        ("Mohammed Adnani", "Abu Mohammed al-Adnani", True),
        ("José Díaz", "Jose Diaz", True),
        ("Bill Clinton", "Hillary Clinton", False),
        ("George Bush", "Jeb Bush", False),
        ("Ann Lee", "Ann Lea", False),
        ("John Kerry", "John Kirby", False),
        ("", "John Kirby", False),
    ],
)
def test_one_person_is_known_behind_two_spellings(one, other, expected):
    assert are_one_person(one, other) == expected
    assert are_one_person(other, one) == expected


def test_legal_forms_make_no_other_organisation():
    assert body_words("Apple Inc.") == body_words("Apple")
    assert body_words("Apple Corps") != body_words("Apple Computer")


def test_a_resolver_finds_whom_a_name_means():
    text = "Bill Clinton met Hillary Clinton and Nouri al-Maliki."
    resolve = resolver(entities(text))

    meant = resolve("Nuri al-Maliki")

    assert meant is not None
    assert meant.name == "Nouri al-Maliki"
    assert resolve("Clinton") is None
    assert resolve("Ann Lee") is None


@pytest.mark.parametrize(
    ("clip", "person", "alias"),
    [
        ("000", "John F. Kirby", ()),
        ("001", "Bernadette Meehan", ("Meehan",)),
        ("002", "Nouri al-Maliki", ("Maliki",)),
        ("003", "Nuri Kamal al-Maliki", ()),
        ("004", "Qassem Atta", ("Atta",)),
    ],
)
def test_each_clip_names_its_people(clip, person, alias):
    if not CLIPS.is_dir():
        pytest.skip("the raw clips in ../shared/seeds are not here")
    text = next(CLIPS.glob(f"{clip}_*.txt")).read_text("utf-8")
    masked = [mask.span for mask in mask_boilerplate(text)]

    found = find_entities(text, split(text, masked), masked)

    assert [e.aliases for e in found if e.name == person] == [alias]


@given(st.text() | st.text(st.sampled_from("AbI .,\u2019sal-of&\n1"), max_size=80))
def test_any_text_gives_mentions_inside_its_sentences(text):
    sentences = split(text)

    found = find_entities(text, sentences)

    assert found == find_entities(text, sentences)
    for entity in found:
        for mention in entity.mentions:
            assert any(sentence.covers(mention) for sentence in sentences)


@pytest.mark.parametrize(
    "run",
    [
        "Senate Democrat Thomas Brandvik",
        "Rival Thomas Brandvik",
        "Labour Stalwart Thomas Brandvik",
    ],
)
def test_what_describes_a_person_is_no_part_of_the_name(run):
    found = entities(f"{run} spoke.")

    assert [(entity.type, entity.name) for entity in found] == [
        ("PER", "Thomas Brandvik")
    ]
