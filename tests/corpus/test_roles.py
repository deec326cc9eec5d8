import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.offices import roles, told


@pytest.mark.parametrize(
    ("text", "name", "title", "organisation"),
    [
        (
            "French Foreign Minister Laurent Fabius called for action.",
            "Laurent Fabius",
            "Foreign Minister",
            "French",
        ),
        (
            "Interior Ministry Spokesman Saad Maan spoke again.",
            "Saad Maan",
            "Spokesman",
            "Interior Ministry",
        ),
        (
            "It welcomes help, White House national security council spokeswoman"
            " Bernadette Meehan said.",
            "Bernadette Meehan",
            "spokeswoman",
            "White House national security council",
        ),
        (
            "U.S. Secretary of State John Kerry pledged support.",
            "John Kerry",
            "Secretary of State",
            "U.S.",
        ),
        (
            "Head of the Citizen Coalition Ammar al-Hakim agreed.",
            "Ammar al-Hakim",
            "Head",
            "Citizen Coalition",
        ),
        (
            "Mohammed Adnani, a spokesman for ISIS, addressed them.",
            "Mohammed Adnani",
            "spokesman",
            "ISIS",
        ),
        (
            "The threat is real, said Jack Dorsey, Twitter's chief executive.",
            "Jack Dorsey",
            "chief executive",
            "Twitter",
        ),
        (
            "Maliki's security spokesman, Lieutenant General Qassem Atta, said no."
            " Nouri al-Maliki agreed.",
            "Qassem Atta",
            "security spokesman",
            "Maliki",
        ),
        (
            "Iraq's foreign minister, Hoshyar Zabari, told reporters.",
            "Hoshyar Zabari",
            "foreign minister",
            "Iraq",
        ),
        (
            "Ann Lee, 45, who is president and chief of the World Bank, left.",
            "Ann Lee",
            "president",
            "World Bank",
        ),
        (
            "Ted Cruz left, and Cruz's state chairman, Ed Buchanan, stayed.",
            "Ed Buchanan",
            "state chairman",
            "Cruz",
        ),
        (
            "He was met by Iraq's foreign minister, Hoshyar Zabari.",
            "Hoshyar Zabari",
            "foreign minister",
            "Iraq",
        ),
        (
            "On Friday Iraq's foreign minister, Hoshyar Zabari, told reporters.",
            "Hoshyar Zabari",
            "foreign minister",
            "Iraq",
        ),
        (
            "It is the Iraqi government of Prime Minister Nouri al-Maliki.",
            "Nouri al-Maliki",
            "Prime Minister",
            "Iraqi",
        ),
        (
            "Ann Lee became president of the World Bank in 1990.",
            "Ann Lee",
            "president",
            "World Bank",
        ),
    ],
)
def test_an_office_is_told_with_its_owner(text, name, title, organisation):
    assert [role[1:] for role in told(text)] == [(name, title, organisation)]


def test_a_judge_of_a_known_court_is_no_part_of_its_name():
    text = "Supreme Court Justice Ruth Bader Ginsburg dissented."

    assert told(text) == [("B", "Ruth Bader Ginsburg", "Justice", "Supreme Court")]


def test_a_minister_has_a_portfolio():
    text = "German economy minister Ludwig Erhard freed prices."

    assert told(text) == [("B", "Ludwig Erhard", "economy minister", "German")]


def test_a_former_office_of_an_owner_leaves_the_title_plain():
    text = "Barack Obama and Obama's former campaign manager David Plouffe met."

    [role] = roles(text)

    assert (role.title.of(text), role.former) == ("campaign manager", True)


def test_a_name_may_have_a_rank_before_and_an_office_after():
    text = "Rear Admiral John F. Kirby, the spokesperson for the Pentagon, said so."

    assert told(text) == [
        ("B", "John F. Kirby", "Rear Admiral", None),
        ("A", "John F. Kirby", "spokesperson", "Pentagon"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It is led by former Iraqi Vice President Izzat al-Duri.",
        "It is led by Izzat al-Duri, a former vice president of Iraq.",
        "Izzat al-Duri, Iraq's former vice president, leads it.",
    ],
)
def test_a_former_office_is_marked(text):
    [role] = roles(text)

    assert (role.name, role.former, role.tier) == ("Izzat al-Duri", True, "A")


@pytest.mark.parametrize(
    "text",
    [
        "After talks with John Kerry, Iraq's prime minister left.",
        "John Kerry, said the president of Iraq, was late.",
        "Mr. John Kerry and Dr. Ann Lee spoke.",
        "The president's brother John Kerry spoke.",
        "John Kerry was not president of the World Bank.",
        "General Electric Company hired Ann Lee.",
        "She was at the General Board of Health.",
    ],
)
def test_a_title_nearby_gives_nobody_an_office(text):
    assert told(text) == []


def test_the_next_name_keeps_its_own_office():
    text = "With John Kerry, Iraq's prime minister, Nouri al-Maliki, spoke."

    assert [(role.name, role.tier) for role in roles(text)] == [
        ("Nouri al-Maliki", "A")
    ]


def test_a_list_gives_each_office_to_its_own_name():
    text = "He met John Kerry, President Hollande and others."

    assert told(text) == [("B", "Hollande", "President", None)]


def test_the_role_stands_whole_within_its_sentence():
    text = "All left. Former Iraqi Vice President Izzat al-Duri stayed."

    [role] = roles(text)

    assert role.span.of(text) == "Former Iraqi Vice President Izzat al-Duri"
    assert role.person.of(text) == "Izzat al-Duri"
    assert role.sentence.of(text).startswith("Former")


OFFICES = "Iraqi President Head Minister spokesman former appointed"
NAMES = "Ann Lee ISIS Alliance of for the 's a is and , . \n 45"
WORDS = st.sampled_from([*OFFICES.split(" "), *NAMES.split(" ")])


@given(st.text() | st.lists(WORDS, max_size=14).map(" ".join))
def test_any_text_gives_roles_inside_their_sentences(text):
    found = roles(text)

    assert found == roles(text)
    for role in found:
        assert role.sentence.covers(role.span)
        assert role.span.covers(role.person)
        assert role.span.covers(role.title)
        assert role.organisation is None or role.span.covers(role.organisation)


def test_an_office_is_not_surely_that_of_a_namesake_named_later():
    (role,) = roles("Finnish President Voss left. Anna Voss stayed.")

    assert (role.tier, "half named" in role.rule) == ("B", True)
