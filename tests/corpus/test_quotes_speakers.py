import pytest

from tests.corpus.told import quotes


def speakers(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return mention, resolved name and the name's own words of each speaker."""
    return [
        (
            quote.speaker.span.of(text),
            quote.speaker.name,
            quote.speaker.person.of(text) if quote.speaker.person else None,
        )
        for quote in quotes(text)
        if quote.speaker
    ]


def names(text: str) -> list[str | None]:
    return [name for _, name, _ in speakers(text)]


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("U.S. Secretary of State John Kerry", "John Kerry"),
        ("Mr. Kerry", "Kerry"),
        ("Lieutenant General Omar Haddad, a spokesman,", "Omar Haddad"),
        ("Brown’s spokesman, Lieutenant General Omar Haddad,", "Omar Haddad"),
        ("City council spokeswoman Ruth Penn", "Ruth Penn"),
        ("The River Alliance MP Karim al-Haddad", "Karim al-Haddad"),
        ("Kerry, the secretary of state,", "Kerry"),
        ("The chief of police, James Brook,", "James Brook"),
        ("The police, James Brook,", None),
        ("Ruth Penn, who presents The Longest Hour", "Ruth Penn"),
        ("an officer in Dover", None),
        ("A curator, keeper of roses at Kew,", None),
        ("A farmer, the first man to praise Brown,", None),
        ("The delegate at the United Nations", None),
        ("Security and police sources", None),
        ("Witnesses", None),
        ("it", None),
    ],
)
def test_a_mention_gives_the_speakers_own_name(mention, name):
    found = names(f"{mention} said: “It is over.”")

    assert found == [name]


def test_a_surname_resolves_to_the_last_full_name():
    text = "Nuri al-Maliki left. “We are ready,” Maliki said."

    assert speakers(text) == [("Maliki", "Nuri al-Maliki", "Maliki")]


def test_a_pronoun_resolves_to_the_speaker_just_before():
    text = "“We won,” John Kerry said. “It was close,” he added."

    assert names(text) == ["John Kerry", "John Kerry"]


def test_a_pronoun_stays_open_when_someone_else_was_named():
    text = "“We won,” John Kerry said. Barack Obama agreed. “It was close,” he added."

    assert names(text)[-1] is None


def test_a_pronoun_of_the_other_gender_stays_open():
    text = "“We won,” Mr. Kerry said. “It was close,” she added."

    assert names(text) == ["Kerry", None]


def test_a_pronoun_far_from_its_speaker_stays_open():
    text = (
        "“We won,” John Kerry said.\n\nIt rained.\n\nIt snowed.\n\n“So close,” he said."
    )

    assert names(text)[-1] is None


def test_a_plural_of_people_between_a_name_and_a_place_is_no_verb():
    text = "Police officers in the town said the bridge had been closed."

    speaker = quotes(text)[0].speaker

    assert speaker is not None
    assert speaker.span.of(text) == "Police officers in the town"


def test_a_first_name_tells_whom_a_pronoun_may_mean():
    text = "“We won,” Angela Brown said. “It was close,” he added."

    assert names(text) == ["Angela Brown", None]


def test_a_body_is_no_he_or_she():
    text = "“We won,” the Justice Department said. “It was close,” he added."

    assert names(text)[-1] is None


def test_a_day_is_nobodys_name():
    text = "The note, pinned up on Monday, read: “We won.”"

    assert names(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "A spokeswoman for Mr. Hale said the bridge was late.",
        "An aide to President Hale said the bridge was late.",
    ],
)
def test_who_speaks_for_somebody_is_not_that_person(text):
    assert names(text) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("However, in March Brown told the Gazette that it was late.", "Brown"),
        ("After the match Ann Brown said that it was late.", "Ann Brown"),
        ("During the vote Mayor Brown said that it was late.", "Mayor Brown"),
    ],
)
def test_a_time_before_the_speaker_is_not_part_of_the_mention(text, speaker):
    (quote,) = quotes(text)

    assert quote.speaker is not None
    assert quote.speaker.span.of(text) == speaker


def test_the_verb_of_a_headline_is_not_part_of_the_name():
    text = "Whales May Have ‘Dialects,’ Scholars Say"

    assert names(text) == ["Scholars"]


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Tom Hale of the shipping firm Nordkap", "Tom Hale"),
        ("Tom King, a former head of the New Harbour Party,", "Tom King"),
        ("A clerk of the shipping firm Nordkap", None),
        ("Tom Hale and Ada Brook", None),
        ("Most Iraqis", None),
        ("Tom Hale’s aide and adviser Ada Brook", "Ada Brook"),
    ],
)
def test_the_name_is_the_speakers_own_and_only_one(mention, name):
    assert names(f"{mention} said it was late.") == [name]


def test_a_country_is_no_he():
    text = "Which Russia insists on. Russia says it is late. He said it was late."

    assert names(text)[-1] is None


def test_those_involved_in_something_speak_not_the_thing():
    text = "Scholars involved in the study say the bones are old."
    (quote,) = quotes(text)

    assert quote.speaker is not None
    assert quote.speaker.span.of(text) == "Scholars involved in the study"
