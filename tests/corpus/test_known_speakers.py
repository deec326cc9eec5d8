"""The one name of a speaker, and the office held at the time."""

import pytest

from corpus.reading.facts import Quote
from corpus.reading.footnotes import annotated
from corpus.reading.interchange import reading_as_json
from corpus.reading.reader import read


def spoke(text: str) -> list[tuple[str | None, str | None]]:
    """Each speaker's name and role, in the text's order."""
    return [
        (fact.speaker.name, fact.speaker.role and fact.speaker.role.of(text))
        for fact in read(text).facts
        if isinstance(fact, Quote) and fact.speaker
    ]


@pytest.mark.parametrize(
    ("mention", "role"),
    [
        ("Foreign Minister Ada Brook", "Foreign Minister"),
        ("The former governor Ada Brook", "former governor"),
        ("Ada Brook, the harbour board’s director,", "harbour board’s director"),
        ("Ada Brook (Labour), mayor of the town,", "mayor of the town"),
        (
            "Ada Brook, chief justice of the court that sat,",
            "chief justice of the court",
        ),
        ("Ada Brook, who won,", None),
        ("Ada Brook, a baker,", None),
        ("Mrs. Ada Brook", None),
    ],
)
def test_a_mention_tells_the_office_beside_the_name(mention, role):
    assert spoke(f"{mention} said that it was late.") == [("Ada Brook", role)]


def test_an_office_told_before_stays_with_its_holder():
    text = "Mayor Ada Brook came. Tom Hale left. “It is late,” Brook said."

    assert spoke(text) == [("Ada Brook", "Mayor")]


def test_an_office_given_up_before_is_no_role():
    text = "The former mayor Ada Brook came. “It is late,” Brook said."

    assert spoke(text) == [("Ada Brook", None)]


def test_a_speaker_has_one_name_behind_all_spellings():
    text = (
        "Nouri al-Maliki came. “It is late,” said Nuri Kamal al-Maliki."
        " “It is,” Maliki said."
    )

    assert {name for name, _ in spoke(text)} == {"Nuri Kamal al-Maliki"}


def test_a_surname_names_the_woman_where_her_title_says_so():
    text = "Carl Voss and Ada Voss came. “It is late,” Mrs. Voss said."

    assert [name for name, _ in spoke(text)] == ["Ada Voss"]


def test_every_speaker_of_a_chain_is_linked_to_a_person():
    text = "Tom Hale came. Hale said that Ada Brook had told him that it was late."

    facts = reading_as_json(text, read(text))["facts"]

    people = {fact["id"]: fact["name"] for fact in facts if fact["kind"] == "entity"}
    inner = [fact for fact in facts if fact["kind"] == "quote" and fact["via"]]
    assert [people[one["speaker"]["entity"]] for one in inner] == ["Ada Brook"]
    assert [people[one["entity"]] for one in inner[0]["via"]] == ["Tom Hale"]


def test_a_footnote_tells_what_surrounds_the_words():
    text = (
        "Mayor Tom Hale came. Hale told reporters in a speech that Ada Brook had"
        " denied that the gate was open."
    )

    lines = annotated(text, read(text), width=200).splitlines()

    told = [line.rpartition(" [")[0] for line in lines if " quote: " in line]
    notes = [line.partition(" quote: ")[2] for line in told]
    assert notes == [
        "Hale = Tom Hale, Mayor (told) to reporters | in a speech",
        "Ada Brook (had denied) [denied] via Hale = Tom Hale, Mayor",
    ]


def test_a_surname_alone_is_its_main_bearer():
    text = (
        "Carl Voss came. Voss sat. Voss ate. Voss slept. Voss rose."
        " Tom Voss left. “It is late,” Voss said."
    )

    assert spoke(text) == [("Carl Voss", None)]


def test_a_speaker_who_may_be_a_namesake_is_not_sure():
    text = "Carl Voss came. Voss sat. Tom Voss left. “It is late,” Voss said."

    (quote,) = (fact for fact in read(text).facts if isinstance(fact, Quote))

    assert (quote.speaker and quote.speaker.name, quote.tier) == ("Voss", "B")


@pytest.mark.parametrize(
    ("mention", "name"),
    [("Mr. Voss", "Carl Voss"), ("Ms. Voss", "Anna Voss"), ("Mrs. Voss", "Anna Voss")],
)
def test_a_form_of_address_tells_namesakes_apart(mention, name):
    text = f"Anna Voss and Carl Voss met Kiri Voss. “It is late,” {mention} said."

    assert spoke(text) == [(name, None)]


@pytest.mark.parametrize("mention", ["President Voss", "Voss"])
def test_one_introduced_by_office_alone_is_not_who_is_named_later(mention):
    text = f"President Voss left. Anna Voss stayed. “It is late,” {mention} said."

    assert [name for name, _ in spoke(text)] == ["Voss"]


def test_a_double_name_is_nobodys_full_name():
    text = "Anna Voss read the Hale-Voss bill. “It is late,” Voss said."

    assert spoke(text) == [("Anna Voss", None)]
